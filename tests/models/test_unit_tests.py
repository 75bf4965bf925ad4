"""Every unit test of the real project in sql/, one pytest case each."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.transform.bench import Bench
from flows.transform.model import UnitTest
from flows.transform.project import load_project
from flows.transform.unit_tests import run_unit_test

PROJECT = load_project(Path(__file__).parents[2] / "sql")


@pytest.fixture(scope="session")
def bench() -> Bench:
    """One bench for all: seeds are loaded once, and what tests share is made once."""
    return Bench(PROJECT)


@pytest.mark.parametrize("case", PROJECT.unit_tests, ids=lambda case: f"{case.model}: {case.name}")
def test_model(bench: Bench, case: UnitTest) -> None:
    result = run_unit_test(bench, case)
    if result.failure:
        pytest.fail(result.failure, pytrace=False)
