"""By what a later stage sees that a document is new, changed or gone since it last looked."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import astuple

import duckdb

from flows.versions import Versions

# A raw row never changes but by being read again, in another run; the place that speaks for a document may.
# The key is the number that the document_id's hex digits write, as in stg_documents.
DOCUMENT_VERSIONS = """\
select
    documents.document_id,
    ('0x' || documents.document_id)::ubigint as document_key,
    md5(concat_ws('|', any_value(documents.run_id), min(sources.source_uri), arg_min(sources.file_name, source_uri)))
        as version,
from raw.documents as documents
inner join raw.document_sources as sources using (document_id)
group by documents.document_id
"""

_REJECTED = "select source_uri || reason || detail from audit.rejected_files where run_id = ? order by all"


def content_digest(
    connection: duckdb.DuckDBPyConnection, run_id: str, versions: Versions, languages: Sequence[str]
) -> str:
    """A hash of all that the published tables depend on: the documents, what was rejected, and what reads them."""
    in_order = f"select string_agg(document_id || version, '' order by document_id) from ({DOCUMENT_VERSIONS})"
    documents = connection.execute(in_order).fetchone()
    rejected = connection.execute(_REJECTED, [run_id]).fetchall()
    found = (astuple(versions), sorted(languages), documents, rejected)
    return hashlib.sha256(repr(found).encode()).hexdigest()[:16]
