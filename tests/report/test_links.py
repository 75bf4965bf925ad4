"""Which addresses of documents become links."""

from __future__ import annotations

import pytest

from flows.report.links import safe_link


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://example.org/a?b=c", True),
        ("http://example.org", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)", False),
        ("data:text/html,<script>", False),
        ("file:///etc/passwd", False),
        ("https://example.org@evil.example/", False),
        ("https://example.org/\u202egpj", False),
        ("http://[", False),
        ("//example.org", False),
        ("", False),
        (None, False),
    ],
)
def test_only_web_addresses_become_links(address: str | None, link: bool) -> None:
    assert safe_link(address) == (address if link else None)
