"""Where things are when nothing is said, and when something is."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.settings import HOME_VARIABLE, Settings


def test_home_is_the_checkout_unless_the_environment_says_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(HOME_VARIABLE, raising=False)
    checkout = Path(__file__).parent.parent
    assert Settings.default().project_dir == checkout / "sql"
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    settings = Settings.default()
    assert settings.documents == (tmp_path / "seeds" / "documents",)
    assert settings.warehouse == tmp_path / "warehouse" / "communique.duckdb"


def test_work_in_progress_lies_beside_the_warehouse(tmp_path: Path) -> None:
    settings = Settings.default(warehouse=tmp_path / "asia.duckdb")
    assert settings.build_file == tmp_path / "build" / "asia.duckdb"
    assert settings.lock_file == tmp_path / "build" / "asia.lock"


def test_paths_become_absolute_but_links_stay_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("link.duckdb").symlink_to("target.duckdb")
    settings = Settings.default(documents=[Path("in")], warehouse=Path("link.duckdb"))
    assert settings.documents == (tmp_path / "in",)
    assert settings.warehouse == tmp_path / "link.duckdb"
