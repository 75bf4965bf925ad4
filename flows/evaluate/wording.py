"""When two wordings are the same: anchors in sentences, and spellings of a person's name."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache, partial

# No-break spaces are plain ones here, apostrophes straight, and quotation marks nothing.
_PLAIN = str.maketrans({"’": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", **dict.fromkeys('«»“”"', " ")})

# Transliterations of one name are this alike (0 to 1): a surname alone, the worst word, and all words together.
_ALIKE_SURNAME = 0.85
_ALIKE_WORD = 0.7
_ALIKE_ON_AVERAGE = 0.84


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """Lower case, no accents, no quotation marks, single spaces."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_PLAIN).lower())
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return re.sub(r"\s+", " ", bare).strip()


def contains(sentence: str | None, anchor: str) -> bool:
    """Whether the anchor stands in the sentence; never in an unknown one."""
    return fold(anchor) in fold(sentence or "")


def same_name(one: str | None, other: str | None) -> bool:
    """Whether two spellings can be one person's name: each word of the shorter is like one of the longer.

    Transliterations pass (Toqaev, Tokayev), a surname alone passes, different given names do not.
    """
    shorter, longer = sorted((_words(one), _words(other)), key=len)
    if not shorter:
        return False
    if len(shorter) == 1:
        return max(_alike(shorter[0], longer[0]), _alike(shorter[0], longer[-1])) >= _ALIKE_SURNAME
    likenesses = _likenesses(shorter, longer)
    return min(likenesses) >= _ALIKE_WORD and sum(likenesses) / len(likenesses) >= _ALIKE_ON_AVERAGE


def _words(name: str | None) -> list[str]:
    return fold(name or "").replace("-", " ").split()


def _likenesses(shorter: list[str], longer: list[str]) -> list[float]:
    """How like each word of the shorter is to its best counterpart, each of the longer being taken once."""
    left, likenesses = list(longer), []
    for word in shorter:
        best = max(left, key=partial(_alike, word))
        likenesses.append(_alike(word, best))
        left.remove(best)
    return likenesses


@lru_cache(maxsize=100_000)
def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).ratio()
