"""Every reason for which a file or record is rejected, while the run goes on."""

from __future__ import annotations

import gzip
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import FRENCH, Ingesting

Put = Callable[[str, str | bytes], Path]

LIMIT = 2_000

CASES = [
    ("zero.txt", b"", "empty"),
    ("blank.txt", b"\xef\xbb\xbf \r\n\t", "empty"),
    ("blank.jsonl", b"\n\n", "empty"),
    ("nul.txt", b"text\x00text", "binary"),
    ("control.txt", b"\x01\x02\x03 text", "binary"),
    ("picture.png", b"\x89PNG\r\n\x1a\n\x00\x00", "binary"),
    ("odd-utf-16.txt", b"\xff\xfea\x00b", "undecodable"),
    ("damaged.txt", FRENCH.encode() * 3 + b"\xe9", "undecodable"),
    ("cyrillic.txt", ("Президент Казахстана заявил о сотрудничестве. " * 4).encode("cp1251"), "undecodable"),
    ("big.txt", b"a" * (LIMIT + 1), "too_large"),
    ("bomb.jsonl.gz", gzip.compress(b"a" * 100 * LIMIT), "too_large"),
    ("torn.jsonl.gz", gzip.compress(b'{"text": "abc"}')[:-9], "unreadable"),
    ("table.csv", b"a,b\n1,2\n", "unsupported"),
    ("README", FRENCH.encode(), "unsupported"),
    ("script.html", b"<html><head><title>x</title></head><body><script>1</script></body></html>", "no_text"),
    ("links.html", b"<html><body><nav><a href='/'>Home</a> <a href='/x'>About us</a></nav></body></html>", "no_text"),
    ("bad.jsonl", b"no json\n[1]\n", "malformed"),
]


@pytest.mark.parametrize(("name", "content", "reason"), CASES, ids=[case[0] for case in CASES])
def test_rejected_with_its_reason(ingesting: Ingesting, put: Put, name: str, content: bytes, reason: str) -> None:
    path = put(name, content)
    put("good.txt", FRENCH)
    counts = ingesting(path.parent, max_file_bytes=LIMIT)
    assert (counts.files_loaded, counts.files_rejected) == (1, 1)
    found = ingesting.rows(
        "select source_uri, reason, detail != '' from audit.rejected_files where source_uri not like '%#L%'"
    )
    assert found == [(path.resolve().as_posix(), reason, True)]
    assert any(f"rejected {path.resolve()}: {reason}" in line for line in ingesting.lines)


def test_the_limit_itself_is_allowed(ingesting: Ingesting, put: Put) -> None:
    assert ingesting(put("a.txt", b"a" * LIMIT), max_file_bytes=LIMIT).files_loaded == 1


@pytest.mark.parametrize(
    "make", [lambda path: path.symlink_to("nowhere"), os.mkfifo], ids=["broken link", "named pipe"]
)
def test_what_is_no_file_is_unreadable(ingesting: Ingesting, put: Put, make: Callable[[Path], None]) -> None:
    make(put("good.txt", FRENCH).with_name("odd.txt"))
    assert ingesting(put("good.txt", FRENCH).parent).files_rejected == 1
    assert ingesting.rows("select reason from audit.rejected_files") == [("unreadable",)]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_files_and_folders_without_permission_are_unreadable(ingesting: Ingesting, put: Put) -> None:
    secret, locked = put("secret.txt", FRENCH), put("locked/a.txt", FRENCH).parent
    secret.chmod(0)
    locked.chmod(0)
    try:
        assert ingesting(secret.parent).files_rejected == 2
    finally:
        locked.chmod(0o755)


def test_a_link_loop_ends(ingesting: Ingesting, put: Put) -> None:
    path = put("a.txt", FRENCH)
    (path.parent / "loop").symlink_to(path.parent)
    assert ingesting(path.parent).files_seen == 1


def test_a_file_name_that_is_not_utf8_is_shown_escaped(ingesting: Ingesting, put: Put) -> None:
    folder = put("a.txt", "").parent
    Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9.txt")).write_text(FRENCH)
    ingesting(folder)
    assert ingesting.rows("select file_name from raw.document_sources") == [("caf\\xe9.txt",)]
