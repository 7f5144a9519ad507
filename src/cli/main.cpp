#include <csignal>
#include <exception>
#include <string>
#include <vector>

#include "cli/commands.hpp"
#include "cli/output.hpp"

int main(int argc, char** argv) {
    using namespace annals::cli;
    std::signal(SIGPIPE,
                SIG_IGN);  // a closed pipe shall come back from write(), not end the program
    try {
        return run({argv + 1, argv + argc});
    } catch (const ClosedPipe&) {
        return static_cast<int>(Outcome::found);
    } catch (const std::exception& error) {
        complain(error.what());
    }
    return static_cast<int>(Outcome::trouble);
}
