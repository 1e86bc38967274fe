"""Pages of the older kind made like others: paragraphs parted by `<br><br>`, columns in tables.

The finder of articles looks for paragraphs and takes tables for data. An agency's or a council's
page has neither paragraphs nor data tables, so both are put right in the tree before it looks.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

_HOLDERS = ("body", "div", "td", "center", "article", "section", "main", "font")
_BLOCKS = frozenset(
    (
        "address", "article", "aside", "blockquote", "center", "dd", "div", "dl", "dt", "fieldset",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li",
        "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead",
        "tr", "ul",
    )
)  # fmt: skip
_UNSEEN = frozenset(("script", "style", "noscript", "template"))
_JOINTS = " -–—|:·»«•\t"
_TABLE = ("table", "thead", "tbody", "tfoot", "tr", "td", "th")


def put_right(tree: Any) -> None:
    """Makes paragraphs of lines parted by two breaks, and divisions of tables that hold such."""
    for holder in list(tree.iter(*_HOLDERS)):
        if _double_breaks(holder):
            _part(holder)
    for quote in list(tree.iter("blockquote")):
        if quote.find("p") is not None and _loose(quote):
            _part(quote)  # who said it often stands bare below the quotation's paragraphs
    for cell in list(tree.iter("td", "th")):
        if len(cell.findall("p")) >= 2:
            for node in (cell, *cell.iterancestors(*_TABLE)):
                for inner in (node, *node.iter(*_TABLE)) if node.tag == "table" else (node,):
                    inner.tag = "div"


def _double_breaks(holder: Any) -> int:
    """How often two breaks, with nothing between them, part what stands in an element itself."""
    breaks = [node for node in holder if node.tag == "br"]
    return sum(
        not (node.tail or "").strip()
        and (after := node.getnext()) is not None
        and after.tag == "br"
        for node in breaks
    )


def _loose(holder: Any) -> bool:
    """Whether words stand in an element itself, beside its paragraphs."""
    return any((words or "").strip() for words in (holder.text, *(one.tail for one in holder)))


def _part(holder: Any) -> None:
    """Gathers an element's own text and inline elements into paragraphs."""
    children = list(holder)
    pieces = list(_pieces(holder, children))
    for child in children:
        holder.remove(child)
    holder.text = None
    for piece in pieces:
        if not isinstance(piece, list):
            piece.tail = None
            holder.append(piece)
            continue
        paragraph = holder.makeelement("p")
        for one in piece:
            if isinstance(one, str):
                _append_text(paragraph, one)
            else:
                one.tail = None
                paragraph.append(one)
        if "".join(paragraph.itertext()).strip():
            holder.append(paragraph)


def _pieces(holder: Any, children: list[Any]) -> Iterator[Any]:
    """Lists of texts and inline elements that make a paragraph each, and block elements between."""
    gathered: list[Any] = [holder.text or ""]
    after_break = False
    for child in children:
        tail = child.tail or ""
        if child.tag == "br":
            if after_break:
                yield gathered
                gathered = []
            else:
                gathered.append(" ")
            after_break = not tail.strip()
        elif not isinstance(child.tag, str) or child.tag in _BLOCKS | _UNSEEN:
            yield gathered
            yield child
            gathered, after_break = [], False
        else:
            gathered.append(child)
            after_break = False
        gathered.append(tail)
    yield gathered


def _append_text(node: Any, words: str) -> None:
    if len(node):
        node[-1].tail = (node[-1].tail or "") + words
    else:
        node.text = (node.text or "") + words


class Titled(NamedTuple):
    """What a page's own title tells: the headline, and the name of the site beside it."""

    headline: str | None
    site: str | None


def titled(tree: Any) -> Titled:
    """The heading that the page's title repeats, and what else stands in the title."""
    title = " ".join((tree.findtext(".//title") or "").split())
    for level in ("h1", "h2", "h3"):
        for node in tree.iter(level):
            words = " ".join(node.text_content().split())
            at = title.casefold().find(words.casefold())
            if at < 0 or len(words.split()) < 3:
                continue
            rest = (title[:at] + title[at + len(words) :]).strip(_JOINTS)
            named = 0 < len(rest.split()) <= 5 and not any(one in rest for one in "|–—")
            return Titled(words, rest if named else None)
    return Titled(None, None)
