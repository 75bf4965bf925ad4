"""The command over the real project and two labelled documents, against figures computed by hand."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from flows import errors
from flows.cli import main
from flows.settings import Settings

from .conftest import LabelledFolders

REQUIRED = ("--require", "fr.statements.recall>=0.6", "--require", "statements.f1>=0.75")


def evaluate(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["evaluate", *arguments])


def own_files() -> Sequence[tuple[Path, int]]:
    """What the project's own warehouse consists of, with times of change."""
    settings = Settings.default()
    found = [*settings.warehouse.parent.glob("*"), *settings.build_dir.glob("*")]
    return sorted((path, path.lstat().st_mtime_ns) for path in found)


@pytest.fixture(scope="module")
def evaluated(tmp_path_factory: pytest.TempPathFactory) -> Result:
    folders = LabelledFolders(tmp_path_factory.mktemp("labelled") / "here")
    before = own_files()
    options = ("--documents", str(folders.documents), "--gold", str(folders.gold), "--format", "json", "--details")
    result = evaluate(*options, *REQUIRED)
    assert own_files() == before
    return result


@pytest.fixture(scope="module")
def answer(evaluated: Result) -> dict[str, Any]:
    return dict(json.loads(evaluated.stdout))


def test_figures_are_those_computed_by_hand(answer: dict[str, Any]) -> None:
    assert answer["documents"] == {"all": 2, "en": 1, "fr": 1}
    statements = {language: kinds["statements"] for language, kinds in answer["scores"].items()}
    # Three of four found, and one of four found is wrong; in French one of two.
    for language, share, gold in (("all", 0.75, 4), ("en", 1.0, 2), ("fr", 0.5, 2)):
        expected = {"precision": share, "recall": share, "f1": share, "gold": gold, "found": gold}
        assert statements[language].items() >= expected.items()
    assert statements["all"]["act_accuracy"] == pytest.approx(2 / 3)
    assert statements["en"]["act_accuracy"] == 0.5
    assert statements["fr"]["act_accuracy"] == 1.0
    assert statements["all"]["topics_accuracy"] == 1.0
    assert "topics_accuracy" not in statements["fr"]


def test_what_is_all_right_is_all_ones(answer: dict[str, Any]) -> None:
    for kind in ("meetings", "main_meetings", "trade_figures"):
        figures = dict(answer["scores"]["all"][kind])
        assert (figures.pop("gold"), figures.pop("found")) == (2, 2)
        assert set(figures.values()) == {1.0}


def test_one_event_is_told_in_two_languages(answer: dict[str, Any]) -> None:
    assert answer["scores"]["all"]["events"] == {"precision": 1, "recall": 1, "f1": 1, "gold": 1, "found": 1}
    assert answer["scores"]["fr"]["events"]["gold"] == 0


def test_details_tell_the_miss_the_false_alarm_and_the_wrong_field(answer: dict[str, Any]) -> None:
    told = {detail["outcome"]: detail for detail in answer["details"]}
    assert len(answer["details"]) == len(told) == 3
    assert told["missed"]["text"] == "Les exportations italiennes vers"
    assert told["false"]["text"] == "Les deux parties sont convenues d'ouvrir un bureau à Astana."
    assert told["wrong"].items() >= {"field": "act", "gold": "pledge", "found": ["announce"]}.items()


def test_falling_short_has_its_exit_code_after_the_report(evaluated: Result) -> None:
    assert evaluated.exit_code == errors.QualityShort.exit_code
    assert "fr.statements.recall>=0.6: it is 0.500" in evaluated.stderr
    assert "statements.f1" not in evaluated.stderr


def test_missing_folders_and_bad_gold_have_their_exit_codes(labelled: LabelledFolders) -> None:
    folders = ["--documents", str(labelled.documents), "--gold"]
    assert evaluate(*folders, "no/such/folder").exit_code == errors.InputMissing.exit_code
    labelled.write_gold("rome.en.json", {})
    assert evaluate(*folders, str(labelled.gold)).exit_code == errors.GoldError.exit_code


def test_without_folders_it_is_the_projects_own_gold(small_home: Path) -> None:
    (small_home / "seeds" / "reference" / "ref_topics.csv").write_text("topic_id\ntrade\n")
    result = evaluate()
    assert result.exit_code == errors.InputMissing.exit_code
    assert str(small_home / "tests" / "gold" / "gold") in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["--gold", "somewhere"],
        ["--documents", "somewhere"],
        ["--require", "statements.f1"],
        ["--require", "statement.f1>=0.9"],
        ["--require", "statements.city_accuracy>=0.9"],
        ["--require", "de.statements.f1>=0.9"],
        ["--require", "statements.f1>=high"],
        ["--require", "statements.f1>=nan"],
    ],
)
def test_wrong_usage_is_told_before_anything_runs(arguments: list[str]) -> None:
    assert evaluate(*arguments).exit_code == 2
