"""What the model's outputs stand for, in the order of its columns."""

from __future__ import annotations

from typing import Final


def _names(lines: str) -> tuple[str, ...]:
    return tuple(lines.split())


ROLES_BIO: Final = _names("O B-source I-source B-cue I-cue B-content I-content")

TAGS: Final = _names("""
    CC CD DT EX FW IN JJ JJR JJS LS MD NN NNP NNPS NNS PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH VB
    VBD VBG VBN VBP VBZ WDT WP WP$ WRB $ # . , : `` '' -LRB- -RRB- HYPH ADD NFP
""")

RELATIONS: Final = _names("""
    root acl acl:relcl advcl advmod amod appos aux aux:pass case cc cc:preconj ccomp compound
    compound:prt conj cop csubj csubj:pass dep det det:predet discourse dislocated expl fixed
    goeswith iobj list mark nmod nmod:npmod nmod:poss nmod:tmod nsubj nsubj:pass nummod obj obl
    obl:npmod obl:tmod orphan parataxis punct reparandum vocative xcomp
""")

ENTITIES: Final = _names("""
    O B-PERSON I-PERSON B-ORGANIZATION I-ORGANIZATION B-LOCATION I-LOCATION B-MISC I-MISC
""")

KINDS: Final = (
    "",
    *_names("person organization place object substance event time abstract animal plant"),
)
"""Kinds of mention, after GUM; the first is no mention."""

LEFT: Final = 64
"""How many words before its anchor an attribution may reach: all but 0.2 % of PolNeAR's."""

RIGHT: Final = 128
"""How many words from its anchor on an attribution may reach: all but 0.2 %."""
