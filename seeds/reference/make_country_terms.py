"""Write ref_country_terms.csv: every word that names a country, in English and French.

From ref_countries.csv (run make_countries.py first), ../sources/countries.csv (names, adjectives) and
../sources/country_terms.csv (seats of government, prefixes). Standard library only.

In the source lists ';' separates entries, '=' marks the usual name, '!' an invariable word,
'masculine/feminine' a feminine that the rules below would get wrong.
"""

import csv
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
SOURCES = HERE.parent / "sources"
COLUMNS = ("language", "term", "term_kind", "country_code", "note")
SHORT_FORM = 5  # 'UAE', 'U.S.A.', 'RPDC': initials of at most so many letters
FRENCH_OF = {"le": "du ", "la": "de ", "l'": "d'", "les": "des ", "": "de "}
FRENCH_VOWELS = tuple("AEÉIOUYÎ")
Term = tuple[str, str, str, str]  # language, term, kind, country code


def entries(cell: str) -> list[str]:
    return [entry.removeprefix("=") for entry in cell.split(";") if entry]


def french_feminine(masculine: str) -> str:
    """'chinois' to 'chinoise', 'italien' to 'italienne', 'belge' stays."""
    if masculine.endswith("e"):
        return masculine
    return masculine + ("ne" if masculine.endswith(("ien", "éen", "yen")) else "e")


def french_plural(word: str) -> str:
    return word if word.endswith(("s", "x")) else word + "s"


def french_forms(entry: str) -> list[str]:
    """All four forms of an adjective: 'turc/turque' gives turc, turque, turcs, turques."""
    if entry.endswith("!"):
        return [entry[:-1]]
    masculine, _, feminine = entry.partition("/")
    feminine = feminine or french_feminine(masculine)
    return list(dict.fromkeys([masculine, feminine, french_plural(masculine), french_plural(feminine)]))


def english_nouns(entry: str) -> list[str]:
    """Singular and plural; what ends in -ese or -ss has no plural of its own."""
    if entry.endswith("!"):
        return [entry[:-1]]
    return [entry] if entry.endswith(("ese", "ss", "U.S.", "US", "UK")) else [entry, entry + "s"]


def official_names(row: dict[str, str], name_en: str, name_fr: str) -> list[tuple[str, str]]:
    """'Republic of Kazakhstan', 'République du Kazakhstan' for states of that plain form."""
    if not row["form"]:
        return []
    english, french = {"R": ("Republic of ", "République "), "K": ("Kingdom of ", "Royaume ")}[row["form"]]
    vowel = row["article_fr"] in ("la", "") and name_fr.startswith(FRENCH_VOWELS)
    of = "d'" if vowel else FRENCH_OF[row["article_fr"]]
    return [("en", english + name_en), ("fr", french + of + name_fr)]


def is_initials(name: str) -> bool:
    letters = name.replace(".", "")
    return letters.isupper() and letters.isalpha() and len(letters) <= SHORT_FORM


def name_terms(row: dict[str, str], country: dict[str, str]) -> Iterator[Term]:
    code = row["country_code"]
    for language in ("en", "fr"):
        yield language, country[f"name_{language}"], "name", code
        for name in entries(row[f"names_{language}"]):
            yield language, name, "short" if is_initials(name) else "name", code
        for capital in entries(row[f"capital_{language}"] or row["capital_en"]):
            if capital not in (country["name_en"], country["name_fr"]):
                yield language, capital, "capital_for_government", code
    for language, name in official_names(row, country["name_en"], country["name_fr"]):
        yield language, name, "name", code


def adjective_terms(row: dict[str, str]) -> Iterator[Term]:
    code = row["country_code"]
    for entry in entries(row["adjectives_en"]):
        yield "en", entry, "adjective", code
    for entry in entries(row["nouns_en"] or row["adjectives_en"]):
        for form in english_nouns(entry):
            yield "en", form, "demonym", code
    for entry in entries(row["adjectives_fr"]):
        for form in french_forms(entry):
            yield "fr", form, "adjective", code
            yield "fr", form[0].upper() + form[1:], "demonym", code


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def all_terms() -> dict[Term, str]:
    """Every term with the note that the hand-kept list gives it."""
    countries = {country["country_code"]: country for country in read(HERE / "ref_countries.csv")}
    terms: dict[Term, str] = {}
    for row in read(SOURCES / "countries.csv"):
        for term in (*name_terms(row, countries[row["country_code"]]), *adjective_terms(row)):
            terms.setdefault(term, "")
    for row in read(SOURCES / "country_terms.csv"):
        terms[(row["language"], row["term"], row["term_kind"], row["country_code"])] = row["note"]
    return terms


def main() -> None:
    terms = all_terms()
    codes = defaultdict(set)
    for language, term, _, code in terms:
        codes[language, term.lower()].add(code)
    with (HERE / "ref_country_terms.csv").open("w", encoding="utf-8", newline="") as target:
        writer = csv.writer(target, lineterminator="\n")
        writer.writerow(COLUMNS)
        for (language, term, kind, code), note in sorted(terms.items()):
            shared = sorted(codes[language, term.lower()])
            ambiguity = f"ambiguous: {' '.join(shared)}" if len(shared) > 1 else ""
            writer.writerow((language, term, kind, code, "; ".join(part for part in (ambiguity, note) if part)))


if __name__ == "__main__":
    main()
