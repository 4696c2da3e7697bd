"""Names that are words as well: companies called Target or Indeed, people called Will, May or Grace."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from afterview.entry.letter_target import read_occasion
from afterview.entry.scene import Scene
from afterview.letters.checks import findings
from afterview.letters.kinds import BY_NAME
from support.hunt_by_lines import HuntByLines

INNOCENT = [
    ("Target", "Target audiences are what I know best."),
    ("Target", "We spoke about target audiences and how to hit a target."),
    ("Target", "I liked your Target Operating Model workshop."),
    ("Indeed", "Indeed, I enjoyed our talk."),
    ("Indeed", "It was indeed a pleasure. Thank you very much indeed."),
    ("Indeed", "I first saw the post on Indeed and was curious."),
    ("Apple", "The apple orchard that you mentioned. Apple trees need years."),
    ("Apple", "I have built apps for Apple devices for years."),
    ("Visa", "Visa questions aside, I can start when it suits. My Visa runs until May."),
    ("Visa", "I do not need visa sponsorship. A Visa is not needed."),
    ("Gap", "Gap analysis is what I did. There is a gap in my CV."),
    ("Shell", "Shell scripts and Python are my tools. I write in Shell and Python."),
    ("Slack", "You can reach me on Slack. Slack messages are fine."),
    ("Zoom", "Thank you for the Zoom call. Zoom was fine for me."),
    ("Next", "Next week suits me. Next, I would look at the data."),
    ("Monday", "Monday works for me. On Monday we spoke."),
    ("Square", "Square metres matter. We are back to square one."),
    ("Amazon", "The Amazon basin was my thesis."),
    ("Oracle", "We moved from an Oracle database to Postgres."),
    ("target", "We discussed the target audience."),
    ("Bolt", "Bolt cutters. Bolt by bolt we took it apart."),
    ("Wise", "Wise words. It would be wise to wait."),
    ("Meta", "Meta analysis is my field."),
    ("Discover", "Discover more about the ward was my aim."),
    ("May & Co", "May I ask when you decide?"),
    ("The Guardian", "I was the guardian of the process."),
    ("Boots", "Boots on the ground matter."),
    ("Three", "Three things stayed with me."),
    ("Sage", "Sage advice. I have used Sage accounts for years."),
    ("Best Buy", "It was the best buy we made."),
    ("Compass", "Compass in hand, we went."),
]
NAMED = [
    ("Target", "I would love to work at Target."),
    ("Target", "The role at Target, which you described, is what I want."),
    ("Indeed", "I am keen to join Indeed."),
    ("Apple", "Apple's way of working appeals to me."),
    ("Apple", "I admire the Apple team."),
    ("Visa", "Thank you for telling me about the work at Visa."),
    ("Gap", "I would be glad to work for Gap."),
    ("Shell", "I hope to hear from Shell soon."),
    ("Globex", "Globex sounds like a fine place."),
    ("Globex", "I would like to join Globex."),
    ("Target", "TARGET is where I want to be."),
    ("Target", "I am excited about Target and its stores."),
    ("Monday", "The product team at Monday impressed me."),
    ("Next", "I enjoyed learning about Next."),
]


def codes(body: str, *companies: str, to: str = "Dana Lee", others: str = "", greeting: str = "") -> set[str]:
    """Return what is found about names in a note to somebody at Borealis, in a hunt of `companies`, too."""
    telling = HuntByLines()
    room = ", ".join(filter(None, (to, others)))
    telling.tell(
        "Borealis; Analyst; applied last wed", f"interview borealis onsite tue 14:00-15:00 with {room}"
    )
    (base,) = telling.hunt.applications.values()
    more = {
        f"x{at}": replace(base, id=f"x{at}", company=company, interviews=(), events=())
        for at, company in enumerate(companies)
    }
    telling.hunt = replace(telling.hunt, applications={**telling.hunt.applications, **more})
    telling.now = datetime(2026, 11, 24, 19, tzinfo=UTC)
    scene = Scene(telling.hunt, telling.context())
    occasion = read_occasion(BY_NAME["thank-you"], base.id, to, scene, "Kim Roe")
    text = f"{greeting or f'Hello {to.split()[0]},'}\n\n{body}\n\nKind regards,\nKim"
    found = {each.code for each in findings(occasion.to_check(text, ()))}
    return {each for each in found if each.startswith(("company", "name"))}


@pytest.mark.parametrize(("company", "body"), INNOCENT)
def test_a_word_that_is_a_company_of_mine_as_well_is_no_other_company(company: str, body: str) -> None:
    assert codes(body, company) == set()  # playbook 2.10


@pytest.mark.parametrize(("company", "body"), NAMED)
def test_another_company_is_pointed_out_though_its_name_is_a_word(company: str, body: str) -> None:
    assert codes(body, company) == {"company_wrong"}


@pytest.mark.parametrize(
    ("to", "body"),
    [
        ("Will Stone", "I will write again. Will you tell me when? May I ask?"),
        ("May Chen", "I might hear in May. Maybe we meet. Mary helped me."),
        ("Mark Hall", "The Mark scheme was new. Markus joined. In March we moved."),
        ("Rose Dahl", "Prices rose. Those Rows matter, and so does the Hose."),
        ("Grace Lee", "I taught Grade 7. With good grace."),
        ("Jo Park", "A new Job. Joe asked me."),
        ("Hope Ray", "I hope to hear. Hopes are high."),
        ("Dana Lee", "Will you tell me when? May I ask? Mark my words. Grace and patience."),
    ],
)
def test_words_are_not_taken_for_names_of_people(to: str, body: str) -> None:
    others = "Will Stone, May Chen, Mark Hall, Grace Wu" if to == "Dana Lee" else ""
    assert codes(body, to=to, others=others) == set()


@pytest.mark.parametrize(
    ("to", "body"),
    [
        ("Will Stone", "I will write again soon."),
        ("May Chen", "May I ask when? In May we move."),
        ("Mark Hall", "Mark my words: marks matter."),
    ],
)
def test_a_word_does_not_stand_for_the_name_that_is_missing(to: str, body: str) -> None:
    assert codes(body, to=to, greeting="Hello,") == {"name_missing"}


def test_another_name_in_the_greeting_is_wrong_though_names_are_words() -> None:
    assert codes("Thank you.", to="Grace Lee", greeting="Hello Rose,") == {"name_wrong"}
    assert codes("Thank you, Will, for the talk.", to="Will Stone", greeting="Hello,") == set()
