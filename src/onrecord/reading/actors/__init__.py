"""Finds the cast: everyone and everything that may speak, count, relay, hold a position or act.

Names, descriptions and pronouns are found over the parse (`phrases`), described by word lists
(`describing`), and joined into chains (`joining`, `pronouns`, `speech`); each chain becomes a
character (`portraits`). A character's `Why` names the rules that joined its mentions:

- `name`, `description`: a first mention; `source`: words that a statement needs;
- `same-name`: full name, surname, acronym or short form; `title-then-name`: "the harbour master"
  who is named later; `government-of-country`: a country and its government;
  `seat-of-government`: a capital that stands for its state;
- `headline`: "a bus driver", told of in the headline as "bus driver";
- `by-age`: "the 52-year-old teacher", of whom the sentence before tells;
- `own-body`: "his party", of whoever speaks for it;
- `same-head`: a description with the head noun of an earlier mention; `wider-term`: "the company";
  `the-suspect`: the one who stands accused;
- `kin`: "her father", "my client"; `said-of`: "Tolen said of Berge, “*he* …”";
- `epithet`: "the reformist", "the man", of whom the sentence before tells;
- `pronoun`, `pronoun-in-quote`, `pronoun-ahead`; `speaker`: "I"; `body-of-speaker`: "we";
  `called-by-name`: "you".
"""

from onrecord.reading.actors.casting import find_actors

__all__ = ["find_actors"]
