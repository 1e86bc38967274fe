"""Which paragraphs are furniture, and of which kind.

First each paragraph by its own words, then what only its place among the others tells: headlines,
headings, captions, lists of links at the end.
"""

import re
from collections.abc import Sequence

from onrecord.reading.furniture.datelines import dateline, is_date
from onrecord.reading.furniture.sections import SENTENCE_END, Kinds, bulleted, mark_sections
from onrecord.reading.furniture.words import words
from onrecord.report import FurnitureKind, Span

_LONGEST = 320  # characters of a line that can be furniture by its words
_HEADLINE = 200  # characters
_HEADING = 14  # words of a heading inside the text
_CAPTION = 60  # words of a caption
_ENDS = tuple(".!?:;,…—–-\"”’'»]")
_QUOTE = "\"“‘'«„"
_BULLET = re.compile(r"(?:[-–—•*·▪‣►]|\(?[0-9ivx]{1,4}[.)]|[a-z]\))\s")
_LEGEND = re.compile(r"[█■▲●▇▆▬]{1,3}\s?")
_SPEAKER = re.compile(r"[—–―]{1,2}\s?(?=[^\W\d_])|--\s?(?=[^\W\d_])|-\s?(?=[A-Z])")
_NAME = r"(?:[^\W\d_a-zß-ÿ][\w.’'-]*|d[ea]|v[ao]n|der|al|el|bin|la|le)"
_BYLINE = re.compile(
    rf"(?:[Bb]y|BY|From|FROM|(?:[Ww]ords|[Tt]ext|[Ss]tory|[Ww]ritten|[Rr]eport(?:ed)?) by)"
    rf"[: ]\s*(?=(?:{_NAME}|our|staff|special)\b)(?P<rest>.+)"
)
_PERSON = re.compile(rf"{_NAME}(?: {_NAME}){{1,3}}")
_PUBLISHED = re.compile(
    r"(?:last |first )?(?:published|updated|posted|modified)(?: (?:on|at))? ", re.IGNORECASE
)
_PICTURED = re.compile(r"(?i:file p|file i|photo|pic|image|credit)")
# ‘It just opened’: a few quoted words above the prose they come from, no sentence of their own.
_QUOTED_HEADING = re.compile(r"[\"“‘'](?:[^\s\"“”]+ ){0,5}[^\s\"“”]*[^\W_][\"”’']")
_HANDLE = re.compile(r"\(?(?:https?://|www\.)\S+\)?|@\w+|\S+@\S+\.\w+")


def kinds_of(
    text: str, spans: Sequence[Span], *, title: str | None, byline: Sequence[str]
) -> Kinds:
    """For every paragraph its kind of furniture, or None for prose."""
    lines = [text[start:end] for start, end in spans]
    kinds: Kinds = [line_kind(line) for line in lines]
    _mark_headline(lines, kinds, title)
    _mark_names(lines, kinds, byline)
    _mark_spoken(lines, kinds)
    mark_sections(lines, kinds)
    _mark_headings(lines, kinds)
    return kinds


def line_kind(line: str) -> FurnitureKind | None:
    """A line's kind by its own words alone, or None.

    >>> [line_kind(line) for line in ("By Ada Lund in Selm", "By Friday the talks had failed.")]
    ['byline', None]
    >>> line_kind("Also read: Why the fault is so dangerous")
    'related_link'
    >>> line_kind("Photo: Ada Lund / Meridian"), line_kind("Photo: the quay at dawn.")
    ('credit', 'caption')
    """
    if not line or len(line) > _LONGEST or "\n" in line:
        return None
    if is_date(line) or _dated(line):
        return "dateline"
    if _is_byline(line):
        return "byline"
    if _LEGEND.match(line) or _captioned(line):
        return "caption"
    if _is_credit(line):
        return "credit"
    for kind in ("related_link", "boilerplate"):
        if words().lines[kind].fullmatch(line):
            return kind
    return _labelled(line)


def _dated(line: str) -> bool:
    match = words().labels["dateline"].match(line)
    rest = line[match.end() :] if match else ""
    if not match:
        loose = _PUBLISHED.match(line)
        rest = line[loose.end() :] if loose else ""
    return bool(rest) and is_date(rest.strip())


def _is_byline(line: str) -> bool:
    match = _BYLINE.fullmatch(line)
    if match is None or len(line.split()) > 18:
        return False
    rest = re.split(r"\s[|•·]\s", match["rest"])[0]
    return _only_names(rest, "byline") and not is_date(rest)


def _is_credit(line: str) -> bool:
    inner = line.rstrip(".")
    parenthesis = inner[:1] + inner[-1:] in ("()", "[]")
    body = inner[1:-1].strip() if parenthesis else inner
    known = words().lines["credit"].fullmatch(body) is not None
    if line.startswith("(("):  # transcripts mark their speakers so
        return False
    if parenthesis:
        return known or (len(body.split()) <= 6 and _only_names(body, "credit"))
    label = words().labels["credit"].match(line)
    if label and label["mark"]:
        body, known = line[label.end() :], True
    return known and _only_names(body, "credit")


def _labelled(line: str) -> FurnitureKind | None:
    """The kind that a label at the line's start tells: "Read more: …", "Picture: …"."""
    for kind in ("related_link", "caption", "boilerplate"):
        match = words().labels[kind].match(line)
        if match is None:
            continue
        rest = line[match.end() :]
        if rest.startswith(tuple(_QUOTE)) and kind != "related_link":
            continue  # "Share: “We will not go”" is a speaker, not a label
        if not rest and kind == "related_link" and match["label"].islower():
            continue
        return kind
    return None


def _captioned(line: str) -> bool:
    """Whether something shown is followed by its picture's credit, or said to be a file photo."""
    if not _PICTURED.search(line):
        return False
    end = words().caption_end.search(line)
    return end is not None and end.start() > 0


def credit_in_caption(line: str) -> int | None:
    """Where the credit at the end of a caption's line begins, or None.

    >>> line = "The quay at dawn. (Photo: Ada Lund / Meridian)"
    >>> line[credit_in_caption(line):]
    '(Photo: Ada Lund / Meridian)'
    """
    end = words().caption_end.search(line) if _PICTURED.search(line) else None
    if end is None or not end.start():
        return None
    start = end.start() + 1  # the pattern begins with the mark before
    return None if line[start:].lstrip("(").casefold().startswith("file ") else start


def _only_names(line: str, kind: str) -> bool:
    """Whether every word is a name, an address or one of the few that stand beside names."""
    small = words().small[kind]
    tokens = re.sub(r"[,;/|&()\[\]:+]", " ", line).split()
    return bool(tokens) and all(
        token[:1].isupper()
        or token.rstrip(".").casefold() in small
        or _HANDLE.fullmatch(token) is not None
        or token in ("—", "–", "-")
        for token in tokens
    )


def _mark_headline(lines: list[str], kinds: Kinds, title: str | None) -> None:
    """The title where it opens the text; else a first line that ends like a headline."""
    first = next((index for index, kind in enumerate(kinds) if kind is None), None)
    if first is None or first > 2 or first + 1 >= len(lines):
        return
    line = lines[first]
    titled = title is not None and _plain(line) == _plain(title)
    if not titled and not (_is_headline(line) and _has_prose(lines, kinds, first)):
        return
    kinds[first] = "heading"
    deck = first + 1
    goes_on = line.endswith(";")  # "Ferry crews walk out; / Owners call it unlawful."
    if (
        deck < len(lines) - 1
        and kinds[deck] is None
        and (goes_on or not SENTENCE_END.search(lines[deck]))
        and len(lines[deck]) <= _HEADLINE
        and len(lines[deck].split()) > 4
        and not lines[deck].endswith((":", ","))
        and lines[deck][:1] not in _QUOTE
        and dateline(lines[deck]) is None
    ):
        kinds[deck] = "heading"


def _is_headline(line: str) -> bool:
    if dateline(line) is not None or line.endswith((":", ",")) or _BULLET.match(line):
        return False
    if line.endswith(";"):
        return len(line) <= _HEADLINE // 2 and not line.startswith(tuple(_QUOTE))
    if line[:1].islower() or _SPEAKER.match(line) or len(line) > _HEADLINE:
        return False
    ends = SENTENCE_END.search(line)
    if ends is None:
        return line.count('"') % 2 == 0 and line.count("“") == line.count("”")
    if line.endswith(".") and _in_title_case(line):
        return True
    return line.endswith(("?", "!")) and len(line.split()) <= 15 and line[:1] not in _QUOTE


def _in_title_case(line: str) -> bool:
    """Whether a line is written like a title, every word of it but the small ones with a capital.

    >>> _in_title_case("Minister Leaves Selm Over Ferry Row.")
    True
    >>> _in_title_case("Ada Lund left Selm.")
    False
    """
    said = [one for one in re.findall(r"[^\W\d_][\w’'-]*", line) if len(one) > 3]
    return len(said) > 3 and all(one[0].isupper() for one in said)


def _has_prose(lines: list[str], kinds: Kinds, after: int) -> bool:
    return any(
        kind is None and SENTENCE_END.search(line)
        for line, kind in zip(lines[after + 1 :], kinds[after + 1 :], strict=True)
    )


def _plain(line: str) -> str:
    return re.sub(r"\W+", " ", line).strip().casefold()


def _mark_names(lines: list[str], kinds: Kinds, byline: Sequence[str]) -> None:
    """A bare name before the first sentence, or one that is known as the author's."""
    known = {_plain(name) for name in byline}
    for index, line in enumerate(lines):
        if kinds[index] is not None:
            continue
        if _plain(line) in known:
            kinds[index] = "byline"
        elif SENTENCE_END.search(line):
            return
        elif index and _PERSON.fullmatch(re.split(r",| \| ", line)[0]) and _role(line):
            kinds[index] = "byline"


def _role(line: str) -> bool:
    """Whether what follows a name's comma is a desk's title, or nothing follows it."""
    rest = re.split(r",| \| ", line, maxsplit=1)[1:]
    return not line.isupper() and (not rest or _only_names(rest[0], "byline"))


def _mark_spoken(lines: list[str], kinds: Kinds) -> None:
    """ "— Ada Lund": after a quotation it names the speaker and is prose; else a caption's or, at
    the end, an agency's."""
    for index, line in enumerate(lines):
        if kinds[index] is not None or not _SPEAKER.match(line) or len(line.split()) > 24:
            continue
        before = lines[index - 1] if index else ""
        beside = (before, lines[index + 1] if index + 1 < len(lines) else "")
        if bulleted(line) and any(map(bulleted, beside)):
            continue  # a point of a list
        if before.startswith(tuple(_QUOTE)) or SENTENCE_END.search(line):
            continue
        rest = line[len(_SPEAKER.match(line)[0]) :]  # type: ignore[index]
        at_end = all(kind is not None for kind in kinds[index + 1 :])
        kinds[index] = "credit" if at_end and _only_names(rest, "credit") else "caption"


def _mark_headings(lines: list[str], kinds: Kinds) -> None:
    """Short lines without an end mark: a heading before prose, else captions or links."""
    index = 0
    while index < len(lines):
        run = index
        while run < len(lines) and kinds[run] is None and _is_fragment(lines, kinds, run):
            run += 1
        if run == index:
            index += 1
            continue
        heads = run < len(lines) and kinds[run] is None and index > 0
        _mark_run(lines, kinds, index, run, heads=heads)
        index = run


def _mark_run(lines: list[str], kinds: Kinds, start: int, end: int, *, heads: bool) -> None:
    if heads and len(lines[end - 1].split()) <= _HEADING:
        kinds[end - 1] = "heading"
        end -= 1
    elif start == end - 1 and not (end < len(lines) and kinds[end] is not None):
        return  # one lone fragment at the end: a text that was cut off
    linked = start > 0 and kinds[start - 1] == "related_link"
    for index in range(start, end):
        kinds[index] = "related_link" if linked else "caption"


# "What did the families say?": a question between paragraphs, and nobody's quoted.
_QUESTION = re.compile(r"(?:Wh(?:at|y|o|en|ere|ich)|How)(?: [\w’'-]+){2,9}\?")


def _asks(lines: list[str], kinds: Kinds, index: int) -> bool:
    """Whether a line is a question that heads the prose below it: neither the last line, nor
    before a quotation that may answer it."""
    after = index + 1
    if not index or after >= len(lines) or kinds[after] is not None:
        return False
    paragraph = SENTENCE_END.search(lines[after]) and len(lines[after].split()) > 10
    return bool(_QUESTION.fullmatch(lines[index]) and paragraph)


def _is_fragment(lines: list[str], kinds: Kinds, index: int) -> bool:
    line = lines[index]
    if _asks(lines, kinds, index):
        return True
    if line.rstrip(".").isupper() and len(line.split()) <= 4 and line.endswith(".") and index:
        return sum(letter.isalpha() for letter in line) > 3
    if index and _QUOTED_HEADING.fullmatch(line):
        if index + 1 == len(lines):
            return not _SPEAKER.match("—")
        return not _SPEAKER.match(lines[index + 1]) and kinds[index + 1] is None
    return (
        index > 0
        and (line.split() or [""])[-1] not in words().small["follow"]
        and len(line.split()) <= _CAPTION
        and not line.endswith(_ENDS)
        and not line[:1].islower()
        and line[:1] not in _QUOTE
        and not line.startswith(("((", "[", ":"))
        and not _BULLET.match(line)
        and not _SPEAKER.match(line)
        and not _listed(lines, kinds, index)
    )


def _listed(lines: list[str], kinds: Kinds, index: int) -> bool:
    """Whether a line is one of a list that a colon before it opens: "The sides agreed on:"."""
    while index and kinds[index - 1] is None:
        index -= 1
        if lines[index].endswith(":"):
            return True
        if SENTENCE_END.search(lines[index]):
            return False
    return False
