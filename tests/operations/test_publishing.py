"""What is published when, how many generations stay, and how readers get an older one again."""

from __future__ import annotations

from pathlib import Path

import duckdb

from flows import errors
from flows.generations import generations, name_of
from flows.settings import Settings
from flows.workspace import open_build

from .conftest import WriteDocument, communique, documents, succeed


def test_nothing_new_is_not_published_and_succeeds(published: list[Path], settings: Settings) -> None:
    assert "nothing is new" in succeed("run")
    assert generations(settings) == published
    with open_build(settings) as connection:
        states = connection.execute("select state from audit.runs order by run_id").fetchall()
    assert [state for (state,) in states] == ["published"] * 3 + ["unchanged"]


def test_a_full_refresh_is_published(published: list[Path], settings: Settings) -> None:
    succeed("run", "--full-refresh")
    assert generations(settings)[:-1] == published[1:]


def test_a_change_in_seeds_is_published(published: list[Path], settings: Settings) -> None:
    model = settings.project_dir / "marts" / "fct_statements.sql"
    model.write_text(model.read_text() + "where true\n")
    assert "built fct_statements: 5 rows" in succeed("run")


def test_another_set_of_languages_is_no_repetition(published: list[Path], settings: Settings) -> None:
    from dataclasses import replace

    from flows import stages

    before = settings.warehouse.resolve()
    assert stages.run(replace(settings, languages=("fr",)), print) != before


def test_rollback_stays_until_something_is_new(
    published: list[Path], settings: Settings, write_document: WriteDocument
) -> None:
    succeed("rollback")
    assert settings.warehouse.resolve() == published[1]
    assert len(documents(settings.warehouse)) == 4
    assert f"rolled back from {name_of(settings, published[2])}" in communique("status").stdout
    assert "nothing is new" in succeed("run")
    assert settings.warehouse.resolve() == published[1]
    write_document("new.txt", "The ministers met once more in the capital, the ministry announced.")
    succeed("run")
    assert len(documents(settings.warehouse)) == 6


def test_publishing_ends_a_rollback(published: list[Path], settings: Settings) -> None:
    succeed("rollback")
    assert "nothing is new" in succeed("run")
    succeed("publish")
    assert len(documents(settings.warehouse)) == 5
    assert "rolled back" not in communique("status").stdout


def test_rollback_ends_at_the_oldest_generation(published: list[Path], settings: Settings) -> None:
    succeed("rollback")
    succeed("rollback")
    result = communique("rollback")
    assert result.exit_code == errors.InputMissing.exit_code
    assert "no older generation" in result.stderr
    assert settings.warehouse.resolve() == published[0]


def test_as_many_generations_stay_as_are_asked_for(published: list[Path], settings: Settings) -> None:
    succeed("run", "--full-refresh", "--generations", "5")
    assert generations(settings)[:3] == published
    succeed("run", "--full-refresh", "--generations", "2")
    assert len(generations(settings)) == 2 and settings.warehouse.resolve() == generations(settings)[-1]
    assert communique("run", "--generations", "1").exit_code == errors.WrongUsage.exit_code


def test_a_long_reader_keeps_its_generation(
    published: list[Path], settings: Settings, write_document: WriteDocument
) -> None:
    with duckdb.connect(str(settings.warehouse.resolve()), read_only=True) as reader:
        reader.execute("begin")
        count = "select count(*) from marts.dim_documents"
        assert reader.execute(count).fetchone() == (5,)
        for number in range(5):
            write_document(f"more-{number}.txt", f"The ministers met for time number {number}, it was announced.")
            succeed("run")
        assert not published[2].exists()
        assert reader.execute(count).fetchone() == (5,)
    assert len(documents(settings.warehouse)) == 10
