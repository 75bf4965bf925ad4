# Needs make and Python 3.11 or newer; everything else is installed into .venv.
PYTHON ?= python3
BIN := .venv/bin

RUNS ?= 300

.PHONY: run report schedule test slow soak oldest superset lint types install develop
.DEFAULT_GOAL := run

run: install  ## the Prefect flow once over seeds/documents, then what it found
	@$(BIN)/communique flow

report: install  ## all that was found as one page, in the browser
	@$(BIN)/communique report --open

schedule: install  ## the flow by the clock until Ctrl-C, with Prefect's UI at http://127.0.0.1:4200
	@$(BIN)/communique schedule

test: develop  ## the fast tests, those of models and of all else side by side
	@$(BIN)/pytest tests/models > .venv/test-models.log 2>&1 & models=$$!; \
	$(BIN)/pytest --ignore=tests/models; rest=$$?; \
	wait $$models; models=$$?; cat .venv/test-models.log; exit $$((models | rest))

slow: develop  ## the rest: killed builders, timings, big inputs
	@$(BIN)/pytest -m slow

soak: develop  ## RUNS runs in fast motion, with readers, kills and a full disk; 300 take about half an hour of an idle machine
	@$(BIN)/python -m tests.soak --runs $(RUNS)

oldest: develop  ## the fast tests with the oldest DuckDB that is supported; it must give the same facts as the newest
	@$(PYTHON) -m venv .venv/oldest && sed 's/^duckdb==.*/duckdb==1.4.4/' constraints.txt > .venv/oldest/constraints.txt
	@.venv/oldest/bin/pip install --quiet --disable-pip-version-check -c .venv/oldest/constraints.txt -e ".[dev]"
	@$(BIN)/communique run --warehouse .venv/oldest/warehouse/newest.duckdb
	@OTHER_WAREHOUSE=.venv/oldest/warehouse/newest.duckdb .venv/oldest/bin/pytest

superset: develop  ## Apache Superset in an environment of its own, some minutes the first time, and its tests
	@test -x .venv/superset/bin/superset || $(PYTHON) -m venv .venv/superset
	@.venv/superset/bin/pip install --quiet --disable-pip-version-check -r tests/superset/requirements.txt
	@$(BIN)/pytest -m slow tests/superset

lint: develop  ## Python and SQL style
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/sqlfluff lint sql && $(BIN)/sqlfluff lint --templater placeholder flows warehouse

types: develop  ## mypy --strict on flows/
	@$(BIN)/mypy

install: .venv/installed  ## what the commands need, only when that changed

develop: .venv/developed  ## that, and what tests and checks need

.venv/installed: pyproject.toml constraints.txt
	@echo "installing what constraints.txt pins into .venv, once: a minute or two"
	@$(PYTHON) -m venv .venv
	@$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

.venv/developed: .venv/installed
	@echo "installing what tests and checks need, once"
	@$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[dev]"
	@touch $@
