"""Query results as text: a table to read, Markdown to paste, CSV and JSON for programs."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from flows.printable import printable

Row = Sequence[Any]
Formatter = Callable[[Sequence[str], Sequence[Row]], str]

# What a spreadsheet takes for the start of a formula.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def as_table(columns: Sequence[str], rows: Sequence[Row], *, width: int | None = None) -> str:
    """Aligned columns as `aligned` makes them, and the number of rows."""
    return aligned(columns, rows, width=width) + _row_count(len(rows)) + "\n"


def aligned(columns: Sequence[str], rows: Sequence[Row], *, width: int | None = None) -> str:
    """Aligned columns, folded to `width` characters when given; numbers to the right, NULL as an empty cell."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for position, name in enumerate(columns):
        numeric = all(_is_number(row[position]) or row[position] is None for row in rows)
        table.add_column(Text(printable(name)), justify="right" if rows and numeric else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Text(printable(_shown(value))) for value in row))
    # Unfolded output still needs some width; no warehouse text comes near this one.
    console = Console(file=io.StringIO(), width=width or 1_000_000, color_system=None, legacy_windows=False)
    with console.capture() as captured:
        console.print(table)
    return "".join(f"{line.rstrip()}\n" for line in captured.get().splitlines())


def as_csv(columns: Sequence[str], rows: Sequence[Row]) -> str:
    """Quoted as in RFC 4180, with a header; NULL is empty.

    Text that a spreadsheet would run as a formula gets a leading apostrophe.
    """
    return csv_header(columns) + csv_rows(rows)


def csv_header(columns: Sequence[str]) -> str:
    """The first line of `as_csv`."""
    return _csv_line([_unarmed(name) for name in columns])


def csv_rows(rows: Sequence[Row]) -> str:
    """The other lines of `as_csv`."""
    return "".join(_csv_line([_csv_value(value) for value in row]) for row in rows)


def as_json(columns: Sequence[str], rows: Sequence[Row]) -> str:
    """An array of objects, one a line; dates in ISO 8601, decimals as text, NaN and infinity as null."""
    names = _distinct(columns)
    objects = (dict(zip(names, map(json_value, row), strict=True)) for row in rows)
    lines = ",\n".join(json.dumps(item, ensure_ascii=False) for item in objects)
    return f"[\n{lines}\n]\n" if lines else "[]\n"


def as_markdown(columns: Sequence[str], rows: Sequence[Row]) -> str:
    """A Markdown table with pipes, newlines and markup characters escaped."""
    lines = [_markdown_row(columns), _markdown_row(["---"] * len(columns), escape=False)]
    return "\n".join([*lines, *(_markdown_row([_shown(value) for value in row]) for row in rows)]) + "\n"


FORMATS: dict[str, Formatter] = {"table": as_table, "csv": as_csv, "json": as_json, "markdown": as_markdown}


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float, Decimal)) and not isinstance(value, bool)


def _row_count(count: int) -> str:
    return f"({count} row)" if count == 1 else f"({count} rows)"


def _shown(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return ", ".join(_shown(item) for item in value)
    if isinstance(value, dict):
        return json.dumps(json_value(value), ensure_ascii=False)
    return str(value)


def _csv_line(cells: Row) -> str:
    # Only with CRLF as its own line end does the writer quote a carriage return in a text (before Python 3.13).
    line = io.StringIO(newline="")
    csv.writer(line, lineterminator="\r\n").writerow(cells)
    return line.getvalue().removesuffix("\r\n") + "\n"


def _csv_value(value: Any) -> Any:
    if isinstance(value, str):
        return _unarmed(value)
    if isinstance(value, (list, dict)):
        return json.dumps(json_value(value), ensure_ascii=False)
    return _shown(value)


def _unarmed(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def json_value(value: Any) -> Any:
    """The value as JSON can hold it: dates in ISO 8601, decimals as text, bytes in hexadecimal, NaN as null."""
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if value is None or isinstance(value, (str, int)):
        return value
    if isinstance(value, (list, tuple)):
        return [json_value(item) for item in value]
    if isinstance(value, dict):
        return {str(key): json_value(item) for key, item in value.items()}
    if isinstance(value, (bytes, bytearray)):
        return value.hex()
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _distinct(columns: Sequence[str]) -> list[str]:
    """Column names with `_1`, `_2` after the repeated ones: an object would lose all but the last."""
    names: list[str] = []
    for column in columns:
        name, repeat = column, 0
        while name in names:
            repeat += 1
            name = f"{column}_{repeat}"
        names.append(name)
    return names


def _markdown_row(cells: Sequence[str], *, escape: bool = True) -> str:
    return "| " + " | ".join(_markdown_cell(cell) if escape else cell for cell in cells) + " |"


def _markdown_cell(text: str) -> str:
    for char in "\\`*_[]<>|":
        text = text.replace(char, f"\\{char}")
    broken = text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "<br>")
    return printable(broken)
