"""Base forms of English words: a table of irregular forms, then the regular endings."""

from functools import lru_cache

from onrecord.reading import knowledge


@lru_cache(maxsize=1)
def _irregular() -> dict[str, dict[str, str]]:
    table = knowledge.table("lemmas")
    verbs = {form: base for base, forms in table["verbs"].items() for form in forms.split()}
    nouns = {form: base for base, forms in table["nouns"].items() for form in forms.split()}
    return {"V": verbs, "N": nouns}


@lru_cache(maxsize=65536)
def lemma_of(word: str, tag: str) -> str:
    """The base form of a word under its Penn tag; a proper name stays as it is.

    >>> [lemma_of(*pair) for pair in [("said", "VBD"), ("denies", "VBZ"), ("putting", "VBG")]]
    ['say', 'deny', 'put']
    >>> [lemma_of(*pair) for pair in [("women", "NNS"), ("parties", "NNS"), ("Hague", "NNP")]]
    ['woman', 'party', 'Hague']
    """
    if tag.startswith("NNP"):
        return word
    lower = word.lower()
    if tag.startswith("VB") or tag == "MD":
        return _irregular()["V"].get(lower) or _verb(lower, tag)
    if tag == "NNS":
        return _irregular()["N"].get(lower) or _noun(lower)
    return lower


def _verb(word: str, tag: str) -> str:
    if tag in ("VB", "VBP", "MD"):
        return word
    if tag == "VBZ":
        return _noun(word)
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return _stem(word[: -len(ending)], ending)
    return word


_DOUBLE_STAY = ("ll", "ss", "zz", "ff")  # tell, press, buzz, staff keep both letters


def _stem(stem: str, ending: str) -> str:
    known = _bases()
    doubled = len(stem) > 2 and stem[-1] == stem[-2] and not stem.endswith(_DOUBLE_STAY)
    if doubled and (stem[:-1] in known or stem not in known):
        return stem[:-1]
    if stem.endswith("ll") and stem not in known and stem[:-1] in known:
        return stem[:-1]  # "levelled", "travelled": the British double
    if ending == "ed" and stem.endswith("i"):
        return stem[:-1] + "y"
    if stem in known:
        return stem
    if stem + "e" in known:
        return stem + "e"
    return (
        stem + "e" if stem.endswith(("at", "iz", "c", "v", "u", "dg", "rg", "ys", "rib")) else stem
    )


@lru_cache(maxsize=1)
def _bases() -> frozenset[str]:
    return frozenset(knowledge.table("lemmas")["regular"]["verbs"].split())


def _noun(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("uses") and len(word) > 6 and word[:-1] not in _bases():
        return word[:-2]  # caucuses, focuses; but accuses, causes
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
