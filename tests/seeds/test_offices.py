"""The reference of offices: terms that can be, one holder at a time, heads and foreign ministers of most states."""

from __future__ import annotations

import csv
from collections import defaultdict
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

REFERENCE = Path(__file__).parents[2] / "seeds" / "reference"
SOURCES = REFERENCE.parent / "sources"
FROM, TO = date(2010, 1, 1), date(2025, 1, 1)
NOT_UN_MEMBERS = {
    "AI", "AS", "AW", "AX", "BM", "CK", "CW", "EH", "FK", "FO", "GF", "GG", "GI", "GL", "GP", "GU", "HK", "IM", "JE",
    "KY", "MO", "MP", "MQ", "MS", "NC", "NU", "PF", "PM", "PR", "PS", "RE", "SH", "SX", "TC", "TK", "TW", "VA", "VG",
    "VI", "WF", "XK", "YT",
}  # fmt: skip
# the realms' head of state is the British one, whom the list has once
REALMS = {"AG", "AU", "BS", "BZ", "CA", "GD", "JM", "KN", "LC", "NZ", "PG", "SB", "TV", "VC"}
SEVERAL_AT_ONCE = {"SM", "BA", "AD", "LY", "YE"}
# short overlaps: a predecessor who did not go, a deputy for the time being
KNOWN_OVERLAPS = {
    ("CD", "head_of_government"), ("CF", "foreign_minister"), ("CI", "head_of_government"), ("CI", "head_of_state"),
    ("GW", "foreign_minister"), ("MN", "head_of_government"), ("MU", "foreign_minister"), ("PG", "foreign_minister"),
    ("PG", "head_of_government"), ("RO", "head_of_state"), ("SO", "head_of_government"), ("UA", "head_of_government"),
    ("SN", "head_of_government"), ("UG", "foreign_minister"), ("VN", "head_of_state"),
}  # fmt: skip
Row = dict[str, str]


def _read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


OFFICES = _read(REFERENCE / "ref_offices.csv")
NAMES = _read(REFERENCE / "ref_person_names.csv")
COUNTRIES = {row["country_code"] for row in _read(REFERENCE / "ref_countries.csv")}
SINGLE = ("head_of_state", "head_of_government", "foreign_minister")


def _days(row: Row) -> tuple[date, date]:
    """A term as an interval: a day that is not known leaves it open."""
    return (
        date.fromisoformat(row["held_from"]) if row["held_from"] else date.min,
        date.fromisoformat(row["held_to"]) if row["held_to"] else date.max,
    )


def _overlaps() -> set[tuple[str, str]]:
    """Offices that two people held for more than a month at once, where both terms' days are known."""
    terms = defaultdict(list)
    for row in OFFICES:
        if row["office_kind"] in SINGLE and row["held_from"] and row["country_code"] not in SEVERAL_AT_ONCE:
            terms[row["country_code"], row["office_kind"]].append((*_days(row), row["full_name"]))
    return {
        office
        for office, holders in terms.items()
        for (_, end, holder), (start, _, successor) in pairwise(sorted(holders))
        if holder != successor and (end - start).days > 31
    }


def _share_of_time(code: str, kinds: set[str]) -> float:
    """Of the months from 2010 to 2024, how many have a holder; whose last day is not known, holds on."""
    terms = [_days(row) for row in OFFICES if row["country_code"] == code and row["office_kind"] in kinds]
    months = [date(year, month, 15) for year in range(FROM.year, TO.year) for month in range(1, 13)]
    return sum(any(start <= month <= end for start, end in terms) for month in months) / len(months)


def test_no_term_ends_before_it_begins() -> None:
    assert [row["full_name"] for row in OFFICES if _days(row)[0] > _days(row)[1]] == []


def test_only_an_open_term_has_a_day_on_which_it_was_known_to_last() -> None:
    assert [row["full_name"] for row in OFFICES if row["held_to"] and row["as_of"]] == []


def test_every_row_is_of_a_known_country_or_of_an_organisation() -> None:
    organizations = {row["organization_id"] for row in _read(REFERENCE / "ref_organizations.csv")}
    strange = [
        row["full_name"]
        for row in OFFICES
        if not (row["country_code"] in COUNTRIES or row["organization_id"] in organizations)
        or (row["country_code"] and row["organization_id"])
        or (row["accredited_to"] and row["accredited_to"] not in COUNTRIES)
    ]
    assert strange == []


def test_one_holder_at_a_time() -> None:
    assert _overlaps() <= KNOWN_OVERLAPS


@pytest.mark.parametrize(
    ("kinds", "least"),
    [
        ({"head_of_state", "supreme_leader"}, 0.97),
        ({"head_of_government", "head_of_state"}, 0.95),
        ({"foreign_minister"}, 0.94),
    ],
)
def test_states_have_holders_for_most_of_the_time(kinds: set[str], least: float) -> None:
    states = COUNTRIES - NOT_UN_MEMBERS - (REALMS if kinds == {"head_of_state", "supreme_leader"} else set())
    covered = [code for code in states if _share_of_time(code, kinds) >= 0.75]
    assert len(covered) / len(states) >= least, sorted(states - set(covered))


def test_a_spelling_means_one_person_of_a_country() -> None:
    countries = defaultdict(set)
    for row in OFFICES:
        countries[row["full_name"]].add(row["country_code"])
    owners = defaultdict(set)
    for row in NAMES:
        owners[row["spelling"]].add(row["full_name"])
    shared = {
        spelling: sorted(names)
        for spelling, names in owners.items()
        if len(names) > 1 or (spelling in countries and spelling not in names)
    }
    assert shared == {}


def test_spellings_and_the_renowned_are_people_of_the_list() -> None:
    holders = {row["full_name"] for row in OFFICES}
    assert {row["full_name"] for row in NAMES} <= holders
    assert {row["full_name"] for row in _read(REFERENCE / "ref_renowned_people.csv")} <= holders


def test_what_is_kept_by_hand_says_so_or_where_it_is_from() -> None:
    by_hand = _read(SOURCES / "offices.csv")
    assert [
        row["full_name"] for row in by_hand if not row["source"].startswith(("compiled by hand", "http", "Wikidata"))
    ] == []
