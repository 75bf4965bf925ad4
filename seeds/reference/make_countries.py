"""Write ref_countries.csv: names from CLDR, everything else from ../sources/countries.csv.

Needs Babel, which Communiqué itself does not: `pip install babel && python seeds/reference/make_countries.py`.
A name that the source list gives with a leading '=' replaces CLDR's (which says 'Congo - Kinshasa').
"""

import csv
from pathlib import Path

from babel import Locale

HERE = Path(__file__).parent
SOURCE = HERE.parent / "sources" / "countries.csv"
TARGET = HERE / "ref_countries.csv"
COLUMNS = (
    "country_code", "alpha_3", "name_en", "name_fr", "article_fr",
    "capital_en", "capital_fr", "capital_city_id", "independence_date",
)  # fmt: skip


def country_name(row: dict[str, str], language: str) -> str:
    """The usual name of one country in 'en' or 'fr', with a straight apostrophe."""
    first = row[f"names_{language}"].split(";")[0]
    name = first[1:] if first.startswith("=") else Locale(language).territories[row["country_code"]]
    return name.replace("’", "'")


def capital(row: dict[str, str], language: str) -> str:
    """The capital's usual name; the first of a list, and the English one where French has no other."""
    return (row[f"capital_{language}"] or row["capital_en"]).split(";")[0]


def capital_city_id(row: dict[str, str], city_ids: dict[tuple[str, str], str]) -> str:
    return city_ids.get((row["country_code"], capital(row, "en")), "")


def known_city_ids() -> dict[tuple[str, str], str]:
    """(country code, English name) to city_id, from ref_cities.csv; empty before that file exists."""
    path = HERE / "ref_cities.csv"
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as lines:
        return {(city["country_code"], city["name_en"]): city["city_id"] for city in csv.DictReader(lines)}


def main() -> None:
    city_ids = known_city_ids()
    with SOURCE.open(encoding="utf-8", newline="") as lines, TARGET.open("w", encoding="utf-8", newline="") as target:
        writer = csv.DictWriter(target, COLUMNS, extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        for row in csv.DictReader(lines):
            names = {f"name_{language}": country_name(row, language) for language in ("en", "fr")}
            capitals = {f"capital_{language}": capital(row, language) for language in ("en", "fr")}
            writer.writerow(row | names | capitals | {"capital_city_id": capital_city_id(row, city_ids)})


if __name__ == "__main__":
    main()
