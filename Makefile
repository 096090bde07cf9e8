# Everything a person does with this checkout; `make help` lists it. Work is done by the scripts in tools/.
SHELL := /bin/bash
.DEFAULT_GOAL := help
export LC_ALL := C.UTF-8

PYTHON := .venv/bin/python
PYTEST := QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest
DEMO_DIR ?= build/demo
SCALE ?= 100
TRANSLATIONS := $(patsubst %.ts,%.qm,$(wildcard i18n/*.ts))

.PHONY: help
help:  ## list the targets
	@sed --quiet --regexp-extended 's/^([a-z0-9-]+):[^#]*## (.*)/  make \1\t\2/p' Makefile | expand -t 26

.PHONY: setup
setup: system $(TRANSLATIONS)  ## install what is missing

.PHONY: system
system:
	@tools/setup

%.qm: %.ts | system
	@lrelease -silent $< -qm $@

.PHONY: demo
demo: setup  ## write the sample county and its booklets to DEMO_DIR (build/demo)
	QT_QPA_PLATFORM=offscreen $(PYTHON) tools/demo.py --output $(DEMO_DIR)

.PHONY: qgis
qgis: setup  ## open QGIS with the plugin and the sample county, in a profile of its own
	tools/open-qgis

.PHONY: test
test: setup  ## run every check and test, to the end
	@$(MAKE) --no-print-directory --keep-going lint types contracts test-core test-qgis test-packaging

.PHONY: lint
lint: setup  ## style of the code
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/flake8 --select QGS1,QGS4 --extend-ignore QGS105 sozialmonitoring_plugin

.PHONY: format
format: setup  ## bring the code into the style
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .

.PHONY: types
types: setup  ## types of the code
	.venv/bin/mypy

.PHONY: contracts
contracts: setup  ## which room may know which
	PYTHONPATH=. .venv/bin/lint-imports --no-cache

.PHONY: test-core
test-core: setup  ## tests of the core, without QGIS
	$(PYTEST) -p tests.without_qgis tests/core

.PHONY: test-qgis
test-qgis: setup  ## tests with QGIS
	$(PYTEST) tests --ignore tests/core --ignore tests/packaging

.PHONY: test-packaging
test-packaging: setup  ## tests of the ZIP for plugins.qgis.org
	$(PYTEST) tests/packaging

.PHONY: test-qgis-next
test-qgis-next: package  ## tests with the next QGIS, in a Debian folder of its own
	@# of the package only whether it runs in a fresh profile: its files are the same everywhere
	tools/next-qgis tests --ignore-glob 'tests/packaging/test_[!f]*.py'

.PHONY: prove
prove: setup  ## the long tests of the promises
	$(PYTEST) --prove --timeout 3600 tests

.PHONY: bench
bench: setup  ## measure beside what people use today, and on a county SCALE times as large (100)
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m tools.bench --scale $(SCALE)

.PHONY: screenshots
screenshots: setup  ## click through a real QGIS and take the pictures of the manual
	tools/screenshots

.PHONY: i18n
i18n: setup  ## collect the texts to translate and build the translations
	$(PYTHON) tools/collect_translations.py
	@$(MAKE) --no-print-directory setup

.PHONY: package
package: setup  ## build/sozialmonitoring_plugin.zip
	tools/package

.PHONY: clean
clean:  ## remove what was built, but not .venv
	rm -rf build i18n/*.qm .import_linter_cache .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -r {} +
