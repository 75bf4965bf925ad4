"""A folder of gold files, read and held against the documents that it speaks of."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any, NoReturn

from flows.errors import GoldError, InputMissing
from flows.evaluate.entry import shown
from flows.evaluate.gold import Gold, GoldDocument, GoldEvent, Mention
from flows.evaluate.gold_entries import gold_document, gold_event

EVENTS_FILE = "_events.json"


def read_gold(folder: Path, *, languages: Collection[str], topics: Collection[str]) -> Gold:
    """All `*.json` of a folder, in order of their names; of those that begin with `_` only `_events.json`.

    Raises InputMissing when there is none, GoldError for whatever is wrong in one.
    """
    if not folder.is_dir():
        raise InputMissing(f"{folder}: no such folder of gold files. Check the path given to --gold.")
    paths = [path for path in sorted(folder.glob("*.json")) if not path.name.startswith("_")]
    if not paths:
        raise InputMissing(f"{folder}: holds no gold file (*.json). Check the path given to --gold.")
    documents = [gold_document(_json(path), str(path), languages=languages, topics=topics) for path in paths]
    _refuse_twice_labelled(documents, paths)
    events = folder / EVENTS_FILE
    return Gold(tuple(documents), tuple(_events(events, documents)) if events.exists() else None)


def _json(path: Path) -> object:
    try:
        return json.loads(
            path.read_text(encoding="utf-8-sig"), object_pairs_hook=_distinct_fields, parse_constant=_refuse_constant
        )
    except OSError as error:
        raise InputMissing(f"{path}: cannot be read ({error.strerror}). Correct its permissions.") from error
    except (ValueError, RecursionError) as error:
        raise GoldError(f"{path}: is not JSON in UTF-8: {error}. Correct it there.") from error


def _distinct_fields(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """JSON itself would let the last of two win."""
    names = [name for name, _ in pairs]
    for name in names:
        if names.count(name) > 1:
            raise ValueError(f"field {shown(name)} is given twice in one entry")
    return dict(pairs)


def _refuse_constant(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number")


def _refuse_twice_labelled(documents: Sequence[GoldDocument], paths: Sequence[Path]) -> None:
    seen: dict[str, Path] = {}
    for document, path in zip(documents, paths, strict=True):
        if document.document in seen:
            other = seen[document.document]
            raise GoldError(f"{path}: labels {shown(document.document)}, as {other} does. Keep one of the two.")
        seen[document.document] = path


def _events(path: Path, documents: Sequence[GoldDocument]) -> Iterator[GoldEvent]:
    values = _json(path)
    if not isinstance(values, list):
        raise GoldError(f"{path}: a list of events is expected, not {shown(values)}. Put [ ] around them.")
    anchors = {document.document: {meeting.anchor for meeting in document.meetings} for document in documents}
    seen: set[Mention] = set()
    for number, value in enumerate(values, start=1):
        event = gold_event(value, f"{path}: entry {number}")
        for mention in event.mentions:
            _require_usable(mention, path, anchors, seen)
        yield event


def _require_usable(mention: Mention, path: Path, anchors: dict[str, set[str]], seen: set[Mention]) -> None:
    # A document without gold here is let pass: gold may be split into folders, and one list serve them all.
    if mention.anchor not in anchors.get(mention.document, {mention.anchor}):
        raise GoldError(
            f"{path}: {shown(mention.anchor)} is the anchor of no meeting in the gold of {shown(mention.document)}. "
            "Copy the anchor of the meeting that is meant."
        )
    if mention in seen:
        raise GoldError(
            f"{path}: {shown(mention.anchor)} of {shown(mention.document)} is mentioned twice. "
            "One mention belongs to one event: put them together, or give each meeting an anchor of its own."
        )
    seen.add(mention)
