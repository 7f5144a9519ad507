#!/usr/bin/env python3
"""Every public header compiles alone, so that a user may include any of them first.

usage: headers.py ROOT COMPILER [FLAG...]

Exit status: 0 all compile, 1 some do not (the compiler's first message is printed).
"""
import concurrent.futures
import pathlib
import subprocess
import sys


def fault(header, root, compiler):
    """The first message of the compiler for a file that includes only `header`; None when there is none."""
    run = subprocess.run([*compiler, '-std=c++20', '-fsyntax-only', '-I', root / 'include', '-x', 'c++', '-'],
                         input=f'#include "annals/{header.name}"\n', capture_output=True, text=True)
    if run.returncode == 0:
        return None
    errors = [line for line in run.stderr.splitlines() if 'error' in line]
    return f'include/annals/{header.name}: does not compile alone: {(errors or ["no message"])[0]}'


def faults(root, compiler):
    root = pathlib.Path(root)
    headers = sorted((root / 'include/annals').glob('*.hpp'))
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        found = [reason for reason in pool.map(lambda header: fault(header, root, compiler), headers) if reason]
    return found if headers else [f'{root}: no headers there']


if __name__ == '__main__':
    all_faults = faults(sys.argv[1], sys.argv[2:])
    print('\n'.join(all_faults) or 'headers: each compiles alone')
    sys.exit(1 if all_faults else 0)
