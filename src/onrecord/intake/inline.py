"""What stands within a page's paragraphs, made to read as the browser shows it.

The finder of articles drops elements by their names wherever they stand. In a paragraph that takes
a day or a name out of the middle of a sentence, and a quotation's speaker from below it. What no
reader of the page sees, or what the outlet itself has struck out, is no part of the text instead.
"""

from typing import Any

_PARAGRAPHS = ("p", "li", "blockquote", "dd", "h2", "h3")
_DROPPED_WORDS = ("time", "label", "output")  # dropped by their names, words of a sentence here
_STRUCK = ("del", "s", "strike")
_FEWEST = 4  # words beside a time: fewer are a line such as "Published 6 May", no sentence
_MARKS = tuple("“\"‘'«")
_UNSEEN = frozenset(
    ("visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text", "screenreader-only",
     "u-visually-hidden", "a11y-hidden", "offscreen")
)  # fmt: skip


def put_right(tree: Any) -> None:
    """Keeps the words of sentences, marks quotations, and leaves out what nobody is to read."""
    for node in list(tree.iter(*_STRUCK)):
        _leave_out(node)
    for node in list(tree.iter("span", "a", "b", "i", "em", "strong", "small")):
        if _unseen(node) and _paragraph(node) is not None:
            _leave_out(node)
    for node in list(tree.iter("sup")):
        if any((link.get("href") or "").startswith("#") for link in node.iter("a")):
            _leave_out(node)  # a footnote's number would run into the word before it
    quotes = list(tree.iter("q"))
    for node in quotes:
        _quote(node)
    for node in quotes:
        node.tag = "span"
    for node in list(tree.iter(*_DROPPED_WORDS)):
        paragraph = _paragraph(node)
        if paragraph is not None and _beside(paragraph, node) >= _FEWEST:
            node.tag = "span"
    for quote in list(tree.iter("blockquote")):
        for node in quote.findall("footer") + quote.findall("cite"):
            node.tag = "p"  # who said it, in the page's own way


def _before(node: Any) -> str:
    """The words right before an element."""
    sibling = node.getprevious()
    words = sibling.tail if sibling is not None else node.getparent().text
    return words or ""


def _unseen(node: Any) -> bool:
    return node.get("hidden") is not None or not _UNSEEN.isdisjoint(
        (node.get("class") or "").casefold().split()
    )


def _paragraph(node: Any) -> Any:
    return next(node.iterancestors(*_PARAGRAPHS), None)


def _beside(paragraph: Any, node: Any) -> int:
    return len(paragraph.text_content().split()) - len(node.text_content().split())


def _leave_out(node: Any) -> None:
    if node.getparent() is not None:
        node.drop_tree()  # what follows the element stays


def _quote(node: Any) -> None:
    """The marks that a browser sets around a quotation; single ones within another.

    A page that sets them itself, within or around, shows its readers two pairs or none by its
    style; one is enough here.
    """
    if node.text_content().lstrip()[:1] in _MARKS or _before(node).rstrip()[-1:] in _MARKS:
        return
    opening, closing = "‘’" if next(node.iterancestors("q"), None) is not None else "“”"
    node.text = opening + (node.text or "")
    if len(node):
        node[-1].tail = (node[-1].tail or "") + closing
    else:
        node.text += closing
