"""A share told in two words, "8 per cent", which the parse takes apart."""

from onrecord.tagger import Word


def per_cent(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Makes "8 *per cent*" what "8 percent" is: the parse has "cent" beside the number, behind
    a preposition. `index` is where "per" stands."""
    cent = index + 1
    made = list(words)
    made[index] = words[index].with_(tag="NN", head=cent, relation="compound")
    number, word = words[index - 1], words[cent]
    if number.tag != "CD" or number.head == cent:
        return tuple(made)
    if word.head in (index - 1, number.head):  # it stands where its number stood
        relation = word.relation if number.relation == "nummod" else number.relation
        made[cent] = word.with_(head=number.head, relation=relation)
    else:
        made[cent] = word.with_(relation="obl:npmod")  # "12 per cent more pay"
    for place, other in enumerate(words):
        if other.head == index - 1 and place != cent:
            made[place] = other.with_(head=cent)
    made[index - 1] = number.with_(head=cent, relation="nummod")
    return tuple(made)
