#!/usr/bin/env python3
"""Scores of annals on annotated corpora, stage by stage and for the whole chain.

usage: run.py ANNALS SHARED [MEASURE...]
       run.py --list

ANNALS is the program, SHARED the folder with data/, gold/ and tools/ (the scorers). Every measure runs the program,
hands its output to a scorer and prints what that says; a measure fails only when program or scorer do. Figures are
for reading: they are compared by people, in the light of what changed.
Exit status: 0 measured, 1 something failed, 77 no such folder (ctest then calls the test skipped),
2 bad arguments.
"""
import collections
import csv
import importlib.util
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

ABSENT = 77
# The treebank that the parser learns from holds sentences of the other articles.
UNSEEN = ('31-', '32-', '46-', '47-')


class Failed(Exception):
    """A program that did not end well, with what it said."""


class Bench:
    """The program, the corpora and a folder to work in."""

    def __init__(self, annals, shared, work):
        self.annals, self.shared, self.work = annals, pathlib.Path(shared), pathlib.Path(work)

    def data(self, name):
        return self.shared / 'data' / name

    def run(self, command, name=None, fine=(0,)):
        """Standard output of a command, also written to a file of that name when one is given: its path."""
        start = time.monotonic()
        done = subprocess.run([str(part) for part in command], capture_output=True)
        if done.returncode not in fine:
            complaint = done.stderr.decode(errors='replace').strip()[-2000:]
            raise Failed(f'{" ".join(map(str, command))}\nended with {done.returncode}: {complaint}')
        if name is None:
            return done.stdout.decode()
        path = self.work / name
        path.write_bytes(done.stdout)
        print(f'({name}: {time.monotonic() - start:.1f} s)')
        return path

    def inspect(self, show, source, name, *options):
        return self.run([self.annals, 'inspect', source, '--show', show, *options], name, fine=(0, 1))

    def score(self, tool, *arguments):
        text = self.run([sys.executable, '-B', self.shared / 'tools' / tool, *arguments])
        print(text.strip())

    def module(self, tool):
        """A scorer as a module, for figures that it does not print."""
        spec = importlib.util.spec_from_file_location(tool, self.shared / 'tools' / f'{tool}.py')
        loaded = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(loaded)
        return loaded


def records(bench, gold, articles):
    """The records of the articles that have gold, NAME.json each."""
    out = bench.work / f'records-{gold.name}'
    files = [articles / f'{path.stem}.txt' for path in sorted(gold.glob('*.json'))]
    bench.run([bench.annals, 'events', *files, '--format', 'json', '-o', f'{out}/'], fine=(0, 1))
    return out


def print_types(bench, gold, system):
    """Found and rightly typed events of each type; pairs as the scorer makes them."""
    scorer = bench.module('eval_events')
    wanted, got, right = collections.Counter(), collections.Counter(), collections.Counter()
    for path in sorted(gold.glob('*.json')):
        theirs = scorer.load(path)['events']
        ours = scorer.load(system / path.name)['events'] if (system / path.name).exists() else []
        wanted.update(event['type'] for event in theirs)
        got.update(event['type'] for event in ours)
        right.update(theirs[i]['type'] for i, j in scorer.match_events(theirs, ours)
                     if theirs[i]['type'] == ours[j]['type'])
    print(f'{"type":12}{"gold":>6}{"found":>7}{"right":>7}{"P":>7}{"R":>7}{"F1":>7}')
    for kind in sorted(wanted | got, key=lambda kind: (-wanted[kind], kind)):
        precision = right[kind] / got[kind] if got[kind] else 0.0
        recall = right[kind] / wanted[kind] if wanted[kind] else 0.0
        f1 = 2 * right[kind] / (got[kind] + wanted[kind])
        print(f'{kind:12}{wanted[kind]:6}{got[kind]:7}{right[kind]:7}{precision:7.3f}{recall:7.3f}{f1:7.3f}')


def some_of(bench, gold, name, wanted):
    """A folder with the gold files that `wanted` picks."""
    folder = bench.work / name
    folder.mkdir()
    for path in sorted(gold.glob('*.json')):
        if wanted(path.name):
            shutil.copy(path, folder)
    return folder


def measure_events(bench):
    gold = bench.shared / 'gold/dev'
    system = records(bench, gold, bench.data('articles'))
    bench.score('eval_events.py', gold, system, '--per-article')
    print_types(bench, gold, system)
    for title, name, wanted in (
            ('articles 31, 32, 46, 47 (no sentence of theirs in the treebank)', 'unseen',
             lambda article: article.startswith(UNSEEN)),
            ('the other articles', 'seen', lambda article: not article.startswith(UNSEEN))):
        print(f'-- {title}')
        bench.score('eval_events.py', some_of(bench, gold, name, wanted), system)


def measure_seed(bench):
    gold = bench.shared / 'gold/seed'
    system = records(bench, gold, bench.shared / 'seed')
    bench.score('eval_events.py', gold, system)
    print_types(bench, gold, system)


def measure_syntax(bench):
    gold = bench.data('ud/dev.conllu')
    tool = [sys.executable, '-B', bench.shared / 'tools/eval_ud.py']
    raw = bench.run([*tool, '--extract-text', gold], 'dev.txt')
    print('-- from raw text')
    bench.score('eval_ud.py', gold, bench.inspect('syntax', raw, 'raw.conllu'))
    given = bench.run([*tool, '--strip', gold], 'stripped.conllu')
    print('-- with given tokens')
    bench.score('eval_ud.py', '--gold-tokens', gold, bench.inspect('syntax', given, 'given.conllu', '--tokens'))


def measure_names(bench):
    gold = bench.data('ner/dev.tsv')
    tokens = bench.work / 'tokens.txt'
    lines = [line.split('\t')[0] if '\t' in line else '' if not line.startswith('# ') else None
             for line in gold.read_text(encoding='utf-8').splitlines()]
    tokens.write_text('\n'.join(line for line in lines if line is not None) + '\n', encoding='utf-8')
    print('-- with given tokens')
    system = bench.inspect('names', tokens, 'names.tsv', '--tokens')
    bench.score('eval_ner.py', '--by-source', gold, system)
    print('-- PERSON, ORG, LOC')
    bench.score('eval_ner.py', '--types', 'PERSON,ORG,LOC', gold, system)


def measure_dates(bench):
    for name, options in (('timebank', []), ('aquaint', []), ('meantime-apple', ['--skip-creation-time'])):
        gold = bench.data(f'timex/{name}.jsonl')
        print(f'-- {name}')
        system = bench.inspect('dates', gold, f'{name}.jsonl')
        bench.score('eval_timex.py', gold, system, *options)
        print('values of days, months and years alone')
        bench.score('eval_timex.py', gold, system, '--calendar', *options)
    # Errors are looked at in every second document, from the first on; the others are the unseen half.
    lines = bench.data('timex/timebank.jsonl').read_text(encoding='utf-8').splitlines(keepends=True)
    for title, half in (('seen', lines[::2]), ('unseen', lines[1::2])):
        print(f'-- timebank, {title} half')
        gold = bench.work / f'{title}.jsonl'
        gold.write_text(''.join(half), encoding='utf-8')
        bench.score('eval_timex.py', gold, bench.inspect('dates', gold, f'system-{title}.jsonl'))


def measure_quotes(bench):
    gold = bench.data('attribution/gum_dev.jsonl')
    system = bench.inspect('quotes', gold, 'quotes.jsonl')
    bench.score('eval_attribution.py', gold, system)
    print('-- direct speech')
    bench.score('eval_attribution.py', gold, system, '--direct')


def measure_actors(bench):
    for name in ('gum_entities_dev', 'meantime_apple_dev'):
        gold = bench.data(f'coref/{name}.jsonl')
        kind = ('--kind', 'entities', '--scope', 'within')
        print(f'-- {name}')
        bench.score('eval_coref.py', gold, bench.inspect('mentions', gold, f'{name}.jsonl'), *kind, '--match', 'head')
        print(f'-- {name}, mentions given')
        given = bench.inspect('mentions', gold, f'{name}-given.jsonl', '--given', gold)
        bench.score('eval_coref.py', gold, given, *kind, '--gold-mentions')
        print(f'-- {name}, mentions given, a chain for each string')
        bench.score('eval_coref.py', '--baseline', 'exact', gold, *kind)


def measure_event_chains(bench):
    for name in ('meantime_apple_dev', 'ecbplus_dev'):
        gold = bench.data(f'coref/{name}.jsonl')
        print(f'-- {name}')
        system = bench.inspect('mentions', gold, f'{name}.jsonl')
        bench.score('eval_coref.py', gold, system, '--kind', 'events', '--scope', 'within', '--match', 'head',
                    '--annotated-only')


def verb_pairs(bench, corpus):
    """The pairs of MATRES by article: (begin and end of both verbs, relation of the first to the second)."""
    verbs, pairs = {}, collections.defaultdict(list)
    with open(bench.data(f'timex/{corpus}.jsonl'), encoding='utf-8') as lines:
        for document in map(json.loads, lines):
            for event in document['events']:
                for instance in event.get('instances', []):
                    verbs[document['id'], instance['eiid']] = [event['start'], event['end']]
    with open(bench.data(f'timex/matres-{corpus}.tsv'), encoding='utf-8', newline='') as rows:
        for row in csv.DictReader(rows, delimiter='\t'):
            both = [verbs.get((row['doc'], f'ei{row[key]}')) for key in ('eiid1', 'eiid2')]
            if None not in both:
                pairs[row['doc']].append((both[0] + both[1], row['relation'].lower()))
    return pairs


def share(right, all_of_them):
    return f'{right} of {all_of_them}, {100 * right / all_of_them if all_of_them else 0.0:.1f} %'


def print_orders(wanted, got):
    ordered = [(right, ours) for right, ours in zip(wanted, got) if right in ('before', 'after')]
    print(f'answered                     {share(sum(ours is not None for ours in got), len(wanted))}')
    print(f'right on before and after    {share(sum(right == ours for right, ours in ordered), len(ordered))}')
    print(f'  by always "before"         {share(sum(right == "before" for right, _ in ordered), len(ordered))}')
    print(f'right on all                 {share(sum(map(str.__eq__, wanted, map(str, got))), len(wanted))}')
    print(f'  by always "before"         {share(wanted.count("before"), len(wanted))}')
    told = sum(ours in ('before', 'after', 'equal') for ours in got)
    hits = sum(right == ours != 'vague' for right, ours in zip(wanted, got))
    meant = sum(right != 'vague' for right in wanted)
    print(f'F1, vague as no relation     {200 * hits / (told + meant):.1f}')
    for (right, ours), number in sorted(collections.Counter(zip(wanted, map(str, got))).items()):
        print(f'  {right:7} taken for {ours:7}{number:6}')


def measure_order(bench):
    for corpus in ('timebank', 'aquaint'):
        print(f'-- verb pairs of MATRES, {corpus}')
        pairs = verb_pairs(bench, corpus)
        given = bench.work / f'{corpus}-pairs.jsonl'
        given.write_text(''.join(json.dumps({'id': article, 'pairs': [pair for pair, _ in listed]}) + '\n'
                                 for article, listed in pairs.items()), encoding='utf-8')
        system = bench.inspect('order', bench.data(f'timex/{corpus}.jsonl'), f'{corpus}-order.jsonl', '--given', given)
        answers = {}
        for document in map(json.loads, system.read_text(encoding='utf-8').splitlines()):
            answers[document['id']] = [pair['label'] for pair in document.get('pairs', [])]
        wanted, got = [], []
        for article, listed in pairs.items():
            wanted += [relation for _, relation in listed]
            found = answers.get(article, [])
            got += found + [None] * (len(listed) - len(found))
        print_orders(wanted, got)


class Story:
    """An article of the timeline task as one text, and the sentence and word at a byte of it."""

    def __init__(self, document):
        self.id, self.published = document['id'], document['dct']
        self.text, self.words = '', []
        for sentence in document['sentences']:
            begin, at = len(self.text.encode()), 0
            for word in sentence['tokens']:
                found = sentence['text'].find(word, at)
                if found >= 0:
                    at = found + len(word)
                    self.words.append((begin + len(sentence['text'][:at].encode()), sentence['id'], word))
            self.text += sentence['text'] + '\n\n'

    def place(self, byte):
        """[article, sentence, word] as the task names an event."""
        for end, sentence, word in self.words:
            if byte < end:
                return [self.id, sentence, word]
        return None


def entity_timeline(entity, stories, records):
    """Dated events that the entity takes part in, oldest first; one order for one date."""
    events = []
    for record in records:
        named = {actor['id'] for actor in record['actors']
                 if any(entity.lower() in name.lower() for name in actor['names'])}
        for event in record['events']:
            if event['date'] and named & {*event['agents'], *event['targets']}:
                places = [stories[record['id']].place(begin) for begin, _ in event['mentions']]
                events.append((event['date'].split('/')[0], places))
    order = {date: number + 1 for number, date in enumerate(sorted({date for date, _ in events}))}
    return [{'order': order[date], 'anchor': date, 'events': places} for date, places in sorted(events)]


def measure_timelines(bench):
    gold = bench.data('timelines/semeval2015-trial-gold.jsonl')
    lines = bench.data('timelines/semeval2015-trial-docs.jsonl').read_text(encoding='utf-8').splitlines()
    stories = {story.id: story for story in map(Story, map(json.loads, lines))}
    articles = bench.work / 'stories.jsonl'
    articles.write_text(''.join(json.dumps({'id': story.id, 'date': story.published, 'text': story.text}) + '\n'
                                for story in stories.values()), encoding='utf-8')
    text = bench.run([bench.annals, 'events', articles, '--format', 'jsonl'], fine=(0, 1))
    records = [json.loads(line) for line in text.splitlines()]
    system = bench.work / 'timelines.jsonl'
    with open(system, 'w', encoding='utf-8') as file:
        for wanted in map(json.loads, gold.read_text(encoding='utf-8').splitlines()):
            items = entity_timeline(wanted['entity'], stories, records)
            file.write(json.dumps({**wanted, 'items': items}) + '\n')
    bench.score('score_timelines.py', gold, system, '--normalise-anchors')


MEASURES = {
    'events': measure_events,
    'seed': measure_seed,
    'syntax': measure_syntax,
    'names': measure_names,
    'dates': measure_dates,
    'quotes': measure_quotes,
    'actors': measure_actors,
    'event_chains': measure_event_chains,
    'order': measure_order,
    'timelines': measure_timelines,
}


def measured(name, annals, shared):
    """Whether that measure came to its end."""
    print(f'== {name}')
    with tempfile.TemporaryDirectory() as work:
        try:
            MEASURES[name](Bench(annals, shared, work))
        except (Failed, OSError) as trouble:
            print(f'{name}: {trouble}')
            return False
    return True


def main(arguments):
    if arguments == ['--list']:
        print('\n'.join(MEASURES))
        return 0
    if len(arguments) < 2 or not set(arguments[2:]) <= set(MEASURES):
        print(__doc__, file=sys.stderr)
        return 2
    annals, shared, *names = arguments
    if not (pathlib.Path(shared) / 'tools').is_dir():
        print(f'{shared}: no scorers there; nothing measured')
        return ABSENT
    results = [measured(name, annals, shared) for name in names or MEASURES]
    return 0 if all(results) else 1


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
