# make setup   fills .venv with locked packages and the command .venv/bin/onrecord
# make demo    reads example reports and shows their record, then a story in a ledger
# make test    passes the tests (those that need a browser, PostgreSQL or corpora skip where absent)
# make screenshots  takes the pictures of the page in docs/ anew (needs Chromium)
PYTHON ?= python3
BIN := .venv/bin

.PHONY: setup demo test check lock screenshots train-setup train event-model

setup: .venv/ready

.venv/ready: requirements.lock pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps --editable .
	touch $@

test: setup check
	$(BIN)/python -m pytest

check: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

demo: setup
	$(BIN)/python -m examples.demo

screenshots: setup
	$(BIN)/python -m docs.screenshots

lock:
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate \
	  --no-emit-index-url --no-emit-find-links --no-header --all-extras --group dev pyproject.toml \
	  --output-file requirements.lock

train-setup: .venv-train/ready

.venv-train/ready: training/requirements.txt
	test -x .venv-train/bin/python || $(PYTHON) -m venv .venv-train
	.venv-train/bin/python -m pip install --quiet --disable-pip-version-check -r training/requirements.txt
	touch $@

# Two rounds of the whole encoder, whose mean teaches; then what is worth least is taken out in two
# steps, each trained again beside the teacher.
TRAINING = PYTHONPATH=src .venv-train/bin/python -m training
RUNS = training/runs
train: train-setup
	$(TRAINING).train training/tagger.toml --run tagger
	$(TRAINING).train training/tagger-2.toml --run second --start $(RUNS)/tagger/mean.pt
	$(TRAINING).mix $(RUNS)/second/mean.pt $(RUNS)/tagger/mean.pt $(RUNS)/teacher.pt
	$(TRAINING).prune $(RUNS)/teacher.pt $(RUNS)/narrower.pt --cost 66
	TRAINING_SECONDS=780 $(TRAINING).train training/tagger-3.toml --run narrower \
	  --start $(RUNS)/narrower.pt --teacher $(RUNS)/teacher.pt
	$(TRAINING).prune $(RUNS)/narrower/mean.pt $(RUNS)/third.pt --cost 46 \
	  --teacher $(RUNS)/teacher.pt
	$(TRAINING).train training/tagger-3.toml --run third \
	  --start $(RUNS)/third.pt --teacher $(RUNS)/teacher.pt
	$(TRAINING).mix $(RUNS)/third/mean.pt $(RUNS)/third/early.pt $(RUNS)/shipped.pt
	$(TRAINING).export $(RUNS)/shipped.pt

# Who takes part in an act and of which type it is: rerun after the tagger's weights change (minutes).
event-model: setup
	PYTHONPATH=src $(BIN)/python -m training.event_model
