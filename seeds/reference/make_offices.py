"""Write ref_offices.csv from the lists in ../sources. Standard library only. Then run make_person_names.py.

    offices.csv              kept by hand; goes before the others
    factbook_names.csv       heads since 2022 and of countries that Wikidata's lists lack, with offices_factbook.csv
    offices_wikidata.csv     office holders 2010 to 2022, with office_positions.csv: which position is which office
    person_names.csv         spellings kept by hand, to see who is who
    person_usual_names.csv   names of people of Wikidata that would come out wrong

offices_factbook.csv and offices_wikidata.csv are written by ../sources/collect_offices.py.
"""

import csv
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

HERE = Path(__file__).parent
SOURCES = HERE.parent / "sources"
COLUMNS = (
    "full_name", "country_code", "organization_id", "office_kind", "office_en", "accredited_to",
    "held_from", "held_to", "as_of", "source",
)  # fmt: skip
SINGLE = ("head_of_state", "head_of_government", "foreign_minister")  # one holder at a time
SHARED = ("SM", "BA", "AD", "LY", "YE")  # several heads at once, or rival governments
NEAR_DAYS = 62  # two sources mean one term where its first days are no further apart
PLAIN_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ð": "d", "þ": "th", "ə": "e"})
Row = dict[str, str]


def read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def plain(name: str) -> str:
    """Letters alone, in lower case: by this two spellings are compared."""
    letters = unicodedata.normalize("NFKD", name.lower().translate(PLAIN_LETTERS))
    return " ".join(re.findall(r"[^\W\d_]+", "".join(sign for sign in letters if not unicodedata.combining(sign))))


def is_latin(name: str) -> bool:
    return all(unicodedata.name(sign, "").startswith("LATIN") for sign in name if sign.isalpha() and sign not in "ʻʼ")


def days_between(first: str, second: str) -> int:
    """Roughly; far where one of them is not a day."""
    if len(first) != 10 or len(second) != 10:
        return 10_000
    one, other = ([int(part) for part in day.split("-")] for day in (first, second))
    return abs((one[0] - other[0]) * 365 + (one[1] - other[1]) * 30 + one[2] - other[2])


def factbook_terms() -> Iterator[Row]:
    seen = {(row["country_code"], row["branch"], row["since"]): row for row in read(SOURCES / "offices_factbook.csv")}
    for name in read(SOURCES / "factbook_names.csv"):
        entry = seen.get((name["country_code"], name["branch"], name["since"]))
        if entry:
            source = "CIA World Factbook, copies of 2015 to 2026"
            if name["held_from"] != name["since"]:
                source += f" (which has {name['since']} as first day)"
            yield dict.fromkeys(COLUMNS, "") | {key: name[key] for key in COLUMNS if key in name} | {
                "as_of": entry["last_seen"], "source": source,
            }  # fmt: skip


def wikidata_terms() -> Iterator[Row]:
    positions = {(row["country_code"], row["position"]): row for row in read(SOURCES / "office_positions.csv")}
    for row in read(SOURCES / "offices_wikidata.csv"):
        position = positions[row["country_code"], row["position"]]
        coarse = "".join(f"; {key[5:]} {row[key]}" for key in ("held_from", "held_to") if 0 < len(row[key]) < 10)
        term = dict.fromkeys(COLUMNS, "") | {key: position[key] for key in COLUMNS if key in position}
        yield term | {
            "full_name": row["wikidata_id"], "country_code": row["country_code"],
            "held_from": row["held_from"] if len(row["held_from"]) == 10 else "",
            "held_to": row["held_to"] if len(row["held_to"]) == 10 else "",
            "as_of": "" if row["held_to"] else row["snapshot"],
            "source": f"Wikidata {row['wikidata_id']} ({row['snapshot'][:7]}){coarse}",
        }  # fmt: skip


def bare_name(title: str) -> str:
    """'Example (politician)', 'Sample, Jr.' to the name alone."""
    return re.sub(r"\s*[(,].*", "", title).replace("’", "'").strip()


def known_names(rows: Iterable[Row]) -> dict[str, dict[str, str]]:
    """Country and plain spelling to the name that the hand-kept lists use."""
    spellings: dict[str, list[str]] = defaultdict(list)
    for row in read(SOURCES / "person_names.csv"):
        spellings[row["full_name"]].append(row["spelling"])
    names: dict[str, dict[str, str]] = defaultdict(dict)
    for row in rows:
        for spelling in (row["full_name"], *spellings[row["full_name"]]):
            names[row["country_code"]][plain(spelling)] = row["full_name"]
    return names


def person_spellings() -> dict[str, list[Row]]:
    """Everything that Wikidata's rows tell of each person."""
    people: dict[str, list[Row]] = defaultdict(list)
    for row in read(SOURCES / "offices_wikidata.csv"):
        people[row["wikidata_id"]].append(row)
    return people


def usual_name(rows: list[Row], known: dict[str, dict[str, str]]) -> str:
    """The name the hand-kept lists have, else the English article's, else Wikidata's; '' if none has Latin letters."""
    spellings = [bare_name(title) for row in rows for title in (row["article"], row["person"]) if title]
    for row in rows:
        for spelling in spellings:
            if plain(spelling) in known[row["country_code"]]:
                return known[row["country_code"]][plain(spelling)]
    return next((spelling for spelling in spellings if is_latin(spelling)), "")


def people_names() -> dict[str, str]:
    """Wikidata's number of a person to the usual name; person_usual_names.csv has those that would come out wrong."""
    known = known_names([*read(SOURCES / "offices.csv"), *read(SOURCES / "factbook_names.csv")])
    by_hand = {row["wikidata_id"]: row["full_name"] for row in read(SOURCES / "person_usual_names.csv")}
    return {number: by_hand.get(number) or usual_name(rows, known) for number, rows in person_spellings().items()}


def is_same_term(one: Row, other: Row) -> bool:
    if not one["held_from"] or not other["held_from"]:
        return not (one["held_to"] and other["held_to"]) or days_between(one["held_to"], other["held_to"]) <= NEAR_DAYS
    if days_between(one["held_from"], other["held_from"]) <= NEAR_DAYS:
        return True
    return one["held_from"] < (other["held_to"] or "9") and other["held_from"] < (one["held_to"] or "9")


def tenure(term: Row) -> tuple[str, ...]:
    return tuple(term[key] for key in ("full_name", "country_code", "organization_id", "office_kind", "accredited_to"))


def merged(terms: list[Row], more: Iterable[Row]) -> list[Row]:
    """Adds terms that are not there; days that are not known are taken from the later source."""
    at = defaultdict(list)
    for term in terms:
        at[tenure(term)].append(term)
    for term in more:
        same = [other for other in at[tenure(term)] if is_same_term(other, term)]
        if not same:
            at[tenure(term)].append(term)
        elif len(same) == 1:
            fill(same[0], term)
    return [term for group in at.values() for term in group]


def fill(term: Row, other: Row) -> None:
    gaps = [key for key in ("held_from", "held_to") if not term[key] and other[key]]
    if "held_to" in gaps and (term["as_of"] > other["held_to"] or term["held_from"] >= other["held_to"]):
        gaps.remove("held_to")
    if "held_from" in gaps and other["held_from"] >= (term["held_to"] or "9"):
        gaps.remove("held_from")
    if gaps:
        term.update({key: other[key] for key in gaps})
        days = " and ".join({"held_from": "first", "held_to": "last"}[key] for key in gaps)
        term["source"] += f"; {days} day: {other['source']}"
    if term["held_to"]:
        term["as_of"] = ""


def close_by_successors(terms: list[Row]) -> None:
    """Of an office that one person holds at a time, a term without an end ends with the next one's first day."""
    offices = defaultdict(list)
    for term in terms:
        if term["office_kind"] in SINGLE and term["country_code"] not in SHARED and term["held_from"]:
            offices[term["country_code"], term["office_kind"]].append(term)
    for holders in offices.values():
        holders.sort(key=lambda term: (term["held_from"], term["full_name"]))
        for term, successor in pairwise(holders):  # the same person again is a new term
            if not term["held_to"] and days_between(term["held_from"], successor["held_from"]) > NEAR_DAYS:
                term.update(held_to=successor["held_from"], as_of="")
                term["source"] += "; last day: the successor's first"


def all_terms(names: dict[str, str]) -> list[Row]:
    terms = merged(read(SOURCES / "offices.csv"), factbook_terms())
    named = (term | {"full_name": names[term["full_name"]]} for term in wikidata_terms())
    terms = merged(terms, (term for term in named if term["full_name"]))
    close_by_successors(terms)
    return terms


def write(name: str, columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    with (HERE / name).open("w", encoding="utf-8", newline="") as target:
        writer = csv.writer(target, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(sorted(rows))


def main() -> None:
    write("ref_offices.csv", COLUMNS, {tuple(term[column] for column in COLUMNS) for term in all_terms(people_names())})


if __name__ == "__main__":
    main()
