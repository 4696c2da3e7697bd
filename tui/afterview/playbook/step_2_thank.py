"""Step 2: a thank-you note to each interviewer (playbook 2.1 to 2.3)."""

from __future__ import annotations

from datetime import datetime, timedelta

from msgspec.structs import replace

from afterview.playbook.acts import Act, ActKind
from afterview.playbook.shape import Item, Situation, State, StepStatus, Unasked, any_time, faded, timed_after
from afterview.playbook.step import Fact, InterviewStep, Part
from afterview.playbook.tallies import agent_of
from afterview.records.applications import EventKind
from afterview.records.interviews import Interview
from afterview.records.letters import Letter, LetterKind
from afterview.records.people import Channel, Person
from afterview.settings import Waits

_OVER = {
    EventKind.REJECTED: "They said no: the reply in step 7 is the note to write now.",
    EventKind.ACCEPTED: "You took the job: you can thank them in person.",
}
_OVER_OTHERWISE = "It is over: thank them when you next get in touch (step 8)."

_NO_CUSTOM = "Notes are not customary where you apply: a few lines of thanks are welcome all the same."

_FADES_DAYS = 7
"""After so many days a follow-up serves better than a note (A.2)."""

_NO_WINDOW = "A note does the most good within a day of the interview."

_ASK_CHANNEL = "Ask: “I would like to send you a short note. Is email best, or do you prefer paper?”"
_ASK_EMAIL = "Ask: “May I have your email address, so that I can send you a short note?”"
_ASK_POST = "Ask: “Which postal address would reach you best for a short note?”"


class ThankYou(InterviewStep):
    """One note each; from a few hours after the interview's end to a day after it (2.2)."""

    number = 2
    name = "Thank-you notes"
    aliases = ("thanks", "thank-you", "thankyou")
    agenda_rank = 30
    asks_for_each_person = True
    parts = (Part(fact=Fact.NOTE_SENT, of_person=True),)
    why = (
        "A short note to each person, sent within a day of its end, shows that you listened and that you "
        "still want the job. Sent in the first minutes, it reads like one you wrote beforehand."
    )

    def judge_round(self, situation: Situation, interview: Interview) -> StepStatus:
        """Return the state: one item for each interviewer."""
        opens, due = note_window(interview, situation.waits)
        closed = situation.application.is_closed
        state = State.LOCKED if closed else timed_after(interview, situation.now, opens, due)
        reasons = {
            State.LOCKED: situation.not_set(interview),
            State.OPEN: _NO_WINDOW,
            State.LATE: "Its time is over, and a note is still better than none: send it now.",
        }
        if opens is not None and due is not None:
            by = situation.moment(due)
            reasons[State.LOCKED] = f"Give it a few hours: send from {situation.moment(opens)}."
            reasons[State.OPEN] = f"Send by {by}."
            reasons[State.DUE] = f"Send by {by}: there is not much time left."
        is_custom = situation.waits.thank_you_customary
        if not is_custom and state.is_actionable:
            state, reasons[State.OPEN] = State.OPEN, _NO_CUSTOM
        if closed:
            reasons[State.LOCKED] = _over(situation)
        since = due if interview.starts is not None else interview.ends
        is_missed = is_custom and not closed and faded(situation.now, since, _FADES_DAYS)
        if is_missed:
            reasons[state] = "That is more than a week ago: a friendly follow-up serves better now."
        people = dict.fromkeys(
            each.person
            for each in interview.interviewers
            if each.person in situation.people or _was_thanked(interview, each.person)
        )
        window = (None, None) if closed else (opens or interview.ends, due if is_custom else None)
        items = tuple(
            replace(self._note(situation, interview, who, state, reasons), opens=window[0], due=window[1])
            for who in people
        )
        if not items and not closed and state.is_actionable:
            reasons[state] = f"Nobody is on record for this round. Add whom you met. {reasons[state]}"
        return self.conclude(
            situation,
            items,
            state=None if items else state,
            reasons=reasons,
            opens=window[0],
            due=window[1],
            act=None if items else Act(ActKind.ADD_INTERVIEWER, interview.id),
            todo=f"Add whom to thank for round {interview.round}",
            unasked=Unasked.MISSED
            if is_missed
            else Unasked.NOT_NEEDED
            if closed or (not is_custom and state.is_actionable)
            else any_time(interview, state),
        )

    def _note(
        self, situation: Situation, interview: Interview, who: str, state: State, reasons: dict[State, str]
    ) -> Item:
        letter = interview.letter_to(who, LetterKind.THANK_YOU)
        label, lacking = label_of(situation, who, letter)
        if letter is not None and letter.sent_at is not None:
            sent = f"Sent {situation.moment(letter.sent_at)}."
            return Item(who, label, State.DONE, sent, person=who, act=self.take_back(situation, who))
        reason = reasons[state]
        if lacking and not situation.application.is_closed:
            reason = f"{reason} {lacking}"
        act = Act(ActKind.MARK_NOTE_SENT, interview.id, who)
        todo = f"Thank {situation.name_of(who)}"
        return Item(who, label, state, reason, person=who, act=act, todo=todo)


def _was_thanked(interview: Interview, who: str) -> bool:
    letter = interview.letter_to(who, LetterKind.THANK_YOU)
    return letter is not None and letter.sent_at is not None


def note_window(interview: Interview, waits: Waits) -> tuple[datetime, datetime] | tuple[None, None]:
    """Return the instants from which and by which the notes of `interview` should go out (2.2).

    None of both without a time: from a day alone no hours are counted.
    """
    ends = interview.ends
    if interview.starts is None or ends is None:
        return None, None
    opens = ends + timedelta(hours=max(waits.thank_you_opens_hours, 0))
    return opens, max(ends + timedelta(hours=waits.thank_you_due_hours), opens)


def is_note_owed(interview: Interview) -> bool:
    """Return whether a note is neither sent nor skipped; so it is while nobody is named (2.1)."""
    skipped = {each.item for each in interview.skips if each.step == THANK_YOU.number}
    sent = {
        each.person
        for each in interview.letters
        if each.kind is LetterKind.THANK_YOU and each.sent_at is not None
    }
    people = {each.person for each in interview.interviewers}
    return None not in skipped and (not people or bool(people - sent - skipped))


def _over(situation: Situation) -> str:
    outcome = situation.application.outcome
    return _OVER.get(outcome.kind, _OVER_OTHERWISE) if outcome else _OVER_OTHERWISE


def lacking_address(situation: Situation, who: str) -> bool:
    """Return whether it is not known how, or to where, a note goes to somebody (2.3, 2.12)."""
    return bool(label_of(situation, who, None)[1])


def label_of(situation: Situation, who: str, letter: Letter | None) -> tuple[str, str]:
    """Return a person's line ("Sam Wu · letter · no address yet"), and the question to ask, if any (2.3)."""
    name, person = situation.name_of(who), situation.people.get(who)
    agent = agent_of(situation.hunt, situation.application.company)
    if agent is not None and agent.id != who and not (letter and letter.sent_at):
        return f"{name} · through {agent.name}", ""
    channel = (letter.channel if letter and letter.sent_at else None) or (person.channel if person else None)
    if letter is not None and letter.sent_at is not None and channel is not Channel.OTHER:
        return (f"{name} · {channel.value}" if channel is not None else name), ""  # it has found its way
    if channel is None:
        return f"{name} · channel not known", _ASK_CHANNEL
    if channel is Channel.OTHER:
        note = person.channel_note if person else ""
        return f"{name} · {note or channel.value}", ""
    if person is None or _has_address(person, channel):
        return f"{name} · {channel.value}", ""
    question = _ASK_EMAIL if channel is Channel.EMAIL else _ASK_POST
    return f"{name} · {channel.value} · no address yet", question


def _has_address(person: Person, channel: Channel) -> bool:
    return bool((person.email if channel is Channel.EMAIL else person.address).strip())


THANK_YOU = ThankYou()
