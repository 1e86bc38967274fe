"""What a mention goes back to."""

import numpy as np

from onrecord.tagger.mentions import antecedents


def ends(pairs: dict[tuple[int, int], float], words: int = 40) -> np.ndarray:
    """Vectors by which a word looks back at another with the score given, times eight."""
    found = np.zeros((2, words, 64), dtype=np.float32)
    for place, ((later, earlier), score) in enumerate(pairs.items()):
        found[0, later, place] = 8 * score
        found[1, earlier, place] = 1
    return found


def test_a_mention_goes_back_to_the_earlier_one_that_scores_best() -> None:
    told = ends({(20, 3): 1.0, (20, 9): 3.0})
    links = antecedents(told, [3, 9, 20], level=-0.5, slope=0.0)
    assert [before for before, _ in links] == [-1, -1, 1]


def test_distance_costs_and_none_wins_where_all_score_below_nothing() -> None:
    told = ends({(20, 3): 1.0, (20, 19): 0.9})
    assert antecedents(told, [3, 19, 20], level=0.0, slope=0.5)[2][0] == 1
    assert antecedents(told, [3, 19, 20], level=-2.0, slope=0.0)[2][0] == -1
    assert antecedents(told, [], level=0.0, slope=0.5) == []


def test_nothing_goes_back_to_what_comes_later() -> None:
    told = ends({(3, 20): 9.0})
    assert [before for before, _ in antecedents(told, [3, 20], level=-1.0, slope=0.0)] == [-1, -1]
