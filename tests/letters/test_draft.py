"""Drafts: made of what is on record with one person, and fit to be sent (playbook 1.6, 2.4 to 2.9)."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from afterview.entry.letter_target import read_occasion
from afterview.entry.scene import Scene
from afterview.letters.checks import findings
from afterview.letters.draft import Draft, draft
from afterview.letters.kinds import BY_NAME, SHAPES, LetterShape, Whom
from afterview.letters.occasion import Occasion, material_for
from afterview.letters.templates import SLOTS, TemplateError, built_in, parse, text_of
from afterview.text import Unclear
from support.hunt_by_lines import MONDAY, HuntByLines, acme

LINES = (
    "talked acme with Dana: How they shard by tenant",
    "talked acme with Sam: the on-call rota",
    "missed acme the charity project I ran",
    "question acme How would you move a tenant? ! blanked, by Dana; better: copy first, then switch",
    "question acme Why do you want to leave? ! weak, by Sam; better: I want work that lasts",
    "liked acme the calm tone of the team",
    "reference Maria Ortiz <maria@ortiz.example> relation: my manager at Beta",
    "contact acme Jo Park works there",
)


def told(*lines: str) -> HuntByLines:
    telling = acme()
    telling.tell(*LINES, *lines)
    return telling


def occasion(kind: str, who: str = "", telling: HuntByLines | None = None, target: str = "acme") -> Occasion:
    telling = telling or told()
    return read_occasion(BY_NAME[kind], target, who, Scene(telling.hunt, telling.context()), "Kim Roe")


def written(kind: str, who: str = "", telling: HuntByLines | None = None) -> Draft:
    return draft(occasion(kind, who, telling))


def test_a_note_is_made_of_what_was_said_with_that_person() -> None:
    note = written("thank-you", "dana")
    assert note.text.startswith("Hello Dana,\n\n")
    assert "how you shard by tenant" in note.text  # 2.4, said to them and not about them
    assert "the charity project I ran" in note.text  # 2.5
    assert "your question “How would you move a tenant?”" in note.text  # 2.6
    assert "copy first, then switch" in note.text
    assert "when I might expect to hear" in note.text  # 2.9
    assert note.text.endswith("Kind regards,\nKim Roe")
    assert "Why do you want to leave" not in note.text
    assert 0 < note.template_share < 1


PRIVATE = ("felt relaxed", "Margaret laughed", "she seemed bored", "I went blank and rambled", "my nerves")


@pytest.mark.parametrize("shape", SHAPES, ids=lambda each: each.name)
def test_what_was_noted_for_oneself_is_in_no_letter_unasked(shape: LetterShape) -> None:  # playbook 3.4
    lines = [
        f"{what} acme {each}"
        for what in ("well", "badly", "talked", "missed", "liked", "talked acme with Dana:")
        for each in PRIVATE
    ]
    lines = [each.replace("Dana: acme", "Dana:") for each in lines]
    telling = told(
        "well acme anaesthesia monitoring chat, felt relaxed, Margaret laughed",
        "reference Helen Marsh relation: former boss, a bit grumpy",
        *lines,
        *(("outcome acme rejected",) if shape.name in ("outcome-report", "gracious-reply") else ()),
    )
    who = {Whom.REFERENCE: "helen", Whom.CONTACT: "jo", Whom.INTERVIEWER: "dana"}[shape.whom]
    text = written(shape.name, who, telling).text
    assert not [each for each in (*PRIVATE, "anaesthesia", "grumpy", "laughed") if each in text]
    made = material_for(occasion(shape.name, who, telling))
    assert shape.whom is not Whom.REFERENCE or any("anaesthesia" in each.text for each in made)  # at hand


def test_each_question_gets_its_own_answer_and_why_it_matters() -> None:  # 2.6
    text = written(
        "thank-you",
        "dana",
        told(
            "question acme what do you fear ! weak, by Dana; better: Silence. Matters: it hides mistakes.",
        ),
    ).text
    assert "“How would you move a tenant?” It matters, so I have thought about it since: copy first" in text
    assert (
        "“What do you fear?” With time to think: silence. I think that it matters because it hides mistakes."
        in text
    )


def test_two_interviewers_get_two_letters() -> None:  # 2.10
    from rapidfuzz import fuzz

    dana, sam = written("thank-you", "dana"), written("thank-you", "sam")
    assert fuzz.ratio(dana.text, sam.text) < 75
    bare = acme()
    assert fuzz.ratio(written("thank-you", "dana", bare).text, written("thank-you", "sam", bare).text) < 75
    assert dana.text == written("thank-you", "dana").text


def test_the_date_is_asked_for_only_where_it_is_not_known() -> None:  # 2.9
    assert "hear from you" not in written("thank-you", "dana", told("promise acme by fri")).text


@pytest.mark.parametrize(
    ("kind", "who"),
    [
        ("thank-you", "dana"),
        ("thank-you", "sam"),
        ("heads-up", "maria"),
        ("good-word", "jo"),
        ("hello", "jo"),
        ("follow-up", ""),
        ("second-follow-up", ""),
        ("gracious-reply", "dana"),
        ("keep-in-touch", "dana"),
        ("ask-address", "sam"),
    ],
)
def test_a_draft_is_clean(kind: str, who: str) -> None:
    asked = occasion(kind, who)
    made = draft(asked)
    assert findings(asked.to_check(made.text, made.material)) == ()
    assert made.subject
    assert "{" not in made.text


@pytest.mark.parametrize("kind", ["rejected", "offer", "accepted", "declined", "withdrawn", "no answer"])
def test_an_outcome_is_reported_with_thanks(kind: str) -> None:  # 3.5
    telling = told("told acme Maria Ortiz")
    with pytest.raises(Unclear, match="not decided yet"):
        occasion("outcome-report", "maria", telling)
    telling.tell(f"outcome acme {kind}")
    asked = occasion("outcome-report", "maria", telling)
    made = draft(asked)
    assert "Thank you" in made.text
    assert findings(asked.to_check(made.text, made.material)) == ()


def test_a_heads_up_says_who_i_am_to_them_and_what_the_job_is() -> None:  # 3.4
    text = written("heads-up").text
    assert "my manager at Beta" in text
    assert "the Backend Engineer role at Acme" in text


def test_a_reply_to_a_no_names_what_i_liked() -> None:  # 7.2
    assert "the calm tone of the team" in written("gracious-reply", "dana").text


def test_a_follow_up_names_the_day_they_said() -> None:  # 5.4
    assert "Friday 27 November" in written("follow-up", "", told("promise acme by fri")).text


def test_a_question_for_an_address_asks_for_what_lacks() -> None:  # 2.3
    text = written("ask-address", "sam").text
    assert "postal address" in text
    assert "today about the Backend Engineer role at Acme" in text
    assert "Does dana@acme.example reach you best?" in written("ask-address", "dana").text


def test_a_question_for_an_address_may_come_before_the_interview() -> None:  # 2.12
    telling = acme()
    telling.now = MONDAY
    text = written("ask-address", "sam", telling).text
    assert "I am looking forward to our conversation tomorrow" in text
    assert "Afterwards I would like to send you a short note" in text


RICH = (
    "talked acme: the offsite in Utrecht",
    "liked acme I liked the quiet library.",
    "question acme Which job are you proud of? ! interesting, by Dana; better: the mill",
    "question acme What is your weakness? ! weak, by Dana; better: sailing",
    "well acme Stayed calm when they pushed",
    "contact acme Jo Park knows the interviewer",
    "contact acme Jo Park works there: the night shift",
)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda each: each.name)
def test_every_piece_that_is_offered_has_a_place_in_the_letter(shape: LetterShape) -> None:
    telling = told(*RICH)
    people = {
        each.id: replace(each, notes="plays the cello", relation=each.relation or "we met at PyCon")
        for each in telling.hunt.people.values()
    }
    telling.hunt = replace(telling.hunt, people=people)
    if shape.name == "outcome-report":
        telling.tell("told acme Maria Ortiz", "outcome acme rejected")
    who = {Whom.INTERVIEWER: "dana", Whom.REFERENCE: "maria", Whom.CONTACT: "jo"}[shape.whom]
    asked = occasion(shape.name, who, telling)
    pieces = tuple(replace(each, used=False) for each in material_for(asked))
    assert pieces or shape.name == "ask-address"
    without = draft(asked, material=pieces).text
    for at, piece in enumerate(pieces):
        with_it = draft(asked, material=(*pieces[:at], replace(piece, used=True), *pieces[at + 1 :])).text
        assert piece.answer or not piece.question, piece
        assert with_it != without, piece


def test_a_contact_is_asked_about_the_interviewer_whom_they_know() -> None:  # 4.1
    both = told("contact acme Jo Park knows the interviewer")
    assert "you know the people who decide on it" in written("good-word", "jo", both).text
    telling = HuntByLines()
    telling.tell(
        "Volt; Cook", "interview volt tue 14:00 with Ana Costa", "contact volt Jo Park knows the interviewer"
    )
    assert (
        "you know Ana Costa, whom I am going to meet there"
        in draft(
            read_occasion(BY_NAME["good-word"], "volt", "jo", Scene(telling.hunt, telling.context()), "Kim")
        ).text
    )


def test_a_heads_up_says_with_whom_i_spoke_by_when_they_decide_and_how_they_may_ask() -> None:  # 3.4
    text = written("heads-up", "maria", told("promise acme by fri")).text
    assert "with Dana Lee and Sam Wu" in text
    assert "by Friday 27 November" in text
    assert "a web form" in text
    assert "spam" in text


def test_each_reference_gets_another_point_to_speak_to() -> None:  # 3.5
    telling = told(
        "reference Ben Hall",
        "question acme Stress? ! strong, count on; answer: Kept a list on the wall",
        "question acme Risk? ! strong, count on; answer: Drew the failure case first",
    )
    maria, ben = written("heads-up", "maria", telling).text, written("heads-up", "ben", telling).text
    assert ("I kept a list" in maria) is not ("I kept a list" in ben)
    assert ("I drew the failure case" in maria) is not ("I drew the failure case" in ben)


def test_a_promise_is_looked_forward_to() -> None:  # 5.1
    assert (
        "I might hear by Friday 27 November" in written("thank-you", "dana", told("promise acme by fri")).text
    )


def test_a_letter_on_paper_and_one_to_somebody_with_a_title_are_formal() -> None:
    assert written("thank-you", "sam").text.startswith("Dear Sam,")
    telling = acme()
    telling.tell("met acme Frau Dr. Weiß")
    assert written("thank-you", "Weiß", telling).text.startswith("Dear Frau Dr. Weiß,")


@pytest.mark.parametrize(
    ("role", "job"),
    [
        ("Nurse", "the Nurse role"),
        ("Lehrerin (m/w/d)", "the Lehrerin role"),
        ("Engineer, Backend", "the role of Engineer, Backend"),
        ("the night post", "the night post"),
        ("Cook (part-time)", "the Cook role"),
        ("", "the job"),
    ],
)
def test_a_job_is_named_as_one_says_it(role: str, job: str) -> None:
    asked = occasion("follow-up")
    named = replace(asked, application=replace(asked.application, role=role))
    assert f"about {job} at Acme" in draft(named).text


def test_who_is_meant_is_asked_where_several_could_be() -> None:
    with pytest.raises(Unclear, match="To whom: Dana Lee, Sam Wu"):
        occasion("thank-you")
    with pytest.raises(Unclear, match="nobody called"):
        occasion("thank-you", "Zoe")
    with pytest.raises(Unclear, match="was not an interviewer"):
        occasion("thank-you", "Jo Park")


def test_a_person_without_a_name_gets_a_plain_greeting() -> None:
    asked = occasion("thank-you", "dana")
    assert asked.person is not None
    nameless = replace(asked, person=replace(asked.person, name=""))
    made = draft(nameless)
    assert made.text.startswith("Hello,\n\n")
    assert findings(nameless.to_check(made.text, made.material)) == ()


@pytest.mark.parametrize("shape", SHAPES, ids=lambda each: each.name)
def test_every_kind_has_its_template(shape: object) -> None:
    assert built_in(getattr(shape, "name")).parts  # noqa: B009


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("hello: Hello {nobody},", "no slot {nobody}"),
        ("just words", "line 1"),
        ("a: {name", "curly bracket"),
        ("# nothing", "no sentence"),
        ("a: b\n" * 9_000, "characters long"),
    ],
)
def test_a_broken_template_says_what_is_wrong(text: str, says: str) -> None:
    with pytest.raises(TemplateError, match=says):
        parse(text)


def test_a_template_of_my_own_is_filled() -> None:
    made = draft(
        occasion("thank-you", "dana"), parse("hi: Dear {full_name},\n\nt: {topic}!\n\nbye: Yours,\nme: {me}")
    )
    assert made.text == "Dear Dana Lee,\n\nHow you shard by tenant!\n\nYours,\nKim Roe"
    assert "{" in text_of("thank-you")
    assert "name" in SLOTS


def test_words_with_brackets_and_markup_come_through() -> None:
    telling = acme()
    telling.tell("talked acme with Dana: the {name} of [b]&amp; 100%s")
    assert "the {name} of [b]&amp; 100%s" in written("thank-you", "dana", telling).text
