"""Two tiny labelled documents about people who do not exist, with gold that disagrees here and there on purpose."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

ENGLISH = """\
Foreign ministers of Italy and Kazakhstan meet in Rome

Italian Foreign Minister Marco Bellandi met with Kazakh Foreign Minister Daulet Serikov in Rome on 14 May 2024.

Bellandi said that Italy would open a trade office in Aktau. Serikov thanked the Italian side for its hospitality.

Trade between Italy and Kazakhstan reached 2.5 billion euros in 2023, up 12 percent year on year.
"""
FRENCH = """\
Le chef de la diplomatie kazakhe à Rome

Le ministre italien des Affaires étrangères, Marco Bellandi, a rencontré à Rome, le 14 mai 2024, son homologue kazakh Daulet Serikov.

M. Serikov a déclaré que le Kazakhstan soutient le dialogue avec l'Italie. Les deux parties sont convenues d'ouvrir un bureau à Astana.

Les exportations italiennes vers le Kazakhstan ont atteint 800 millions d'euros en 2023.
"""  # noqa: E501
MEETING: dict[str, Any] = {
    "main": True,
    "format": "meeting",
    "name": None,
    "ordinal": None,
    "status": "held",
    "date_start": "2024-05-14",
    "date_end": "2024-05-14",
    "date_precision": "day",
    "weekday": None,
    "city": "Rome",
    "country": "IT",
    "parties": ["IT", "KZ"],
    "participants": ["Marco Bellandi", "Daulet Serikov"],
    "anchor": "Marco Bellandi met with Kazakh",
    "optional": False,
}
STATEMENT: dict[str, Any] = {
    "speaker": "Marco Bellandi",
    "speaker_kind": "person",
    "country": "IT",
    "attribution": "explicit",
    "act": "announce",
    "anchor": "Bellandi said that Italy would",
    "topics": ["trade"],
    "optional": False,
}
FIGURE: dict[str, Any] = {
    "metric": "goods_trade",
    "value": 2500000000,
    "unit": "EUR",
    "comparator": "=",
    "period_start": "2023-01-01",
    "period_end": "2023-12-31",
    "change_pct": 12.0,
    "change_basis": "year_on_year",
    "is_record": False,
    "countries": ["IT", "KZ"],
    "anchor": "Trade between Italy and Kazakhstan",
    "optional": False,
}
GOLD_EN: dict[str, Any] = {
    "document": "rome.en.txt",
    "language": "en",
    "published_on": None,
    "meetings": [MEETING],
    # The first act is an announcement to the project: one wrong field.
    "statements": [
        STATEMENT | {"act": "pledge"},
        STATEMENT
        | {"speaker": "Daulet Serikov", "country": "KZ", "act": "thank", "topics": []}
        | {"anchor": "Serikov thanked the Italian side"},
    ],
    "trade_figures": [FIGURE],
}
GOLD_FR: dict[str, Any] = {
    "document": "rome.fr.txt",
    "language": "fr",
    "published_on": None,
    "meetings": [MEETING | {"anchor": "a rencontré à Rome"}],
    # What both parties said is left out, and a sentence that says nothing is labelled: a false alarm and a miss.
    "statements": [
        STATEMENT
        | {"speaker": "Daulet Serikov", "country": "KZ", "act": "support", "topics": []}
        | {"anchor": "M. Serikov a déclaré que"},
        STATEMENT | {"anchor": "Les exportations italiennes vers", "topics": []},
    ],
    "trade_figures": [
        FIGURE
        | {"metric": "exports", "value": 800000000.0, "change_pct": None, "change_basis": None}
        | {"anchor": "Les exportations italiennes vers"}
    ],
}
EVENTS: list[dict[str, Any]] = [
    {
        "event": "Rome talks",
        "mentions": [
            ["rome.en.txt", "Marco Bellandi met with Kazakh"],
            ["rome.fr.txt", "a rencontré à Rome"],
        ],
    }
]


class LabelledFolders:
    """`documents` and `gold` under one folder, and how to change them."""

    def __init__(self, home: Path) -> None:
        self.documents, self.gold = home / "documents", home / "gold"
        for folder in (self.documents, self.gold):
            folder.mkdir(parents=True)
        self.write_document("rome.en.txt", ENGLISH)
        self.write_document("rome.fr.txt", FRENCH)
        self.write_gold("rome.en.json", GOLD_EN)
        self.write_gold("rome.fr.json", GOLD_FR)
        self.write_gold("_events.json", EVENTS)

    def write_document(self, name: str, text: str) -> None:
        (self.documents / name).write_text(text, encoding="utf-8")

    def write_gold(self, name: str, content: object) -> None:
        (self.gold / name).write_text(json.dumps(content), encoding="utf-8")


@pytest.fixture
def labelled(tmp_path: Path) -> LabelledFolders:
    return LabelledFolders(tmp_path / "labelled")
