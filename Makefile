# Two commands matter: `make run` serves Paluu with a demonstration caseload, `make test` tests it.
# Both set everything up first; all that is needed is python3 (3.11 or newer) and make.

PYTHON ?= python3
UV_VERSION := 0.13.9
BIN := .venv/bin
PORT ?= 8000

# Trust what the machine trusts, also behind a proxy of its own.
export UV_SYSTEM_CERTS ?= 1
export UV_NATIVE_TLS ?= 1

.DEFAULT_GOAL := help
.PHONY: help run test check lint bench bench-peers lock chromium clean

help:
	@echo "make run     serve Paluu on http://127.0.0.1:8000 with a demonstration caseload"
	@echo "make test    every test, the browser ones too"
	@echo "make check   the everyday subset: style, types, floors, fast tests"
	@echo "make bench   measure, the same ten rules in other engines too"

.venv/uv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Paluu needs Python 3.11 or newer; set PYTHON=/path/to/python3.11."; exit 1; }
	@$(PYTHON) -m venv .venv || \
	  { echo "Python cannot make virtual environments: install its venv package."; exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	@touch $@

.venv/server: .venv/uv locks/server.txt pyproject.toml
	@echo "Installing Paluu ..."
	@$(BIN)/uv pip install --quiet --require-hashes -r locks/server.txt
	@$(BIN)/uv pip install --quiet --no-deps -e .
	@touch $@

.venv/dev: .venv/server locks/dev.txt
	@echo "Installing what the tests need ..."
	@$(BIN)/uv pip install --quiet --require-hashes -r locks/dev.txt
	@touch $@

run: .venv/server
	@$(BIN)/python -m paluu.web --port $(PORT)

test: .venv/dev chromium lint
	$(BIN)/python -m pytest

check: .venv/dev lint
	$(BIN)/python -m pytest -m "not database and not browser and not slow" -x

lint: .venv/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/dev
	@for name in conclusions append_event case_page decision_pdf bulk; do \
	  $(BIN)/python benchmarks/$$name.py || exit 1; done
	@$(MAKE) --no-print-directory bench-peers || echo "The peers cannot be installed here."

# The same ten rules in other engines, which live in an environment of their own.
bench-peers: .venv/dev
	@test -d build/peers || $(BIN)/uv venv --quiet build/peers
	@$(BIN)/uv pip install --quiet --python build/peers/bin/python openfisca-core zen-engine \
	  polars numpy pyarrow msgspec pyyaml
	@PYTHONPATH=src build/peers/bin/python benchmarks/peers.py

# The browser tests use a Chromium that is there; where we may, Debian's is installed.
chromium:
	@if command -v chromium >/dev/null || command -v google-chrome >/dev/null; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  echo "Installing Chromium ..."; \
	  { apt-get update && apt-get install -y --no-install-recommends chromium poppler-utils; } \
	    >/dev/null 2>&1 || echo "Chromium cannot be installed: the browser tests are left out."; \
	else echo "There is no Chromium: the browser tests are left out."; fi

lock: .venv/uv
	$(BIN)/uv pip compile -q --universal --generate-hashes --no-header pyproject.toml \
	  --extra server --extra bulk --extra prove --group dev -o locks/dev.txt
	$(BIN)/uv pip compile -q --universal --generate-hashes --no-header pyproject.toml \
	  --extra server --extra bulk -c locks/dev.txt -o locks/server.txt
	$(BIN)/uv pip compile -q --universal --generate-hashes --no-header pyproject.toml \
	  --extra spark -c locks/dev.txt -o locks/spark.txt

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build
