"""The descriptor of a Frictionless data package (version 1): what the CSV files beside it hold."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from flows.export.catalog import Table

_TYPES = {
    "VARCHAR": "string",
    "BOOLEAN": "boolean",
    "INTEGER": "integer",
    "BIGINT": "integer",
    "HUGEINT": "integer",
    "UBIGINT": "integer",
    "DOUBLE": "number",
    "DATE": "date",
    "TIMESTAMP": "datetime",
}
_FORMULAS = (
    "Text that a spreadsheet would run as a formula (it begins with =, +, -, @, a tab or a carriage return) has an "
    "apostrophe in front. A list is a JSON array."
)


def descriptor(tables: Sequence[Table], files: Mapping[str, Path]) -> str:
    """JSON text of `datapackage.json`; `files` are the CSV files by table."""
    package = {
        "profile": "tabular-data-package",
        "name": "communique",
        "title": "Communiqué: meetings, statements and trade figures read from documents",
        "description": _FORMULAS,
        "resources": [_resource(table, files[table.name]) for table in tables],
    }
    return json.dumps(package, ensure_ascii=False, indent=2) + "\n"


def _resource(table: Table, file: Path) -> dict[str, Any]:
    content = file.read_bytes()
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": file.name,
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"lineTerminator": "\n"},
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": _schema(table),
    }


def _schema(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(*column) for column in table.columns],
        "missingValues": [""],
    }
    if table.key:
        schema["primaryKey"] = list(table.key)
    if table.references:
        schema["foreignKeys"] = [
            {
                "fields": list(reference.columns),
                "reference": {"resource": reference.table, "fields": list(reference.to_columns)},
            }
            for reference in table.references
        ]
    return schema


def _field(name: str, data_type: str, description: str) -> dict[str, str]:
    field = {"name": name, "type": "array" if data_type.endswith("[]") else _TYPES[data_type]}
    if field["type"] == "datetime":
        field["format"] = "%Y-%m-%d %H:%M:%S.%f"
    return {**field, "description": description}
