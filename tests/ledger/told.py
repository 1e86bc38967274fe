"""Reports of our own about a fictional port, and records of them written by hand."""

from onrecord.record import Actor, Cue, Record, Source, Statement
from onrecord.report import Report


def told(
    text: str,
    *said: tuple[str, str, str],
    outlet: str | None = "The Lantern",
    published: str | None = "2027-03-09",
    url: str | None = None,
    title: str | None = None,
) -> Record:
    """A record with a statement for each (source's words, cue's words, content's words).

    Actors are named by the source's words, one for each name; all words are found at their first
    place in the text.
    """
    report = Report.of(text, outlet=outlet, published=published, url=url, title=title)

    def span(words: str) -> tuple[int, int]:
        start = text.index(words)
        return start, start + len(words)

    names = list(dict.fromkeys(source for source, _, _ in said))
    actors = tuple(
        Actor(f"a{n}", name, "person", (), (), (span(name),)) for n, name in enumerate(names, 1)
    )
    statements = tuple(
        Statement(
            id=f"s{n}",
            manner="direct" if content.startswith("“") else "indirect",
            source=Source(f"a{names.index(source) + 1}", (span(source),)),
            cue=Cue((span(cue),), cue),
            content=(span(content),),
            relays=(),
            polarity="affirmed",
            addressee=None,
            time=None,
            place=None,
            within=None,
        )
        for n, (source, cue, content) in enumerate(said, 1)
    )
    return Record("onrecord/1", report, actors, statements, (), (), (), ())


PORT = (
    "“The port stays closed until Friday,” Mara Tolen said. Ivo Brandt denied that ships had left."
)
PORT_SAID = (
    ("Mara Tolen", "said", "“The port stays closed until Friday,”"),
    ("Ivo Brandt", "denied", "that ships had left"),
)


def port(**known: str | None) -> Record:
    """The report that most tests begin with."""
    return told(PORT, *PORT_SAID, **known)  # type: ignore[arg-type]
