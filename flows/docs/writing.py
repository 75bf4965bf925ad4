"""From the project and a published warehouse to the page on the disk."""

from __future__ import annotations

from pathlib import Path

import duckdb
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from flows.docs.dictionary import Dictionary, read_dictionary
from flows.docs.lineage import by_folder, by_model
from flows.query import open_published
from flows.replacing import replace_text
from flows.self_contained import policy, whole
from flows.settings import Settings
from flows.transform.model import Relation
from flows.transform.project import Project, load_project

_FOLDER = Path(__file__).parent / "page"


def write_docs(settings: Settings, page: Path) -> int:
    """Write the documentation to `page`, whole or not at all, and return its size in bytes.

    Raises ProjectError, InputMissing without a warehouse, OutputRefused when the page cannot be written.
    """
    text = documentation(settings)
    replace_text(page, text)
    return len(text.encode())


def documentation(settings: Settings) -> str:
    """The page as HTML: the same text for the same project and row counts. Raises ProjectError, InputMissing."""
    project = load_project(settings.project_dir)
    with open_published(settings.warehouse) as connection:
        dictionary = read_dictionary(project, _counts(connection, project))
    return _rendered(project, dictionary)


def _counts(connection: duckdb.DuckDBPyConnection, project: Project) -> dict[str, int]:
    """Rows of each model and seed that the warehouse holds."""
    found = connection.execute("select table_schema, table_name from information_schema.tables").fetchall()
    there = {Relation(schema, name) for schema, name in found}
    names = [name for name in (*project.models, *project.seeds) if project.relation(name) in there]
    selects = [f"(select count(*) from {project.relation(name)})" for name in names]
    row = connection.execute(f"select {', '.join(selects)}").fetchone() if selects else None
    return dict(zip(names, row or (), strict=True))


def _rendered(project: Project, dictionary: Dictionary) -> str:
    style = (_FOLDER / "docs.css").read_text(encoding="utf-8")
    environment = Environment(loader=FileSystemLoader(_FOLDER), autoescape=True, undefined=StrictUndefined)
    return environment.get_template("docs.html.j2").render(
        dictionary=dictionary,
        folders=by_folder(project),
        models=by_model(project),
        policy=policy(style=style),
        style=whole(style),
    )
