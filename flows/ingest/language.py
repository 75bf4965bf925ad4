"""Which language a text is in: identified when there is enough text, stated by its file otherwise, else unknown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

UNKNOWN = "und"
NOT_LINGUISTIC = "zxx"

# Fewer letters than this say nothing; more than the sample change nothing, and cost 0.1 ms per thousand.
LETTERS_NEEDED = 20
SAMPLE_CHARACTERS = 4_000

# Below SURE a stated language is believed instead; below PLAUSIBLE an identification is worth nothing.
SURE = 0.5
PLAUSIBLE = 0.2

_PRIMARY_SUBTAG = re.compile(r"([a-z]{2,3})(?:[-_].*)?")


@dataclass(frozen=True, slots=True)
class Language:
    """An ISO 639 code, or 'und'; `confidence` (0 to 1) is None when the code was not identified from the text."""

    code: str
    confidence: float | None


def identify(text: str, stated_language: str | None = None) -> Language:
    """Identify the language of a text; never guesses one that text and file do not support."""
    fallback = Language(_primary_subtag(stated_language) or UNKNOWN, None)
    sample = text[:SAMPLE_CHARACTERS]
    if sum(map(str.isalpha, sample)) < LETTERS_NEEDED:
        return fallback
    code, confidence = _identifier().classify(sample)
    if code == NOT_LINGUISTIC or confidence < PLAUSIBLE:
        return fallback
    if confidence < SURE and fallback.code != UNKNOWN:
        return fallback
    return Language(code, confidence)


def _primary_subtag(tag: str | None) -> str | None:
    match = _PRIMARY_SUBTAG.fullmatch(tag.strip().lower()) if tag else None
    return match[1] if match else None


@cache
def _identifier() -> LanguageIdentifier:
    # Loading costs 0.6 s, so only a run that has a new document pays for it.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
