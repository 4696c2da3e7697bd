"""`sent` and `replied`: notes and replies that went out (playbook 2.1, 2.2, 7.2)."""

from __future__ import annotations

from afterview.changes.letters import mark_note_sent, mark_reply_sent
from afterview.entry.judging import advice_against, judged
from afterview.entry.people import interviewers_of, known_person
from afterview.entry.scene import Scene
from afterview.entry.targets import Prefer, rounds_meant, take_round, take_target, the_application, the_round
from afterview.entry.verbs.common import no_more, not_before_end, pull_channel, pull_moment
from afterview.entry.verbs.verb import Meaning, Slot, Verb
from afterview.playbook.step_2_thank import THANK_YOU
from afterview.playbook.step_7_turned_down import TURNED_DOWN
from afterview.records.applications import Application, EventKind
from afterview.records.interviews import Interview
from afterview.records.letters import LetterKind

_CHANNELS = ("by email", "by letter", "handwritten", "other")


def _read_sent(text: str, scene: Scene) -> Meaning:
    target, rest = take_round(text, scene)
    people = scene.hunt.people
    pairs = [
        (interview, people[each.person])
        for _, interview in rounds_meant(target)
        for each in interview.interviewers
        if each.person in people
    ]
    unsent = dict.fromkeys(person for interview, person in pairs if not _is_sent(interview, person.id))
    person, rest = known_person(rest, scene, unsent, dict.fromkeys(person for _, person in pairs))

    def is_there(_: Application, interview: Interview) -> bool:
        return any(each.person == person.id for each in interview.interviewers)

    def waits(application: Application, interview: Interview) -> bool:
        return is_there(application, interview) and not _is_sent(interview, person.id)

    rest, channel = pull_channel(rest)
    rest, moment = pull_moment(rest, scene)
    no_more(rest)
    if any(waits(*each) for each in rounds_meant(target)):
        application, interview = the_round(target, scene, Prefer.PAST, waits, every=True)
    else:
        application, interview = the_round(target, scene, Prefer.PAST, is_there)
    at = not_before_end(moment, interview)
    change = mark_note_sent(
        scene.hunt, interview.id, person.id, at=at, channel=channel, now=scene.now, new_id=scene.new_id
    )
    status = judged(scene, scene.hunt, application, interview, THANK_YOU, moment.latest)
    how = channel or person.channel
    said = [
        scene.round_label(application, interview),
        f"note to {person.name} sent{f' ({how.value})' if how else ''}",
        scene.moment(at),
    ]
    return Meaning(" · ".join(said), change, advice_against(status, person.id))


def _is_sent(interview: Interview, person_id: str) -> bool:
    letter = interview.letter_to(person_id, LetterKind.THANK_YOU)
    return letter is not None and letter.sent_at is not None


def _read_replied(text: str, scene: Scene) -> Meaning:
    target, rest = take_target(text, scene)
    application = the_application(target, scene, _not_turned_down)
    person, rest = known_person(rest, scene, interviewers_of(application, scene.hunt))
    rest, channel = pull_channel(rest)
    rest, moment = pull_moment(rest, scene)
    no_more(rest)
    change = mark_reply_sent(
        scene.hunt,
        application.id,
        person.id,
        at=moment.at,
        channel=channel,
        now=scene.now,
        new_id=scene.new_id,
    )
    status = judged(scene, scene.hunt, application, None, TURNED_DOWN, scene.now)
    warning = advice_against(status, person.id) if _not_turned_down(application) else ""
    label = scene.application_label(application)
    return Meaning(f"{label} · reply to {person.name} sent · {scene.moment(moment.at)}", change, warning)


def _not_turned_down(application: Application) -> int:
    outcome = application.outcome
    return int(outcome is None or outcome.kind is not EventKind.REJECTED)


VERBS = (
    Verb(
        "sent",
        "sent acme dana by email",
        "that a thank-you note went out: to whom, how, when",
        _read_sent,
        aliases=("thanked",),
        slots=(Slot.TARGET, Slot.PERSON, Slot.WORD),
        words=_CHANNELS,
    ),
    Verb(
        "replied",
        "replied acme Dana Lee",
        "that a gracious reply to a rejection went out",
        _read_replied,
        slots=(Slot.TARGET, Slot.PERSON, Slot.WORD),
        words=_CHANNELS,
    ),
)
