"""Web pages to reports: the article's text with its paragraphs, its furniture marked, its metadata.

trafilatura finds the article; it never deduplicates here, for a sentence that an article says
twice is in it twice. What the page knows of itself comes first from its JSON-LD, then from its
`meta` elements. Headings, captions, credits, bylines and links to other reports that trafilatura
leaves in the article stay in the text, each marked as the furniture it is.
"""

import copy
import logging
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec

from onrecord.errors import InputError
from onrecord.intake import inline, layout
from onrecord.intake.markup import plain
from onrecord.intake.news import Item, article_in, date_of, split_byline
from onrecord.report import Furniture, FurnitureKind

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # we report what fails ourselves
logging.getLogger("htmldate").setLevel(logging.CRITICAL)

_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]+)", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"^\s*<\?xml[^>]{0,100}encoding\s*=\s*[\"']([A-Za-z0-9_:.-]+)")
_ADDRESS = re.compile(r"https?://\S+")
_FEWEST = 25  # words: less than that is a teaser, a consent page or an error message
_MOST_OF = 0.7  # of the words in one line: the rest are headline, date and the like
_SHORT_LINE = 600  # characters of a caption, credit or link

# The names of `meta` elements that tell the day of publication, the most telling first.
_DATES = (
    "article:published_time", "datepublished", "dcterms.created", "dcterms.issued",
    "dc.date.issued", "dcterms.date", "og:published_time", "pubdate", "publish-date",
    "parsely-pub-date", "sailthru.date", "dc.date", "date",
)  # fmt: skip

# What the class, id or role of an element says of the text within, by part of its name.
_CLASSES: tuple[tuple[re.Pattern[str], FurnitureKind], ...] = (
    (re.compile(r"caption|legend(?!ary)"), "caption"),
    (re.compile(r"(?:photo|image|picture|media)[-_]?(?:credit|copyright)|^credits?$"), "credit"),
    (re.compile(r"by-?line|author(?:s|-name|-info|-bio)?$"), "byline"),
    (re.compile(r"date-?line|timestamp|pub-?date|publish(?:ed)?-?(?:date|time)"), "dateline"),
    (
        re.compile(r"related|read-?more|also-?read|see-?also|more-?on|recommend|most-?read"),
        "related_link",
    ),
    (
        re.compile(
            r"newsletter|subscri|promo|advert|disclaimer|correction|copyright|editors?-?note"
        ),
        "boilerplate",
    ),
)


class Page(NamedTuple):
    """A page's article: its text, and the furniture in it."""

    item: Item
    furniture: tuple[Furniture, ...]


def declared_encoding(data: bytes) -> str | None:
    """The encoding that a page's first bytes declare, or None.

    >>> declared_encoding(b'<html><meta charset="windows-1252">')
    'windows-1252'
    """
    head = data[:4096]
    match = _CHARSET.search(head) or _XML_ENCODING.match(head)
    return match[1].decode("ascii") if match else None


def page_of(markup: str, source: str, *, url: str | None = None) -> Page:
    """The article of a page.

    Raises `InputError` where the page has none.
    """
    tree = _tree(markup)
    if tree is None:
        raise InputError(source, "HTML without any element", "save the article's page again")
    saved = _SAVED_FROM.search(markup[:4096])
    told = _metadata(tree, url or (saved[1] if saved else None))
    document = _found(markup, told.url)
    blocks = list(_blocks(document.body)) if document is not None else []
    words = sum(len(block.split()) for _, block in blocks)
    if told.text and (words < len(told.text.split()) / 2 or len(blocks) == 1):
        # A page that is built by its scripts, or whose paragraphs only its JSON-LD still has.
        blocks = [("p", one.strip()) for one in told.text.splitlines() if one.strip()]
        words = sum(len(block.split()) for _, block in blocks)
    if words < _FEWEST:
        raise InputError(
            source,
            "HTML without an article",
            "save the article's own page, or give its text as a .txt file",
        )
    text, furniture = _joined(blocks, _marked(tree))
    item = told._replace(text=text)
    if document is not None:
        item = _completed(item, document)
    return Page(item, furniture)


def _found(markup: str, url: str | None) -> Any:
    """What the finder of articles makes of a page, or None.

    What it finds shorter than a few lines it takes for a failure, and gives all words of the page's
    main part in one line instead, headline and all. A brief is just that short: where the first
    finding holds most of those words, it is the better one, for it has their paragraphs.
    """
    document = _extracted(markup, url)
    if document is not None and len(blocks := list(_blocks(document.body))) == 1:
        first = _extracted(markup, url, least=1)
        if first is not None:
            words = sum(len(block.split()) for _, block in _blocks(first.body))
            if words >= max(_FEWEST, _MOST_OF * len(blocks[0][1].split())):
                return first
    return document


def _extracted(markup: str, url: str | None, least: int | None = None) -> Any:
    import trafilatura  # heavy, and only needed for pages
    from trafilatura.settings import DEFAULT_CONFIG

    config = DEFAULT_CONFIG
    if least is not None:
        config = copy.deepcopy(config)
        config.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(least))
    article = _tree(markup)
    inline.put_right(article)
    layout.put_right(article)
    try:
        return trafilatura.bare_extraction(
            article,
            url=url,
            include_comments=False,
            include_tables=False,
            deduplicate=False,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
            config=config,
        )
    except Exception:  # whatever a hostile page brings up in the parser
        return None


def _tree(markup: str) -> Any:
    import lxml.etree
    import lxml.html

    try:
        # Bytes, so that an encoding that the page declares is not taken up again.
        parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=False)
        return lxml.html.document_fromstring(markup.encode("utf-8", "surrogatepass"), parser=parser)
    except (lxml.etree.LxmlError, ValueError, AssertionError):
        return None


def _blocks(body: Any) -> Iterator[tuple[str, str]]:
    """The article's blocks in order: their kind of element and their words."""
    for node in body.iter("p", "head", "item", "quote", "cell", "code"):
        if any(above.tag in ("p", "head", "item", "code") for above in node.iterancestors()):
            continue
        if node.tag in ("quote", "cell") and node.find(".//p") is not None:
            continue
        words: list[str] = []
        _gather(node, words)
        for line in "".join(words).split("\n\n"):
            if block := re.sub(r"[ \t\r\n]+", " ", line).strip():
                yield node.tag, block


def _gather(node: Any, words: list[str]) -> None:
    words.append(re.sub(r"\s*\n\s*", " ", node.text or ""))
    for child in node:
        if child.tag == "lb":
            words.append("\n\n")
        elif child.tag != "graphic":
            _gather(child, words)
        words.append(re.sub(r"\s*\n\s*", " ", child.tail or ""))


def _joined(
    blocks: list[tuple[str, str]], marked: dict[str, FurnitureKind]
) -> tuple[str, tuple[Furniture, ...]]:
    """The text, an empty line between paragraphs, and the spans that are furniture."""
    parts: list[str] = []
    furniture: list[Furniture] = []
    at = 0
    for tag, block in blocks:
        kind: FurnitureKind | None = marked.get(_key(block))
        if kind is None and tag == "head":
            kind = "heading"
        if kind is not None:
            furniture.append(Furniture((at, at + len(block)), kind))
        parts.append(block)
        at += len(block) + 2
    return "\n\n".join(parts), tuple(furniture)


def _key(words: str) -> str:
    return re.sub(r"\W+", " ", words).strip().casefold()


def _marked(tree: Any) -> dict[str, FurnitureKind]:
    """The page's lines that its markup makes furniture, by their words."""
    found: dict[str, FurnitureKind] = {}

    def mark(node: Any, kind: FurnitureKind) -> None:
        for one in (node, *node.iterdescendants("p", "li", "span", "a", "h2", "h3", "h4", "div")):
            words = one.text_content()
            if len(words) <= _SHORT_LINE and (key := _key(words)):
                found.setdefault(key, kind)

    for node in tree.iter("figcaption", "caption"):
        mark(node, "caption")
    for node in tree.iter("p", "div", "span", "aside", "ul", "section", "li", "small", "figure"):
        names = " ".join(
            node.get(key) or "" for key in ("class", "id", "itemprop", "rel")
        ).casefold()
        kind = next(
            (kind for pattern, kind in _CLASSES for name in names.split() if pattern.search(name)),
            None,
        )
        if kind is not None and len(node.text_content()) <= 4 * _SHORT_LINE:
            mark(node, kind)
    for node in tree.iter("p", "li"):
        links = node.findall(".//a[@href]")
        if len(links) == 1 and _key(node.text_content()) == _key(links[0].text_content()):
            mark(node, "related_link")
    return found


def _metadata(tree: Any, url: str | None) -> Item:
    """What the page tells of itself: JSON-LD first, then `meta` elements."""
    article = Item()
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "") and (found := _json_ld(script.text or "")):
            article = found
            break
    meta: dict[str, str] = {}
    for node in tree.iter("meta"):
        key = node.get("property") or node.get("name") or node.get("itemprop")
        if key and (content := plain(node.get("content") or "")):
            meta.setdefault(key.casefold(), content)
    link = tree.find(".//link[@rel='canonical']")
    address = (link.get("href") if link is not None else None) or meta.get("og:url") or url
    author = meta.get("author") or meta.get("article:author") or meta.get("byl")
    if author and _ADDRESS.match(author):
        author = None
    page = layout.titled(tree)
    published = next((meta[name] for name in _DATES if date_of(meta.get(name))), None)
    return article._replace(
        title=article.title or meta.get("og:title") or page.headline,
        outlet=article.outlet
        or meta.get("og:site_name")
        or meta.get("application-name")
        or page.site,
        byline=article.byline or split_byline(author),
        url=article.url if article.url and _ADDRESS.match(article.url) else _whole(address),
        published=article.published or date_of(published),
    )


def _whole(address: str | None) -> str | None:
    return address if address and _ADDRESS.match(address) else None


def _json_ld(raw: str) -> Item | None:
    try:
        return article_in(msgspec.json.decode(raw.strip().strip(";")))
    except (msgspec.DecodeError, UnicodeEncodeError):
        try:  # line ends within strings are a common fault
            return article_in(msgspec.json.decode(re.sub(r"[\r\n\t]+", " ", raw)))
        except (msgspec.DecodeError, UnicodeEncodeError):
            return None


def _completed(item: Item, document: Any) -> Item:
    """The rest from what trafilatura found on the page."""
    author = document.author
    return item._replace(
        title=item.title or (plain(document.title) if document.title else None),
        outlet=item.outlet or (plain(document.sitename) if document.sitename else None),
        byline=item.byline or tuple(name for name in re.split(r";\s*", author or "") if name),
        url=item.url or _whole(document.url),
        published=item.published or date_of(document.date),
    )
