"""A folder of gold files, read strictly and held against the documents that it speaks of."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from flows.errors import GoldError, InputMissing
from flows.evaluate.gold import Gold, GoldDocument, GoldEvent
from flows.evaluate.gold_values import Mention
from flows.evaluate.gold_wrong import shown, wrong_values
from flows.evaluate.wording import fold
from flows.ingest.document import Rejected, Rejection
from flows.ingest.files import find_files, load
from flows.ingest.readers import reader_for

EVENTS_FILE = "_events.json"

Form = TypeVar("Form")
_DOCUMENT = TypeAdapter(GoldDocument)
_EVENTS = TypeAdapter(tuple[GoldEvent, ...])


def read_gold(folder: Path, *, languages: Collection[str], topics: Collection[str]) -> Gold:
    """All `*.json` of a folder, in order of their names; of those that begin with `_` only `_events.json`.

    Raises InputMissing when there is none, GoldError for whatever is wrong in one.
    """
    if not folder.is_dir():
        raise InputMissing(f"{folder}: no such folder of gold files. Check the path given to --gold.")
    paths = [path for path in sorted(folder.glob("*.json")) if not path.name.startswith("_")]
    if not paths:
        raise InputMissing(f"{folder}: holds no gold file (*.json). Check the path given to --gold.")
    documents = [_read(path, _DOCUMENT, languages=languages, topics=topics) for path in paths]
    _refuse_twice_labelled(documents, paths)
    path = folder / EVENTS_FILE
    events = _read(path, _EVENTS) if path.exists() else None
    _require_usable([mention for event in events or () for mention in event.mentions], path, documents)
    return Gold(tuple(documents), events)


def require_labelled_texts(gold: Gold, documents: Path, *, max_bytes: int) -> None:
    """See that every labelled document is in the folder and holds every anchor, read as ingest reads it.

    Raises InputMissing when the folder or a document is not there; GoldError when two have its name, it cannot be
    read, or an anchor is not in it.
    """
    paths: dict[str, list[Path]] = defaultdict(list)
    for path in map(Path, find_files([documents]).files):
        paths[path.name].append(path)
    for document in gold.documents:
        path = _the_one(document, paths[document.document], documents)
        _require_anchors(document, path, max_bytes)


def _read(path: Path, form: TypeAdapter[Form], **context: Collection[str]) -> Form:
    try:
        text = path.read_text(encoding="utf-8-sig")
        json.loads(text, object_pairs_hook=_refuse_doubles)
        return form.validate_json(text, context=context)
    except OSError as error:
        raise InputMissing(f"{path}: cannot be read ({error.strerror}). Correct its permissions.") from error
    except ValidationError as error:
        raise GoldError(wrong_values(path, error)) from error
    except (ValueError, RecursionError) as error:
        raise GoldError(f"{path}: is not JSON in UTF-8: {error}. Correct it there.") from error


def _refuse_doubles(pairs: list[tuple[str, Any]]) -> None:
    """JSON and pydantic would let the last of two win."""
    names = [name for name, _ in pairs]
    for name in names:
        if names.count(name) > 1:
            raise ValueError(f"field {shown(name)} is given twice in one entry")


def _refuse_twice_labelled(documents: Sequence[GoldDocument], paths: Sequence[Path]) -> None:
    seen: dict[str, Path] = {}
    for document, path in zip(documents, paths, strict=True):
        if document.document in seen:
            other = seen[document.document]
            raise GoldError(f"{path}: labels {shown(document.document)}, as {other} does. Keep one of the two.")
        seen[document.document] = path


def _require_usable(mentions: Sequence[Mention], path: Path, documents: Sequence[GoldDocument]) -> None:
    # A document without gold here is let pass: gold may be split into folders, and one list serve them all.
    anchors = {document.document: {meeting.anchor for meeting in document.meetings} for document in documents}
    seen: set[Mention] = set()
    for mention in mentions:
        if mention.anchor not in anchors.get(mention.document, {mention.anchor}):
            raise GoldError(
                f"{path}: {shown(mention.anchor)} is the anchor of no meeting in the gold of "
                f"{shown(mention.document)}. Copy the anchor of the meeting that is meant."
            )
        if mention in seen:
            raise GoldError(
                f"{path}: {shown(mention.anchor)} of {shown(mention.document)} is mentioned twice. "
                "One mention belongs to one event: put them together, or give each meeting an anchor of its own."
            )
        seen.add(mention)


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
