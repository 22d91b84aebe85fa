# `make` alone lists what there is. Every target sets up what it needs; a second time that costs next to nothing.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help run up down demo reset build test vitest check format bench deploy python site browser imap

PY := .venv/bin/python
export PYTHONPATH := layers/core:layers/ml:layers/columnar:functions:.

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

run: python ## start the whole stack on http://localhost:8000; Ctrl-C stops it
	@python3 infra/machine.py run && exec $(PY) -m infra.local run

up: python ## the same in the background; comes back when it answers
	@python3 infra/machine.py run && $(PY) -m infra.local up

down: python ## stop what `up` or `run` started, saving everything
	@$(PY) -m infra.local down

demo: python ## load the demo shop again
	@$(PY) -m infra.local demo

reset: python ## stop and forget the local state
	@$(PY) -m infra.local reset

build: python site ## build what is not in the repository: the site, the assistant's model
	@$(PY) -c "from infra import learning, site; learning.make(); site.build()"

test: browser imap ## every test: unit, moto, the real template on the emulator, the site, a real browser
	@$(MAKE) --no-print-directory -j3 --output-sync build check vitest
	$(PY) -m pytest -n logical --no-loadscope-reorder

vitest: site
	npm --prefix frontend test

check: python site ## format, lint, types, import rules, template
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/mypy functions layers infra tests
	.venv/bin/lint-imports --no-cache
	.venv/bin/cfn-lint template.yaml
	npm --prefix frontend run lint
	npm --prefix frontend run typecheck
	npm --prefix frontend run api:check

format: python ## put the code into shape
	.venv/bin/ruff format .
	.venv/bin/ruff check --fix .

bench: build ## measure, one JSON object a line; ONLY=name for one
	@$(PY) -m tests.bench $(if $(ONLY),--only $(ONLY),)

deploy: build ## bring STAGE=dev|staging|prod to AWS; SET="Name=Value …" sets parameters of template.yaml
	@$(PY) -m infra.deploy --stage $(or $(STAGE),dev) $(foreach each,$(SET),--set $(each))

python: .venv/.ready
.venv/.ready: pyproject.toml uv.lock infra/weights.py
	@python3 infra/machine.py
	@command -v uv >/dev/null || python3 -m pip install -q uv 2>/dev/null || python3 -m pip install -q --break-system-packages uv
	@$$(command -v uv || echo python3 -m uv) sync -q --frozen
	@$(PY) -m infra.weights >/dev/null || echo "The assistant will read wording alone." >&2
	@touch $@

site: python
	@python3 infra/machine.py run && $(PY) -c "from infra import site; site.install()"

# Playwright cannot fetch a browser of its own everywhere; Debian's is at /usr/bin/chromium.
browser:
	@if ! command -v "$${CHROMIUM:-chromium}" >/dev/null; then \
		if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
			apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends chromium >/dev/null; \
		else echo "The browser tests need Chromium: apt-get install chromium, or set CHROMIUM to its path." >&2; exit 1; fi; fi

# Mail is fetched from a real IMAP server in the tests; where it cannot be installed, those say so and are skipped.
imap:
	@if ! PATH="$$PATH:/usr/sbin" command -v dovecot >/dev/null; then \
		if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
			apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends dovecot-imapd >/dev/null \
				|| echo "Dovecot could not be installed; tests of fetching mail will be skipped." >&2; \
		else echo "Tests of fetching mail need Dovecot (apt-get install dovecot-imapd) and are skipped without." >&2; fi; fi
