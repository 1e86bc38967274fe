# make setup   fills .venv with locked packages and the command .venv/bin/onrecord
# make demo    reads example reports and shows their record, then a story in a ledger
# make test    passes the tests (those that need a browser, PostgreSQL or corpora skip where absent)
# make screenshots  takes the pictures of the page in docs/ anew (needs Chromium)
PYTHON ?= python3
BIN := .venv/bin

.PHONY: setup demo test check lock screenshots train-setup train acts event-model

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

# The encoder is adapted to news; three networks are trained from it and from MiniLM itself; what is
# worth least is taken out of one, and that is trained beside the three. Seeds as for the weights
# that are shipped. Minutes on a GPU, most of a day on two cores.
TRAINING = PYTHONPATH=src:. .venv-train/bin/python -m training
RUNS = training/runs
TEACHERS = $(RUNS)/one/mean.pt $(RUNS)/two/mean.pt $(RUNS)/three/mean.pt
train: train-setup
	$(TRAINING).adapt training/adapt.toml $(RUNS)/adapted.pt
	$(TRAINING).train training/tagger.toml --run one --seed 13 --encoder $(RUNS)/adapted.pt
	$(TRAINING).train training/tagger.toml --run two --seed 14 --encoder $(RUNS)/adapted.pt
	$(TRAINING).train training/tagger.toml --run three --seed 12
	$(TRAINING).prune $(RUNS)/one/mean.pt $(RUNS)/narrow.pt --cost 46 --teacher $(RUNS)/one/mean.pt
	$(TRAINING).train training/tagger-2.toml --run narrow --start $(RUNS)/narrow.pt \
	  --teacher $(TEACHERS)
	$(TRAINING).mix $(RUNS)/shipped.pt $(RUNS)/narrow/mean.pt $(RUNS)/narrow/early.pt
	$(TRAINING).export $(RUNS)/shipped.pt

# The network that reads positions and events beside the rules, on the shipped tagger's lower layers:
# once for each fold, to learn from reports it has not seen how far to trust it, and once for all.
# Some minutes on a GPU; on two cores eight epochs take 42 minutes, two rounds at once, so all some
# four hours. After `train` it must be run again; the digests that both print go into
# onrecord/tagger/weights.py.
ACTS = $(RUNS)/acts
FOLDS = 0 1 2 3
acts: train-setup
	mkdir -p $(ACTS)
	$(TRAINING).restore $(ACTS)/tagger.pt
	$(TRAINING).lessons $(ACTS)/lessons.xz
	for k in $(FOLDS); do test -f $(ACTS)/judged$$k.pkl || $(TRAINING).train_acts \
	  $(ACTS)/lessons.xz $(ACTS)/tagger.pt $(ACTS)/fold$$k.pt --fold $$k --judged $(ACTS)/judged$$k.pkl \
	  || exit 1; done
	test -f $(ACTS)/all.pt || $(TRAINING).train_acts $(ACTS)/lessons.xz $(ACTS)/tagger.pt $(ACTS)/all.pt
	$(TRAINING).export_acts $(ACTS)/all.pt
	$(TRAINING).weighing $(ACTS)/judged*.pkl

# Who takes part in an act and of which type it is: rerun after the tagger's weights change (minutes).
event-model: setup
	PYTHONPATH=src $(BIN)/python -m training.event_model
