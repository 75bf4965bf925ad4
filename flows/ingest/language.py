"""Which language a text is in: identified when there is enough text, stated by its file otherwise, else unknown."""

from __future__ import annotations

import lzma
import re
from array import array
from collections.abc import Collection
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from importlib.metadata import distribution
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

UNKNOWN = "und"
NOT_LINGUISTIC = "zxx"

# Fewer letters than this say nothing; more than the sample change nothing, and cost 0.1 ms per thousand.
LETTERS_NEEDED = 20
SAMPLE_CHARACTERS = 4_000

# Below SURE a stated language is believed instead; below PLAUSIBLE an identification is worth nothing. Below CERTAIN a
# language that is expected and POSSIBLE is taken for its relative: two sentences of English may pass for a pidgin.
CERTAIN = 0.9
SURE = 0.5
PLAUSIBLE = 0.2
POSSIBLE = 0.1

MODEL_FILE = "py3langid/data/model.npz.xz"

_PRIMARY_SUBTAG = re.compile(r"([a-z]{2,3})(?:[-_].*)?")


@dataclass(frozen=True, slots=True)
class Language:
    """An ISO 639 code, or 'und'; `confidence` (0 to 1) is None when the code was not identified from the text."""

    code: str
    confidence: float | None


def identify(text: str, stated_language: str | None = None, expected: Collection[str] = ()) -> Language:
    """Identify the language of a text; never guesses one that text and file do not support.

    `expected` (ISO 639-1) are taken before others where the text is too short to tell.
    """
    fallback = Language(_primary_subtag(stated_language) or UNKNOWN, None)
    sample = text[:SAMPLE_CHARACTERS]
    if sum(map(str.isalpha, sample)) < LETTERS_NEEDED:
        return fallback
    code, confidence = _likeliest(_identifier().rank(sample), expected)
    if code == NOT_LINGUISTIC or confidence < PLAUSIBLE:
        return fallback
    if confidence < SURE and fallback.code != UNKNOWN:
        return fallback
    return Language(code, confidence)


def _likeliest(ranked: list[tuple[str, float]], expected: Collection[str]) -> tuple[str, float]:
    """The first of the languages, or an expected one that is possible where the first is not certain.

    The confidence is then that it is one of the two.
    """
    code, confidence = ranked[0]
    if code in expected or code == NOT_LINGUISTIC or confidence >= CERTAIN:
        return code, confidence
    possible = (other for other in ranked if other[0] in expected and other[1] >= POSSIBLE)
    relative, own = next(possible, (code, 0.0))
    return relative, confidence + own


def _primary_subtag(tag: str | None) -> str | None:
    match = _PRIMARY_SUBTAG.fullmatch(tag.strip().lower()) if tag else None
    return match[1] if match else None


def load_in_background() -> None:
    """Begin to load the model: most of its 0.5 s is decompression, which leaves the interpreter to others."""
    _decompressed()


@cache
def _decompressed() -> Future[bytes]:
    # Found without importing py3langid, which would import numpy, and so compete for the interpreter.
    path = Path(str(distribution("py3langid").locate_file(MODEL_FILE)))
    return ThreadPoolExecutor(max_workers=1).submit(lambda: lzma.decompress(path.read_bytes()))


@cache
def _identifier() -> LanguageIdentifier:
    """As LanguageIdentifier.from_model_file makes it; only a process that has a new document needs one."""
    import numpy
    from py3langid.langid import LanguageIdentifier

    content = BytesIO(_decompressed().result())
    _decompressed.cache_clear()  # 68 MB
    with numpy.load(content) as model:
        return LanguageIdentifier(
            model["ptc"], model["pc"], model["classes"].tolist(), _array(model["nextmove"]),
            model["out_feat"].tolist(), tk_row=_array(model["nextmove_row"]), norm_probs=True,
        )  # fmt: skip


def _array(numbers: Any) -> array[int]:
    """Python's own array, which is read item by item faster than numpy's."""
    items = array("I")
    items.frombytes(memoryview(numbers.astype("uint32", copy=False)).cast("B"))
    return items
