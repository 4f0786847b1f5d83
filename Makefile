# Every target prepares what it needs: its own .venv, from lock files with hashes.

VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= $(shell for name in python3.13 python3.12 python3.11 python3; do \
	if $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then echo $$name; break; fi; \
	done)

# Two for a core, four at most: each waits half its time, for a database, a platform or the browser it drives.
WORKERS := $(shell n=$$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1); [ $$n -gt 1 ] && echo 4 || echo 2)

# Any platform and Python, with hashes; uv writes no address of a package index unless asked to.
LOCKING := --quiet --universal --python-version 3.11 --generate-hashes --extra demo --no-header

# Many processes import the product during the tests: with its bytecode kept each is twice as fast at it.
test soak benchmark: export PYTHONDONTWRITEBYTECODE =

.DEFAULT_GOAL := help
.PHONY: help demo test lint soak benchmark lock clean

help:  ## What can be done here
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: $(VENV)/.demo  ## Open the local chat in a browser, with an invented organisation; no account needed
	$(BIN)/lyhord demo

test: lint  ## Everything: style, types, import contracts and all tests but the long ones
	$(BIN)/python -m pytest -n $(WORKERS)

lint: $(VENV)/.test  ## Style, types and import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

soak: $(VENV)/.test  ## The long tests: kill and start again, many times over
	$(BIN)/python -m pytest -m soak -n $(WORKERS)

benchmark: $(VENV)/.test  ## Speed side by side with a hand-written handler and a bare one; add ARGS=--quick
	$(BIN)/python -m tests.benchmarks $(ARGS)

lock: $(VENV)/.test  ## Write the lock files anew from pyproject.toml (needs uv: pip install uv)
	$(BIN)/uv pip compile $(LOCKING) --group test -o requirements-test.lock pyproject.toml
	$(BIN)/uv pip compile $(LOCKING) --group build -c requirements-test.lock -o requirements.lock pyproject.toml

clean:  ## Remove the virtual environment and all caches
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

$(VENV)/.python:
	@[ -n "$(PYTHON)" ] || { \
		echo "Lyhörd needs Python 3.11 or later, and none was found (looked for python3.13, python3.12, python3.11 and python3)."; \
		echo "Install one, or point to it: make $(or $(MAKECMDGOALS),demo) PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
		echo "$(PYTHON) lacks the module venv. On Debian and Ubuntu: apt-get install python3-venv"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

# The test lock holds everything that the plain lock holds, at the same versions.
$(VENV)/.test: requirements-test.lock pyproject.toml $(VENV)/.python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@ $(VENV)/.demo

$(VENV)/.demo: requirements.lock pyproject.toml $(VENV)/.python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@
