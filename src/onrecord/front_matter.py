"""The block that clippers and site generators write before a text: what they know of it, in YAML.

It stands between lines of `---`, the second of which may be `...`, at a text's very beginning. A
dialogue may open with such a line as well, so a block counts only where it is a mapping that has
one of the names that such tools use.

Nothing is built from the YAML but strings, lists of them and mappings: `2031-05-06` stays the
string that it is, and an alias that stands for a thousand others costs nothing.
"""

import re
from typing import Any, NamedTuple

from onrecord.report import Span

_BLOCK = re.compile(
    r"\ufeff?(---[ \t]*\r?\n(.*?)^(?:---|\.\.\.))[ \t]*(?:\r?\n\s*|\Z)", re.M | re.S
)
_LONGEST = 16_384  # characters: what tools write has some hundreds
_DEEPEST, _MOST = 3, 100  # levels, and items at each, of what is told
_BRACKETS = 500  # thousands, one in another, would be parsed for seconds
_NULL = "tag:yaml.org,2002:null"
_LINE = re.compile(r"([A-Za-z][\w-]*):(?:[ \t]+(.*))?")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)")
# Obsidian writes names as links to other notes: [[Mara Tolen]], [[people/tolen|Mara Tolen]].
_NOTE = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")

CALLED = {
    "title": ("title", "headline"),
    "outlet": ("outlet", "publisher", "site", "sitename", "site_name", "source", "hostname"),
    "byline": ("byline", "author", "authors"),
    "url": ("url", "link", "source_url", "canonical", "source"),
    "published": ("published", "date", "pubdate", "publish_date", "datetime"),
}
"""What tools call what a report tells of itself, the likeliest first. `source` is an outlet's name
in some and the page's address in others; a host's name stands in where no outlet is named."""

_NAMES = {name for names in CALLED.values() for name in names} | {
    "subtitle", "description", "summary", "excerpt", "permalink", "created", "modified", "updated",
    "lastmod", "tags", "categories", "category", "keywords", "draft", "layout", "slug", "aliases",
    "language", "lang",
}  # fmt: skip

_MAY_SPEAK = {"source", "author", "authors", "publisher", "link", "site", "language"}
"""Names that tell nothing beside unknown ones: "Source: We heard it." is a dialogue's."""


class FrontMatter(NamedTuple):
    """Where the block stands, where the text after it begins, and what it tells, by names in lower
    case."""

    span: Span
    begins: int
    told: dict[str, Any]


def front_matter(text: str) -> FrontMatter | None:
    """The front matter that a text begins with, or None.

    >>> front_matter("---\\ntitle: Port shut\\ndate: 2031-05-06\\n---\\n\\nThe port is shut.")
    FrontMatter(span=(0, 41), begins=43, told={'title': 'Port shut', 'date': '2031-05-06'})
    >>> front_matter("---\\nTolen: We will not sign.\\n---\\n") is None
    True
    """
    if not text.startswith(("---", "\ufeff---")):
        return None
    block = _BLOCK.match(text, 0, _LONGEST)
    if block is None:
        return None
    told = _mapping(block[2])
    known = _NAMES & told.keys() if told is not None else set()
    if told is None or not known or (known <= _MAY_SPEAK and len(known) < len(told)):
        return None
    return FrontMatter(block.span(1), block.end(), told)


def _mapping(block: str) -> dict[str, Any] | None:
    """The mapping that a block of YAML is, or would be if its strings were in quotation marks."""
    import yaml  # few texts have front matter

    if block.count("[") + block.count("{") > _BRACKETS:
        return _by_lines(block)
    try:
        node = yaml.compose(block, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return _by_lines(block)
    told = _plain(node, 0)
    return told if isinstance(told, dict) else None


def _plain(node: Any, depth: int) -> Any:
    """What a node of YAML holds, scalars as they are written."""
    value = node.value if node is not None else None
    if isinstance(value, str):
        return None if node.tag == _NULL else _NOTE.sub(r"\1", value)
    if value is None or depth > _DEEPEST:
        return None
    if node.id == "sequence":
        return [_plain(one, depth + 1) for one in value[:_MOST]]
    return {
        key.value.casefold(): _plain(one, depth + 1)
        for key, one in value[:_MOST]
        if isinstance(key.value, str)
    }


def _by_lines(block: str) -> dict[str, Any] | None:
    """The names and values of a block that is no YAML because a value holds what YAML uses:
    `title: Talks: the last round`. None where a line is neither a pair nor goes on from one."""
    told: dict[str, Any] = {}
    name = None
    for line in block.splitlines():
        pair, item = _LINE.fullmatch(line.rstrip()), _ITEM.fullmatch(line.rstrip())
        if pair is not None:
            name = pair[1].casefold()
            told[name] = _bare(pair[2])
        elif item is not None and name is not None:
            before = told[name]
            told[name] = [*(before if isinstance(before, list) else []), _bare(item[1])]
        elif line.strip() and not (name is not None and line[0] in " \t") and line[0] != "#":
            return None
    return told


def _bare(value: str | None) -> str | None:
    value = _NOTE.sub(r"\1", (value or "").strip())
    if value[:1] == value[-1:] and value[:1] in ("'", '"'):
        value = value[1:-1]
    return value or None
