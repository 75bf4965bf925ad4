"""Write the currencies: lex_currencies.csv, lex_currency_signs.csv and ../reference/ref_currency_issuers.csv.

    python seeds/lexicons/make_currencies.py

From ../sources/currencies.csv; standard library only. There ';' separates entries, and a noun is listed in every form
it is printed in. '=' marks what a word or sign means where no issuer is named ("rupees" are India's), '-' a noun that
means this currency only with an adjective ("Canadian dollars", never "dollars"), '!f' a French feminine. A noun without
a mark needs its issuer in the text: many are other words as well ("sum", "colon").
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
SOURCE = HERE.parent / "sources" / "currencies.csv"
COUNTRY_TERMS = HERE.parent / "reference" / "ref_country_terms.csv"
ISSUERS = HERE.parent / "reference" / "ref_currency_issuers.csv"
PLAIN_NOUNS = {"en": ["-currency"], "fr": ["-devise!f", "-monnaie!f"]}
OFFICIAL = ("Republic", "Kingdom", "State", " of ", " and ")
Row = dict[str, str]


def read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def write(path: Path, columns: tuple[str, ...], rows: set[tuple[str, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as target:
        writer = csv.writer(target, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(sorted(rows))


def entries(cell: str) -> list[str]:
    return [entry for entry in cell.split(";") if entry]


def bare(entry: str) -> str:
    return entry.lstrip("=-").removesuffix("!f")


def is_feminine_only(adjective: str, forms: list[str]) -> bool:
    """'danoise' beside 'danois', 'turque' beside 'turc'; 'belge' is both."""
    stem = adjective.removesuffix("s")
    masculine = (stem.removesuffix("e"), stem.removesuffix("ne"), stem.removesuffix("que") + "c")
    return stem.endswith("e") and any(form != stem and form in forms for form in masculine)


def agrees(adjective: str, noun: str, feminine: bool, forms: list[str]) -> bool:
    """Whether a form of a French adjective stands with a noun, judged by their endings."""
    plural = noun.endswith(("s", "x"))
    if plural != adjective.endswith(("s", "x")) and not adjective.endswith(("ais", "ois")):
        return False
    return adjective.rstrip("s").endswith("e") if feminine else not is_feminine_only(adjective, forms)


def adjectives(terms: list[Row], language: str, countries: list[str]) -> list[str]:
    kinds = {"adjective", "name", "short"} if language == "en" else {"adjective"}
    return [
        term["term"]
        for term in terms
        if term["language"] == language
        and term["country_code"] in countries
        and term["term_kind"] in kinds
        and not any(word in term["term"] for word in OFFICIAL)
    ]


def full_names(currency: Row, terms: list[Row], language: str) -> Iterator[str]:
    """'Danish kroner', 'couronnes danoises', and the names the source spells out."""
    yield from entries(currency[f"names_{language}"])
    countries = entries(currency["countries"])
    nouns = entries(currency[f"nouns_{language}"]) + PLAIN_NOUNS[language]
    for entry in nouns if len(countries) == 1 else []:
        noun, feminine = bare(entry), entry.endswith("!f")
        forms = adjectives(terms, language, countries)
        for adjective in forms:
            if language == "en":
                yield f"{adjective} {noun}"
            elif agrees(adjective, noun, feminine, forms):
                yield f"{noun} {adjective}"


def phrases(currencies: list[Row], terms: list[Row]) -> Iterator[tuple[str, ...]]:
    for currency in currencies:
        code = currency["currency_code"]
        for language in PLAIN_NOUNS:
            for name in full_names(currency, terms, language):
                yield language, name, "currency", code, "false"
            for entry in entries(currency[f"nouns_{language}"]):
                if not entry.startswith("-"):
                    yield language, bare(entry), "currency", code, str(not entry.startswith("=")).lower()


def signs(currencies: list[Row]) -> Iterator[tuple[str, ...]]:
    shared = Counter(bare(sign) for currency in currencies for sign in entries(currency["signs"]))
    for currency in currencies:
        for sign in entries(currency["signs"]):
            needs_issuer = shared[bare(sign)] > 1 and not sign.startswith("=")
            yield bare(sign), currency["currency_code"], str(needs_issuer).lower()


def issuers(currencies: list[Row]) -> Iterator[tuple[str, ...]]:
    for currency in currencies:
        for country in entries(currency["countries"]):
            yield currency["currency_code"], country


def main() -> None:
    currencies, terms = read(SOURCE), read(COUNTRY_TERMS)
    columns = ("language", "phrase", "kind", "concept", "needs_issuer")
    write(HERE / "lex_currencies.csv", columns, set(phrases(currencies, terms)))
    write(HERE / "lex_currency_signs.csv", ("sign", "currency_code", "needs_issuer"), set(signs(currencies)))
    write(ISSUERS, ("currency_code", "country_code"), set(issuers(currencies)))


if __name__ == "__main__":
    main()
