# Every target is one `python -m …` in an environment (.venv) of requirements.txt; without make: README.
PYTHON ?= python3
RUN    := .venv/bin/python -m
READY  := .venv/ready
export PYTHONPATH := hooks
# As typed, whatever quotation marks it has.
export PREVIEW := $(preview)
export PLAYBOOK_WORDS := $(value question)$(value words)
# Else the theme tells editors about its successor on every build.
export NO_MKDOCS_2_WARNING := 1
.PHONY: help serve build compress hosting check read new import export rename retire status schema bless \
  voices test prove bench images browser browsers

help:  ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-7s %s\n", $$1, $$2 }' Makefile

serve: $(READY)  ## read the site on http://127.0.0.1:8000/; every change shows by itself (port=8001)
	@$(RUN) playbook serve $(if $(port),--port $(port))

build: $(READY)  ## write the site to site/, for any static host (preview=yes: in spite of problems)
	$(RUN) mkdocs build --strict

compress: build  ## write a .gz and a .br beside every file of site/ that is text, for a host of your own
	$(RUN) playbook compress

hosting: $(READY)  ## write hosting/nginx.conf and hosting/Caddyfile for the address in SITE_URL
	$(RUN) playbook hosting

check: $(READY)  ## say what is wrong with the pages, by file and line (format=github for annotations)
	$(RUN) playbook check $(format:%=--format %) $(accept:%=--accept-%)

read: $(READY)  ## print a call as it is spoken: make read play=reception/not-at-desk (language=en ways=yes)
	@$(RUN) playbook read $(play) $(language:%=--language %) $(reading:%=--reading %) $(ways:yes=--ways)

new: $(READY)  ## start a play, message, line …: make new kind=message; asks for the rest
	@$(RUN) playbook new $(foreach key,kind where id choice,$(if $($(key)),--$(key) "$($(key))")) $(stage)

import: $(READY) .venv/import  ## draft plays from an article: make import file=article.docx stage=reception
	@$(RUN) playbook import "$(file)" $(stage)

export: $(READY) .venv/import  ## write the book as plain Markdown: make export to=../book
	$(RUN) playbook export "$(to)"

rename: $(READY)  ## give a page, card, step … a new id: make rename from=stop/refusal to=stop/clear-no
	$(RUN) playbook rename "$(from)" "$(to)"

retire: $(READY)  ## take a page or card out: make retire id=phrase/out read=phrase/absent (replace=yes)
	$(RUN) playbook retire "$(id)" "$(read)" $(if $(replace),--replace)

status: $(READY)  ## list what is stale, missing or due for review (all=yes for every page, owner=legal)
	@$(RUN) playbook status $(all:yes=--all) $(owner:%=--owner %)

schema: $(READY)  ## write the JSON Schemas of pages and registries; kind=play explains one here
	@$(RUN) playbook schema $(if $(kind),$(kind),--write)

bless: $(READY)  ## record that both languages agree: asks, or page=about, pair=about/title, all=yes
	@$(RUN) playbook bless $(page) $(pair:%=--pair %) $(all:yes=--all) $(since:%=--changed-since %)

voices: $(READY)  ## list the words to record (kind=phrase); speaker="…" licence="…" writes the records
	@$(RUN) playbook voices $(foreach key,kind speaker licence,$(if $($(key)),--$(key) "$($(key))"))

test: $(READY) .venv/import browser  ## run the tests (two minutes)
	$(RUN) pytest -m "not prove"

prove: $(READY) .venv/import .venv/prove .venv/npm browsers  ## run the long tests (half an hour)
	$(RUN) tools.prove

bench: $(READY)  ## measure against the goals: make bench only=build,search sizes=49,490
	$(RUN) tools.bench $(if $(only),--only $(only)) $(if $(sizes),--sizes $(sizes))

images: $(READY) browser  ## draw the icons and the images of shared links anew, in docs/assets/images
	$(RUN) tools.images

browser browsers: $(READY)
	@$(RUN) tools.need_packages $(if $(filter browsers,$@),--all)

.venv/import .venv/prove: .venv/%: requirements-%.txt $(READY)
	$(RUN) pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

# For the tests alone; every file is pinned by its digest, and no script of a package runs.
.venv/npm: tests/npm/package-lock.json $(READY) | browsers
	@mkdir -p $@ && cp tests/npm/package.json tests/npm/package-lock.json tests/npm/.npmrc $@
	npm ci --silent --prefix $@
	@touch $@

$(READY): requirements.txt
	$(PYTHON) -m venv --clear .venv
	$(RUN) pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@
