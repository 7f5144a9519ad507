#!/usr/bin/env python3
"""Rooms stand in one order, and a room includes only itself and rooms before it.

usage: rooms.py ROOT

Reads the `#include "..."` lines under ROOT/include/annals and ROOT/src and prints each that points to a later
room, to a room apart, or to no room at all, as `file:line: what is wrong`. The graph library stays in the
rooms that need it (BOOST_GRAPH): it is slow to compile.
Exit status: 0 all in order, 1 faults.
"""
import pathlib
import re
import sys

ORDER = ['language', 'text', 'read', 'syntax', 'names', 'actors', 'time', 'quotes', 'events', 'stance', 'graph',
         'views', 'render', 'diff', 'annals', 'cli']
# Whom the trainer may look at; nobody looks at the trainer.
TRAINER = ['language', 'text', 'read', 'syntax', 'names', 'train']
# Public headers that are not named after their room.
HEADERS = {'error': 'language', 'diagram': 'views'}
BOOST_GRAPH = {'graph', 'views', 'diff'}

INCLUDE = re.compile(r'\s*#\s*include\s*(["<])([^">]+)[">]')


def room_of(path):
    """The room of a path such as "annals/time.hpp", "time/dates.hpp", "src/time/dates.cpp"; None without one."""
    parts = path.split('/')
    if parts[0] in ('src', 'include'):
        parts = parts[1:]
    if len(parts) == 1 or parts[0] == 'annals':
        stem = parts[-1].split('.')[0]
        room = HEADERS.get(stem, stem)
    else:
        room = parts[0]
    return room if room in ORDER or room == 'train' else None


def may_see(room):
    """The rooms whose headers `room` may include."""
    return TRAINER if room == 'train' else ORDER[:ORDER.index(room) + 1]


def fault(room, mark, included):
    """What is wrong with that include line in a file of `room`; None when nothing is."""
    if mark == '<':
        if included.startswith('boost/graph/') and room not in BOOST_GRAPH:
            return f'room {room} includes <{included}>, which only {", ".join(sorted(BOOST_GRAPH))} may'
        return None
    other = room_of(included)
    if other is None:
        return f'"{included}" is in no room'
    if other not in may_see(room):
        return f'room {room} includes "{included}" of {other}, which does not stand before it'
    return None


def faults(root):
    root = pathlib.Path(root)
    files = [path for folder in ('include/annals', 'src') for path in (root / folder).rglob('*')
             if path.name.endswith(('.hpp', '.cpp', '.cpp.in'))]
    found = []
    for path in sorted(files):
        name = path.relative_to(root).as_posix()
        room = room_of(name)
        if room is None:
            found.append(f'{name}:1: a file in no room')
            continue
        for number, line in enumerate(path.read_text(encoding='utf-8').splitlines(), 1):
            include = INCLUDE.match(line)
            reason = fault(room, *include.groups()) if include else None
            if reason:
                found.append(f'{name}:{number}: {reason}')
    return found if files else [f'{root}: no sources there']


if __name__ == '__main__':
    all_faults = faults(sys.argv[1])
    print('\n'.join(all_faults) or 'rooms: in order')
    sys.exit(1 if all_faults else 0)
