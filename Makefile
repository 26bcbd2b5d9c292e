# One word each. `make run` and `make test` set up everything they need.
SHELL := /bin/bash
.DEFAULT_GOAL := help
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
TIMED := @mk/timed

.PHONY: help setup run demo test tests frozen windows-a-f windows-g-z lint format build bench clean

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | sort | expand -t 22

setup: $(VENV)/.ready i18n ## virtual environment and what Qt needs from the system

$(VENV)/.ready: pyproject.toml constraints.txt mk/system
	@mk/system run
	@test -x $(BIN)/python || { p=$$(command -v $(PYTHON) || command -v python3); "$$p" -m venv $(VENV); }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@

run: setup ## open the program on demonstration keys
	@$(BIN)/vigia

demo: setup ## the whole story by itself, headless; pictures in build/demo/
	@$(BIN)/python -m tests.journeys.demo $(if $(JSON),--json)

test: setup ## lint, types, contracts, tests, registry on PostgreSQL, frozen self-check
	@mk/system test
	$(TIMED) lint $(MAKE) --no-print-directory lint
	$(TIMED) watchdog $(BIN)/pytest tests/ui/test_watchdog.py
	$(TIMED) together $(MAKE) -j3 --no-print-directory --output-sync=target tests windows-a-f windows-g-z
	$(TIMED) frozen $(MAKE) --no-print-directory frozen
	@mk/timed --total

# Side by side, since most machines have two cores; each prints when it has ended. The windows are halved by name;
# the watchdog measures before them, with nothing beside it.
tests: setup
	$(TIMED) tests $(BIN)/pytest --ignore=tests/ui $(addprefix --ignore=,$(OF_THE_FROZEN))

# What is asked of the frozen program is asked of the one just built, never of an older one.
OF_THE_FROZEN := tests/packaged/test_pruning.py tests/packaged/test_older_systems.py

frozen: build
	@$(BIN)/pytest $(OF_THE_FROZEN)

windows-a-f: setup
	$(TIMED) windows-a-f $(BIN)/pytest $(sort $(wildcard tests/ui/[a-f]*/))

windows-g-z: setup
	$(TIMED) windows-g-z $(BIN)/pytest tests/ui --ignore-glob='tests/ui/[a-f]*' --ignore=tests/ui/test_watchdog.py

lint: setup ## style, types, import contracts
	$(TIMED) style bash -c '$(BIN)/ruff check . && $(BIN)/ruff format --check .'
	$(TIMED) types $(BIN)/mypy
	$(TIMED) contracts $(BIN)/lint-imports

format: setup ## put the code into the house format
	@$(BIN)/ruff check --fix . && $(BIN)/ruff format .

build: setup ## the frozen program in dist/vigia/, and its self-check
	@mk/system build
	@$(BIN)/pyinstaller --noconfirm --log-level ERROR build.spec
	@dist/vigia/vigia self-check --json

bench: setup ## speed beside the peers; writes docs/benchmarks.md
	@$(BIN)/python -m bench

clean: ## what was built, never the data
	rm -rf build dist

include $(wildcard mk/*.mk)
