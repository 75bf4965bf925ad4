"""Facts as the warehouse has them become plain values by file name."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from flows.evaluate.found import read_found

MARTS = """\
create schema marts;
create table marts.dim_documents as
    from (values ('d1', 'a.txt'), ('d2', 'many.jsonl'), ('d3', 'many.jsonl'), ('d4', 'empty.txt'))
    as documents (document_id, file_name);
create table marts.dim_people as
    from (values ('p1', 'Marco Bellandi'), ('p2', 'Daulet Serikov')) as people (person_id, full_name);
create table marts.fct_meeting_mentions as
    select
        unnest(['m1', 'm2']) as meeting_id, unnest(['d2', 'd3']) as document_id, true as is_main, 'visit' as format,
        'held' as status, date '2024-05-14' as date_start, null::date as date_end, 'interval' as date_precision,
        null as city, ['IT'] as parties, unnest([['p2', 'p9'], null]) as participants, 'They met.' as evidence_text;
create table marts.fct_statements as
    from (values
        ('s1', 'd1', 'p1', 'person', 'IT', 'explicit', 'state', 'He said, and asked.'),
        ('s2', 'd1', 'p1', 'person', 'IT', 'explicit', 'call', 'He  said, and asked.'),
        ('s3', 'd1', null, 'joint', 'IT', 'explicit', 'agree', 'He said, and asked.'),
        ('s4', 'd1', null, 'joint', 'KZ', 'explicit', 'agree', 'He said, and asked.')
    ) as statements (
        statement_id, document_id, speaker_person_id, speaker_kind, country_code, attribution, act, evidence_text
    );
create table marts.bridge_statement_topics as
    from (values ('s1', 'trade'), ('s2', 'energy'), ('s2', 'trade')) as topics (statement_id, topic_id);
create table marts.fct_trade_figures as
    select
        'f1' as figure_id, 'd1' as document_id, 'exports' as metric, 5.0::double as value, 'EUR' as unit,
        '=' as comparator, null::date as period_start, null::date as period_end, null::double as change_pct,
        false as is_record, 'Five euros.' as evidence_text;
create table marts.bridge_figure_countries as
    from (values ('f1', 'IT'), ('f1', 'KZ')) as countries (figure_id, country_code);
"""


@pytest.fixture
def warehouse(tmp_path: Path) -> Path:
    path = tmp_path / "warehouse.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute(MARTS)
    return path


def test_one_sentence_of_one_speaker_is_one_statement(warehouse: Path) -> None:
    said, both, other = read_found(warehouse)["a.txt"].statements
    assert (said.speaker, said.acts, said.attributions) == ("Marco Bellandi", ("state", "call"), ("explicit",))
    assert said.topics == ("energy", "trade")
    # Nobody is named: who speaks for another country is somebody else.
    assert (both.country, other.country) == ("IT", "KZ")


def test_files_with_several_documents_and_without_facts(warehouse: Path) -> None:
    found = read_found(warehouse)
    assert [meeting.meeting_id for meeting in found["many.jsonl"].meetings] == ["m1", "m2"]
    assert (found["empty.txt"].meetings, found["empty.txt"].statements) == ([], [])


def test_people_are_named_and_unknown_is_none(warehouse: Path) -> None:
    first, second = read_found(warehouse)["many.jsonl"].meetings
    assert first.participants == ("Daulet Serikov", "p9")
    assert (second.participants, second.city, second.date_end) == ((), None, None)


def test_figures_have_their_countries(warehouse: Path) -> None:
    (figure,) = read_found(warehouse)["a.txt"].trade_figures
    assert (figure.value, figure.countries) == (5.0, ("IT", "KZ"))
