"""YAML that remembers its lines, so that a refusal can name one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import yaml

from flows.transform.model import Place
from flows.transform.problems import problem

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml where there is one: ten times as fast


class Entry(dict[str, Any]):
    """A YAML mapping with the file and line where it begins."""

    place: Place


class _DuplicateKey(Exception):
    pass


def _loader_for(path: Path) -> Any:
    class LineLoader(_Loader):  # type: ignore[misc]
        pass

    LineLoader.add_constructor("tag:yaml.org,2002:map", _entry_constructor(path))
    return LineLoader


def _entry_constructor(path: Path) -> Callable[[Any, Any], Any]:
    def construct(loader: Any, node: Any) -> Any:
        entry = Entry()
        entry.place = Place(path, node.start_mark.line + 1)
        yield entry
        loader.flatten_mapping(node)
        for key_node, value_node in node.value:
            key = loader.construct_object(key_node, deep=True)
            if key in entry:
                raise _DuplicateKey(key, key_node.start_mark.line + 1)
            entry[key] = loader.construct_object(value_node)

    return construct


def read_yaml(path: Path) -> Entry:
    """The mapping in `path`, empty for an empty file.

    Raises ProjectError for broken YAML, a key written twice, or a file that is no mapping.
    """
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), _loader_for(path))
    except _DuplicateKey as twice:
        key, line = twice.args
        raise problem(path, line, f"the key '{key}' is written twice", "merge the two entries") from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else None
        what = f"not YAML: {getattr(error, 'problem', error)}"
        raise problem(path, line, what, "mend the indentation or quotes") from None
    if content is None:
        content = Entry()
        content.place = Place(path, 1)
    return mapping(content, Place(path, 1), "the file")


def mapping(value: object, place: Place, what: str) -> Entry:
    """`value` if it is a mapping, else ProjectError."""
    if isinstance(value, Entry):
        return value
    raise problem(place.path, place.line, f"{what} must be a mapping, not {value!r}", "write `key: value` lines")


def entries(parent: Entry, key: str) -> list[Entry]:
    """The list of mappings under `key`; an absent or empty key is an empty list."""
    found = parent.get(key) or []
    if not isinstance(found, list):
        raise problem(parent.place.path, parent.place.line, f"`{key}:` must be a list", "begin each entry with `- `")
    return [mapping(item, parent.place, f"an entry of `{key}:`") for item in found]


def named(entry: Entry, what: str) -> str:
    """The entry's `name`, which must be there."""
    name = entry.get("name")
    if isinstance(name, str) and name:
        return name
    raise problem(entry.place.path, entry.place.line, f"{what} without a name", "add `name:`")


def refuse_unknown(entry: Entry, known: Iterable[str]) -> None:
    """Refuse any key outside `known`."""
    for key in entry:
        if key not in known:
            raise _misspelt(entry, key, get_close_matches(str(key), list(known), n=1))


def refuse_misspelt(entry: Entry, ours: Iterable[str], dbts: Iterable[str] = ()) -> None:
    """Refuse a key that nearly is one that the runner reads; other keys are dbt's business and pass."""
    for key in entry:
        near = [] if key in ours or key in dbts else get_close_matches(str(key), list(ours), n=1, cutoff=0.75)
        if near:
            raise _misspelt(entry, key, near)


def _misspelt(entry: Entry, key: object, near: list[str]) -> Exception:
    remedy = f"did you mean '{near[0]}'?" if near else "remove it, or see which keys dbt knows here"
    return problem(entry.place.path, entry.place.line, f"unknown key '{key}'", remedy)
