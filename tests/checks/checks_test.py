"""The checks themselves, on small trees with one fault each: a check that finds nothing might look nowhere."""
import os
import pathlib
import tempfile
import unittest

import headers
import once
import rooms
import tables


def tree(files):
    """A folder with these files; the caller keeps it alive."""
    folder = tempfile.TemporaryDirectory()
    for name, text in files.items():
        path = pathlib.Path(folder.name) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding='utf-8')
    return folder


class Rooms(unittest.TestCase):
    def faults(self, files):
        with tree(files) as root:
            return rooms.faults(root)

    def test_order(self):
        rows = [
            ('src/time/dates.cpp', '"annals/time.hpp"', None),
            ('src/time/dates.cpp', '"language/tsv.hpp"', None),
            ('src/time/dates.cpp', '<vector>', None),
            ('src/views/opposition.cpp', '"annals/diagram.hpp"', None),
            ('src/graph/merge.cpp', '<boost/graph/adjacency_list.hpp>', None),
            ('src/annals.cpp', '"annals/annals.hpp"', None),
            ('src/cli/main.cpp', '"annals/annals.hpp"', None),
            ('src/train/parser.cpp', '"syntax/model.hpp"', None),
            ('src/time/dates.cpp', '"annals/graph.hpp"',
             'room time includes "annals/graph.hpp" of graph, which does not stand before it'),
            ('src/language/tsv.cpp', '"annals/text.hpp"',
             'room language includes "annals/text.hpp" of text, which does not stand before it'),
            ('include/annals/events.hpp', '"annals/stance.hpp"',
             'room events includes "annals/stance.hpp" of stance, which does not stand before it'),
            ('src/graph/merge.cpp', '"annals/diagram.hpp"',
             'room graph includes "annals/diagram.hpp" of views, which does not stand before it'),
            ('src/diff/diff.cpp', '"cli/commands.hpp"',
             'room diff includes "cli/commands.hpp" of cli, which does not stand before it'),
            ('src/train/main.cpp', '"annals/events.hpp"',
             'room train includes "annals/events.hpp" of events, which does not stand before it'),
            ('src/cli/main.cpp', '"train/parser.hpp"',
             'room cli includes "train/parser.hpp" of train, which does not stand before it'),
            ('src/time/dates.cpp', '"dates.hpp"', '"dates.hpp" is in no room'),
            ('src/events/events.cpp', '<boost/graph/adjacency_list.hpp>',
             'room events includes <boost/graph/adjacency_list.hpp>, which only diff, graph, views may'),
        ]
        for name, included, reason in rows:
            with self.subTest(name=name, included=included):
                found = self.faults({name: f'// a file\n#include {included}\n'})
                self.assertEqual(found, [f'{name}:2: {reason}'] if reason else [])

    def test_strange_places(self):
        self.assertEqual(self.faults({'src/misc/a.cpp': ''}), ['src/misc/a.cpp:1: a file in no room'])
        with tree({}) as root:
            self.assertEqual(rooms.faults(root), [f'{root}: no sources there'])


class Once(unittest.TestCase):
    def test_names(self):
        def inside(space, text):
            return f'namespace {space}{{\n{text}\n}}  // namespace\n'
        one = inside('annals ', 'struct Name {\n};')
        rows = [
            (one, inside('annals ', 'struct Other {\n};'), []),
            (one, inside('annals::train ', 'struct Name {\n};'), []),
            (one, inside('annals ', inside('', 'struct Name {\n};')), []),
            (one, inside('annals ', 'struct Name;'), []),
            (one, inside('annals ', inside('', 'int a;') + 'class Name {\n};'),
             ['src/b.hpp:5: annals::Name is also defined at src/a.hpp:2']),
            (one, inside('annals ', 'enum class Name { one };').replace(' };', '\n};'),
             ['src/b.hpp:2: annals::Name is also defined at src/a.hpp:2']),
        ]
        for a, b, reasons in rows:
            with self.subTest(b=b), tree({'src/a.hpp': a, 'src/b.hpp': b}) as root:
                self.assertEqual(once.faults(root), reasons)


class Headers(unittest.TestCase):
    def test_alone(self):
        good = '#pragma once\n#include <string>\nstruct Name { std::string text; };\n'
        bad = '#pragma once\nstruct Name { std::string text; };\n'
        with tree({'include/annals/a.hpp': good, 'include/annals/b.hpp': bad}) as root:
            found = headers.faults(root, [os.environ.get('CXX', 'c++')])
        self.assertEqual(len(found), 1)
        self.assertRegex(found[0], r'^include/annals/b\.hpp: does not compile alone: .*error')


class Tables(unittest.TestCase):
    head = '# columns: word, kind\n# source: written for this test; licence: Boost\n'

    def test_faults(self):
        rows = [
            (self.head + 'a\tx\nb\ty\n', []),
            (self.head + 'a\tx\n\n# a remark\na\ty\n', []),
            (self.head + '# order: the first that matches wins\nb\tx\na\ty\n', []),
            (self.head + 'b\tx\na\ty\n', ['4: not sorted: "a" stands behind a later line']),
            (self.head + 'a\tx\na\tx\n', ['4: a line that stands there already']),
            (self.head + 'b\tx\na\tx\nb\tx\n',
             ['4: not sorted: "a" stands behind a later line', '5: a line that stands there already']),
            (self.head + 'a\tx\nb\n', ['4: expected 2 columns, got 1']),
            (self.head + 'z\tx\né\tx\n', []),
            (self.head, ['1: no lines']),
            ('a\tx\n', [f'1: the head comment does not tell the {what}' for what in ('columns', 'source', 'licence')]),
            ('# columns: word\n# source: a book\na\tx\n', ['1: the head comment does not tell the licence']),
        ]
        for text, expected in rows:
            with self.subTest(text=text):
                self.assertEqual(tables.faults_of('t.tsv', text), ['t.tsv:' + fault for fault in expected])

    def test_folder(self):
        with tree({'data/a.tsv': self.head + 'a\n', 'data/b.tsv': self.head + 'b\na\n'}) as root:
            self.assertEqual(tables.faults(root), ['data/b.tsv:4: not sorted: "a" stands behind a later line'])


if __name__ == '__main__':
    unittest.main()
