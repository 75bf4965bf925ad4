"""What an ingest does to the raw tables: counts, identity, versions, order, all or nothing."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from flows.errors import InputMissing
from flows.ingest.landing import ingest
from flows.ingest.runs import IngestCounts
from flows.settings import Settings
from flows.workspace import open_build

from .conftest import ENGLISH, FRENCH, Ingesting

Put = Callable[[str, str | bytes], Path]

CURRENT = "select s.file_name, d.text from raw.document_sources s join raw.documents d using (document_id) order by all"
STORED = "select * exclude (ingested_at, run_id) from raw.documents order by document_id"


def outcome(counts: IngestCounts) -> tuple[int, int, int]:
    assert counts.files_seen == counts.files_loaded + counts.files_rejected + counts.files_unchanged
    return counts.files_loaded, counts.files_rejected, counts.files_unchanged


def test_loads_then_finds_unchanged(ingesting: Ingesting, put: Put) -> None:
    folder = put("fr/a.txt", FRENCH).parent.parent
    put("en/b.txt", ENGLISH)
    put("empty.txt", "")
    assert outcome(ingesting(folder)) == (2, 1, 0)
    assert outcome(ingesting(folder)) == (0, 1, 2)
    assert ingesting.rows("select language from raw.documents order by 1") == [("en",), ("fr",)]
    assert ingesting.rows("select count(*) from audit.rejected_files") == [(2,)]


def test_same_content_twice_is_one_document(ingesting: Ingesting, put: Put) -> None:
    folder = put("a.txt", FRENCH).parent
    put("copy/of-a.md", FRENCH)
    assert outcome(ingesting(folder)) == (1, 0, 1)
    assert ingesting.rows("select count(*) from raw.documents") == [(1,)]
    assert ingesting.rows("select file_name from raw.document_sources order by 1") == [("a.txt",), ("of-a.md",)]


def test_a_changed_file_is_a_new_version(ingesting: Ingesting, put: Put) -> None:
    path = put("a.txt", FRENCH)
    ingesting(path)
    put("a.txt", ENGLISH)
    assert outcome(ingesting(path)) == (1, 0, 0)
    assert ingesting.rows(CURRENT) == [("a.txt", ENGLISH)]
    assert ingesting.rows("select count(*) from raw.documents") == [(2,)]


def test_a_shortened_json_lines_file_loses_its_last_records(ingesting: Ingesting, put: Put) -> None:
    lines = [json.dumps({"text": text}) for text in (FRENCH, ENGLISH)]
    path = put("feed.jsonl", "\n".join(lines))
    put("feed.jsonl.txt", ENGLISH + ENGLISH)
    assert outcome(ingesting(path.parent)) == (2, 0, 0)
    put("feed.jsonl", lines[1])
    assert outcome(ingesting(path.parent)) == (0, 0, 2)
    assert ingesting.rows(CURRENT) == [("feed.jsonl", ENGLISH), ("feed.jsonl.txt", ENGLISH + ENGLISH)]


def test_order_and_splitting_do_not_matter(ingesting: Ingesting, another_ingesting: Ingesting, put: Put) -> None:
    record = json.dumps({"text": FRENCH, "title": "Titre"})
    first = put("a.txt", FRENCH), put("b.jsonl", f"{record}\n{record}"), put("c.txt", ENGLISH)
    second = put("z/c-again.txt", ENGLISH), put("z/d.jsonl", f'{{"title": "Titre", "text": {json.dumps(FRENCH)}}}')
    ingesting(*first, *second)
    another_ingesting(*second)
    another_ingesting(*reversed(first))
    assert ingesting.rows(STORED) == another_ingesting.rows(STORED)
    assert len(ingesting.rows(STORED)) == 3


def test_overlapping_folders_count_a_file_once(ingesting: Ingesting, put: Put) -> None:
    path = put("deep/er/a.txt", FRENCH)
    assert ingesting(path, path.parent, path.parent.parent).files_seen == 1


def test_when_no_source_is_there_nothing_is_written(ingesting: Ingesting, put: Put) -> None:
    path = put("a.txt", FRENCH)
    with pytest.raises(InputMissing, match=r"no-such-folder.*--documents"):
        ingesting(path.with_name("no-such-folder"))
    assert ingesting.rows("select table_name from duckdb_tables()") == [("schema_version",)]


def test_a_missing_source_does_not_stop_the_others(ingesting: Ingesting, put: Put) -> None:
    path = put("a.txt", FRENCH)
    assert outcome(ingesting(path.with_name("no-such-folder"), path)) == (1, 1, 0)
    ((uri, reason, detail),) = ingesting.rows("select source_uri, reason, detail from audit.rejected_files")
    assert (uri, reason) == (path.with_name("no-such-folder").as_posix(), "unreadable")
    assert "No such file" in detail


def test_a_failing_ingest_leaves_the_build_file_as_it_was(ingesting: Ingesting, put: Put) -> None:
    ingesting(put("a.txt", FRENCH))
    ingesting.rows("alter table audit.runs alter column files_seen type date using date '2026-01-01'")
    with pytest.raises(duckdb.Error):
        ingesting(put("b.txt", ENGLISH))
    assert ingesting.rows("select count(*) from raw.documents") == [(1,)]


def test_other_languages_are_kept_and_counted(ingesting: Ingesting, put: Put) -> None:
    path = put("kk.txt", "Қазақстан Республикасының Президенті Астана қаласында кездесу өткізді.")
    assert ingesting(path).documents_unsupported_language == 1
    assert ingesting.rows("select language from raw.documents") == [("kk",)]


def test_times_are_utc_and_the_run_is_logged(ingesting: Ingesting, put: Put) -> None:
    counts = ingesting(put("a.txt", FRENCH))
    recent = "abs(epoch(started_at) - epoch(now())) < 60"
    assert ingesting.rows(f"select run_id, state, {recent} from audit.runs") == [(counts.run_id, "ingested", True)]


def test_every_table_and_column_is_commented(ingesting: Ingesting, put: Put) -> None:
    ingesting(put("a.txt", FRENCH))
    assert ingesting.rows("select table_name from duckdb_tables() where comment is null") == []
    assert (
        ingesting.rows("select table_name, column_name from duckdb_columns() where comment is null and not internal")
        == []
    )


FILES = st.dictionaries(
    st.sampled_from(["a.txt", "b.html", "c.jsonl", "d.jsonl.gz", "e.csv", "sub/f.txt", ".hidden", "g"]),
    st.sampled_from([FRENCH, ENGLISH, "", " \n", f'{{"text": "{ENGLISH}"}}\n[]', f"<p>{FRENCH}</p>"])
    | st.binary(max_size=40),
)


@hypothesis_settings(max_examples=25, deadline=None)
@given(st.lists(FILES, min_size=1, max_size=3))
def test_whatever_lies_in_the_folder_every_file_is_accounted_for(runs: list[dict[str, str | bytes]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        documents = Path(folder, "documents")
        settings = Settings.default(documents=[documents], warehouse=Path(folder, "warehouse.duckdb"))
        with open_build(settings) as connection:
            for files in runs:
                for name, content in files.items():
                    path = documents / name
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_bytes(content.encode() if isinstance(content, str) else content)
                documents.mkdir(exist_ok=True)
                counts = ingest(connection, settings)
                outcome(counts)
                assert counts.files_seen == sum(path.is_file() for path in documents.rglob("[!.]*"))
                # One row per rejected file; rejected records of a file that was read are apart.
                assert connection.execute(
                    "select count(*) from audit.rejected_files where run_id = ? and not contains(source_uri, '#L')",
                    [counts.run_id],
                ).fetchone() == (counts.files_rejected,)
