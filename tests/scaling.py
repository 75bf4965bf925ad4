"""How the models across documents grow with the number of documents, which are invented here by the thousand.

    .venv/bin/python tests/scaling.py 10000 30000 100000

What single documents say is made up at once, as rows; only sql/intermediate/corpus is built and timed. Encounters of
two people are told by three documents each, with the names, days and places in other words; one document in ten is
printed twice, and one sentence stands in all of them.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from math import log
from pathlib import Path
from time import process_time

from flows.transform import graph
from flows.transform.bench import Bench
from flows.transform.model import Given, Place
from flows.transform.project import Project, load_project

ROOT = Path(__file__).parents[1]
CORPUS = "intermediate/corpus"
PLACE = Place(Path(__file__), 1)

SYLLABLES = ["ba", "do", "fe", "gu", "ka", "lo", "mi", "nu", "pa", "ro", "se", "ti", "va", "zhu", "cha", "shi", "yo"]
ENDINGS = ["dar", "kov", "lin", "mund", "nash", "pek", "rian", "sted", "tova", "vik"]


def _word(seed: str, length: int) -> str:
    """SQL for an invented word that belongs to `seed`."""
    syllables = [f"{SYLLABLES}[1 + (hash({seed}, {place}) % {len(SYLLABLES)})::integer]" for place in range(length)]
    return f"{' || '.join(syllables)} || {ENDINGS}[1 + (hash({seed}, 'ending') % {len(ENDINGS)})::integer]"


def _capital(word: str) -> str:
    return f"upper(left({word}, 1)) || substr({word}, 2)"


def _tables(documents: int) -> list[str]:
    """SQL for the people, and for who is told of in which document; document_no counts from 0."""
    first, middle, last = _word("no % 3001", 1), _word("no, 'middle'", 1), _word("no, 'family'", 2)
    return [
        f"create or replace table people as select no, {_capital(first)} as first, {_capital(middle)} as middle, "
        f"{_capital(last)} as family, (select list(country_code order by country_code) from reference.ref_countries)"
        f"[1 + no % 190] as country_code from range({documents} // 4) as numbers (no)",
        f"create or replace table told as select document_no, document_no // 3 as encounter, side, "
        f"(hash(document_no // 3, side) % ({documents} // 4))::integer as no "
        f"from range({documents}) as documents (document_no) cross join (select unnest(['a', 'b']) as side)",
        "create or replace table named as select document_no, encounter, side, country_code, "
        "case document_no % 4 when 0 then first || ' ' || family when 1 then first || ' ' || middle || ' ' || family "
        "when 2 then left(first, 1) || '. ' || family else replace(first, 'sh', 'ch') || ' ' || family end "
        "as full_name from told inner join people using (no)",
    ]


DAY = "date '2015-01-01' + (hash(encounter, 'day') % 3650)::integer"
GIVEN = {
    "int_person_countries": "select document_no as document_key, side as person_key, full_name, "
    "1 as first_sentence_no, country_code from named",
    "int_offices_claimed": "select document_no as document_key, 1 as sentence_no, 1 as mention_no, "
    "side as person_key, 'minister' as role, country_code from named",
    "int_actors": "select document_no as document_key, 1 as sentence_no, 1 as mention_no, side as person_key, "
    "country_code from named",
    "int_meeting_mentions": f"""
        select document_no as document_key, 'main' as event_key, 1 as sentence_no, 1 as token_no,
            'verb_meet' as rule_id, 'meeting' as format,
            if(document_no % 3 = 2, 'planned', 'held') as status, ['a', 'b'] as person_keys,
            list(country_code order by country_code) as parties, if(document_no % 2 = 0, 'Oslo', null) as city,
            if(document_no % 2 = 0, 'NO', null) as country_code,
            {DAY} - (document_no % 3)::integer as date_start, {DAY} + (document_no % 3)::integer as date_end,
            'stated' as date_basis, true as is_main
        from named group by document_no, encounter""",
    "stg_sentences": """
        select document_no as document_key, sentence_no, 'body' as section, if(sentence_no = 8,
            'This story is one of many that the office of the wire sends out every day.',
            'Sentence ' || sentence_no || ' of the story '
            || if(document_no % 10 = 9 and sentence_no < 8, document_no - 1, document_no)
            || ' tells of herring and of dates.') as sentence_text
        from (select distinct document_no from named) cross join range(1, 9) as numbers (sentence_no)""",
    "int_dates": "select null::ubigint as document_key where false",
    "int_statement_contents": "select null::ubigint as document_key where false",
}


def seconds(project: Project, documents: int) -> dict[str, float]:
    """Seconds of the processor that each model across documents took over so many of them."""
    bench = Bench(project)
    for statement in _tables(documents):
        bench.connection.execute(statement)
    given = {name: Given(name, (), sql) for name, sql in GIVEN.items()}
    for name in given:  # what columns each has is found out by building all before it, over nothing
        bench.types(name, PLACE)
    models = [model for model in graph.ordered(project.models) if CORPUS in model.path.as_posix()]
    return {model.name: _timed(bench, model.name, given) for model in models}


def _timed(bench: Bench, model: str, given: Mapping[str, Given]) -> float:
    """What was made for a model before it is not made again."""
    began = process_time()
    bench.make(model, given, {}, PLACE)
    return process_time() - began


def growth(fewer: float, more: float, few: int, many: int) -> float:
    """How many times as long the many take as n log n would let them; 1 is just n log n."""
    return (more / fewer) / (many * log(many) / (few * log(few)))


def main(counts: list[int]) -> None:
    """Print the seconds of each model for each count, and how the whole has grown."""
    project = load_project(ROOT / "sql")
    taken = {count: seconds(project, count) for count in counts}
    for model in taken[counts[0]]:
        print(f"{model:28}", *(f"{taken[count][model]:8.2f}" for count in counts))
    totals = [sum(taken[count].values()) for count in counts]
    print(f"{'all':28}", *(f"{total:8.2f}" for total in totals))
    for place in range(1, len(counts)):
        few, many = counts[place - 1], counts[place]
        print(f"{few} to {many}: {growth(totals[place - 1], totals[place], few, many):.2f} of n log n")


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or [10_000, 30_000, 100_000])
