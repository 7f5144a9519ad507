#!/usr/bin/env python3
"""Speed and memory of the whole program: words a second, the time that an empty run takes, and peak memory.

usage: whole.py ANNALS FILE... [--runs N]

Words are runs of non-space characters of the files as they are. The best of N runs counts (default 5); the program is
told to use one thread.
"""
import argparse
import os
import pathlib
import sys
import time


def run_once(command):
    """Seconds, peak memory in bytes and exit status of one run; its output goes nowhere."""
    start = time.monotonic()
    child = os.fork()
    if child == 0:
        try:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            os.execvp(command[0], command)
        except OSError as error:
            print(f'whole.py: {command[0]}: {error.strerror}', file=sys.stderr)
        os._exit(127)  # not a second main()
    _, status, usage = os.wait4(child, 0)
    return time.monotonic() - start, usage.ru_maxrss * 1024, os.waitstatus_to_exitcode(status)


def best_of(runs, command):
    results = [run_once(command) for _ in range(runs)]
    bad = [status for _, _, status in results if status not in (0, 1)]
    if bad:
        sys.exit(f'whole.py: {" ".join(command[:2])} ended with {bad[0]}')
    return min(seconds for seconds, _, _ in results), max(memory for _, memory, _ in results)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('annals')
    parser.add_argument('files', nargs='+')
    parser.add_argument('--runs', type=int, default=5)
    options = parser.parse_args()
    try:
        words = sum(len(pathlib.Path(name).read_bytes().split()) for name in options.files)
    except OSError as error:
        sys.exit(f'whole.py: {error.filename}: {error.strerror}')
    idle, _ = best_of(options.runs, [options.annals, '--version'])
    seconds, memory = best_of(options.runs, [options.annals, 'events', '--jobs', '1', *options.files])
    print(f'{len(options.files)} files, {words} words: {seconds:.3f} s ({words / seconds:.0f} words/s), '
          f'start {idle * 1000:.1f} ms, peak memory {memory / 2**20:.1f} MiB')


if __name__ == '__main__':
    main()
