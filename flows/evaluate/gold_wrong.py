"""What pydantic finds wrong in a gold file, told to the person who wrote it: the entry, the value and the remedy."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

FORMAT_DESCRIBED = "The format is described in README.md, section 'How good is it'."
SHOWN_CHARACTERS = 80

# What to give instead, by pydantic's name of the error; other errors say it themselves.
_REMEDIES = {
    "bool_type": "true or false",
    "finite_number": "a number",
    "float_type": "a number",
    "greater_than_equal": "a whole number from 1 on",
    "int_type": "a whole number from 1 on",
    "model_type": "an object",
    "string_pattern_mismatch": "text that is not empty",
    "string_type": "text that is not empty",
    "tuple_type": "a list",
}


def wrong_values(path: Path, error: ValidationError) -> str:
    """Everything that is wrong, a line each that begins with the file's path."""
    problems = [f"{path}: {_problem(wrong)}." for wrong in error.errors(include_url=False)]
    return "\n".join(problems) + f" {FORMAT_DESCRIBED}"


def shown(value: object) -> str:
    """A value as Python writes it, cut short."""
    text = repr(value)
    return text if len(text) <= SHOWN_CHARACTERS else f"{text[:SHOWN_CHARACTERS]}…"


def _problem(wrong: ErrorDetails) -> str:
    """The first number in a location is that of the entry, and what comes next the field."""
    location = wrong["loc"]
    entry = next((at for at, part in enumerate(location, start=1) if isinstance(part, int)), 0)
    place = ", ".join(f"entry {part + 1}" if isinstance(part, int) else part for part in location[:entry])
    told = _about_field(str(location[entry]), wrong) if location[entry:] else _about_whole(wrong)
    return f"{place}: {told}" if place else told


def _about_field(name: str, wrong: ErrorDetails) -> str:
    if wrong["type"] == "missing":
        return f"field '{name}' is missing; give it, if only as null or []"
    if wrong["type"] == "extra_forbidden":
        return f"field {shown(name)} is not known; correct its name, or take it out"
    return f"field '{name}' is {shown(wrong['input'])}; give {_remedy(wrong)}"


def _about_whole(wrong: ErrorDetails) -> str:
    if wrong["type"] == "json_invalid":
        return f"is not JSON: {_remedy(wrong)}"
    return f"{_remedy(wrong)} is expected, not {shown(wrong['input'])}"


def _remedy(wrong: ErrorDetails) -> str:
    context = wrong.get("ctx", {})
    return _REMEDIES.get(wrong["type"]) or str(context.get("expected") or context.get("error") or wrong["msg"])
