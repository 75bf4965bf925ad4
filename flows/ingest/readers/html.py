"""HTML pages: main text and metadata by trafilatura, without navigation, comments and footers."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from datetime import date
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from flows.ingest.document import Document, Entry, Rejected, Rejection, SourceFile, stated, storable
from flows.ingest.readers.decoding import Decoded, decode

if TYPE_CHECKING:
    from types import ModuleType

    from trafilatura.settings import Document as Extract

MEDIA_TYPE = "text/html"

# Where browsers look for it, and no further.
_DECLARATION_BYTES = 1024
_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.IGNORECASE)
_LANGUAGE = re.compile(r"""<html\b[^>]{0,2000}?\blang\s*=\s*["']?([A-Za-z]{2,3}\b[A-Za-z0-9-]{0,30})""", re.IGNORECASE)
# What surrounds a page's matter: its links are no main text, and its dates are not the page's.
_SURROUNDINGS = (
    "//nav | //footer | //aside | //small"
    " | //div[@id='footer' or contains(concat(' ', normalize-space(@class), ' '), ' footer ')]"
)
_WEB_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)


def entries(file: SourceFile) -> Iterator[Entry | Rejection]:
    """The one entry of a page, identified by the file's bytes."""
    yield Entry(file.uri, file.sha256, partial(_read, file))


def _read(file: SourceFile) -> Document:
    charset = _CHARSET.search(file.content[:_DECLARATION_BYTES])
    decoded = decode(file.content, charset[1].decode("ascii") if charset else None)
    extract = _extract(decoded)
    language = _LANGUAGE.search(decoded.text[:10_000])
    return Document(
        MEDIA_TYPE,
        decoded.encoding,
        len(file.content),
        storable(extract.text or ""),
        title=stated(extract.title),
        url=_web_address(extract.url),
        publisher=stated(extract.sitename),
        published_on=date.fromisoformat(extract.date) if extract.date else None,
        stated_language=language[1] if language else None,
    )


def _extract(decoded: Decoded) -> Extract:
    # Outside the try: a library that is missing is no fault of the page.
    load_html = _trafilatura().load_html
    try:
        tree = load_html(decoded.text)
        extract = None if tree is None else _bare_extraction(tree)
    except Exception as error:  # whatever a hostile page does to the libraries, the run goes on
        raise Rejected("no_text", f"the page cannot be parsed: {type(error).__name__}: {error}") from error
    if extract is None or not (extract.text or "").strip():
        raise Rejected("no_text", "no main text was found in the page")
    return extract


def _bare_extraction(tree: Any) -> Extract | None:
    for element in tree.xpath(_SURROUNDINGS):
        element.drop_tree()
    extract: Extract | None = _trafilatura().bare_extraction(
        tree,
        with_metadata=True,
        include_comments=False,
        # A page's own date only: a search through its whole text would guess.
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    return extract


def _web_address(value: str | None) -> str | None:
    return stated(value) if value and _WEB_ADDRESS.fullmatch(value) else None


@cache
def _trafilatura() -> ModuleType:
    # The import costs 0.3 s, so only a run with a new page pays for it.
    import trafilatura

    # Its remarks on odd pages are not for the operator: what fails is rejected with a reason.
    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    return trafilatura
