"""What is made from what, placed to be drawn: columns from left to right, as the data goes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from flows.transform.project import Project

_SWEEPS = 8
_LEVELS = 3
_TALL = 10


@dataclass(frozen=True, slots=True)
class Node:
    """A box, by its upper left corner."""

    name: str
    label: str
    x: int
    y: int
    width: int
    group: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """Boxes, and the curves between them as SVG paths."""

    nodes: Sequence[Node]
    edges: Sequence[str]
    width: int
    height: int
    row: int


@dataclass(frozen=True, slots=True)
class Measures:
    """How large a box is, and how far apart boxes stand."""

    width: int
    row: int
    across: int
    down: int


_FOLDERS = Measures(width=128, row=34, across=30, down=16)
_MODELS = Measures(width=196, row=17, across=96, down=5)


def by_folder(project: Project) -> Drawing:
    """The folders of models down to the third level, the sources and the two kinds of seeds."""
    home = {name: "/".join(model.folder.split("/")[:_LEVELS]) for name, model in project.models.items()}
    home |= {name: f"seeds/{seed.path.parent.name}" for name, seed in project.seeds.items()}
    home |= {name: name.split(".")[0] for name in _sources_read(project)}
    edges = _between_folders(project, home)
    labels = {folder: folder.removeprefix("intermediate/") for folder in home.values()}
    groups = {folder: folder.split("/")[0] for folder in labels}
    return _drawn(_ordered(_columns(sorted(labels), edges), edges), edges, labels, groups, _FOLDERS)


def by_model(project: Project) -> Drawing:
    """Every model and source, a folder a column; seeds, which most models read, are left out."""
    home = {name: model.folder for name, model in project.models.items()}
    home |= {name: name.split(".")[0] for name in _sources_read(project)}
    folders = _columns(sorted(set(home.values())), _between_folders(project, home))
    # `home` goes through the models in the order of building.
    columns = [[name for name in home if home[name] == folder] for level in folders for folder in level]
    edges = sorted(
        (needed, model.name)
        for model in project.models.values()
        for needed in (*model.refs, *model.sources)
        if needed in home
    )
    labels = {name: name for name in home}
    return _drawn(columns, edges, labels, {name: home[name].split("/")[0] for name in home}, _MODELS)


def _sources_read(project: Project) -> list[str]:
    return sorted({name for model in project.models.values() for name in model.sources})


def _between_folders(project: Project, home: Mapping[str, str]) -> list[tuple[str, str]]:
    return _without_rings(
        {
            (home[needed], home[model.name])
            for model in project.models.values()
            for needed in (*model.refs, *model.sources)
            if needed in home and home[needed] != home[model.name]
        }
    )


def _drawn(
    columns: Sequence[Sequence[str]],
    edges: Iterable[tuple[str, str]],
    labels: Mapping[str, str],
    groups: Mapping[str, str],
    measures: Measures,
) -> Drawing:
    tallest = max(map(len, columns), default=0)
    nodes = {
        name: Node(
            name,
            labels[name],
            x * (measures.width + measures.across),
            _top(y, len(column), tallest, measures),
            measures.width,
            groups[name],
        )
        for x, column in enumerate(columns)
        for y, name in enumerate(column)
    }
    return Drawing(
        [nodes[name] for column in columns for name in column],
        [_curve(nodes[one], nodes[other], measures.row) for one, other in edges],
        len(columns) * (measures.width + measures.across) - measures.across,
        tallest * (measures.row + measures.down) - measures.down,
        measures.row,
    )


def _without_rings(edges: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Edges without those that close a ring: two folders may read each other, two models never do."""
    kept: list[tuple[str, str]] = []
    for one, other in sorted(edges):
        if not _leads(other, one, kept):
            kept.append((one, other))
    return kept


def _leads(start: str, end: str, edges: Sequence[tuple[str, str]]) -> bool:
    waiting, seen = [start], {start}
    while waiting:
        here = waiting.pop()
        if here == end:
            return True
        for one, other in edges:
            if one == here and other not in seen:
                seen.add(other)
                waiting.append(other)
    return False


def _columns(names: Sequence[str], edges: Sequence[tuple[str, str]]) -> list[list[str]]:
    """Each name as far to the right as the longest way to it."""
    depth = dict.fromkeys(names, 0)
    for _ in names:
        for one, other in edges:
            depth[other] = max(depth[other], depth[one] + 1)
    return [[name for name in names if depth[name] == level] for level in range(max(depth.values(), default=-1) + 1)]


def _ordered(columns: list[list[str]], edges: Sequence[tuple[str, str]]) -> list[list[str]]:
    """The names of each column near what they are joined with, so that fewer curves cross."""
    near: dict[str, list[str]] = {}
    for one, other in edges:
        near.setdefault(one, []).append(other)
        near.setdefault(other, []).append(one)
    for _ in range(_SWEEPS):
        place = {name: number / max(len(column), 1) for column in columns for number, name in enumerate(column)}
        for column in columns:
            column.sort(key=lambda name: (_mean([place[other] for other in near.get(name, [name])]), name))
    return columns


def _mean(values: Sequence[float]) -> float:
    return round(sum(values) / len(values), 9)


def _top(number: int, count: int, tallest: int, measures: Measures) -> int:
    """A short drawing is balanced about its middle; a tall one begins at the top, where a reader begins."""
    step = measures.row + measures.down
    return number * step + ((tallest - count) * step // 2 if tallest <= _TALL else 0)


def _curve(one: Node, other: Node, row: int) -> str:
    x1, y1, x2, y2 = one.x + one.width, one.y + row // 2, other.x, other.y + row // 2
    if one.x == other.x:
        # Within a column, around its right side.
        out = x1 + min(12 + abs(y2 - y1) // 8, 70)
        return f"M{x1} {y1}C{out} {y1} {out} {y2} {x1} {y2}"
    bend = max((x2 - x1) // 2, 20)
    return f"M{x1} {y1}C{x1 + bend} {y1} {x2 - bend} {y2} {x2} {y2}"
