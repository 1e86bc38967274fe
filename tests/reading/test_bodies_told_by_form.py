"""What the form of a name, a title and the words beside it tell of a body: its kind and whose it
is."""

import pytest

import onrecord
from onrecord.record import Actor


def cast(text: str) -> dict[str, Actor]:
    return {one.name: one for one in onrecord.read(text).actors}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        # who runs or sells something, by a noun before the name
        ("Terminal operator Costa Verde said it would stop.", "Costa Verde", "organisation"),
        ("Carrier Norlund said it had rerouted four ships.", "Norlund", "organisation"),
        ("Shipowner Vestal Lines declined to comment.", "Vestal Lines", "organisation"),
        ("Fashion retailer Kesta Moda said it would close.", "Kesta Moda", "organisation"),
        # … but persons stay persons
        ("Mail carrier Berge said he was bitten.", "Berge", "person"),
        ("Crane operator Costa Verdi said he saw the fall.", "Costa Verdi", "person"),
        ("Former ferry operator Olu Sarn said he would sue.", "Olu Sarn", "person"),
        # what a firm is by law, anywhere
        ("One of them, Marben Trading DMCC, said no.", "Marben Trading DMCC", "organisation"),
        ("Norla Rederi ASA denied the report.", "Norla Rederi ASA", "organisation"),
        ("Corva S.p.A. declined to comment.", "Corva S.p.A.", "organisation"),
        ("Attorney General Mara Tolen AO said she would go.", "Mara Tolen AO", "person"),
        # bodies called after somebody
        (
            "She is a graduate of Selm. James Tolen University declined to comment.",
            "James Tolen University",
            "organisation",
        ),
        ("John Church said he would stay.", "John Church", "person"),
        # what a group is told to be
        (
            "Rule of Law Norland, a pressure group, said the verdict was a scandal.",
            "Rule of Law Norland",
            "organisation",
        ),
        ("Voice of Orle, a lobby group, said it was a shame.", "Voice of Orle", "organisation"),
        ("Sons of Orle, a rebel group, said it had won.", "Sons of Orle", "armed_group"),
        ("Jon Berge, a group leader, said no.", "Jon Berge", "person"),
        # offices and missions of states
        ("The law minister's office declined to comment.", "law minister's office", "government"),
        ("The president's office denied the report.", "president's office", "government"),
        (
            "The district commissioner's office said 20 houses were lost.",
            "district commissioner's office",
            "government",
        ),
        (
            "The Attorney General's Chambers said it would appeal.",
            "Attorney General's Chambers",
            "government",
        ),
        ("Iran's mission in Selm did not reply.", "Iran's mission in Selm", "government"),
        ("The Kenyan high commission in Selm said no.", "Kenyan high commission in Selm",
         "government"),
        # … but none of a town, a club or many states
        ("The mayor's office said 12 houses were lost.", "mayor's office", "organisation"),
        ("The club president's office said he was ill.", "club president's office", "organisation"),
        ("The bank governor's office declined to comment.", "bank governor's office",
         "organisation"),
        ("The aid mission in Selm said it had left.", "aid mission in Selm", "organisation"),
        # those told of, as one
        ("Three aides confirmed it. All three said talks had failed.", "All three", "group"),
        ("All three sources said the sum was paid.", "All three sources", "group"),
        ("Three tests were done. All three showed lead in the water.", "All three", "document"),
    ],
)  # fmt: skip
def test_form_tells_the_kind(text: str, name: str, kind: str) -> None:
    assert cast(text)[name].kind == kind


@pytest.mark.parametrize(
    ("text", "name", "affiliations"),
    [
        # of what sort a body is, and whose it is not
        ("A doctors' group said the ward had been hit.", "A doctors' group", ()),
        ("The farmers' union said it would strike.", "farmers' union", ()),
        ("The UN's children's agency said 40 had died.", "UN's children's agency", ("UN",)),
        # … but a firm is its owners'
        ("The owners' company said no.", "owners' company", ("owners",)),
        # what a minister is for is nobody
        ("Dan Forbes, Federal Minister for Agriculture, said no.", "Dan Forbes", ()),
        ("Jon Berge, spokesman for Greenpeace, said no.", "Jon Berge", ("Greenpeace",)),
    ],
)
def test_whose_it_is(text: str, name: str, affiliations: tuple[str, ...]) -> None:
    assert cast(text)[name].affiliations == affiliations


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        # what has happened is under no condition
        (
            "The rebels said they would free nine miners they have held since May if the army "
            "lifts its siege of the town.",
            "nine miners they have held since May",
        ),
        (
            "Gunmen will not release the doctors they seized in June unless a ransom is paid, "
            "officials said.",
            "the doctors they seized in June",
        ),
        # … what may happen is
        (
            "The bill would fine firms that dump waste if they are caught.",
            "firms that dump waste if they are caught",
        ),
    ],
)
def test_a_condition_ends_a_mention(text: str, mention: str) -> None:
    record = onrecord.read(text)
    found = {text[start:end] for one in record.actors for start, end in one.mentions}
    assert mention in found


def test_who_gives_his_name_with_a_rank() -> None:
    text = (
        "A man who gave his name as Commander Ruk Tarel said the truce was over. "
        "The commander said his men would fight on."
    )
    one = cast(text)["Ruk Tarel"]
    assert one.roles == ("Commander",)
    assert "The commander" in {text[start:end] for start, end in one.mentions}


def test_a_man_is_no_role() -> None:
    assert cast("A 66-year-old man said he had seen it.")["A 66-year-old man"].roles == ()
    assert cast("An IT consultant said it was lost.")["An IT consultant"].roles != ()


def test_what_somebody_has_is_no_role() -> None:
    text = "Opposition leader Levan Orle, his face bandaged, denied it."
    assert cast(text)["Levan Orle"].roles == ("Opposition leader",)
    assert cast("Jon Berge, her late husband, denied it.")["Jon Berge"].roles == ("late husband",)


@pytest.mark.parametrize(
    ("then", "same"),
    [
        ("The Orsa Liberation Front made its offer in a letter.", True),
        # … but who denies a deed, or is a rival, may be another
        ("The Orsa Liberation Front denied it.", False),
        ("The Orsa Liberation Front, a rival group, said it would not join them.", False),
    ],
)
def test_rebels_of_the_lead_are_named_next(then: str, same: bool) -> None:
    text = f"Rebels in the Kelman hills offered on Monday to free 12 miners.\n{then}"
    front = cast(text)["Orsa Liberation Front"]
    assert front.kind == "armed_group"
    assert ("Rebels in the Kelman hills" in {text[a:b] for a, b in front.mentions}) is same
