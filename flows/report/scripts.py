"""The page's ES modules as one script: each in a function of its own that returns what it exports.

They are written one purpose a file, as editors and Node read them; a page without a server cannot load files. Only the
forms that these modules use are understood: `import { a, b } from "./x.js";` on one line, `export function`.
"""

from __future__ import annotations

import re
from graphlib import TopologicalSorter
from pathlib import Path

_IMPORT = re.compile(r'^import \{ (?P<names>[^}]+) \} from "\./(?P<module>[\w-]+)\.js";$', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const) (?P<name>\w+))", re.MULTILINE)


def bundled(folder: Path, main: str) -> str:
    """`<main>.js` of the folder with all that it imports. Raises graphlib.CycleError for a ring of imports."""
    sources: dict[str, str] = {}
    waiting = [main]
    while waiting:
        name = waiting.pop()
        if name not in sources:
            sources[name] = (folder / f"{name}.js").read_text(encoding="utf-8")
            waiting += _imported(sources[name])
    order = TopologicalSorter({name: sorted(_imported(source)) for name, source in sorted(sources.items())})
    return "\n".join(_wrapped(name, sources[name], is_main=name == main) for name in order.static_order())


def _imported(source: str) -> list[str]:
    return [match["module"] for match in _IMPORT.finditer(source)]


def _wrapped(name: str, source: str, *, is_main: bool) -> str:
    exported = [match["name"] for match in _EXPORT.finditer(source)]
    body = _EXPORT.sub("", _IMPORT.sub(r"const { \g<names> } = \g<module>_js;", source)).strip()
    if is_main:
        # Not in a function, so that it may wait for the facts.
        return body
    return f"const {name}_js = (() => {{\n{body}\nreturn {{ {', '.join(exported)} }};\n}})();"
