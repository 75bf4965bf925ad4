"""Write ref_person_names.csv: other spellings of the people of ref_offices.csv. Standard library only.

From ../sources/person_names.csv, kept by hand; offices_wikidata.csv, which has other English spellings and names in
their own script; and by rule, how French writes names that come from Cyrillic letters.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from make_offices import HERE, SOURCES, bare_name, is_latin, people_names, plain, read, write

CYRILLIC_COUNTRIES = ("RU", "BY", "UA", "KZ", "KG", "TJ", "TM", "UZ")
TO_FRENCH = (  # in this order; '+' stands for shch meanwhile
    ("shch", "+"), ("ch", "tch"), ("sh", "ch"), ("zh", "j"), (r"\+", "chtch"), ("(?<![aeo])u", "ou"),
    ("^y(?=[aou])", "i"), ("iy(?=e)", "i"), ("(?<=[aeouy])y(?=e)", "ï"), ("(?<=[ae])[yi](?!e)", "ï"), ("oi(?!e)", "oï"),
    ("y(?=[ao])", "i"), ("(?<=[aeiouyï])s(?=[aeiouy])", "ss"), ("g(?=[ei])", "gu"), ("iy$", "i"),
)  # fmt: skip
NATIVE_LANGUAGES = {
    "CN": "zh", "TW": "zh", "RU": "ru", "BY": "ru", "KZ": "kk", "KG": "ky", "TJ": "tg", "UZ": "uz", "TM": "tk",
    "MN": "mn", "UA": "uk", "IR": "fa", "AF": "fa", "JP": "ja", "KR": "ko", "KP": "ko", "GE": "ka", "AM": "hy",
    "SA": "ar", "AE": "ar", "QA": "ar", "KW": "ar", "BH": "ar", "OM": "ar", "YE": "ar", "IQ": "ar", "SY": "ar",
    "LB": "ar", "JO": "ar", "PS": "ar", "EG": "ar", "LY": "ar", "TN": "ar", "DZ": "ar", "MA": "ar", "MR": "ar",
    "SD": "ar",
}  # fmt: skip


def french_word(word: str) -> str:
    french = word.lower()
    for pattern, letters in TO_FRENCH:
        french = re.sub(pattern, letters, french)
    return french[:1].upper() + french[1:]


def french_spelling(name: str) -> str:
    """'Mishustin' to 'Michoustine': how French writes names that come from Cyrillic letters."""
    words = re.sub(r"[^\W\d_]+", lambda word: french_word(word[0]), name)
    return re.sub(r"(?<=[^aeiou]in)$", "e", words)


def other_spellings(names: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    for row in read(SOURCES / "person_names.csv"):
        yield row["full_name"], row["language"], row["spelling"]
    for row in read(SOURCES / "offices_wikidata.csv"):
        name = names[row["wikidata_id"]]
        for spelling in (bare_name(row["person"]), bare_name(row["article"])):
            if name and " " in spelling and is_latin(spelling):
                yield name, "en", spelling
        language = NATIVE_LANGUAGES.get(row["country_code"])
        if name and language and row["native_name"] and not is_latin(row["native_name"]):
            yield name, language, row["native_name"]
    for term in read(HERE / "ref_offices.csv"):
        if term["country_code"] in CYRILLIC_COUNTRIES and term["full_name"].isascii():
            yield term["full_name"], "fr", french_spelling(term["full_name"])


def spellings_of_people(names: dict[str, str]) -> list[tuple[str, str, str]]:
    """Those that say something new: by their letters they are neither the usual name nor anybody else's."""
    holders = {term["full_name"] for term in read(HERE / "ref_offices.csv")}
    found = sorted({row for row in other_spellings(names) if row[0] in holders and row[2] != row[0]})
    owners = defaultdict(set)
    for name, spelling in (*((name, name) for name in holders), *((name, spelling) for name, _, spelling in found)):
        owners[plain(spelling)].add(name)
    by_hand = {tuple(row.values()) for row in read(SOURCES / "person_names.csv")}
    return [
        row for row in found if row in by_hand or (len(owners[plain(row[2])]) == 1 and plain(row[2]) != plain(row[0]))
    ]


def main() -> None:
    write("ref_person_names.csv", ("full_name", "language", "spelling"), spellings_of_people(people_names()))


if __name__ == "__main__":
    main()
