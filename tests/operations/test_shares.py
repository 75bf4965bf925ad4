"""Network folders, for real: SFTP through sshfs, from this machine to itself, without a network."""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from flows.settings import Settings

from .conftest import communique, documents, succeed

# Where Debian, Fedora and Arch have it; it is not on the PATH.
SERVERS = [Path(f"/usr/{place}/sftp-server") for place in ("lib/openssh", "libexec/openssh", "lib/ssh")]
MOUNTING_SECONDS = 30

Share = Callable[..., Path]


@contextmanager
def mounted(server: list[str], folder: Path, place: Path) -> Iterator[None]:
    """The folder that a server shows, mounted at another; the two talk through pipes."""
    client = ["sshfs", "-f", "-o", "passive", f":{folder}", str(place)]
    with (
        subprocess.Popen(server, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as serving,
        subprocess.Popen(client, stdin=serving.stdout, stdout=serving.stdin, stderr=subprocess.PIPE) as mounting,
    ):
        try:
            deadline = time.monotonic() + MOUNTING_SECONDS
            while not place.is_mount():
                if mounting.poll() is not None:
                    pytest.skip(f"this user may mount nothing: {mounting.communicate()[1].decode()}")
                assert time.monotonic() < deadline
                time.sleep(0.02)
            yield
        finally:
            mounting.terminate()  # it unmounts then
            mounting.wait()
            serving.terminate()


@pytest.fixture
def share(tmp_path: Path) -> Iterator[Share]:
    """Mount a share whose server gets these options."""
    server = next((path for path in SERVERS if path.exists()), None)
    if server is None or not shutil.which("sshfs"):
        pytest.skip("there is no sshfs, or no sftp-server")
    with ExitStack() as stack:

        def mount(*options: str) -> Path:
            shown, place = tmp_path / "shown", tmp_path / "share"
            shown.mkdir()
            place.mkdir()
            stack.enter_context(mounted([str(server), *options], shown, place))
            return place

        yield mount


def test_a_share_that_replaces_nothing_is_refused_before_any_work(small_home: Path, share: Share) -> None:
    """A server without OpenSSH's own rename: SFTP's fails where there is something of that name."""
    settings = Settings.default(warehouse=share("-P", "posix-rename") / "communique.duckdb")
    result = communique("run", "--warehouse", str(settings.warehouse))
    assert result.exit_code == 1, result.output
    assert "share: its file system cannot replace a symbolic link in one step" in result.stderr
    assert "local disk" in result.stderr
    assert not settings.build_file.exists() and not list(settings.warehouse.parent.glob(".*"))


def test_a_share_that_can_is_published_to(small_home: Path, share: Share) -> None:
    warehouse = share() / "communique.duckdb"
    succeed("run", "--warehouse", str(warehouse))
    first = warehouse.resolve()
    succeed("run", "--full-refresh", "--warehouse", str(warehouse))
    assert warehouse.resolve() != first and len(documents(warehouse)) == 2
