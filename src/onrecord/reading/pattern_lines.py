"""How a line of a lexicon is read as a pattern: "impose: ban curfew", "call on|upon"."""

from collections.abc import Iterable, Mapping

from onrecord.reading.patterns import Pattern


def parse_pattern(
    line: str,
    sense: str,
    *,
    mode: str | None = None,
    roles: str = "transitive",
    noun: bool = False,
    apart: bool = False,
    by: frozenset[str] = frozenset(),
    classes: Mapping[str, str] | None = None,
) -> Pattern:
    """A line of a lexicon as a pattern; `classes` has the words that "@name" stands for.

    >>> parse_pattern("dismiss … as", "REJECT").loose
    True
    >>> one = parse_pattern("impose: ban curfew !fine", "COERCE")
    >>> one.head, sorted(one.objects), sorted(one.barred)
    ('impose', ['ban', 'curfew'], ['fine'])
    >>> sorted(parse_pattern("call on|upon", "demand").particles)
    ['on', 'upon']
    >>> parse_pattern("mass shooting", "ASSAULT", noun=True).before
    'mass'
    >>> sorted(parse_pattern("seal: @ways", "COERCE", classes={"ways": "road bridge"}).objects)
    ['bridge', 'road']
    """
    head, _, tail = line.partition(":")
    first, *rest = head.split()
    objects = [word for one in tail.split() for word in _of_class(one, classes or {})]
    row = [] if noun else [frozenset(word.split("|")) for word in rest if word != "…"]
    return Pattern(
        sense=sense,
        head=rest[-1] if noun and rest else first,
        mode=mode,
        roles=roles,
        particles=frozenset(one for group in row for one in group),
        row=tuple(row),
        loose="…" in rest,
        objects=frozenset(one for one in objects if one[0] not in "@!"),
        barred=frozenset(one[1:] for one in objects if one[0] == "!" and one[1] != "@"),
        people="@people" in objects,
        things="!@people" in objects,
        some="@any" in objects,
        by=by,
        before=[first, *rest][-2] if noun and rest else "",
        apart=apart,
        words=line,
    )


def _of_class(word: str, classes: Mapping[str, str]) -> list[str]:
    """The words that "@name" or, barred, "!@name" stands for; any other word itself."""
    barred, name = ("!" if word[0] == "!" else ""), word.lstrip("!@")
    listed = classes.get(name, "").split() if "@" in word else []
    return [barred + one for one in listed] or [word]


def by_head(patterns: Iterable[Pattern]) -> dict[str, tuple[Pattern, ...]]:
    """Patterns under the lemma of their head, the most demanding first."""
    found: dict[str, list[Pattern]] = {}
    for one in patterns:
        found.setdefault(one.head, []).append(one)
    return {head: tuple(sorted(many, key=lambda p: -p.weight)) for head, many in found.items()}
