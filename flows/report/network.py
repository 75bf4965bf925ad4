"""Who met whom, and where to draw it: positions that are the same on every machine.

Springs and charges as Fruchterman and Reingold have them, from a fixed start, with no arithmetic but what IEEE 754
rounds in one way (so no sines and no exponents).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from math import sqrt
from typing import Any

WIDTH, HEIGHT = 1000, 640
_MOST_NODES = 44
_STEPS = 300
# A summit of thirty shows that thirty were there, not that every two of them met.
_MOST_AT_ONE_TABLE = 12
_MARGIN = 60
# As page/network.js draws them: a node's radius by its share of the most meetings, and its name below it.
_SMALLEST, _LARGER = 6, 18
_LETTER, _LINE, _GAP = 3.7, 17, 3
_USUAL_NAME = 12
_PUSHES = 240

Pairs = Mapping[tuple[str, str], int]
Point = list[float]


def network(
    meetings: Iterable[Mapping[str, Any]], names: Mapping[str, int] | None = None
) -> dict[str, dict[str, list[int]]]:
    """For `parties` and `people`, where those who met others most are drawn, in a box of WIDTH by HEIGHT.

    `names` has for each of them how many characters its name has, for which there must be room.
    """
    rows = list(meetings)
    return {key: _placed(_pairs(rows, key), names or {}) for key in ("parties", "people")}


def _pairs(meetings: Iterable[Mapping[str, Any]], key: str) -> Pairs:
    found: Counter[tuple[str, str]] = Counter()
    for row in meetings:
        if len(row[key]) <= _MOST_AT_ONE_TABLE:
            found.update(dict.fromkeys(combinations(sorted(set(row[key])), 2), row["n"]))
    return found


def _placed(pairs: Pairs, names: Mapping[str, int]) -> dict[str, list[int]]:
    met: Counter[str] = Counter()
    for (one, other), count in pairs.items():
        met[one] += count
        met[other] += count
    nodes = [node for node, _ in sorted(met.items(), key=lambda item: (-item[1], item[0]))[:_MOST_NODES]]
    number = {node: position for position, node in enumerate(nodes)}
    edges = [
        (number[one], number[other], sqrt(sqrt(count)))
        for (one, other), count in sorted(pairs.items())
        if one in number and other in number
    ]
    most = max(met.values(), default=1)
    rooms = [_room(met[node] / most, names.get(node, _USUAL_NAME)) for node in nodes]
    return dict(zip(nodes, _fitted(_settled(len(nodes), edges), rooms), strict=True))


def _room(share: float, letters: int) -> Point:
    """Half the width and half the height of a node with its name."""
    radius = _SMALLEST + _LARGER * sqrt(share)
    return [max(radius, letters * _LETTER) + _GAP, radius + (_LINE + _GAP) / 2]


def _settled(count: int, edges: Sequence[tuple[int, int, float]]) -> list[Point]:
    """The nodes after so many steps of pulling and pushing, each step shorter than the one before."""
    points = [_start(position) for position in range(count)]
    for step in range(_STEPS):
        forces = _forces(points, edges)
        longest = 0.35 * (1 - step / _STEPS) + 0.002
        for point, (x, y) in zip(points, forces, strict=True):
            length = sqrt(x * x + y * y) or 1.0
            scale = min(length, longest) / length
            point[0] += x * scale
            point[1] += y * scale
    return points


def _forces(points: Sequence[Point], edges: Sequence[tuple[int, int, float]]) -> list[Point]:
    # A weak pull to the middle keeps groups that never met from drifting off.
    forces = [[-0.08 * x, -0.12 * y] for x, y in points]
    for one, other in combinations(range(len(points)), 2):
        x, y = points[one][0] - points[other][0], points[one][1] - points[other][1]
        push = 1.1 / (x * x + y * y + 0.01)
        _apply(forces, one, other, x * push, y * push)
    for one, other, strength in edges:
        x, y = points[one][0] - points[other][0], points[one][1] - points[other][1]
        pull = -0.12 * strength * sqrt(x * x + y * y)
        _apply(forces, one, other, x * pull, y * pull)
    return forces


def _apply(forces: list[Point], one: int, other: int, x: float, y: float) -> None:
    forces[one][0] += x
    forces[one][1] += y
    forces[other][0] -= x
    forces[other][1] -= y


def _start(position: int) -> Point:
    """On a square grid, from its middle outwards, the most connected first; a little askew, so that no two balance."""
    ring = int((sqrt(position) + 1) // 2)
    side, step = divmod(position - (2 * ring - 1) ** 2, 2 * ring) if ring else (0, 0)
    offset = step - ring + 1
    x, y = [(ring, offset), (-offset, ring), (-ring, -offset), (offset, -ring)][side]
    return [x * 1.6 + position / 97, y * 1.6 - position / 89]


def _fitted(points: Sequence[Point], rooms: Sequence[Point]) -> list[list[int]]:
    """The points scaled to the box, with room for their names around them."""
    if not points:
        return []
    # Few nodes need not be far apart.
    size = sqrt(len(points)) / sqrt(_MOST_NODES)
    across = _scaled([x for x, _ in points], WIDTH, min(1.0, 1.5 * size))
    down = _scaled([y for _, y in points], HEIGHT, min(1.0, 1.3 * size))
    placed = [[x, y] for x, y in zip(across, down, strict=True)]
    for _ in range(_PUSHES):
        _push_apart(placed, rooms)
    return [[round(x), round(y)] for x, y in placed]


def _scaled(values: Sequence[float], size: int, share: float) -> list[float]:
    """The values spread over so much of the room between the margins, about its middle."""
    low, high = min(values), max(values)
    if high - low < 1e-9:
        return [size / 2] * len(values)
    room = share * (size - 2 * _MARGIN)
    return [(size - room) / 2 + (value - low) / (high - low) * room for value in values]


def _push_apart(points: Sequence[Point], rooms: Sequence[Point]) -> None:
    """Move nodes that overlap with their names a little, in the direction in which less is missing."""
    for one, other in combinations(range(len(points)), 2):
        missing = [
            rooms[one][axis] + rooms[other][axis] - abs(points[one][axis] - points[other][axis]) for axis in (0, 1)
        ]
        if min(missing) > 0:
            axis = missing.index(min(missing))
            step = missing[axis] / 4 if points[one][axis] >= points[other][axis] else -missing[axis] / 4
            points[one][axis] = _inside(points[one][axis] + step, (WIDTH, HEIGHT)[axis])
            points[other][axis] = _inside(points[other][axis] - step, (WIDTH, HEIGHT)[axis])


def _inside(value: float, size: int) -> float:
    return min(max(value, _MARGIN / 2), size - _MARGIN / 2)
