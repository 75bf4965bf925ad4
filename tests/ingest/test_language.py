"""Identified from the text, stated by the file where that is unsure, and never guessed."""

from __future__ import annotations

import pytest

from flows.ingest.language import identify

from .conftest import ENGLISH, FRENCH


@pytest.mark.parametrize(("text", "code"), [(FRENCH, "fr"), (ENGLISH, "en"), ("Министр иностранных дел заявил", "ru")])
def test_identified(text: str, code: str) -> None:
    language = identify(text)
    assert language.code == code
    assert language.confidence is not None and language.confidence > 0.9


def test_the_text_is_believed_before_the_statement() -> None:
    assert identify(FRENCH, "en").code == "fr"


@pytest.mark.parametrize(("stated", "code"), [("fr-FR", "fr"), ("EN_gb", "en"), ("French", "und"), (None, "und")])
@pytest.mark.parametrize("text", ["Le ministre", "123 456 789", "Wang Yi met Tileuberdi in Beijing."])
def test_too_little_to_tell(text: str, stated: str | None, code: str) -> None:
    language = identify(text, stated)
    assert (language.code, language.confidence) == (code, None)


SHORT_ENGLISH = (
    "Accra, 15 October 2025 - Kenyan Foreign Minister Wambura Telei received his Swedish counterpart Aino Harjusalo."
)
PIDGIN = "Di goment don tell pipo say di price of fuel no go increase again dis year."


def test_a_short_text_is_taken_for_an_expected_language_rather_than_its_relative() -> None:
    assert (identify(SHORT_ENGLISH).code, identify(SHORT_ENGLISH, expected=("en", "fr")).code) == ("pcm", "en")
    assert identify(PIDGIN, expected=("en", "fr")).code == "pcm"
