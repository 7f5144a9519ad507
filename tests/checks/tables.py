#!/usr/bin/env python3
"""Every table of data/ explains itself and is in order.

usage: tables.py ROOT

A table (data/*.tsv) opens with comment lines that name its columns, its source and its licence; all its lines
have the same number of cells; they are sorted by their bytes, cell by cell, and none stands there twice. A table
whose order means something says so in a comment `# order: ...` and is not held to the sorting.
Exit status: 0 all in order, 1 faults as `file:line: what is wrong`.
"""
import pathlib
import re
import sys

HEAD = {
    'columns': re.compile(r'columns?:', re.I),
    'source': re.compile(r'sources?:|written for|made (from|by)', re.I),
    'licence': re.compile(r'licen[cs]e|public domain|\b(MIT|PDDL|CC0|BSL)\b', re.I),
}
ORDER = re.compile(r'#.*\border:', re.I)


def head_of(lines):
    """The comment lines that the table opens with."""
    end = next((n for n, line in enumerate(lines) if not line.startswith('#')), len(lines))
    return lines[:end]


def rows_of(lines):
    """Line numbers and cells of what is no comment and not empty."""
    return [(number, line.split('\t')) for number, line in enumerate(lines, 1)
            if line and not line.startswith('#')]


def faults_of(name, text):
    lines = text.replace('\r\n', '\n').split('\n')
    head = '\n'.join(head_of(lines))
    found = [f'{name}:1: the head comment does not tell the {what}'
             for what, pattern in HEAD.items() if not pattern.search(head)]
    rows = rows_of(lines)
    if not rows:
        return found + [f'{name}:1: no lines']
    by_meaning = ORDER.search(head)
    width, seen, before = len(rows[0][1]), set(), []
    for number, cells in rows:
        key = [cell.encode() for cell in cells]
        if len(cells) != width:
            found.append(f'{name}:{number}: expected {width} columns, got {len(cells)}')
        if tuple(key) in seen:
            found.append(f'{name}:{number}: a line that stands there already')
        elif key < before and not by_meaning:
            found.append(f'{name}:{number}: not sorted: "{cells[0]}" stands behind a later line')
        seen.add(tuple(key))
        before = max(before, key)
    return found


def faults(root):
    root = pathlib.Path(root)
    return [fault for path in sorted((root / 'data').glob('*.tsv'))
            for fault in faults_of(path.relative_to(root).as_posix(), path.read_text(encoding='utf-8'))]


if __name__ == '__main__':
    all_faults = faults(sys.argv[1])
    print('\n'.join(all_faults) or 'tables: in order')
    sys.exit(1 if all_faults else 0)
