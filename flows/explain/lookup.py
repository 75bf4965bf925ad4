"""Which fact a person means by an id or the beginning of one."""

from __future__ import annotations

import duckdb

from flows.errors import InputMissing, WrongUsage
from flows.explain.query_files import rows

SHORTEST_PREFIX = 6
_SHOWN = 10


class FactUnknown(InputMissing):
    """No statement, meeting, figure, person or document has this id."""


def find_fact(connection: duckdb.DuckDBPyConnection, prefix: str) -> tuple[str, str]:
    """Kind (statement, meeting, figure, person or publication) and whole id of the one fact whose id begins so.

    Raises WrongUsage when the prefix is too short or several ids begin with it, FactUnknown when none does.
    """
    wanted = prefix.strip().lower()
    if len(wanted) < SHORTEST_PREFIX:
        raise WrongUsage(f"{prefix!r} is too short: give the id, or at least its first {SHORTEST_PREFIX} characters.")
    found = [(row["kind"], row["fact_id"]) for row in rows(connection, "facts", prefix=wanted)]
    if not found:
        raise FactUnknown(_unknown(prefix))
    if len(found) > 1:
        raise WrongUsage(_ambiguous(prefix, found))
    return found[0]


def _unknown(prefix: str) -> str:
    return (
        f"{prefix!r} is not the id of a statement, meeting, figure, person or document in this warehouse. An id lasts "
        'as long as the words it comes from; look it up, as by `communique query "select statement_id, evidence_text '
        'from marts.fct_statements"`.'
    )


def _ambiguous(prefix: str, found: list[tuple[str, str]]) -> str:
    lines = [f"{len(found)} ids begin with {prefix!r}; give more of the one you mean:"]
    lines += [f"  {fact_id}  {kind}" for kind, fact_id in found[:_SHOWN]]
    lines += [f"  and {len(found) - _SHOWN} more"] if len(found) > _SHOWN else []
    return "\n".join(lines)
