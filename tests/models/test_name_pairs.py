"""Pairs of names that are one person's, or two people's: does the project's own SQL tell them apart?

Each pair of name_pairs.csv becomes two short texts, or one that names both, and goes the whole way from the text on.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from flows.transform.bench import Bench
from flows.transform.model import Given, Place

from .test_unit_tests import PROJECT

FILE = Path(__file__).with_name("name_pairs.csv")
PAIRS = list(csv.DictReader(FILE.open(encoding="utf-8", newline="")))
SHARE_RIGHT = 0.97

OFFICES = {
    ("foreign_minister", "en"): "The foreign minister of {en}, {name},",
    ("foreign_minister", "fr"): "Le ministre des Affaires étrangères {fr}, {name},",
    ("president", "en"): "The president of {en}, {name},",
    ("president", "fr"): "Le président {fr}, {name},",
}
CAME = {"en": "came to Oslo.", "fr": "est venu à Oslo."}
SAID = {"en": "{name} said that trade would grow.", "fr": "{name} a déclaré que les échanges progresseraient."}
FRENCH = {
    "AE": "des Émirats arabes unis", "AF": "de l'Afghanistan", "AM": "de l'Arménie", "AR": "de l'Argentine",
    "AZ": "de l'Azerbaïdjan", "BD": "du Bangladesh", "BG": "de la Bulgarie", "BR": "du Brésil",
    "BY": "de la Biélorussie", "CI": "de la Côte d'Ivoire", "CN": "de la Chine", "CU": "de Cuba",
    "CZ": "de la Tchéquie", "DE": "de l'Allemagne", "DK": "du Danemark", "DZ": "de l'Algérie", "EE": "de l'Estonie",
    "EG": "de l'Égypte", "ES": "de l'Espagne", "FR": "de la France", "GB": "du Royaume-Uni", "GE": "de la Géorgie",
    "GR": "de la Grèce", "HR": "de la Croatie", "HU": "de la Hongrie", "IN": "de l'Inde", "IQ": "de l'Irak",
    "IR": "de l'Iran", "IS": "de l'Islande", "IT": "de l'Italie", "JO": "de la Jordanie", "JP": "du Japon",
    "KG": "du Kirghizstan", "KR": "de la Corée du Sud", "KZ": "du Kazakhstan", "LB": "du Liban", "MA": "du Maroc",
    "ML": "du Mali", "MN": "de la Mongolie", "MR": "de la Mauritanie", "MX": "du Mexique", "MY": "de la Malaisie",
    "NG": "du Nigeria", "PH": "des Philippines", "PK": "du Pakistan", "PL": "de la Pologne", "PT": "du Portugal",
    "QA": "du Qatar", "RO": "de la Roumanie", "RS": "de la Serbie", "RU": "de la Russie", "SA": "de l'Arabie saoudite",
    "SD": "du Soudan", "SE": "de la Suède", "SN": "du Sénégal", "SY": "de la Syrie", "TJ": "du Tadjikistan",
    "TM": "du Turkménistan", "TN": "de la Tunisie", "TR": "de la Turquie", "UA": "de l'Ukraine",
    "US": "des États-Unis", "UZ": "de l'Ouzbékistan", "VN": "du Vietnam",
}  # fmt: skip


@pytest.fixture(scope="module")
def judged() -> dict[int, bool]:
    """For each pair, by its number, whether the project takes the two names for one person's."""
    bench = Bench(PROJECT)
    countries = dict(bench.connection.execute("select country_code, name_en from reference.ref_countries").fetchall())
    texts = [row for number, pair in enumerate(PAIRS) for row in _texts(number, pair, countries)]
    place = Place(FILE, 1)
    bench.make("int_people_resolved", {"stg_documents": Given("stg_documents", tuple(texts))}, {}, place)
    found = bench.connection.execute(
        "select document_key // 2, document_key % 2, mentions.sentence_no, person_id "
        "from intermediate.int_people_resolved "
        "inner join intermediate.int_person_name_mentions as mentions using (document_key, person_key)"
    ).fetchall()
    who: dict[int, dict[tuple[int, int], set[str]]] = {number: {} for number in range(len(PAIRS))}
    for number, second, sentence, person in found:
        who[number].setdefault((second, sentence), set()).add(person)
    return {number: _is_one(list(people.values())) for number, people in who.items()}


def _is_one(people: list[set[str]]) -> bool:
    return len(people) == 2 and people[0] == people[1] and len(people[0]) == 1


def _texts(number: int, pair: dict[str, str], countries: dict[str, str]) -> list[dict[str, object]]:
    said = {}
    for side in "ab":
        language, country = pair[f"language_{side}"], pair["country"]
        words = {"name": pair[f"name_{side}"], "en": countries[country], "fr": FRENCH[country]}
        said[side] = (language, OFFICES[pair["office"], language].format(**words), SAID[language].format(**words))
    if pair["scope"] == "document":
        language, opening, _ = said["a"]
        return [_document(2 * number, language, f"{opening} {CAME[language]} {said['b'][2]}")]
    return [
        _document(2 * number + second, language, f"{opening} {CAME[language]}")
        for second, (language, opening, _) in enumerate(said.values())
    ]


def _document(key: int, language: str, text: str) -> dict[str, object]:
    return {"document_key": key, "language": language, "is_supported_language": True, "text": text}


def test_there_are_enough_pairs_and_half_of_them_are_hard() -> None:
    assert len(PAIRS) >= 300
    assert len({(pair["name_a"], pair["name_b"], pair["scope"]) for pair in PAIRS}) == len(PAIRS)
    assert 2 * sum(pair["is_hard"] == "true" for pair in PAIRS) >= len(PAIRS)
    assert 0.4 <= sum(pair["is_same"] == "true" for pair in PAIRS) / len(PAIRS) <= 0.6


def test_names_are_told_apart_and_brought_together(judged: dict[int, bool]) -> None:
    wrong = [pair for number, pair in enumerate(PAIRS) if judged[number] != (pair["is_same"] == "true")]
    told = "\n".join(f"{pair['name_a']} | {pair['name_b']} ({pair['note']})" for pair in wrong)
    assert len(wrong) <= (1 - SHARE_RIGHT) * len(PAIRS), told
