"""Jinja to SQL: the names that dbt gives a model, and where an error in the Jinja is."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from types import SimpleNamespace, TracebackType
from typing import Any

import duckdb
import jinja2

from flows.transform.macros import MacroReturn, add_macros, compile_file, environment, macro_names, macro_return
from flows.transform.model import Relation, quoted
from flows.transform.problems import did_you_mean, problem

_MISSING = object()
_UNDEFINED = re.compile(r"'([^']+)'(?: is undefined)?$")


class RenderProblem(Exception):
    """Something that the Jinja of a file asked for and cannot have: what, and the remedy."""


class Rows:
    """The answer to `run_query`, as far as agate's table is used in dbt macros."""

    def __init__(self, names: list[str], rows: list[tuple[Any, ...]]) -> None:
        self.rows = rows
        self.column_names = names
        self.columns = [_values(list(values)) for values in zip(*rows, strict=True)] or [_values([]) for _ in names]

    def __len__(self) -> int:
        return len(self.rows)


def _values(values: list[Any]) -> SimpleNamespace:
    return SimpleNamespace(values=lambda: values)


class Scope:
    """What one rendering may see, and what it asked for.

    `resolve` turns a key ('model' or 'source.table') into a Relation or raises RenderProblem. Without a `connection`
    the rendering only records: `execute` is false and `run_query` gives None, as when dbt parses.
    """

    def __init__(
        self,
        resolve: Callable[[str, bool], Relation],
        variables: Mapping[str, Any],
        this: Relation | None = None,
        connection: duckdb.DuckDBPyConnection | None = None,
    ) -> None:
        self.resolve, self.variables, self.this, self.connection = resolve, variables, this, connection
        self.refs: dict[str, None] = {}
        self.sources: dict[str, None] = {}
        self.config: dict[str, Any] = {}

    def names(self) -> dict[str, Any]:
        """The names that Jinja code finds, by dbt's words."""
        return {
            "ref": self._ref, "source": self._source, "var": self._var, "config": self._config, "this": self.this,
            "is_incremental": lambda: False, "execute": self.connection is not None, "run_query": self._run_query,
            "return": macro_return, "log": lambda *_, **__: "",
            "target": SimpleNamespace(name="communique", schema="main", type="duckdb"),
            "adapter": SimpleNamespace(quote=quoted),
            "exceptions": SimpleNamespace(raise_compiler_error=_raise_compiler_error),
        }  # fmt: skip

    def _ref(self, *path: str) -> Relation:
        self.refs[path[-1]] = None
        return self.resolve(path[-1], False)

    def _source(self, source: str, table: str) -> Relation:
        self.sources[f"{source}.{table}"] = None
        return self.resolve(f"{source}.{table}", True)

    def _var(self, name: str, default: Any = _MISSING) -> Any:
        found = self.variables.get(name, default)
        if found is _MISSING:
            remedy = did_you_mean(name, self.variables, "declare it under `vars:` in dbt_project.yml")
            raise RenderProblem(f"unknown variable '{name}'", remedy)
        return found

    def _config(self, **settings: Any) -> str:
        self.config |= settings
        return ""

    def _run_query(self, sql: str) -> Rows | None:
        if self.connection is None:
            return None
        answer = self.connection.execute(str(sql))
        return Rows([column[0] for column in answer.description or []], answer.fetchall())


def _raise_compiler_error(message: str) -> None:
    raise RenderProblem(str(message), "see the macro that raised it")


class Renderer:
    """Compiled templates of a project: its macros, and each file that was rendered before."""

    def __init__(self, project: str, macro_files: list[Path]) -> None:
        self._project = project
        self._jinja = environment()
        self._macros = {path: compile_file(self._jinja, path, macros=True) for path in macro_files}
        self._templates: dict[Path, jinja2.Template] = {}
        self.macro_files = macro_names(self._macros)

    def render(self, path: Path, scope: Scope) -> str:
        """The SQL that the file at `path` gives in `scope`. Raises ProjectError with file, line and remedy."""
        if path not in self._templates:
            self._templates[path] = compile_file(self._jinja, path)
        names = self._names(scope)
        return self._explained(path, names, lambda: self._templates[path].render(names))

    def call(self, macro: str, arguments: Mapping[str, Any], scope: Scope) -> str:
        """The text that a macro gives, as for a generic test."""
        names = self._names(scope)
        return self._explained(self.macro_files[macro], names, lambda: str(names[macro](**arguments)))

    def _names(self, scope: Scope) -> dict[str, Any]:
        names: dict[str, Any] = {**self._jinja.globals, **scope.names()}  # range, namespace, … come from Jinja
        add_macros(self._macros, names, self._project)
        return names

    def _explained(self, path: Path, names: Mapping[str, Any], work: Callable[[], str]) -> str:
        try:
            try:
                return work()
            except Exception:  # Jinja then puts the lines of the templates into the traceback
                self._jinja.handle_exception()
        except _EXPLAINED as error:
            what, remedy = _explanation(error, names)
            raise problem(*_place(error.__traceback__, path), what, remedy) from error


_EXPLAINED = (RenderProblem, MacroReturn, jinja2.TemplateError, duckdb.Error, TypeError, ValueError, ArithmeticError)


def _explanation(error: Exception, names: Mapping[str, Any]) -> tuple[str, str]:
    if isinstance(error, RenderProblem):
        return error.args[0], error.args[1]
    if isinstance(error, jinja2.UndefinedError):
        found = _UNDEFINED.search(str(error))
        define = "define it with `{% set %}` or as a macro in a macro path"
        return f"Jinja: {error}", did_you_mean(found.group(1) if found else "", names, define)
    if isinstance(error, duckdb.Error):
        return (
            f"run_query failed: {' '.join(str(error).split())}",
            "mend the query, or guard it with `{% if execute %}`",
        )
    if isinstance(error, MacroReturn):
        return "`return` outside of a macro", "return from a macro only"
    return f"Jinja: {error}", "mend the expression or the arguments of the macro"


def _place(trace: TracebackType | None, path: Path) -> tuple[Path, int | None]:
    """The innermost SQL file and line in a traceback; Jinja puts template lines into it."""
    found: tuple[Path, int | None] = (path, None)
    while trace:
        if trace.tb_frame.f_code.co_filename.endswith(".sql"):
            found = Path(trace.tb_frame.f_code.co_filename), trace.tb_lineno
        trace = trace.tb_next
    return found
