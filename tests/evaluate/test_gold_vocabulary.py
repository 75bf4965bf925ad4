"""What gold may say of a field is what the marts may say of it."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
import yaml
from pydantic import BaseModel

from flows.evaluate.gold import GoldFigure, GoldMeeting, GoldStatement

ROOT = Path(__file__).parent.parent.parent


def allowed(entry: type[BaseModel], field: str) -> set[str]:
    """The values that gold may give in a field, but for null."""
    kinds = get_args(entry.model_fields[field].annotation)
    return {value for kind in kinds for value in get_args(kind) or [kind] if isinstance(value, str)}


def accepted(model: str, column: str) -> set[str]:
    """The values that a mart's yml accepts in a column."""
    properties = yaml.safe_load((ROOT / "sql" / "marts" / "_marts__models.yml").read_text(encoding="utf-8"))
    columns = next(entry["columns"] for entry in properties["models"] if entry["name"] == model)
    tests = next(entry["data_tests"] for entry in columns if entry["name"] == column)
    return set(next(test["accepted_values"]["arguments"]["values"] for test in tests if "accepted_values" in test))


@pytest.mark.parametrize(
    ("model", "column", "entry"),
    [
        ("fct_meeting_mentions", "format", GoldMeeting),
        ("fct_meeting_mentions", "status", GoldMeeting),
        ("fct_meeting_mentions", "date_precision", GoldMeeting),
        ("fct_statements", "speaker_kind", GoldStatement),
        ("fct_statements", "attribution", GoldStatement),
        ("fct_statements", "act", GoldStatement),
        ("fct_trade_figures", "metric", GoldFigure),
        ("fct_trade_figures", "comparator", GoldFigure),
        ("fct_trade_figures", "change_basis", GoldFigure),
    ],
)
def test_gold_may_say_what_the_marts_may_say(model: str, column: str, entry: type[BaseModel]) -> None:
    assert allowed(entry, column) == accepted(model, column)
