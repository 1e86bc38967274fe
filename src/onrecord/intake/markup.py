"""Fragments of HTML as plain paragraphs, with the standard library alone."""

import html
import re
from html.parser import HTMLParser

_BLOCK = re.compile(
    r"address|article|aside|blockquote|br|d[dlt]|div|fig(?:caption|ure)|footer|h[1-6r]|header|li|"
    r"main|nav|[ou]l|p(?:re)?|section|table|t[dhr]"
)
_UNSEEN = re.compile(r"head|noscript|script|style|template|title")
_SPACE = re.compile(r"[ \t\r\n\f\v]+")


def paragraphs(fragment: str) -> list[str]:
    """The paragraphs of a fragment of HTML, without markup.

    >>> paragraphs("<p>One &amp; <b>two</b>.</p><p>Three.<br>Four.</p>")
    ['One & two.', 'Three.', 'Four.']
    """
    reader = _Reader()
    reader.feed(fragment)
    reader.close()
    found = (_SPACE.sub(" ", "".join(block)).strip() for block in reader.blocks)
    return [block for block in found if block]


def plain(value: str) -> str:
    """One line of plain text: entities resolved, tags dropped, white space made single.

    >>> plain(" Port &amp;\\n harbour <i>closed</i> ")
    'Port & harbour closed'
    """
    if "<" in value or "&" in value:
        value = html.unescape(re.sub(r"</?[A-Za-z][^<>]{0,300}>", "", value))
    return _SPACE.sub(" ", value).strip()


class _Reader(HTMLParser):
    """Gathers text, a new block at each block element."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[list[str]] = [[]]
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if _UNSEEN.fullmatch(tag):
            self._unseen += 1
        elif _BLOCK.fullmatch(tag):
            self.blocks.append([])

    def handle_endtag(self, tag: str) -> None:
        if _UNSEEN.fullmatch(tag):
            self._unseen = max(0, self._unseen - 1)
        elif _BLOCK.fullmatch(tag):
            self.blocks.append([])

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.blocks[-1].append(data)
