#!/usr/bin/env python3
"""Make the tables of actor facts from public-domain and MIT sources.

usage: make_actor_tables.py SOURCES [DATA]

SOURCES holds factbook_*.tsv (The World Factbook, public domain), country_codes_pddl.tsv (github.com/datasets/
country-codes, PDDL) and oeda_actors.tsv (openeventdata's Phoenix dictionaries, MIT). DATA (default: the folder of
this script) holds the *_by_hand.tsv tables, which are merged in and win, and gets countries.tsv, organisations.tsv,
places.tsv and leaders.tsv: sorted by bytes, no line twice. roles.tsv and titles.tsv are written by hand.
"""
import csv
import pathlib
import re
import sys
import unicodedata
from collections import defaultdict

# ---------------------------------------------------------------- reading and writing


def rows(path):
    with open(path, encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def by_hand(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("#"):
                yield [cell.strip() for cell in line.rstrip("\n").split("\t")]


def parts(cell):
    return [part.strip() for part in (cell or "").split("|") if part.strip()]


def unique(names, but=()):
    seen, kept = set(but), []
    for name in names:
        if name and name not in seen:
            seen.add(name)
            kept.append(name)
    return kept


def write(path, what, sources, columns, table):
    lines = sorted({"\t".join(row) for row in table}, key=lambda line: line.encode())
    head = [f"# Made by make_actor_tables.py: {what}.", f"# sources: {sources}",
            "# licence: as the sources, our own lines under that of the project",
            "# columns: " + ", ".join(columns)]
    path.write_text("\n".join(head + lines) + "\n", encoding="utf-8")


# ---------------------------------------------------------------- names as they are written

SMALL = {"of", "the", "and", "for", "in", "on", "to", "de", "del", "des", "du", "da", "do", "dos", "la", "le", "et",
         "y", "e", "bin", "ibn", "van", "von", "der", "den", "di", "al", "el", "ul", "ud", "ad", "an", "as", "bint"}


def cased(name):
    """THE NAMES OF THE SOURCE ARE IN CAPITALS: "Names of the Source"; one short word stays an acronym."""
    if name != name.upper():
        return name
    out = []
    for at, word in enumerate(name.split()):
        pieces = []
        for inner, piece in enumerate(word.lower().split("-")):
            small = piece in SMALL and (at > 0 or (piece in ("al", "el") and "-" in word and inner == 0))
            pieces.append(piece if small else piece[:1].upper() + piece[1:])
        out.append("-".join(pieces))
    return " ".join(out)


def acronym(name):
    return name == name.upper() and " " not in name and 2 <= len(re.sub(r"\W", "", name)) <= 6


def plain(name):
    """As the program compares: without diacritics, dots, hyphens and case."""
    folded = unicodedata.normalize("NFKD", name)
    folded = "".join(c for c in folded if not unicodedata.combining(c)).casefold()
    return re.sub(r"\s+", " ", re.sub(r"[.'’‘]", "", folded).replace("-", " ")).strip()


# ---------------------------------------------------------------- countries

ALTERNATIVES = re.compile(r"\s*(?:,|;|\bor\b|\band\b)\s*")
PLURALS = {"(s)": "s", "(es)": "es"}
# No country of its own: overseas parts whose adjective or capital is that of the mother country, or a common word.
LEFT_OUT = {"ATA", "BVT", "HMD", "UMI", "IOT", "SGS", "ATF", "SJM", "CXR", "CCK"}


def peoples(noun):
    """"Irishman(men), Irish (collective plural)" -> Irishman, Irishmen, Irish"""
    found = []
    for part in ALTERNATIVES.split(noun.split(" (US citizens)")[0]):
        match = re.match(r"^([^()]+?)\s*(?:\(([^)]*)\))?$", part.strip())
        if not match:
            continue
        word, ending = match.group(1).strip(), match.group(2) or ""
        if not word[:1].isupper():
            continue
        found.append(word)
        if ending in ("s", "es"):
            found.append(word + ending)
        elif ending in ("men", "women") and word.endswith(("man", "woman")):
            found.append(word[: -len("man")] + "men")
    return found


def adjectives(cell):
    found = [re.sub(r"\(.*", "", part).strip() for part in ALTERNATIVES.split(cell)]
    return [word for word in found if word[:1].isupper()]


def capitals(cell):
    cell = re.split(r";| note", cell)[0]
    match = re.match(r"^([^()]+?)\s*(?:\(([^)]*)\))?$", cell.strip())
    if not match:
        return []
    return [word.strip() for word in [match.group(1)] + re.split(r"[/,]", match.group(2) or "") if word.strip()]


def short_names(name):
    """"Congo, Republic of the" is no name that anybody writes; "The Bahamas" is also "Bahamas"."""
    name = re.sub(r"\s*\(.*?\)", "", name).strip()
    if "," in name or "*" in name:
        return []
    name = re.sub(r"^the ", "", name, flags=re.I)
    return [name] + ([name.replace("Saint ", "St. ")] if name.startswith("Saint ") else [])


def countries(sources, data):
    table = {}

    def add(code, *lists):
        row = table.setdefault(code, [[], [], [], []])
        for have, more in zip(row, lists):
            have.extend(more)

    for code, name, others, people, adjective, capital in by_hand(data / "countries_by_hand.tsv"):
        add(code, [name] + parts(others), parts(people), parts(adjective), parts(capital))
    by_hand_codes = set(table)
    for row in rows(sources / "factbook_countries.tsv"):
        code = row["iso3"]
        if not code or len(code) != 3 or code in LEFT_OUT:
            continue
        long_name = re.split(r" \(|;| note", row["long_name"])[0]
        names = short_names(row["name"]) + short_names(long_name)
        add(code, names, peoples(row["noun"]), adjectives(row["adjective"]), capitals(row["capital"]))
    for row in rows(sources / "country_codes_pddl.tsv"):
        if row["iso3"] in LEFT_OUT or row["iso3"] not in table:
            continue
        add(row["iso3"], short_names(row["name_en"]) + short_names(row["official_en"]), [], [], [row["capital"]])
    # A name that two countries claim belongs to the one that the hand-made table gives it to, else to neither.
    for column in range(4):
        claims = defaultdict(set)
        for code, lists in table.items():
            for name in lists[column]:
                claims[plain(name)].add(code)
        mine = {}
        for code, name, others, people, adjective, capital in by_hand(data / "countries_by_hand.tsv"):
            cell = ([name] + parts(others), parts(people), parts(adjective), parts(capital))[column]
            mine.update({plain(word): code for word in cell})
        for code, lists in table.items():
            lists[column] = [n for n in lists[column]
                             if len(claims[plain(n)]) == 1 or mine.get(plain(n), code if column else "") == code]
    parts_of_the_world = {plain(n) for row in by_hand(data / "places_by_hand.tsv") for n in [row[0]] + parts(row[1])}
    for code in sorted(table):
        for column in (0, 3):
            table[code][column] = [n for n in table[code][column] if plain(n) not in parts_of_the_world]
        names, people, adjective, capital = map(unique, table[code])
        names = names[:1] + [n for n in names[1:] if n not in people or n in ("Soviets",)]
        if names:
            yield [code, names[0], "|".join(names[1:]), "|".join(people), "|".join(adjective), "|".join(capital)]


# ---------------------------------------------------------------- organisations

CLASS_OF = {"MNC": "company", "NGO": "ngo", "IGO": "igo"}
PARTY = re.compile(r"\b(party|front|movement|union|alliance|congress|coalition|league|democrats?|socialists?|liberals?|"
                   r"communists?|rally|bloc|list|greens|republicans?|conservatives?|unionists?|nationalists?)\b", re.I)
# Persons, offices and common words among the organisations of the source.
NO_BODY = re.compile(r"secretary|president|minister|director|chairman|commissioner|ambassador|spokes|official|\bchief\b|"
                     r"\bhead\b|envoy|peacekeeper|inspector|representative|\d{3}|[()+]|_", re.I)


def international(row, persons, common):
    """A row of an organisation, or nothing when it is a person or a word of the language."""
    code = row["cameo"]
    names = [cased(n) for n in [row["name"]] + parts(row["aliases"])]
    names = [n if not acronym(raw) else raw for n, raw in zip(names, [row["name"]] + parts(row["aliases"]))]
    names = [n for n in names if not NO_BODY.search(n) and len(n) > 2 and plain(n) not in common]
    if code[:3] not in CLASS_OF or row["from"] or row["to"] or not names:
        return None
    if any(plain(n) in persons for n in names):
        return None
    # One word alone is too often a surname or a word of the language ("Ford", "CARE"): those stand in the hand-made table.
    if " " not in names[0]:
        return None
    # Bodies have a word that says so, or an acronym; the source mixes them with office holders.
    bodies = re.compile(r"organi|agency|union|bank|fund|council|commi|court|league|assoc|federation|program|group|"
                        r"institut|foundation|society|network|international|alliance|cent(er|re)|forum|conference|"
                        r"corp|inc\b|ltd|compan|world|united|european|assembly|parliament|tribunal|coalition|rights|"
                        r"church|university|trust|aid|initiative|partners|watch|action|service|community|bureau|"
                        r"secretariat|office|mission|relief|save|red |without|movement|project|campaign", re.I)
    if code[:3] != "MNC" and not bodies.search(names[0]):
        return None
    country = code[3:6] if code[:3] == "MNC" and re.fullmatch(r"[A-Z]{3}", code[3:6]) else ""
    return [names[0], names[1:], CLASS_OF[code[:3]], country, {"MNC": "BUS"}.get(code[:3], code[:3])]


def parties(sources):
    for row in rows(sources / "factbook_parties.tsv"):
        name = re.sub(r"\s*\(.*?\)", "", row["party"]).strip()
        if not row["iso3"] or re.search(r"[()+;:\"\[\]]| or |\bincludes?\b|^\W|^[a-z]", name) or " " not in name:
            continue
        if not PARTY.search(name) or len(name) > 60:
            continue
        # Without their acronyms: "CPA" is a party of one country and an authority of the next article.
        yield [name, [], "party", row["iso3"], "PTY"]


def armed_groups(sources, codes):
    for row in rows(sources / "factbook_armed_groups.tsv"):
        listed = parts(row["countries"])
        country = listed[0] if len(listed) == 1 else ""
        yield [re.sub(r"\s*\(.*", "", row["name"]), parts(row["acronym"]), "armed_group", country, "REB"]
    for row in rows(sources / "oeda_actors.tsv"):
        if row["kind"] != "armed-group" or not row["cameo"].endswith("REB"):
            continue
        raw = [n for n in [row["name"]] + parts(row["aliases"])]
        inner = [m.group(1) for n in raw for m in [re.search(r"\((\w{3,6})\)$", n)] if m]
        raw = [re.sub(r"\s*\(.*", "", n) for n in raw]
        names = [n if acronym(n) else cased(n) for n in raw if "+" not in n and len(n) > 2] + inner
        group = re.compile(r"army|front|movement|brigade|group|force|party|liberation|tigers|militia|islam|jihad|command|"
                           r"guerr|revolution|people|organi|al-|al |union|fighters|martyrs|hezb|harakat|jaish|lashkar", re.I)
        if names and group.search(names[0]) and " " in names[0]:
            code = row["cameo"][:3]
            names = unique(names)
            yield [names[0], names[1:], "armed_group", code if code in codes else "", "REB"]


def organisations(sources, data, codes, persons, taken):
    found, owner = {}, {}

    def add(name, others, actor_class, country, sector, wins=False):
        names = [n for n in unique([name] + others) if plain(n) not in taken]
        if not names or names[0] != name:
            return
        country = {"UNK": "XKX"}.get(country, country)
        free = [n for n in names if wins or plain(n) not in owner or owner[plain(n)] == name]
        if not free or free[0] != name:
            return
        row = found.setdefault(name, [[], actor_class, country, sector])
        row[0] = unique(row[0] + free[1:], but=[name])
        for n in free:
            owner.setdefault(plain(n), name)

    for name, others, actor_class, country, sector in by_hand(data / "organisations_by_hand.tsv"):
        add(name, parts(others), actor_class, country, sector, wins=True)
    common = {"who", "care", "unity", "action", "the world", "world", "union", "international", "shell", "gap", "target"}
    for row in rows(sources / "oeda_actors.tsv"):
        if row["kind"] == "international":
            made = international(row, persons, common)
            if made and (not made[3] or made[3] in codes):
                add(*made)
    for made in armed_groups(sources, codes):
        add(*made)
    for made in parties(sources):
        add(*made)
    for name, (others, actor_class, country, sector) in found.items():
        yield [name, "|".join(unique(others)), actor_class, country, sector]


# ---------------------------------------------------------------- places and persons


def places(sources, data, country_rows):
    taken = {plain(n) for row in country_rows for n in [row[1]] + parts(row[2]) + parts(row[4]) + parts(row[5])}
    found, adjective_of, others_of = defaultdict(set), {}, {}
    mine = {}
    for name, others, adjective, country in by_hand(data / "places_by_hand.tsv"):
        for n in [name] + parts(others):
            mine[plain(n)] = True
        yield [name, others, adjective, country]
    for row in rows(sources / "factbook_countries.tsv"):
        for city in parts(row["big_cities"]):
            if len(row["iso3"]) == 3:
                found[re.sub(r"\s*\(.*", "", city)].add(row["iso3"])
    capital = {row[0]: [plain(c) for c in parts(row[5])] for row in country_rows}
    for row in rows(sources / "oeda_actors.tsv"):
        code = row["cameo"]
        if row["kind"] != "country" or code not in capital or row["from"] or row["to"]:
            continue
        names = parts(row["aliases"])
        at = [i for i, n in enumerate(names) if plain(n) in capital[code]]
        for raw in names[at[0] + 1:] if at else []:
            name = cased(raw)
            if len(name) > 3 and re.fullmatch(r"[A-Za-z' .-]+", name) and not re.match(r"the |unite", name, re.I):
                found[name].add(code)
    for name in sorted(found):
        if len(found[name]) == 1 and plain(name) not in taken and plain(name) not in mine:
            yield [name, "", "", next(iter(found[name]))]


RANKS = re.compile(r"^(?:(?:Dr\.?|Co-[Pp]rince|Prefect|Mr\.?|Mrs\.?|Ms\.?|Sir|Dame|General|Gen\.|Maj\.|Lt\.|Col\.|Colonel|"
                   r"Major|Lieutenant|Brig\.|Brigadier|Admiral|Air|Vice-Marshal|Captain|Co-Vice|Vice|President|King|Queen|"
                   r"Crown|Prince|Princess|Sheikh|Shaykh|Ret\.?|Field|Marshal|First|Second|Deputy|Prime|Minister|Acting|"
                   r"Interim|Lady|Lord|Excellency|Governor|Emir|Amir|Sultan|Emperor|Pope)\s+)+")
GOVERNS = {"GOV": "GOV", "GOVMIL": "MIL", "MIL": "MIL", "GOVJUD": "JUD", "GOVLEG": "LEG", "GOVCOP": "COP"}


def leaders(sources, codes):
    """Who held office: name, country, office, sector, from, to ("" when not known)."""
    held = {}
    for row in rows(sources / "oeda_actors.tsv"):
        code, name = row["cameo"], cased(row["name"])
        if row["kind"] != "country" or code[:3] not in codes or not code[3:].startswith(("GOV", "MIL")):
            continue
        if " " not in name or not (row["from"] or row["to"]) or re.search(r"[\d()+_/,`]", name):
            continue
        if re.search(r"\b(army|police|force|ministry|government|president|minister|king|secretary|forces|guard)\b", name, re.I):
            continue
        sector = GOVERNS.get(code[3:], "GOV")
        term = held.setdefault((name, code[:3]), ["", sector, row["from"], row["to"]])
        term[2] = min(term[2], row["from"])
        term[3] = max(term[3], row["to"]) if term[3] and row["to"] else ""
    for row in rows(sources / "factbook_leaders.tsv"):
        name = RANKS.sub("", row["name"]).strip()
        if row["iso3"] not in codes or " " not in name or len(name) > 50 or re.search(r"[\d()+_/,;:\"]", name):
            continue
        title = row["title"] if len(row["title"]) < 40 and not re.search(r" of$|^of ", row["title"]) else ""
        if re.search(r"\b[A-Z]{2,}\b", name):
            continue
        term = held.setdefault((name, row["iso3"]), [title, "GOV", row["since"], row["last_seen"]])
        term[0] = title or term[0]
        term[2] = min(filter(None, (term[2], row["since"])), default="")
        term[3] = max(term[3], row["last_seen"]) if term[3] else ""
    for (name, country), (office, sector, start, end) in held.items():
        yield [name, country, office, sector, start[:7], end[:7]]


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    sources = pathlib.Path(sys.argv[1])
    data = pathlib.Path(sys.argv[2]) if len(sys.argv) == 3 else pathlib.Path(__file__).parent
    country_rows = list(countries(sources, data))
    codes = {row[0] for row in country_rows}
    leader_rows = list(leaders(sources, codes))
    persons = {plain(row[0]) for row in leader_rows}
    persons |= {plain(cased(row["name"])) for row in rows(sources / "oeda_actors.tsv")
                if row["from"] or row["to"] or row["cameo"].endswith("ELI")}
    taken = {plain(n) for row in country_rows for n in [row[1]] + parts(row[2]) + parts(row[5])}
    factbook = "The World Factbook (public domain, factbook.json of May 2026)"
    oeda = "openeventdata Phoenix dictionaries (MIT)"
    write(data / "countries.tsv", "countries as news names them",
          f"{factbook}; github.com/datasets/country-codes (PDDL); countries_by_hand.tsv",
          ["code (ISO 3166-1 alpha-3; XKX Kosovo)", "name", "other names", "people", "adjectives", "capitals"],
          country_rows)
    write(data / "organisations.tsv", "international organisations, companies, parties, armed groups, peoples",
          f"{oeda}; {factbook}; organisations_by_hand.tsv", ["name", "other names", "class", "country", "sector"],
          organisations(sources, data, codes, persons, taken))
    write(data / "places.tsv", "towns, regions and parts of the world", f"{oeda}; {factbook}; places_by_hand.tsv",
          ["name", "other names", "adjectives", "country"], places(sources, data, country_rows))
    write(data / "leaders.tsv", "office-holders and when they were known in office", f"{oeda}; {factbook}",
          ["name", "country", "office", "sector", "from", "to"], leader_rows)


if __name__ == "__main__":
    main()
