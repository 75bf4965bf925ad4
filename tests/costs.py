"""What each model that goes by document costs: seconds of the processor over a folder of documents, read several times.

    .venv/bin/python -m tests.costs seeds/documents 100

Every copy of a document is another document, with an address of its own. Models are made one after the other, each with
all the threads there are; what a view costs is paid by who reads it. Words a second are by the processor's seconds, on
two cores: these tell more than the clock's where others are at work.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import process_time

import duckdb

from flows import stages
from flows.settings import Settings
from flows.transform import catalog, graph
from flows.transform.making import make_model, make_seed
from flows.transform.model import Model, Seed
from flows.transform.project import Project, load_project
from flows.workspace import open_build, silent

ROOT = Path(__file__).parents[1]
LAYERS = ("staging", "intermediate/document")
CORES = 2


def repeat(folder: Path, copies: int, target: Path) -> None:
    """Write every text file below `folder` so many times into the folder `target`, one JSON Lines file per copy."""
    texts = {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.txt"))}
    target.mkdir()
    for copy in range(copies):
        with Path(target, f"{copy}.jsonl").open("w", encoding="utf-8") as lines:
            for name, text in texts.items():
                url = f"https://example.org/{copy}/{name}"
                lines.write(json.dumps({"text": text, "url": url}, ensure_ascii=False) + "\n")


def costs(connection: duckdb.DuckDBPyConnection, project: Project) -> Iterator[tuple[str, float, int | None]]:
    """Each model of LAYERS with its seconds and rows; the documents are in `raw`."""
    models = [model for model in graph.ordered(project.models) if model.folder.startswith(LAYERS)]
    things: list[Model | Seed] = [*project.seeds.values(), *models]
    catalog.create_schemas(connection, [thing.relation for thing in things])
    for seed in project.seeds.values():
        make_seed(connection, seed)
    for model in models:
        began = process_time()
        run = make_model(connection, project, model)
        yield model.name, process_time() - began, run.row_count


def main(folder: Path, copies: int) -> None:
    """Print the models, the dearest first, and how many words a second that makes."""
    with tempfile.TemporaryDirectory(prefix="communique-costs-") as place:
        documents = Path(place, "documents")
        repeat(folder, copies, documents)
        settings = Settings.default(documents=[documents], warehouse=Path(place, "warehouse", "communique.duckdb"))
        stages.ingest(settings, silent)
        with open_build(settings) as connection:
            connection.execute("set checkpoint_threshold = '1TB'")
            found = sorted(costs(connection, load_project(ROOT / "sql")), key=lambda cost: -cost[1])
            (words,) = connection.execute("select sum(word_count) from staging.stg_documents").fetchone() or (0,)
    total = sum(seconds for _, seconds, _ in found)
    print(f"{words:,} words, {total:.1f} seconds: {words / total * CORES:,.0f} words a second on {CORES} cores")
    for name, seconds, rows in found:
        print(f"{seconds:>8.2f}{seconds / total:>7.1%}{rows or 0:>12,}  {name}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
