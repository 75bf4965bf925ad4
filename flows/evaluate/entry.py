"""One JSON object of a gold file, read strictly: complaints name the file, the entry, the value and the remedy."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import MISSING, fields
from datetime import date
from typing import Any, TypeVar

from flows.errors import GoldError

Value = TypeVar("Value")

FORMAT_DESCRIBED = "The format is described in README.md, section 'How good is it'."
SHOWN_CHARACTERS = 80


class Entry:
    """A JSON object with exactly the fields of a dataclass; those with a default may be left out.

    `place` says where it stands, for a person. Raises GoldError, as every method does for a value that will not do.
    """

    def __init__(self, value: object, shape: type[Any], place: str) -> None:
        self.place = place
        if not isinstance(value, dict):
            raise self.wrong(f"an object is expected, not {shown(value)}")
        self._values: dict[str, object] = value
        self._require_fields_of(shape)

    def _require_fields_of(self, shape: type[Any]) -> None:
        known = {field.name: field.default is MISSING for field in fields(shape)}
        for name in self._values:
            if name not in known:
                raise self.wrong(f"field {shown(name)} is not known; the fields are {', '.join(known)}")
        for name, required in known.items():
            if required and name not in self._values:
                raise self.wrong(f"field '{name}' is missing; give it, if only as null or []")

    def wrong(self, problem: str) -> GoldError:
        """An error about this entry, to be raised."""
        return GoldError(f"{self.place}: {problem}. {FORMAT_DESCRIBED}")

    def text(self, name: str) -> str:
        """Text with something in it."""
        return self._text(name, self._values[name])

    def flag(self, name: str) -> bool:
        """True or false."""
        value = self._values[name]
        if not isinstance(value, bool):
            raise self._unfit(name, value, "true or false")
        return value

    def number(self, name: str) -> float:
        """A finite number."""
        value = self._values[name]
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not -1e300 < value < 1e300:
            raise self._unfit(name, value, "a number")
        return float(value)

    def ordinal(self, name: str) -> int:
        """A whole number from 1 on."""
        value = self._values[name]
        if isinstance(value, bool) or not isinstance(value, int) or value < 1:
            raise self._unfit(name, value, "a whole number from 1 on")
        return value

    def day(self, name: str) -> date:
        """A date, written as 2025-07-15."""
        value = self._values[name]
        try:
            if isinstance(value, str) and len(value) == len("2025-07-15"):
                return date.fromisoformat(value)
        except ValueError:
            pass
        raise self._unfit(name, value, "a date such as 2025-07-15")

    def choice(self, name: str, allowed: Collection[Value]) -> Value:
        """One of the allowed values."""
        return self._choice(name, self._values[name], allowed)

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts."""
        return tuple(self._text(name, value) for value in self.sequence(name))

    def choices(self, name: str, allowed: Collection[Value]) -> tuple[Value, ...]:
        """A list of allowed values."""
        return tuple(self._choice(name, value, allowed) for value in self.sequence(name))

    def sequence(self, name: str) -> Sequence[object]:
        """A list of anything."""
        value = self._values[name]
        if not isinstance(value, list):
            raise self._unfit(name, value, "a list")
        return value

    def known(self, name: str, read: Callable[[str], Value]) -> Value | None:
        """What `read` gives, or None for null and for a field that was left out."""
        return None if self._values.get(name) is None else read(name)

    def interval(self, start_name: str, end_name: str) -> tuple[date | None, date | None]:
        """Two days or nulls, not the wrong way round."""
        start, end = self.known(start_name, self.day), self.known(end_name, self.day)
        if start and end and start > end:
            raise self._unfit(end_name, end.isoformat(), f"no day before the {start_name} {start}")
        return start, end

    def _text(self, name: str, value: object) -> str:
        if not isinstance(value, str) or not value.strip():
            raise self._unfit(name, value, "text that is not empty")
        return value

    def _choice(self, name: str, value: object, allowed: Collection[Value]) -> Value:
        for candidate in allowed:
            if value == candidate:
                return candidate
        raise self._unfit(name, value, f"one of {', '.join(map(str, allowed))}")

    def _unfit(self, name: str, value: object, expected: str) -> GoldError:
        return self.wrong(f"field '{name}' is {shown(value)}; give {expected}")


def shown(value: object) -> str:
    """A value as Python writes it, cut short."""
    text = repr(value)
    return text if len(text) <= SHOWN_CHARACTERS else f"{text[:SHOWN_CHARACTERS]}…"
