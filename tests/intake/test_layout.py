"""Pages of the older kind: breaks for paragraphs, tables for columns, no word of metadata."""

import lxml.html
import pytest

from onrecord.intake.layout import put_right, titled
from onrecord.intake.pages import page_of

AGENCY = """<html><head><title>Quay Wire - Ferry inquiry hears captain warned of buoys</title>
<meta name="date" content="2031-10-04"></head><body><table><tr><td colspan="2"><b>QUAY WIRE</b> |
<a href="/">Top news</a></td></tr><tr><td width="150"><a href="/w">World</a><br><a>Markets</a></td>
<td><h2>Ferry inquiry hears captain warned of buoys</h2>
SANNICK (Quay Wire) - The captain of the ferry <i>Aldis</i> warned of missing buoys three times
before it ran aground, an inquiry heard.<br><br>
"I wrote it in the log, and I wrote it again," Captain Tor Melling said.<br>"Nobody answered."<br/>
<br/>The port authority declined to comment.<br><br>(Reporting by Odd Lindqvist)</td></tr></table>
</body></html>"""


def test_breaks_part_paragraphs_and_columns_are_no_data() -> None:
    page = page_of(AGENCY, "agency.html")
    assert page.item.text is not None
    assert page.item.text.split("\n\n")[-4:] == [
        "SANNICK (Quay Wire) - The captain of the ferry Aldis warned of missing buoys three times "
        "before it ran aground, an inquiry heard.",
        '"I wrote it in the log, and I wrote it again," Captain Tor Melling said. '
        '"Nobody answered."',
        "The port authority declined to comment.",
        "(Reporting by Odd Lindqvist)",
    ]
    assert "Markets" not in page.item.text


def test_the_title_and_a_heading_tell_headline_and_site() -> None:
    page = page_of(AGENCY, "agency.html")
    assert page.item.title == "Ferry inquiry hears captain warned of buoys"
    assert page.item.outlet == "Quay Wire"
    assert page.item.published == "2031-10-04"


@pytest.mark.parametrize(
    ("title", "headline", "site"),
    [
        ("Dam gates stay shut | The Estuary", "Dam gates stay shut", "The Estuary"),
        ("Dam gates stay shut", "Dam gates stay shut", None),
        ("Dam gates stay shut | Water | The Estuary", "Dam gates stay shut", None),
        ("The Estuary", None, None),
    ],
)
def test_what_a_title_tells(title: str, headline: str | None, site: str | None) -> None:
    tree = lxml.html.document_fromstring(
        f"<title>{title}</title><h2>News</h2><h1>Dam gates stay shut</h1>"
    )
    assert titled(tree) == (headline, site)


def test_a_table_of_data_and_real_paragraphs_stay_as_they_are() -> None:
    markup = (
        "<body><div><p>One.<br><br>Two.</p><table><tr><th>Town</th><td>Sannick<br>Ostrel</td></tr>"
        "</table>Three.<br>Four.</div></body>"
    )
    tree = lxml.html.document_fromstring(markup)
    before = lxml.html.tostring(tree)
    put_right(tree)
    assert lxml.html.tostring(tree) == before


def test_no_word_is_lost_or_moved() -> None:
    markup = (
        "<body>A <b>b</b> c<br><br>d<!-- not e --><ul><li>f</li></ul>g<br> <br>h<br><br><br>i"
        "<script>x()</script>j</body>"
    )
    tree = lxml.html.document_fromstring(markup)
    before = "".join(tree.itertext(tag=None)).split()
    put_right(tree)
    assert "".join("".join(tree.itertext(tag=None)).split()) == "".join(before)
    assert [one.text_content().strip() for one in tree.iter("p")] == [
        "A b c",
        "d",
        "g",
        "h",
        "i",
        "j",
    ]
