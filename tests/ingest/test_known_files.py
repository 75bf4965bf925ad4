"""A file that lies there as it did is not read again; one that may have changed, or is read otherwise now, is."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from flows.ingest import known_files, libraries

from .conftest import ENGLISH, FRENCH, Ingesting

Put = Callable[[str, str | bytes], Path]

CURRENT = "select s.file_name, d.text from raw.document_sources s join raw.documents d using (document_id) order by all"
# What only reading the file again would bring back.
LOSE = "update raw.document_sources set file_sha256 = 'lost'"
LOST = "select count(*) from raw.document_sources where file_sha256 = 'lost'"


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file may be trusted at once: tests are younger than the two seconds that it takes."""
    monkeypatch.setattr(known_files, "_SETTLED_NS", -1_000_000_000)


@pytest.mark.usefixtures("settled")
def test_a_file_as_it_was_is_not_read(ingesting: Ingesting, put: Put) -> None:
    folder = put("a.txt", FRENCH).parent
    ingesting(folder)
    ingesting.rows(LOSE)
    counts = ingesting(folder)
    assert (counts.files_unchanged, ingesting.rows(LOST)) == (1, [(1,)])
    seen = "select count(*) from raw.document_sources where run_id = (select max(run_id) from audit.runs)"
    assert ingesting.rows(seen) == [(1,)]


@pytest.mark.usefixtures("settled")
def test_another_content_of_the_same_size_and_time_is_read(ingesting: Ingesting, put: Put) -> None:
    path = put("a.txt", FRENCH)
    ingesting(path)
    times = path.stat().st_atime_ns, path.stat().st_mtime_ns
    put("a.txt", FRENCH.upper())
    os.utime(path, ns=times)
    assert path.stat().st_mtime_ns == times[1]
    assert ingesting(path).files_loaded == 1
    assert ingesting.rows(CURRENT) == [("a.txt", FRENCH.upper())]


def test_a_file_written_just_now_is_read_again_next_time(ingesting: Ingesting, put: Put) -> None:
    path = put("a.txt", FRENCH)
    ingesting(path)
    assert ingesting.rows("select count(*) from raw.files") == [(0,)]
    ingesting.rows(LOSE)
    ingesting(path)
    assert ingesting.rows(LOST) == [(0,)]


@pytest.mark.usefixtures("settled")
def test_what_was_rejected_is_read_and_told_in_every_run(ingesting: Ingesting, put: Put) -> None:
    path = put("feed.jsonl", f'{{"text": "{ENGLISH}"}}\nno json\n')
    ingesting(path)
    ingesting(path)
    assert ingesting.rows("select count(*) from audit.rejected_files") == [(2,)]


@pytest.mark.usefixtures("settled")
def test_another_version_of_a_library_reads_its_files_again(ingesting: Ingesting, put: Put) -> None:
    page = put("page.html", f"<html><body><article><p>{ENGLISH}</p></article></body></html>")
    put("note.txt", FRENCH)
    ingesting(page.parent)
    # As an older trafilatura might have left it.
    older = f"replace(read_by, 'trafilatura {libraries.version('trafilatura')}', 'trafilatura 1.0.0')"
    ingesting.rows(f"update raw.documents set read_by = {older}, text = text || 'Menu' where media_type = 'text/html'")
    ingesting.rows(f"update raw.files set read_by = {older}")
    before = ingesting.rows("select run_id from raw.documents where media_type = 'text/plain'")
    counts = ingesting(page.parent)
    assert (counts.documents_reread, counts.documents_loaded, counts.files_unchanged) == (1, 0, 2)
    assert ingesting.rows("select count(*) from raw.documents where text like '%Menu'") == [(0,)]
    assert ingesting.rows("select run_id from raw.documents where media_type = 'text/html'") == [(counts.run_id,)]
    assert ingesting.rows("select run_id from raw.documents where media_type = 'text/plain'") == before
    assert any("read otherwise by charset-normalizer" in line for line in ingesting.lines)
    assert ingesting(page.parent).documents_reread == 0


def test_a_build_file_of_an_older_program_is_taken_over(ingesting: Ingesting, put: Put) -> None:
    path = put("feed.jsonl", f'{{"text": "{ENGLISH}"}}')
    ingesting(path)
    for column in ("documents.read_by", "document_sources.file_uri"):
        table, name = column.split(".")
        ingesting.rows(f"alter table raw.{table} drop column {name}")
    ingesting.rows("drop table raw.files")
    ingesting.rows("alter table audit.runs drop column content_digest")
    assert ingesting(path).files_unchanged == 1
    assert ingesting.rows("select file_uri from raw.document_sources") == [(path.as_posix(),)]
