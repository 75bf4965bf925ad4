"""One reader: asks the warehouse again and again until its stdin closes, then tells how often, and what went wrong.

A program of its own file: in one without a file DuckDB takes its user for a person, and shows a bar among the answers.
"""

from __future__ import annotations

import sys
import threading

import duckdb

PAUSE_SECONDS = 2.0

# Nothing but noughts in a whole generation.
WRONG = """\
select
    (select count(*) - count(distinct document_id) from marts.dim_documents),
    (select count(*) from marts.fct_statements anti join marts.dim_documents using (document_id)),
    (select count(*) from marts.fct_meeting_mentions anti join marts.dim_documents using (document_id)),
    (select count_if(state <> 'published') from (from audit.runs order by run_id desc limit 1)),
"""


def read(warehouse: str) -> str | None:
    """Open the warehouse as any reader would; what is wrong, if anything."""
    try:
        with duckdb.connect(warehouse, read_only=True) as connection:
            counts = connection.execute(WRONG).fetchone() or ()
    except Exception as error:
        return f"{type(error).__name__}: {error}"[:300]
    return f"not whole: {counts}" if any(counts) else None


def main(warehouse: str) -> None:
    stop = threading.Event()
    threading.Thread(target=lambda: (sys.stdin.read(), stop.set()), daemon=True).start()
    reads, errors = 0, []
    while not stop.is_set():
        if error := read(warehouse):
            errors.append(error)
        reads += 1
        stop.wait(PAUSE_SECONDS)
    print(reads, len(errors), *errors[:3], sep="\n")


if __name__ == "__main__":
    main(sys.argv[1])
