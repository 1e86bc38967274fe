"""The tagger as others see it. Texts and names are invented."""

from pathlib import Path
from threading import Event

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import TaggerError
from onrecord.tagger import Attribution, Tagger, Tagging
from onrecord.tagger.weights import checked, load

HARBOUR = (
    "Mayor Ilse Brandt said on Tuesday that the Harbour Union had rejected the city’s offer. "
    "“We will not sign,” said its chairman, Pavel Orlo.\n"
    "According to the ministry, 40 dockers were hurt. The port was closed for a day."
)
LONG = "\n".join([HARBOUR] * 12)


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return Tagger.load()


def words(text: str, spans: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start:end] for start, end in spans]


def by_cue(text: str, tagging: Tagging, cue: str) -> list[Attribution]:
    return [one for one in tagging.attributions if cue in words(text, one.cue)]


def test_who_said_what(tagger: Tagger) -> None:
    (found,) = tagger.tag([HARBOUR])
    first, direct = by_cue(HARBOUR, found, "said")
    assert words(HARBOUR, first.source) == ["Mayor Ilse Brandt"]
    assert words(HARBOUR, first.content)[0].endswith("had rejected the city’s offer")
    assert words(HARBOUR, direct.source)[0].endswith("Pavel Orlo")
    assert "We will not sign" in words(HARBOUR, direct.content)[0]
    (document,) = by_cue(HARBOUR, found, "According to")
    assert words(HARBOUR, document.source) == ["the ministry"]
    assert min(one.speech for one in (first, direct, document)) > 0.5
    assert len(found.attributions) == 3


def test_whoever_waits_reads_what_no_thread_has_begun(tagger: Tagger) -> None:
    helped, busy = Tagger(load(), threads=2), Event()
    assert helped._pool is not None
    helped._pool.submit(busy.wait)
    try:
        assert helped.tag([LONG, HARBOUR]) == tagger.tag([LONG, HARBOUR])
    finally:
        busy.set()


def test_words_have_grammar(tagger: Tagger) -> None:
    (found,) = tagger.tag(["The minister rejected the offer."])
    (sentence,) = found.sentences
    assert [word.tag for word in sentence.words] == ["DT", "NN", "VBD", "DT", "NN", "."]
    assert [word.head for word in sentence.words] == [1, 2, -1, 4, 2, 2]
    assert [word.relation for word in sentence.words][1:5] == ["nsubj", "root", "det", "obj"]


def test_only_prose_is_read(tagger: Tagger) -> None:
    text = "Orlo said the port would close\nThe port stayed open, the mayor said."
    start = text.index("The port stayed")
    (found,) = tagger.tag([text], [[(start, len(text))]])
    assert {sentence.start for sentence in found.sentences} == {start}
    assert all(one.anchor[0] >= start for one in found.attributions)


def test_a_text_does_not_depend_on_its_neighbours(tagger: Tagger) -> None:
    alone = tagger.tag([HARBOUR])
    together = tagger.tag([LONG, "", HARBOUR, "Nobody spoke."])
    assert together[2] == alone[0]
    assert together[1] == Tagging()


def test_long_texts_are_read_to_the_end(tagger: Tagger) -> None:
    (found,) = tagger.tag([LONG])
    seen = [word.start for sentence in found.sentences for word in sentence.words]
    assert seen == sorted(set(seen))
    assert len(found.sentences) == 12 * 4
    anchors = [one.anchor for one in found.attributions]
    assert len(anchors) == len(set(anchors)) == 36


@given(st.text(max_size=60))
@settings(max_examples=40, deadline=None)
def test_any_text_gives_spans_of_itself(text: str) -> None:
    (found,) = Tagger.load().tag([text])
    spans = [(one.start, one.end) for one in (*found.sentences, *found.mentions)]
    for one in found.attributions:
        spans += [*one.source, *one.cue, *one.content]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    for sentence in found.sentences:
        assert sum(word.head == -1 for word in sentence.words) == 1
        assert all(-1 <= word.head < len(sentence.words) for word in sentence.words)
    for index, mention in enumerate(found.mentions):
        assert -1 <= mention.antecedent < index
        assert mention.start <= mention.head[0] < mention.head[1] <= mention.end


def test_labels_for_given_words(tagger: Tagger) -> None:
    words = ["The", "port", "will", "close", ",", "Orlo", "said", "."]
    (labels,) = tagger.label([words])
    assert len(labels) == len(words)
    assert labels[5:7] == ["B-source", "B-cue"]
    assert labels[0] == "B-content"
    assert tagger.label([[]]) == [[]]


def test_prose_outside_the_text_is_refused(tagger: Tagger) -> None:
    with pytest.raises(ValueError, match="not in the text"):
        tagger.tag(["short"], [[(0, 9)]])
    with pytest.raises(ValueError, match="2 texts"):
        tagger.tag(["a", "b"], [[]])


def test_strange_weights_are_refused(tmp_path: Path) -> None:
    with pytest.raises(TaggerError, match="missing"):
        checked(tmp_path)
    for name in ("reader.onnx", "roles.onnx", "tokenizer.json"):
        (tmp_path / name).write_bytes(b"something else")
    with pytest.raises(TaggerError, match="not the file"):
        checked(tmp_path)
