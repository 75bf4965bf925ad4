"""What a run found, in a few lines, and one question answered from the warehouse."""

from __future__ import annotations

from pathlib import Path

from flows.formats import as_table
from flows.query import open_published

COUNTS = """\
select
    (select count(*) from marts.dim_documents) as documents,
    (select count(*) from marts.fct_meetings) as meetings,
    (select count(*) from marts.fct_statements) as statements,
    (select count(*) from marts.fct_trade_figures) as figures,
    (
        select count(*) from audit.rejected_files
        where run_id = (select max(run_id) from audit.runs)
    ) as rejected_files
"""

EXAMPLE_QUESTION = "Who met, when and where?"
EXAMPLE_QUERY = """\
select
    meetings.date_start as day,
    meetings.format,
    string_agg(distinct parties.party, ', ' order by parties.party) as parties,
    meetings.city,
    meetings.status,
    meetings.document_count as documents
from marts.fct_meetings as meetings
left join marts.bridge_meeting_parties as parties using (meeting_id)
where meetings.date_precision = 'day'
group by all
order by day desc, meetings.format, parties
limit 10
"""

NEXT = "All of it in the browser, with the sentences behind it: `communique report --open`, or `make report`."


def summarize(warehouse: Path, *, width: int | None = None) -> str:
    """Counts of the published warehouse and the example query with its answer.

    Raises InputMissing when there is no warehouse, duckdb.Error when it lacks a table of the contract.
    """
    with open_published(warehouse) as connection:
        (counts,) = connection.execute(COUNTS).fetchall()
        names = [column[0].replace("_", " ") for column in connection.description or []]
        rows = connection.execute(EXAMPLE_QUERY).fetchall()
        answer = as_table([column[0] for column in connection.description or []], rows, width=width)
    found = [f"  {name:<15}{count:>8,}" for name, count in zip(names, counts, strict=True)]
    told = [f"In {warehouse}:", *found, "", EXAMPLE_QUESTION, "", _indented(EXAMPLE_QUERY), answer]
    return "\n".join([*told, f"{NEXT}\n"])


def _indented(sql: str) -> str:
    return "".join(f"    {line}\n" for line in sql.splitlines())
