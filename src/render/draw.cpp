// Drawing by Graphviz, kept at arm's length: it can crash, never end, or take all memory, and it is
// not made for threads. So each drawing runs in a child process of its own, under limits of time
// and memory; the parent sees bytes, or a reason why there are none, and tries a simpler layout.
// The child only uses Graphviz, which the parent never touches but for writing DOT, so no lock of
// another thread can be left held in it. Tested in tests/render/draw_test.cpp.

#include <fcntl.h>
#include <fmt/format.h>
#include <gvc.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <mutex>
#include <optional>
#include <string>

#include "annals/error.hpp"
#include "annals/render.hpp"
#include "render/dot.hpp"
#include "render/ids.hpp"
#include "render/svg.hpp"

#if defined(__has_feature)
#define ANNALS_HAS_FEATURE(feature) __has_feature(feature)
#else
#define ANNALS_HAS_FEATURE(feature) 0
#endif

namespace annals {
namespace {

using Clock = std::chrono::steady_clock;

// The address sanitizer maps far more memory than any limit would allow.
#if defined(__SANITIZE_ADDRESS__) || ANNALS_HAS_FEATURE(address_sanitizer)
constexpr bool limits_memory = false;
#else
constexpr bool limits_memory = true;
#endif

/// A layout program of Graphviz and how much of the picture it gets.
struct Attempt {
    const char* engine;
    bool layout;  // groups, columns, labels
};
constexpr std::array attempts{Attempt{"dot", true}, Attempt{"sfdp", false}};

/// A file descriptor that is closed at the end.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }

    void close() {
        if (number_ >= 0) {
            ::close(number_);
        }
        number_ = -1;
    }
    [[nodiscard]] int get() const { return number_; }

private:
    int number_;
};

/// Bytes of address space in use.
rlim_t memory_in_use() {
    unsigned long pages = 0;
    if (std::FILE* file = std::fopen("/proc/self/statm", "re")) {
        if (std::fscanf(file, "%lu", &pages) != 1) {
            pages = 0;
        }
        std::fclose(file);
    }
    return static_cast<rlim_t>(pages) * static_cast<rlim_t>(sysconf(_SC_PAGESIZE));
}

void limit(int resource, rlim_t most) {
    const rlimit value{most, most};
    setrlimit(static_cast<__rlimit_resource>(resource), &value);
}

/// What the child may use, beyond what it shares with its parent.
void set_limits(const DrawLimits& limits) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(limits.time).count();
    limit(RLIMIT_CPU, static_cast<rlim_t>(seconds) + 1);
    limit(RLIMIT_CORE, 0);
    if (limits_memory) {
        limit(RLIMIT_AS, memory_in_use() + limits.memory);
    }
}

bool write_all(int to, const char* bytes, std::size_t left) {
    while (left > 0) {
        const ssize_t written = write(to, bytes, left);
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return false;
        }
        bytes += written;
        left -= static_cast<std::size_t>(written);
    }
    return true;
}

/// Arrows between neighbours of one column are drawn by Graphviz in a graph of their own, where it
/// declares attributes by their names' order but reads them by their numbers in ours: without the
/// same order here those arrows have no heads.
void declare_in_order() {
    for (const char* name :
         {"arrowhead", "arrowtail", "class", "color", "constraint", "dir", "fontcolor", "fontname",
          "fontsize", "id", "label", "penwidth", "style", "tooltip", "weight", "xlabel"}) {
        agattr(nullptr, AGEDGE, const_cast<char*>(name), const_cast<char*>(""));
    }
}

/// In the child: draws and ends the process. Nothing is freed: gvFreeLayout can free twice, and the
/// system does it.
[[noreturn]] void draw_and_exit(const std::string& dot, const char* engine,
                                const std::string& format, int to, const DrawLimits& limits) {
    set_limits(limits);
    signal(SIGPIPE, SIG_DFL);
    if (const int null = open("/dev/null", O_RDWR); null >= 0) {
        dup2(null, STDOUT_FILENO);
        dup2(null, STDERR_FILENO);  // warnings about fonts
    }
    GVC_t* context = gvContext();
    declare_in_order();
    std::FILE* text = fmemopen(const_cast<char*>(dot.data()), dot.size(), "r");
    Agraph_t* graph = text == nullptr ? nullptr : agread(text, in_order_of_declaration());
    char* bytes = nullptr;
    unsigned length = 0;
    const bool drawn = context != nullptr && graph != nullptr &&
                       gvLayout(context, graph, engine) == 0 &&
                       gvRenderData(context, graph, format.c_str(), &bytes, &length) == 0 &&
                       bytes != nullptr && write_all(to, bytes, length);
    _exit(drawn ? 0 : 1);
}

/// Reads until the other end is closed; false when the deadline comes first.
bool read_all(int from, Clock::time_point deadline, std::string& bytes) {
    std::array<char, 65536> buffer;
    while (true) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
        pollfd waiting{from, POLLIN, 0};
        const int ready = left <= 0 ? 0 : poll(&waiting, 1, static_cast<int>(left));
        if (ready == 0) {
            return false;
        }
        const ssize_t count = ready < 0 ? -1 : read(from, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            return true;
        }
        bytes.append(buffer.data(), static_cast<std::size_t>(count));
    }
}

int wait_for(pid_t child) {
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

/// The drawing, or why there is none.
struct Outcome {
    std::optional<std::string> bytes;
    std::string reason;
};

Outcome outcome(std::string bytes, bool in_time, int status, const DrawLimits& limits) {
    if (!in_time) {
        return {std::nullopt, fmt::format("not done after {} ms", limits.time.count())};
    }
    if (WIFSIGNALED(status)) {
        return {std::nullopt, fmt::format("ended by signal {}", WTERMSIG(status))};
    }
    if (WEXITSTATUS(status) != 0 || bytes.empty()) {
        return {std::nullopt, "no drawing"};
    }
    return {std::move(bytes), ""};
}

/// Forks and hands the write end of a pipe to the child alone. One thread at a time, or the child
/// of another would hold the write end as well and the end of the drawing would not be seen.
std::pair<pid_t, int> start_child(const std::string& dot, const char* engine,
                                  const std::string& format, const DrawLimits& limits) {
    static std::mutex mutex;
    const std::lock_guard lock{mutex};
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) {
        throw Error{fmt::format("cannot draw: no pipe: {}", std::strerror(errno))};
    }
    const Descriptor to{ends[1]};
    const pid_t child = fork();
    if (child == 0) {
        draw_and_exit(dot, engine, format, to.get(), limits);
    }
    if (child < 0) {
        ::close(ends[0]);
        throw Error{fmt::format("cannot draw: no process: {}", std::strerror(errno))};
    }
    return {child, ends[0]};
}

Outcome try_drawing(const std::string& dot, const char* engine, const std::string& format,
                    const DrawLimits& limits) {
    const auto [child, end] = start_child(dot, engine, format, limits);
    const Descriptor from{end};
    std::string bytes;
    const bool in_time = read_all(from.get(), Clock::now() + limits.time, bytes);
    if (!in_time) {
        kill(child, SIGKILL);
    }
    return outcome(std::move(bytes), in_time, wait_for(child), limits);
}

/// "svg" -> what Graphviz calls it; png and pdf by cairo, which draws any script.
std::string graphviz_format(std::string_view format) {
    static constexpr std::array known{std::pair{"svg", "svg"}, std::pair{"png", "png:cairo"},
                                      std::pair{"pdf", "pdf:cairo"}};
    for (const auto& [ours, theirs] : known) {
        if (format == ours) {
            return theirs;
        }
    }
    throw Error{fmt::format("cannot draw \"{}\": expected svg, png or pdf", format)};
}

}  // namespace

std::string draw(const Diagram& diagram, std::string_view format, const DrawLimits& limits) {
    const std::string wanted = graphviz_format(format);
    std::string reasons;
    for (const Attempt& attempt : attempts) {
        const std::string dot = to_dot(diagram, {attempt.layout, false});
        Outcome drawn = try_drawing(dot, attempt.engine, wanted, limits);
        if (drawn.bytes) {
            return format == "svg" ? finished_svg(*drawn.bytes, diagram) : *std::move(drawn.bytes);
        }
        reasons +=
            fmt::format("{}{}: {}", reasons.empty() ? "" : "; ", attempt.engine, drawn.reason);
    }
    throw Error{
        fmt::format("Graphviz cannot draw {} boxes and {} arrows ({}); show fewer with --top",
                    diagram.boxes.size(), diagram.arrows.size(), reasons)};
}

}  // namespace annals
