"""What counts as the same words and as the same name."""

from __future__ import annotations

import pytest

from flows.evaluate.wording import contains, fold, same_name


def test_fold_keeps_words_only() -> None:
    assert fold("  «\u00a0L’État\u202f» a  DIT ") == "l'etat a dit"


@pytest.mark.parametrize(
    ("sentence", "anchor", "expected"),
    [
        ("Il a dit : « Nous irons à Rome. »", "nous irons a Rome", True),
        ("Il a dit : «\u00a0Nous irons à Rome.\u00a0»", "dit : « Nous irons", True),
        ("They went.", "they stayed", False),
        (None, "they stayed", False),
    ],
)
def test_anchors_in_sentences(sentence: str | None, anchor: str, expected: bool) -> None:
    assert contains(sentence, anchor) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Marco Bellandi", "Bellandi", True),
        ("Bellandi", "Marco Belandi", True),
        ("Daulet Serikov", "Daoulet Serikow", True),
        ("Serikov Daulet", "Daulet Serikov", True),
        ("Anne-Marie Duval", "Anne Marie Duval", True),
        ("Marco Bellandi", "Pietro Bellandi", False),
        ("Bellandi", "Bellandi di Sopra Montagna", True),
        ("Sopra", "Bellandi di Sopra Montagna", False),
        ("", "Bellandi", False),
        (None, None, False),
    ],
)
def test_spellings_of_one_name(one: str | None, other: str | None, expected: bool) -> None:
    assert same_name(one, other) is expected
    assert same_name(other, one) is expected
