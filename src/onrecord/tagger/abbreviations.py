"""Abbreviations and sentence starts, for `words`: part of what the weights were trained on."""

from __future__ import annotations

from typing import Final


def _words(lines: str) -> frozenset[str]:
    return frozenset(lines.split())


BEFORE_A_NAME: Final = _words("""
    adm asst atty brig capt cmdr col cpl cmsr det dist dr fr gen gov hon insp lt maj messrs mr mrs
    ms msgr mx pfc pres prof pvt rep reps rev sen sens sgt st ste supt vs
""")
"""Written with a stop and followed by a name: they never end a sentence."""

BEFORE_A_NUMBER: Final = _words("no nos art sec")
"""Written with a stop where a number follows: "No. 4"."""

WITH_A_STOP: Final = BEFORE_A_NAME | _words("""
    jr sr inc ltd corp co cos bros plc dept etc ave blvd rd ft mt cf eg ie jan feb apr aug sept oct
    nov dec tues thurs ala ariz ark calif colo conn fla ga kan ky mich minn mont neb nev okla penn
    r.i s.c s.d tenn tex va vt wis wyo n.j n.y n.h n.c n.d n.m r-ala r-ariz r-ark r-calif r-colo
    r-fla r-ga r-ill r-ind r-kan r-ky r-la r-mich r-minn r-miss r-mo r-mont r-neb r-nev r-okla r-ore
    r-pa r-tenn r-tex r-va r-wash r-wis r-wyo d-ala d-ariz d-ark d-calif d-colo d-conn d-del d-fla
    d-ga d-ill d-ind d-mass d-md d-mich d-minn d-miss d-mo d-mont d-nev d-ore d-pa d-tenn d-va d-vt
    d-wash d-wis i-vt univ assn
""")
"""Written with a stop. What is also a common word ("no", "Mar", "ill", "mass") is left out."""

SENTENCE_STARTERS: Final = _words("""
    the a an he she it they we i you this that these those there his her its their our my in on at
    but and so for as if when while after before since although though however meanwhile both some
    many most several no not what who why how where according asked yet still also then another
    other others one two three earlier later last whether all each neither nor even instead
    only once until unless because under despite during among nearly almost
""")
"""Words in which a sentence commonly starts, in lower case."""
