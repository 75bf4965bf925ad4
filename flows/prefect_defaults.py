"""Prefect's environment, to be set before Prefect is imported: nothing phones home, and it works without a server.

What the operator has set stays.
"""

from __future__ import annotations

import os

DEFAULTS = {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    # A first start creates the database: 13 s where Prefect would wait for 20 s, too close on a busy machine.
    "PREFECT_SERVER_EPHEMERAL_ENABLED": "true",
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "180",
    # In memory, the slot of a run that was killed together with its server stays taken for good; so it frees by itself.
    "PREFECT_SERVER_CONCURRENCY_LEASE_STORAGE": "prefect.server.concurrency.lease_storage.filesystem",
}

for _name, _value in DEFAULTS.items():
    os.environ.setdefault(_name, _value)
