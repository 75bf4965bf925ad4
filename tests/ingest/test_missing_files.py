"""Files that are gone: their documents stay unless asked, and a share that is not mounted removes nothing."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

from .conftest import ENGLISH, FRENCH, Ingesting

Put = Callable[[str, str | bytes], Path]

CURRENT = "select distinct file_name from raw.document_sources order by 1"


def test_documents_stay_unless_asked(ingesting: Ingesting, put: Put) -> None:
    folder = put("a.txt", FRENCH).parent
    put("b.txt", ENGLISH)
    ingesting(folder)
    (folder / "a.txt").unlink()
    assert ingesting(folder).documents_removed == 0
    assert ingesting.rows(CURRENT) == [("a.txt",), ("b.txt",)]
    assert ingesting(folder, missing_files="remove").documents_removed == 1
    assert ingesting.rows(CURRENT) == [("b.txt",)]
    assert "1 documents went with their files" in ingesting.lines


def test_a_document_stays_while_another_file_holds_it(ingesting: Ingesting, put: Put) -> None:
    folder = put("a.txt", FRENCH).parent
    put("b.txt", FRENCH)
    ingesting(folder)
    (folder / "a.txt").unlink()
    assert ingesting(folder, missing_files="remove").documents_removed == 0
    assert ingesting.rows(CURRENT) == [("b.txt",)]


def test_a_file_that_comes_back_is_read_again(ingesting: Ingesting, put: Put, tmp_path: Path) -> None:
    folder = put("sub/a.txt", FRENCH).parent.parent
    put("b.txt", ENGLISH)
    ingesting(folder)
    shutil.move(folder / "sub", tmp_path / "away")
    assert ingesting(folder, missing_files="remove").documents_removed == 1
    shutil.move(tmp_path / "away", folder / "sub")
    ingesting(folder, missing_files="remove")
    assert ingesting.rows(CURRENT) == [("a.txt",), ("b.txt",)]


def test_only_the_named_folders_lose_documents(ingesting: Ingesting, put: Put) -> None:
    one, another = put("one/a.txt", FRENCH).parent, put("one-more/b.txt", ENGLISH).parent
    put("one/c.txt", ENGLISH + " More.")
    ingesting(one, another)
    (another / "b.txt").unlink()
    (one / "a.txt").unlink()
    assert ingesting(one, missing_files="remove").documents_removed == 1
    assert ingesting.rows(CURRENT) == [("b.txt",), ("c.txt",)]


def test_an_empty_folder_removes_nothing(ingesting: Ingesting, put: Put) -> None:
    gone, full = put("gone/a.txt", FRENCH).parent, put("full/b.txt", ENGLISH).parent
    ingesting(gone, full)
    (gone / "a.txt").unlink()
    assert ingesting(gone, full, missing_files="remove").documents_removed == 0
    assert any("may not be mounted" in line for line in ingesting.lines)
    gone.rmdir()
    assert ingesting(gone, full, missing_files="remove").documents_removed == 0
    assert ingesting.rows(CURRENT) == [("a.txt",), ("b.txt",)]


def test_a_file_that_is_there_and_rejected_keeps_what_it_held(ingesting: Ingesting, put: Put) -> None:
    folder = put("a.txt", FRENCH).parent
    put("b.jsonl", json.dumps({"text": ENGLISH}))
    ingesting(folder)
    put("a.txt", "")
    put("b.jsonl", "half a reco")
    assert ingesting(folder, missing_files="remove").documents_removed == 0
    assert ingesting.rows(CURRENT) == [("a.txt",), ("b.jsonl",)]
