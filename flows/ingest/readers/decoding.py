"""From bytes to text: Unicode first, then what the file declares, then Western European by detection."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from flows.ingest.document import Rejected

# A file with more than this share of control characters is no text.
MAX_CONTROL_SHARE = 0.02

_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\r\f\x1b")) + b"\x7f"
# UTF-32 before UTF-16, whose mark its own begins with.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What pages declare as the left is, in practice, the right.
_AS_BROWSERS_READ = {"iso8859-1": "cp1252", "ascii": "cp1252"}


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text without its byte order mark, and the Python name of the encoding that it was in."""

    text: str
    encoding: str


def decode(content: bytes, declared: str | None = None) -> Decoded:
    """Decode without losing or guessing a character. Raises Rejected: empty, binary or undecodable."""
    decoded = _marked(content) or _unmarked(content, declared)
    if not decoded.text.strip():
        raise Rejected("empty", "nothing but white space")
    if "\x00" in decoded.text:
        raise Rejected("binary", "NUL characters")
    return decoded


def _marked(content: bytes) -> Decoded | None:
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), None)
    return _strictly(content, encoding) if encoding else None


def _strictly(content: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(content.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        raise Rejected("undecodable", f"marked as {encoding}, but {error.reason} at byte {error.start}") from error


def _unmarked(content: bytes, declared: str | None) -> Decoded:
    _refuse_binary(content)
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        _refuse_damaged_utf8(content, error)
    return _declared(content, declared) or _detected(content)


def _refuse_binary(content: bytes) -> None:
    if b"\x00" in content:
        raise Rejected("binary", "NUL bytes (UTF-16 needs a byte order mark)")
    controls = len(content) - len(content.translate(None, _CONTROLS))
    if controls > MAX_CONTROL_SHARE * len(content):
        raise Rejected("binary", f"{controls:,} of {len(content):,} bytes are control characters")


def _refuse_damaged_utf8(content: bytes, error: UnicodeDecodeError) -> None:
    """A text that is UTF-8 but for a few bytes must not be read as accents in another encoding."""
    tolerant = content.decode("utf-8", "replace")
    damaged = tolerant.count("\ufffd")
    sound = sum(character > "\x7f" for character in tolerant) - damaged
    if sound > damaged:
        raise Rejected("undecodable", f"UTF-8 with {damaged} damaged places, the first at byte {error.start}")


def _declared(content: bytes, declared: str | None) -> Decoded | None:
    try:
        name = codecs.lookup(declared or "").name
        encoding = _AS_BROWSERS_READ.get(name, name)
        return Decoded(content.decode(encoding), encoding)
    except (LookupError, ValueError):
        return None


def _detected(content: bytes) -> Decoded:
    from charset_normalizer import from_bytes

    best = from_bytes(content, cp_isolation=["cp1252", "latin_1"]).best()
    if best is None:
        raise Rejected("undecodable", "neither UTF-8, UTF-16 with a byte order mark, Windows-1252 nor Latin-1")
    return Decoded(str(best), best.encoding)
