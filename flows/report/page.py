"""The page itself: template, style and script in one file, with a policy under which nothing else can run or load."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from flows.report.scripts import bundled
from flows.self_contained import policy, whole

_FOLDER = Path(__file__).parent / "page"

# In the order of the cascade.
STYLES = ("page.css", "views.css")

# In the order of the page.
VIEWS = ("timeline", "network", "statements", "positions", "figures", "coverage", "search")


def rendered(totals: Mapping[str, int], data: str) -> str:
    """The page for packed data (`packing.packed`), which `totals` sum up for readers without JavaScript."""
    script = bundled(_FOLDER, "main")
    style = "".join((_FOLDER / name).read_text(encoding="utf-8") for name in STYLES)
    environment = Environment(
        loader=FileSystemLoader(_FOLDER), autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
    )
    return environment.get_template("page.html.j2").render(
        data=data,
        labels=labels(),
        policy=policy(script=script, style=style),
        script=whole(script),
        style=whole(style),
        totals=totals,
        views=VIEWS,
    )


def labels() -> dict[str, list[str]]:
    """The words of the page: key to English and French."""
    with (_FOLDER / "labels.csv").open(encoding="utf-8", newline="") as file:
        return {row["key"]: [row["en"], row["fr"]] for row in csv.DictReader(file)}
