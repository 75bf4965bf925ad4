"""A failed run tells the webhook, and neither the log nor the message holds the webhook's address."""

from __future__ import annotations

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

import pytest

from flows.webhook import post

SECRET = "token-that-nobody-may-see"


class Receiver(HTTPServer):
    """Takes what is posted to it, and answers with `status`."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.received: list[dict[str, Any]] = []
        self.status = 204

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/{SECRET}"


class _Handler(BaseHTTPRequestHandler):
    server: Receiver

    def do_POST(self) -> None:
        content = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.received.append({"path": self.path, **json.loads(content)})
        self.send_response(self.server.status)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with Receiver() as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def test_what_is_posted_arrives(receiver: Receiver) -> None:
    assert post(receiver.url, {"reason": "a test failed"}) is None
    assert receiver.received == [{"path": f"/{SECRET}", "reason": "a test failed"}]


def test_what_goes_wrong_is_told_without_the_address(receiver: Receiver) -> None:
    receiver.status = 500
    assert post(receiver.url, {}) == "it answered 500"
    nobody = receiver.url.replace(str(receiver.server_port), "9")
    for url in (nobody, f"no-scheme/{SECRET}", f"http://[{SECRET}"):
        wrong = post(url, {})
        assert wrong and SECRET not in wrong
