"""dbt's dialect of Jinja: macros known everywhere by name, `{% test %}`, and `return`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.ext import Extension
from jinja2.parser import Parser

from flows.transform.problems import problem

# Macros are renamed as they are read, so that a macro that calls a neighbour in its file looks it up by name as
# everybody does, and gets the wrapped one, whose `return` ends with it.
_PREFIX = "macro__"


class MacroReturn(Exception):
    """Carries the value of `{{ return(value) }}` out of a macro."""


def macro_return(value: Any) -> Any:
    """The `return` of Jinja code."""
    raise MacroReturn(value)


class TestBlock(Extension):
    """`{% test name(model, …) %}…{% endtest %}` is the macro `test_name`."""

    __test__ = False
    tags = {"test"}  # noqa: RUF012 - Jinja declares it so

    def parse(self, parser: Parser) -> nodes.Node:
        """Read the block as Jinja reads a macro."""
        macro = nodes.Macro(lineno=next(parser.stream).lineno)
        macro.name = f"test_{parser.parse_assign_target(name_only=True).name}"
        parser.parse_signature(macro)
        macro.body = parser.parse_statements(("name:endtest",), drop_needle=True)
        return macro


def environment() -> jinja2.Environment:
    """Jinja as dbt sets it up, but with every undefined name an error."""
    return jinja2.Environment(undefined=jinja2.StrictUndefined, extensions=["jinja2.ext.do", TestBlock])


def compile_file(jinja: jinja2.Environment, path: Path, *, macros: bool = False) -> jinja2.Template:
    """The template in `path`; its errors name that file. Raises ProjectError for a syntax error."""
    try:
        tree = jinja.parse(path.read_text(encoding="utf-8"), path.name, str(path))
        for macro in tree.find_all(nodes.Macro) if macros else ():
            macro.name = _PREFIX + macro.name
        code = jinja.compile(tree, path.name, str(path))
    except jinja2.TemplateSyntaxError as error:
        remedy = "mend the Jinja; every block needs its end tag and every brace its pair"
        raise problem(path, error.lineno, error.message or "a syntax error", remedy) from None
    return jinja2.Template.from_code(jinja, code, {})


def macro_names(templates: Mapping[Path, jinja2.Template]) -> dict[str, Path]:
    """Every macro with the file that holds it. Raises ProjectError when two have one name."""
    found: dict[str, Path] = {}
    for path, template in templates.items():
        for name in _macros_of(template, {}):
            if name in found:
                raise problem(path, None, f"macro '{name}' is also in {found[name].name}", "rename one of them")
            found[name] = path
    return found


def add_macros(templates: Mapping[Path, jinja2.Template], names: dict[str, Any], project: str) -> None:
    """Put every macro into `names`, by itself and as `project`.name; they see what else `names` holds."""
    macros: dict[str, Any] = {}
    for template in templates.values():
        macros |= _macros_of(template, names)
    names |= macros
    names[project] = SimpleNamespace(**macros)


def _macros_of(template: jinja2.Template, names: dict[str, Any]) -> dict[str, Callable[..., Any]]:
    # shared=True: the macros read `names` when they are called, so macros that are added later are known to them.
    module = template.make_module(names, shared=True)
    return {
        name.removeprefix(_PREFIX): _returning(macro)
        for name, macro in vars(module).items()
        if name.startswith(_PREFIX)
    }


def _returning(macro: Callable[..., Any]) -> Callable[..., Any]:
    def call(*positional: Any, **named: Any) -> Any:
        try:
            return macro(*positional, **named)
        except MacroReturn as returned:
            return returned.args[0]

    return call
