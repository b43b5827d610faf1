# make run: the app. make test: everything that must hold. make quality, make bench: how good, how fast. make lock: pins.
PYTHON ?= python3
BIN := .venv/bin
CORPORA ?=

.PHONY: run test lint types unit browser quality bench lock clean

run: .venv/.run
	@echo "The app opens in your browser: http://localhost:8501 (Ctrl+C ends it)"
	$(BIN)/streamlit run dashboard/app.py

test: lint types unit browser

lint: .venv/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/.test
	$(BIN)/mypy timeline

unit: .venv/.test
	$(BIN)/python -m pytest -m "not browser" -n 2

browser: .venv/.test
	$(BIN)/python -m tests.browser.chromium
	$(BIN)/python -m pytest tests/browser -m browser -rs

quality: .venv/.test
	@test -n "$(CORPORA)" || { echo "say where the corpora are: make quality CORPORA=DIR"; exit 2; }
	$(BIN)/python -m tests.quality.temporal_corpora $(CORPORA)
	$(BIN)/python -m tests.quality.anchoring_corpora $(CORPORA)
	$(BIN)/python -m tests.quality.actors_score
	$(BIN)/python -m tests.quality.participants_score
	$(BIN)/python -m tests.quality.merging_score
	$(BIN)/python -m tests.quality.editor_score
	$(BIN)/python -m tests.quality.editor_score tests/quality/editor_kept_back
	$(BIN)/python -m tests.quality.history_score

bench: .venv/.test
	$(BIN)/python -m tests.quality.bench_temporal
	$(BIN)/python -m tests.quality.bench_parse

# The locks; needs uv (pip install uv).
lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q \
		pyproject.toml -o requirements.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q \
		--extra tests -c requirements.txt pyproject.toml -o tests/requirements.txt

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed, this is " + sys.version.split()[0] + \
		"; try make PYTHON=python3.12" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv

.venv/.run: requirements.txt | .venv/bin/python
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

.venv/.test: tests/requirements.txt requirements.txt | .venv/bin/python
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r tests/requirements.txt
	@touch $@ .venv/.run
