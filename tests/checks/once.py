#!/usr/bin/env python3
"""A type name means one type: two of one name in one namespace are one to the linker, whatever they hold.

usage: once.py ROOT

Reads the headers and sources under ROOT/include/annals and ROOT/src and prints each struct, class or enum that is
defined, outside unnamed namespaces, under a name that another file has used, as `file:line: what is wrong`.
Exit status: 0 all in order, 1 faults.
"""
import pathlib
import re
import sys

NAMESPACE = re.compile(r'namespace\s*([\w:]*)\s*\{')
TYPE = re.compile(r'(?:struct|class|enum(?: class)?)\s+(\w+)(?!::)\b[^;]*$')


def types_of(text):
    """(line number, qualified name) of each type defined at namespace level and seen by other files."""
    spaces, found = [], []
    for number, line in enumerate(text.splitlines(), 1):
        if space := NAMESPACE.match(line):
            spaces.append(space[1])
        elif line.startswith('}  // namespace') and spaces:
            spaces.pop()
        elif (definition := TYPE.match(line)) and '' not in spaces:
            found.append((number, '::'.join([*spaces, definition[1]])))
    return found


def faults(root):
    root = pathlib.Path(root)
    files = sorted(path for folder in ('include/annals', 'src') for path in (root / folder).rglob('*.?pp'))
    first, found = {}, []
    for path in files:
        name = path.relative_to(root).as_posix()
        for number, kind in types_of(path.read_text(encoding='utf-8')):
            if kind in first:
                found.append(f'{name}:{number}: {kind} is also defined at {first[kind]}')
            first.setdefault(kind, f'{name}:{number}')
    return found if files else [f'{root}: no sources there']


if __name__ == '__main__':
    all_faults = faults(sys.argv[1])
    print('\n'.join(all_faults) or 'types: each name once')
    sys.exit(1 if all_faults else 0)
