"""The documents that gold speaks of, read as ingest reads them, to see that gold's words stand there."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from flows.errors import GoldError, InputMissing
from flows.evaluate.entry import shown
from flows.evaluate.gold import Gold, GoldDocument
from flows.evaluate.wording import fold
from flows.ingest.document import Rejected, Rejection
from flows.ingest.files import find_files, load
from flows.ingest.readers import reader_for


def require_labelled_texts(gold: Gold, documents: Path, *, max_bytes: int) -> None:
    """See that every labelled document is in the folder and holds every anchor.

    Raises InputMissing when the folder or a document is not there; GoldError when two have its name, it cannot be
    read, or an anchor is not in it.
    """
    paths: dict[str, list[Path]] = defaultdict(list)
    for path in find_files([documents]):
        paths[path.name].append(path)
    for document in gold.documents:
        path = _the_one(document, paths[document.document], documents)
        _require_anchors(document, path, max_bytes)


def _the_one(document: GoldDocument, paths: list[Path], folder: Path) -> Path:
    if not paths:
        raise InputMissing(
            f"{folder}: has no {shown(document.document)}, which is labelled. Add the document, or move its gold away."
        )
    if len(paths) > 1:
        raise GoldError(
            f"{paths[1]}: has the name of {paths[0]}, and gold knows documents by their names. Rename one of the two."
        )
    return paths[0]


def _require_anchors(document: GoldDocument, path: Path, max_bytes: int) -> None:
    text = fold(_text(path, max_bytes))
    for anchor in document.anchors:
        if not fold(anchor) or fold(anchor) not in text:
            raise GoldError(
                f"{path}: the anchor {shown(anchor)} of its gold is not in it. "
                "Copy a few words of the sentence exactly as they stand there."
            )


def _text(path: Path, max_bytes: int) -> str:
    try:
        entries = list(reader_for(path.name)(load(path, max_bytes)))
        return "\n\n".join(entry.read().text for entry in entries if not isinstance(entry, Rejection))
    except Rejected as rejected:
        raise GoldError(
            f"{path}: is labelled, but cannot be read: {rejected.reason} ({rejected.detail}). "
            "Mend the document, or move its gold away."
        ) from rejected
