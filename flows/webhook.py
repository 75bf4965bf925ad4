"""Telling somebody else's program that a run failed: one POST of JSON, whose address is a secret."""

from __future__ import annotations

import json
import os
import urllib.error
import urllib.request
from collections.abc import Mapping
from http.client import HTTPException

URL_VARIABLE = "COMMUNIQUE_WEBHOOK_URL"
TIMEOUT_SECONDS = 10


def webhook_url() -> str | None:
    """The address from the environment, if one is set."""
    return os.environ.get(URL_VARIABLE) or None


def post(url: str, content: Mapping[str, str]) -> str | None:
    """Send `content`; None when it was taken, else what went wrong, which never holds the address."""
    headers = {"Content-Type": "application/json"}
    try:
        request = urllib.request.Request(url, json.dumps(dict(content)).encode(), headers, method="POST")
        with urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS):
            return None
    except urllib.error.HTTPError as error:
        return f"it answered {error.code}"
    except urllib.error.URLError as error:
        return type(error.reason).__name__ if isinstance(error.reason, Exception) else "it cannot be reached"
    except (OSError, ValueError, HTTPException) as error:
        return type(error).__name__
