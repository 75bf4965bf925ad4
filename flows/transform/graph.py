"""Order, layers and selectors: which model comes before which, and which ones a person means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from pathlib import PurePosixPath

from flows.errors import ProjectError
from flows.transform.model import Model
from flows.transform.problems import did_you_mean, problem


def ordered(models: Mapping[str, Model]) -> list[Model]:
    """The models, each after those that it reads, the same order every time. Raises ProjectError for a cycle."""
    sorter = TopologicalSorter({name: sorted(upstream(models[name], models)) for name in sorted(models)})
    try:
        return [models[name] for name in sorter.static_order()]
    except CycleError as error:
        circle = [str(name) for name in error.args[1]][::-1]
        remedy = "move what they share into a model that both read"
        raise problem(models[circle[0]].path, None, f"a cycle: {' -> '.join(circle)}", remedy) from None


def upstream(model: Model, models: Mapping[str, Model]) -> list[str]:
    """The models that `model` reads directly; its seeds are left out."""
    return [name for name in model.refs if name in models]


def check_layers(models: Mapping[str, Model], layers: Sequence[str]) -> None:
    """Refuse a model outside every layer, one that reads a later layer, and `source()` beyond the first layer."""
    if not layers:
        return
    ranks = {name: _rank(model, layers) for name, model in models.items()}
    for model in models.values():
        rank = ranks[model.name]
        if model.sources and rank:
            what = f"{layers[rank]} reads source '{model.sources[0]}'"
            raise problem(model.path, _line_naming(model, model.sources[0]), what, f"read it in {layers[0]} only")
        for name in upstream(model, models):
            if ranks[name] > rank:
                what = f"'{model.name}' ({layers[rank]}) reads '{name}' of a later layer ({layers[ranks[name]]})"
                remedy = f"move '{model.name}' to {layers[ranks[name]]}, or take '{name}' out of it"
                raise problem(model.path, _line_naming(model, name), what, remedy)


def _rank(model: Model, layers: Sequence[str]) -> int:
    folder = PurePosixPath(model.folder)
    fitting = [(len(layer), rank) for rank, layer in enumerate(layers) if folder.is_relative_to(layer)]
    if not fitting:
        known = ", ".join(layers)
        raise problem(model.path, None, f"folder '{model.folder}' is in no layer", f"move the file to one of {known}")
    return max(fitting)[1]


def _line_naming(model: Model, name: str) -> int | None:
    """The first line of the model's file that names `name`."""
    wanted = name.rpartition(".")[2]
    lines = model.path.read_text(encoding="utf-8").splitlines()
    return next((number for number, line in enumerate(lines, 1) if wanted in line), None)


def select(models: Mapping[str, Model], selector: str | None) -> set[str]:
    """The names that `selector` means: `model`, `+model`, `model+`, `tag:x`, `path:x`; a space between two means both.

    A plus before takes everything upstream along, a plus after everything downstream; no selector means all models.
    Raises ProjectError when a selector means nothing.
    """
    if not selector or not selector.split():
        return set(models)
    chosen: set[str] = set()
    for word in selector.split():
        core = _matching(models, word.strip("+"))
        chosen |= core
        if word.startswith("+"):
            chosen |= _reach(core, {name: upstream(model, models) for name, model in models.items()})
        if word.endswith("+"):
            chosen |= _reach(core, _downstream(models))
    return chosen


def _matching(models: Mapping[str, Model], word: str) -> set[str]:
    kind, colon, value = word.partition(":")
    if kind == "tag" and colon:
        found = {name for name, model in models.items() if value in model.tags}
    elif kind == "path" and colon:
        found = {name for name, model in models.items() if _lies_in(model, value.strip("/"))}
    else:
        found = {word} & models.keys()
    if not found:
        raise ProjectError(f"selector '{word}' means no model. Remedy: {did_you_mean(word, models, _FORMS)}.")
    return found


_FORMS = "give a model's name, tag:<tag> or path:<folder>, with + for what is upstream or downstream"


def _lies_in(model: Model, path: str) -> bool:
    file = PurePosixPath(model.folder, model.path.name)
    return file.is_relative_to(path) or file.is_relative_to(path.removeprefix("sql/"))


def _downstream(models: Mapping[str, Model]) -> dict[str, list[str]]:
    edges: dict[str, list[str]] = {name: [] for name in models}
    for name, model in models.items():
        for parent in upstream(model, models):
            edges[parent].append(name)
    return edges


def _reach(start: Iterable[str], edges: Mapping[str, Iterable[str]]) -> set[str]:
    """Everything that can be reached from `start` along `edges`, `start` included."""
    seen: set[str] = set()
    waiting = list(start)
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting.extend(edges[name])
    return seen
