"""What of a text is Markdown, and so is seen otherwise than it is written.

Clippers and site generators keep reports with the marks of Markdown in them. Those would stand in
names and part words that rules know. But most reports are plain text, in which the same characters
mean something else: a footnote's `*`, a censored `s**t`, `snake_case`, a score, a sum. So a mark
counts only where it can hardly be anything else: in pairs, at the edges of words, with an address.

https://spec.commonmark.org/0.31.2/, and of its offspring `~~struck~~`, `==marked==`, `[^1]` and
Obsidian's `[[note|words]]`. Struck words are shown: who strikes them out in a note is not known.
"""

import re
from bisect import bisect_right
from typing import NamedTuple

from onrecord.report import Span


class Cut(NamedTuple):
    """A stretch of the text, and what is seen in its place."""

    begin: int
    end: int
    shown: str = ""


# Most texts have none of these, and looking for a few characters costs next to nothing.
_SIGNS = (
    "*", "_", "](", "# ", "> ", ">\n", ">\r", "---", "==", "~~", "`", "\\", "[[", "[^", "<http",
    "<!--",
)  # fmt: skip
_OF_LINES = ("# ", ">", "---", "- -", "***", "* *", "___", "_ _", "===")

_LINE = re.compile(r"^(?P<quote> {0,3}>(?:[ \t]?>)*(?=\s|\Z)[ \t]?)?(?P<rest>[^\n]*)", re.M)
_HEADING = re.compile(r" {0,3}(?:#(?=[ \t]+[^\s\d#])|#{2,6}(?=[ \t]+[^\s#]))[ \t]+")
_CLOSING = re.compile(r"[ \t]+#+\s*\Z")
_RULE = re.compile(r" {0,3}(?:([-*_])(?:[ \t]*\1){2,}|={3,})\s*")
_ADDRESS = (
    r"\([ \t]*(?:<[^<>\n]{0,2000}>|(?=[^\s()]{0,2000}?[/.#:%@][^\s()])"
    r"(?:[^\s()<>]|\([^\s()<>]{0,200}\)){1,2000})"
    r"(?:\s{1,3}(?:\"[^\"\n]{0,500}\"|'[^'\n]{0,500}'|“[^”\n]{0,500}”))?[ \t]*\)"
)
_MARK = re.compile(
    r"(?P<end>\n[ \t>]*(?=\r?\n))"
    r"|(?P<escape>\\(?:[!-/:-@\[-`{-~]|(?=\r?\n)))"
    r"|(?P<code>(?<![`\w])`(?P<inside>[^\s`](?:[^`\n]{0,200}[^\s`])?)`(?![`\w]))"
    r"|(?P<written><(?P<address>https?://[^\s<>]{1,2000})>)"
    r"|(?P<remark><!--.{0,1000}?-->)"
    r"|(?P<linked_note>!?\[\[(?:[^\[\]|\n]{1,200}\|)?(?P<words>[^\[\]|\n]{1,200})\]\](?!\())"
    r"|(?P<footnote>^ {0,3}\[\^[^\[\]\s]{1,40}\]:[ \t]?|[ \t]?\[\^[^\[\]\s]{1,40}\])"
    rf"|(?P<opens>!?\[)|(?P<linked>\]{_ADDRESS})|(?P<closes>\])"
    r"|(?P<bare>(?:https?://|www\.)[^\s<>()\[\]*|]+)"
    r"|(?P<run>\*+|_+|~+|=+)",
    re.S | re.M,
)
_OPENS_BEFORE = re.compile(r"[\s(\[{\"'“‘«„—–>|*_~=]|\Z")
_OPENS = re.compile(r"[^\s.,;:!?)\]}]|!\[")
_CLOSES = re.compile(r"[^\s(\[{“‘«]")
_CLOSES_BEFORE = re.compile(r"[\s)\]}\"'’”».,;:!?…—–<|/*_~=\\-]|\Z")
_TWO, _THREE = 2, 3
_MOST_OPEN = 40  # marks that wait for their second one

# f*** and sh**, **ck and ***t: what is left of a censored word has no vowel.
_LEFT_OVER = re.compile(r"[b-df-hj-np-tv-xz]{1,3}(?=\s)|(?s:.*)\s[b-df-hj-np-tv-xz]{1,3}\Z")
_NAMED = re.compile(
    r"(?=[^\W_]*[^\W\d_a-z])(?=.*[a-z])"
)  # a capital in the first word, not all of them
_BEGINNING = 2000  # characters of a text in which its first heading stands
_NUMBER = re.compile(r"\\?\[?\d{1,3}\\?\]?")


def cuts_of(text: str) -> list[Cut]:
    """What is seen otherwise than it is written, in order; nothing for a text without Markdown.

    >>> text = "**Mara Tolen** said [no](https://lantern.example/no)."
    >>> [text[one.begin:one.end] for one in cuts_of(text)]
    ['**', '**', '[', '](https://lantern.example/no)']
    >>> cuts_of("5 * 3, s**t and f***, a_b_c, Tolen 45*, Strand 3*; *not his name")
    []
    """
    if not any(sign in text for sign in _SIGNS):
        return []
    cuts, rules = _of_lines(text)
    kept: list[Cut] = []
    for one in sorted([*cuts, *_within(text, rules)], key=lambda one: (one.begin, -one.end)):
        if not kept or one.begin >= kept[-1].end:  # of two that overlap the wider one counts
            kept.append(one)
    return kept


def shown(text: str) -> str:
    """A text without the marks of Markdown.

    >>> shown("# Port *shut*")
    'Port shut'
    """
    parts: list[str] = []
    place = 0
    for begin, end, seen in cuts_of(text):
        parts += text[place:begin], seen
        place = end
    return "".join([*parts, text[place:]])


def first_heading(text: str) -> str | None:
    """The heading with which a text begins, or None. A picture may stand before it.

    >>> first_heading("![quay](quay.jpg)\\n\\n# Port *shut*\\n\\nThe port is shut.")
    'Port shut'
    """
    for line in text[:_BEGINNING].splitlines():
        seen = shown(line).strip()
        if seen:
            return seen if _HEADING.match(line) else None
    return None


def _of_lines(text: str) -> tuple[list[Cut], list[Span]]:
    """The cuts at lines' starts and ends, and the lines that are rules."""
    cuts: list[Cut] = []
    rules: list[Span] = []
    if not any(sign in text for sign in _OF_LINES):
        return cuts, rules
    lines = list(_LINE.finditer(text))
    quoted = [bool(one["quote"]) for one in lines]
    parted = True  # whether nothing that goes on stands before a line
    for number, one in enumerate(lines):
        begin, end, words = one.start("rest"), one.end(), one["rest"]
        # "> 40 people were hurt": more than forty, unless a line beside it is quoted as well.
        alone = sum(quoted[max(0, number - 1) : number + 2]) == 1
        if quoted[number] and not (alone and words[:1].isdigit()):
            goes_on = parted or quoted[number - 1]
            cuts.append(Cut(*one.span("quote"), "" if goes_on else "\n"))
        rule, heading = _RULE.fullmatch(words), _HEADING.match(words)
        if rule is not None:
            cuts.append(Cut(begin, end, "\n"))
            rules.append((begin, end))
        elif heading is not None:
            cuts.append(Cut(begin, begin + heading.end(), "" if parted else "\n"))
            if closing := _CLOSING.search(words, heading.end()):
                cuts.append(Cut(begin + closing.start(), end))
            if end < len(text):
                cuts.append(Cut(end, end + 1, "\n\n"))
        parted = rule is not None or heading is not None or not words.strip()
    return cuts, rules


def _within(text: str, rules: list[Span]) -> list[Cut]:
    """The cuts within lines."""
    found = _Found(text)
    ends = [end for _, end in rules]
    for match in _MARK.finditer(text):
        at = bisect_right(ends, match.start())
        if at == len(rules) or match.start() < rules[at][0]:
            found.take(match)
    return found.cuts


class _Found:
    """The marks that are found, from left to right, and those that wait for their second one.

    Brackets and runs of marks wait in one row, for they nest: what still waits within two that
    belong together was no mark.
    """

    def __init__(self, text: str) -> None:
        self.cuts: list[Cut] = []
        self._text = text
        self._waiting: list[Span] = []

    def take(self, match: re.Match[str]) -> None:
        """One mark, or what hides marks."""
        begin, end = match.span()
        kind = match.lastgroup
        if kind == "end":
            self._waiting.clear()
        elif kind == "escape":
            self._cut(begin, begin + 1)
        elif kind in ("remark", "footnote") or match.group().startswith("![["):
            self._cut(begin, end)
        elif kind == "code":
            self._show(match.span(), match.span("inside"))
        elif kind == "written":
            self._show(match.span(), match.span("address"))
        elif kind == "linked_note":
            # A transcript has [[applause]] and [[CROSSTALK]], which nobody said.
            if "|" in match.group() or _NAMED.match(match["words"]):
                self._show(match.span(), match.span("words"))
        elif kind == "opens":
            self._wait((begin, end))
        elif kind in ("linked", "closes"):
            self._close(begin, end, linked=kind == "linked")
        elif kind == "run":
            self._run(begin, end)

    def _cut(self, begin: int, end: int) -> None:
        if begin < end:
            self.cuts.append(Cut(begin, end))

    def _show(self, whole: Span, shown: Span) -> None:
        self._cut(whole[0], shown[0])
        self._cut(shown[1], whole[1])

    def _wait(self, span: Span) -> None:
        self._waiting.append(span)
        if len(self._waiting) > _MOST_OPEN:
            del self._waiting[0]

    def _last(self, mark: str) -> int | None:
        """Which of those that wait is the last with this mark, not before an open bracket."""
        for at in reversed(range(len(self._waiting))):
            one = self._text[self._waiting[at][1] - 1]
            if one == mark:
                return at
            if one == "[":
                return None
        return None

    def _close(self, begin: int, end: int, *, linked: bool) -> None:
        brackets = [at for at, one in enumerate(self._waiting) if self._text[one[1] - 1] == "["]
        if not brackets:
            return
        opened = self._waiting[brackets[-1]]
        del self._waiting[brackets[-1] :]
        if not linked:
            return
        noted = self._text[begin + 2] == "#" and _NUMBER.fullmatch(self._text, opened[1], begin)
        if self._text[opened[0]] == "!" or noted:  # what stands for a picture, a note's number
            self._cut(opened[0], end)
        else:
            self._show((opened[0], end), (opened[1], begin))

    def _run(self, begin: int, end: int) -> None:
        text = self._text
        mark, size = text[begin], end - begin
        if size > _THREE or (mark in "~=" and size != _TWO):
            return
        before, after = text[max(0, begin - 1) : begin], text[end : end + 1]
        if _CLOSES.match(before) and _CLOSES_BEFORE.match(after) and self._paired(begin, end):
            return
        if _OPENS_BEFORE.match(before) and _OPENS.match(text, end):
            self._wait((begin, end))

    def _paired(self, begin: int, end: int) -> bool:
        """Whether a run closes one that waits, a part of it (***both* bold**), or two of them
        (**bold *both***)."""
        at = self._last(self._text[begin])
        if at is None or not self._certain(self._waiting[at], (begin, end)):
            return False
        first, last = self._waiting[at]
        size, needed = last - first, end - begin
        if size == needed:
            self._show((first, end), (last, begin))
            del self._waiting[at:]
            return True
        if size == _THREE:
            self._show((last - needed, end), (last, begin))
            self._waiting[at:] = [(first, last - needed)]
            return True
        outer = self._waiting[at - 1] if at else (0, 0)
        if outer[1] - outer[0] != needed - size or self._text[outer[0]] != self._text[begin]:
            return False
        self._show((first, end), (last, begin))
        self._cut(*outer)
        del self._waiting[at - 1 :]
        return True

    def _certain(self, opens: Span, closes: Span) -> bool:
        """Whether two runs of marks can hardly be anything else than a pair."""
        text, (begin, end) = self._text, (opens[1], closes[0])
        if begin >= end or _LEFT_OVER.match(text, begin, end):
            return False
        if closes[1] - closes[0] > 1:
            return True
        words = text[begin:end]
        if not words[-1].isdigit() or words[0].isdigit():
            return "\n" not in words
        # "*Updated 6 May 2031*" is a line of its own; in "*Tolen 45, Strand 3*, Lund 6" a captain
        # stands before one who was not out.
        line = opens[0] == text.rfind("\n", 0, opens[0]) + 1
        whole = line and text[closes[1] : closes[1] + 1] in ("", "\n", "\r")
        return whole and text[opens[0]] not in words and "\n" not in words
