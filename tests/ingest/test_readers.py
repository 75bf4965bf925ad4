"""What each reader makes of a file: text, encoding, metadata, records."""

from __future__ import annotations

import gzip
import hashlib
import json
from datetime import date

import pytest

from flows.ingest.document import Document, Entry, Rejection, SourceFile
from flows.ingest.readers import reader_for

from .conftest import ENGLISH, FRENCH

QUOTED = "Le président a déclaré que l’Élysée… « coûte » 5 €, a-t-il ajouté à Astana."


def found_in(name: str, content: bytes) -> list[Entry | Rejection]:
    file = SourceFile(f"/in/{name}", name, hashlib.sha256(content).hexdigest(), content, 100_000)
    return list(reader_for(name)(file))


def documents_in(name: str, content: bytes) -> list[Document]:
    return [found.read() for found in found_in(name, content) if isinstance(found, Entry)]


@pytest.mark.parametrize(
    ("text", "written_as", "encoding"),
    [
        (QUOTED, "utf-8", "utf-8"),
        (QUOTED, "utf-8-sig", "utf-8-sig"),
        (QUOTED, "utf-16", "utf-16"),
        (QUOTED, "cp1252", "cp1252"),
        (FRENCH, "latin-1", "cp1252"),
        ("Café", "latin-1", "cp1252"),
    ],
)
def test_plain_text_is_decoded_whole(text: str, written_as: str, encoding: str) -> None:
    [document] = documents_in("a.TXT", text.encode(written_as))
    assert (document.text, document.encoding, document.title) == (text, encoding, None)
    assert document.byte_size == len(text.encode(written_as))


def test_control_characters_of_text_direction_stay_as_read() -> None:
    [document] = documents_in("a.md", "abc \u202egnp.exe\u202c".encode())
    assert document.text == "abc \u202egnp.exe\u202c"


PAGE = f"""<!doctype html><html lang="fr-FR"><head><title>Visite à Astana - Agence</title>
<meta property="og:title" content="Visite à Astana"><meta property="og:site_name" content="Agence">
<meta property="article:published_time" content="2022-01-20T10:00:00Z">
<link rel="canonical" href="https://agence.example/1"></head><body>
<nav><a href="/">Accueil</a> <a href="/monde">Monde</a></nav>
<article><h1>Visite à Astana</h1>{f"<p>{FRENCH}</p>" * 4}</article>
<footer>Mentions légales, 12/03/2018</footer></body></html>"""


def test_a_page_gives_main_text_and_what_it_states() -> None:
    [document] = documents_in("a.html", PAGE.encode())
    assert FRENCH in document.text
    assert "Accueil" not in document.text and "Mentions" not in document.text
    stated = (document.title, document.publisher, document.url, document.published_on, document.stated_language)
    assert stated == ("Visite à Astana", "Agence", "https://agence.example/1", date(2022, 1, 20), "fr-FR")


def test_a_page_that_states_no_date_has_none() -> None:
    undated = PAGE.replace("2022-01-20T10:00:00Z", "")
    [document] = documents_in("a.html", undated.encode())
    assert document.published_on is None


def test_a_link_that_is_no_web_address_is_left_out() -> None:
    [document] = documents_in("a.html", PAGE.replace("https://agence.example/1", "javascript:alert(1)").encode())
    assert document.url is None


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252", "utf-8"])
def test_a_page_is_read_in_the_encoding_it_declares(charset: str) -> None:
    page = PAGE.replace("<head>", f'<head><meta charset="{charset}">').encode(charset)
    [document] = documents_in("a.xhtml", page)
    assert FRENCH in document.text


RECORD = {
    "text": ENGLISH,
    "title": " A  visit\n",
    "url": "https://news.example/1",
    "published_on": "2022-01-20T23:00:00+05:00",
    "publisher": "News",
    "language": "en",
    "crawler": {"ignored": 1},
}


def test_a_record_gives_its_keys() -> None:
    [document] = documents_in("a.jsonl", json.dumps(RECORD).encode())
    assert document == Document(
        "application/x-ndjson", "utf-8", len(ENGLISH), ENGLISH,
        "A visit", "https://news.example/1", "News", date(2022, 1, 20), "en",
    )  # fmt: skip


@pytest.mark.parametrize(
    "written", ["2022-01-20", "January 20, 2022", "20 Jan 2022", "Thu, 20 Jan 2022 08:00:00 +0000"]
)
def test_a_date_is_read_as_feeds_write_it(written: str) -> None:
    [document] = documents_in("a.jsonl", json.dumps({"text": ENGLISH, "published_on": written}).encode())
    assert document.published_on == date(2022, 1, 20)


def test_compressed_records_read_alike() -> None:
    lines = f"\ufeff{json.dumps(RECORD)}\r\n\n{json.dumps({'text': FRENCH})}\n".encode()
    assert documents_in("a.jsonl.gz", gzip.compress(lines)) == documents_in("a.ndjson", lines)


def test_identity_of_a_record_is_its_known_keys() -> None:
    reordered = json.dumps(dict(reversed(RECORD.items())) | {"crawler": 2}, ensure_ascii=False, indent=None)
    other = json.dumps(RECORD | {"title": "B"})
    lines = "\n".join([json.dumps(RECORD), reordered, other]).encode()
    first, same, different = (found.document_id for found in found_in("a.jsonl", lines) if isinstance(found, Entry))
    assert first == same != different


@pytest.mark.parametrize(
    ("line", "detail"),
    [
        ('{"text": ', "not JSON"),
        ("[1]", "list"),
        ('{"title": "no text"}', "text: missing"),
        ('{"text": "  "}', "text: missing"),
        ('{"text": ["a"]}', "text: a text is expected"),
        ('{"text": "a", "published_on": "20 janvier"}', "published_on: '20 janvier'"),
        ("[" * 100_000, "not JSON"),
    ],
)
def test_a_bad_line_is_rejected_and_the_others_are_read(line: str, detail: str) -> None:
    good, bad = found_in("a.jsonl", f'{{"text": "{ENGLISH}"}}\n{line}'.encode())
    assert isinstance(good, Entry) and isinstance(bad, Rejection)
    assert (bad.source_uri, bad.reason) == ("/in/a.jsonl#L2", "malformed")
    assert detail in bad.detail


def test_what_a_database_cannot_hold_is_replaced() -> None:
    [document] = documents_in("a.jsonl", rb'{"text": "a\u0000b\ud800c\ud83d\ude00"}')
    assert document.text == "a\ufffdb\ufffdc\U0001f600"
