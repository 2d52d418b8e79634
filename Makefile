# The project's commands. `make` alone lists them.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

BIN := .venv/bin
# Processes that pytest spreads the tests over; `make test JOBS=0` runs them in one.
JOBS ?= 2
# Borrowers of `make measure`.
SIZE ?= 100000
# PyInstaller of `make package`; it is not among the locked packages, nothing else needs it.
PYINSTALLER ?= 6.22.3
# More arguments for pytest: `make test PYTEST="tests/domain -k deferment"`.
PYTEST ?=

.PHONY: help setup run test check format lint types walls shots tour bench measure reliability package lock i18n clean

help: ## List the commands
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

setup: .venv/.stamp ## Make .venv with the locked packages (quick when nothing changed)
	@:

.venv/.stamp: requirements.lock pyproject.toml tools/set_up.sh tools/system_libraries.py
	@PYTHON="$(PYTHON)" tools/set_up.sh

run: setup ## Set up and open the desk on the bundled sample portfolio
	@tools/open_desk.sh

test: setup ## Set up and run every test
	@tools/run_tests.sh -n $(JOBS) --dist worksteal $(PYTEST)

check: format lint types walls test ## Format, lint, types, import walls, then every test

format: setup ## Is every file formatted? (`.venv/bin/ruff format .` mends it)
	@$(BIN)/ruff format --check .

lint: setup ## Lint
	@$(BIN)/ruff check .

types: setup ## Check the types
	@$(BIN)/mypy

walls: setup ## Check who imports whom
	@$(BIN)/lint-imports --no-logo --no-cache

shots: setup ## Every page and dialog as PNG into shots/, without a display
	@QT_QPA_PLATFORM=offscreen $(BIN)/python tools/shots.py shots

tour: setup ## Play the two mission cases in the real window; pictures and agreements into tour/
	@QT_QPA_PLATFORM="$${QT_QPA_PLATFORM:-$$([ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ] || echo offscreen)}" $(BIN)/python tools/tour.py tour

bench: setup ## Run the benchmarks and print their figures
	@tools/run_tests.sh tests/benchmarks --benchmark-enable --benchmark-only --benchmark-columns=min,median,iqr,ops,rounds

measure: setup ## Make SIZE borrowers (100000) in a throw-away store and measure sample, queue, search and window
	@store=$$(mktemp -d)/desk.db; trap 'rm -rf "$$(dirname "$$store")"' EXIT; \
	$(BIN)/python -m tools.measure_sample $(SIZE) "$$store" && $(BIN)/python -m tools.measure_queue "$$store" && \
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tools.measure_window "$$store"

reliability: setup ## The full reliability harness (the test run plays a short slice of it)
	@AGENT_DESK_RELIABILITY=full tools/run_tests.sh tests/reliability -s

package: setup ## Build the program folder dist/agent-desk with PyInstaller, and try it
	@$(BIN)/python -m pip install --quiet "pyinstaller==$(PYINSTALLER)"
	@$(BIN)/pyinstaller --noconfirm --log-level WARN packaging/agent_desk.spec
	@$(BIN)/python packaging/try_program.py dist/agent-desk/agent-desk

lock: setup ## Resolve the dependencies again into requirements.lock
	@[ -x $(BIN)/uv ] || $(BIN)/python -m pip install --quiet uv
	@$(BIN)/uv pip compile --universal --generate-hashes --no-emit-index-url --upgrade --extra dev --python-version 3.11 --custom-compile-command "make lock" -o requirements.lock pyproject.toml >/dev/null
	@echo "requirements.lock is written; make test installs and tries it."

i18n: setup ## Collect the texts into resources/i18n/*.ts and compile them to *.qm
	@mkdir -p resources/i18n
	@for language in $$(cd resources/i18n && ls agent_desk_*.ts 2>/dev/null || echo agent_desk_zh.ts); do \
	  $(BIN)/pyside6-lupdate -locations none -no-obsolete $$(find agent_desk -name '*.py' | sort) -ts "resources/i18n/$$language" && \
	  $(BIN)/pyside6-lrelease "resources/i18n/$$language" -qm "resources/i18n/$${language%.ts}.qm"; \
	done

clean: ## Remove what was built, .venv included
	@rm -rf .venv build dist shots tour *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .benchmarks .import_linter_cache
	@find agent_desk tests tools packaging -name __pycache__ -type d -prune -exec rm -rf {} +
