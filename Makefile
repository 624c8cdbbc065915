# Set-up and checks. `make report` and `make test` need only git, make and Python >= 3.11 with venv.
SHELL := /bin/sh
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
EXAMPLE := build/example
REPORT := build/bao-cao-2024.docx
BOARD := build/bang-theo-doi-2024.html

.PHONY: help setup report board test soak faults fuzz lint format bench pictures templates docs clean
help: ## List what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

setup: $(STAMP) ## Make .venv and install plantrack into it

$(STAMP): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "plantrack needs Python 3.11 or newer; this is $$($(PYTHON) --version)." >&2; exit 1; }
	@test -x $(BIN)/python && $(BIN)/python -m pip --version >/dev/null 2>&1 \
	  || { rm -rf $(VENV); $(PYTHON) -m venv $(VENV) \
	  || { rm -rf $(VENV); echo "Python's venv module is missing. On Debian or Ubuntu: sudo apt install python3-venv" >&2; exit 1; }; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check 'pip>=25.1'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --group dev
	@git config --local diff.docx.textconv '$(BIN)/python scripts/build_templates.py --dump' 2>/dev/null || true
	@touch $(STAMP)

report: $(STAMP) ## Render the consolidated report of the example year to build/
	@rm -rf $(EXAMPLE)
	@$(BIN)/plantrack init $(EXAMPLE) --example
	@$(BIN)/plantrack -C $(EXAMPLE) --today 2024-11-29 report 2024 --as-of 2024-11-28 --force -o $(REPORT)

board: $(STAMP) ## Make the board of the example year in build/ and open it
	@rm -rf $(EXAMPLE)
	@$(BIN)/plantrack init $(EXAMPLE) --example
	@$(BIN)/plantrack -C $(EXAMPLE) --today 2024-11-29 dashboard 2024 --as-of 2024-11-28 --open --force -o $(BOARD)

test: $(STAMP) ## Run all tests
	@$(BIN)/python -m pytest

soak: $(STAMP) ## Let eight clones record 200 updates each, merge and rebase (some five minutes)
	@PLANTRACK_SOAK_EACH=200 PLANTRACK_SOAK_SEED="$${PLANTRACK_SOAK_SEED:-$$(date +%s)}" $(BIN)/python -m pytest -s tests/soak

faults: $(STAMP) ## End and refuse every command at every call that writes (some ten minutes)
	@PLANTRACK_FAULTS=1 $(BIN)/python -m pytest tests/faults

fuzz: $(STAMP) ## Spoil files and command lines at random for PLANTRACK_FUZZ_SECONDS (ten minutes)
	@$(BIN)/python -m tests.fuzz

lint: $(STAMP) ## Check style, types, layers, templates
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python scripts/build_templates.py --check
	@$(BIN)/plantrack check

format: $(STAMP) ## Format the code
	@$(BIN)/ruff check --fix-only --quiet .
	@$(BIN)/ruff format --quiet .

bench: $(STAMP) ## Measure beside floors and peers, write docs/benchmarks.md (some ten minutes)
	@$(BIN)/python -m benchmarks.run

pictures: $(STAMP) ## Make the pictures of the docs (needs LibreOffice, pdftoppm, Chromium)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --group pictures
	@$(BIN)/python scripts/make_pictures.py

templates: $(STAMP) ## Build the Word templates and the plan of the example anew
	@$(BIN)/python scripts/build_templates.py
	@$(BIN)/python scripts/build_example_plan.py

clean: ## Remove what was made
	rm -rf build $(VENV) .mypy_cache .ruff_cache .pytest_cache .coverage
