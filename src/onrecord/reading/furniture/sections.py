"""Parts of a text that are furniture by what opens them: lists of links, what follows the end of a
press release, the points above a wire's dateline."""

import re
from collections.abc import Callable

from onrecord.reading.furniture.words import words
from onrecord.report import FurnitureKind

Kinds = list[FurnitureKind | None]

SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]»]*\Z")
_SOURCES = ("sources", "source", "references", "notes", "bibliography")
_SENTENCE = 5  # words of a line with a full stop that is prose below a list of links
_LONG = 30  # words of a paragraph, no entry of a list of sources
_POINTS = 2  # the least that sum a report up
_BULLET = re.compile(r"[-–—*•·▪‣►]{1,2}\s")
_ENDED = re.compile(
    r"\W*(?:ENDS|END OF RELEASE|-30-)\W*|\W+[Ee]nds\W+|\W*[Ee]nd of (?:the )?release\W*"
)
# "Ends" may be a heading, and "###" a mark between parts: what follows must be no report.
_MAY_END = re.compile(r"Ends|#{2,5}(?: #){0,4}")
_REACHED = re.compile(r"@|\bwww\.|https?://|\+?\d[\d ()-]{7,}")
_SAYS = re.compile(r"[“”\"]|\b(?:said|told)\b")
_ABOUT = re.compile(r"About (?P<name>(?:the )?[A-Z][\w&.’'-]*(?: [\w&.’'-]+){0,5}):?")
_SHORT = 12  # words of a line of an address


def bulleted(line: str) -> bool:
    """Whether a line is a point of a list."""
    return _BULLET.match(line) is not None


def mark_sections(lines: list[str], kinds: Kinds) -> None:
    """Marks the parts of a text that are furniture by the line that opens them."""
    _mark_points(lines, kinds)
    _mark_release(lines, kinds)
    _mark_tail(lines, kinds)


def _mark_points(lines: list[str], kinds: Kinds) -> None:
    """The points right below a headline sum up what follows."""
    first = next((i for i, line in enumerate(lines) if bulleted(line)), len(lines))
    last = first
    while last < len(lines) and bulleted(lines[last]) and not SENTENCE_END.search(lines[last]):
        last += 1
    above = first > 0 and all(kinds[:first])
    if above and last - first >= _POINTS and last < len(lines) and not bulleted(lines[last]):
        kinds[first:last] = ["heading"] * (last - first)


def _mark_release(lines: list[str], kinds: Kinds) -> None:
    """What stands below a press release: all behind "ENDS", who the firm is, whom to call."""
    index = 1
    while index < len(lines):
        line = lines[index]
        if _ENDED.fullmatch(line) or (_MAY_END.fullmatch(line) and _is_below(lines[index + 1 :])):
            kinds[index:] = [one or "boilerplate" for one in kinds[index:]]
            return
        below = index + 1
        opens = words().opens_notes.get(line.rstrip(":").casefold())
        if opens == "notes":
            kinds[index:] = [one or "boilerplate" for one in kinds[index:]]
            return
        if opens == "address":
            below = _until(lines, below, _no_address)
        elif opens == "section":
            below = _until(lines, below, lambda one: not SENTENCE_END.search(one))
        elif (about := _ABOUT.fullmatch(line)) and below < len(lines):
            name = about["name"].removeprefix("the ")
            told = lines[below]
            starts = told.removeprefix("The ").startswith(name.split()[0])
            below += bool(starts and SENTENCE_END.search(told) and not _SAYS.search(told))
        if below > index + 1:
            kinds[index:below] = [one or "boilerplate" for one in kinds[index:below]]
        index = below


def _is_below(lines: list[str]) -> bool:
    """Whether lines are what stands below a press release: notes, a firm, an address."""
    opens = words().opens_notes
    return any(
        one.rstrip(":").casefold() in opens or _ABOUT.fullmatch(one) or _REACHED.search(one)
        for one in lines
    )


def _no_address(line: str) -> bool:
    return len(line.split()) > _SHORT or (_is_sentence(line) and not _REACHED.search(line))


def _until(lines: list[str], start: int, ends: Callable[[str], bool]) -> int:
    """The place of the first line that is no part of the section any more."""
    return next((i for i in range(start, len(lines)) if ends(lines[i])), len(lines))


def _mark_tail(lines: list[str], kinds: Kinds) -> None:
    """From a line such as "Sources" on, all to the end is a list; from "Related news" on, all to
    the next sentence."""
    for index, line in enumerate(lines):
        label = line.rstrip(":").casefold()
        if not index or label not in words().tail:
            continue
        rest = lines[index + 1 :]
        if label in _SOURCES:
            if any(len(one.split()) > _LONG or _tells(one) for one in rest):
                continue
            end = len(lines)
            kind: FurnitureKind = "boilerplate"
        else:
            end, kind = _until(lines, index + 1, _is_sentence), "related_link"
        if end > index + 1:
            kinds[index] = kind
            kinds[index + 1 : end] = [one or kind for one in kinds[index + 1 : end]]


def _tells(line: str) -> bool:
    """Whether a line is of a report in which people speak, and no entry of a list of sources."""
    return _is_sentence(line) and _SAYS.search(line.replace('"', "")) is not None


def _is_sentence(line: str) -> bool:
    """Whether a line is prose, and no headline of a list that links to others."""
    return len(line.split()) >= _SENTENCE and line.rstrip("\"'”’)").endswith(".")
