"""What was recorded though it was not meant: each kind by its smallest input, and by other words.

# faults: a fact recorded that was not meant
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

import pytest

from afterview.civil import in_zone
from afterview.text import folded
from support.after_acme import read, told
from support.hunt_by_lines import HuntByLines
from support.times import starts as starts_of


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("2pm ET", "America/New_York"),
        ("14:00 PT", "America/Los_Angeles"),
        ("2pm Eastern", "America/New_York"),
        ("2pm Eastern time", "America/New_York"),
        ("2pm (EST)", "America/New_York"),
        ("2pm pst", "America/Los_Angeles"),
        ("14:00 MEZ", "Europe/Berlin"),
        ("14:00 CET", "Europe/Berlin"),
        ("14:00 Berlin time", "Europe/Berlin"),
        ("14:00 New York", "America/New_York"),
        ("14:00 London", "Europe/London"),
        ("14:00 (London time)", "Europe/London"),
        ("14:00 UK", "Europe/London"),
        ("14:00 JST", "Asia/Tokyo"),
        ("14:00 GMT+1", "Europe/Berlin"),
        ("14:00 UTC-5", "Etc/GMT+5"),
        ("14:00 Europe/Paris", "Europe/Paris"),
        ("14:00 India", "Asia/Kolkata"),
        ("14:00 Nepal", "Asia/Kathmandu"),
        ("14:00 São Paulo", "America/Sao_Paulo"),
        ("14:00 Sao Paulo time", "America/Sao_Paulo"),
        ("14:00 UTC+5:30", "Asia/Kolkata"),
        ("14:00 +05:45", "Asia/Kathmandu"),
        ("14:00 +01:00", "Europe/Berlin"),
    ],
)
def test_a_zone_by_any_of_its_names(words: str, zone: str) -> None:
    telling = told()
    telling.tell(f"interview acme video fri {words}")
    held = telling.round("Acme", 2)
    assert (held.zone, held.kind) == (zone, "video")
    assert in_zone(starts_of(held), zone).hour == 14


@pytest.mark.parametrize("zone", ["CST", "IST", "BST", "AST", "Central time", "Mars/Base", "UTC+5:20", "+1"])
def test_what_can_be_several_zones_is_asked_about(zone: str) -> None:
    assert read(f"interview acme fri 14:00 {zone}").change is None


@pytest.mark.parametrize("place", ["in Singapore", "at the London office", "at Acme HQ, New York"])
def test_whose_clock_it_is_is_asked_where_a_place_has_another(place: str) -> None:
    telling = told()
    problem = telling.read(f"interview acme video fri 14:00 {place} with Sam Wu").problem
    for line in re.findall("“([^”]*)”", problem):
        assert telling.read(line).change is not None, line
    assert telling.read(f"interview acme fri {place}, time not set").change is not None
    for near in ("in Paris", "at London Bridge Road 4", "Europe/London at London"):
        assert telling.read(f"interview acme fri 14:00 {near}").change is not None


@pytest.mark.parametrize("word", ["xyzzy", "bluish", "moved", "tomorow", "thursay", "yesterdy"])
def test_a_word_that_is_left_over_is_no_kind_of_interview(word: str) -> None:
    meant = read(f"interview acme {word} 10am")
    assert meant.change is None
    assert "“" in meant.problem


def test_a_date_that_both_orders_allow_and_that_is_far_away_is_asked_about() -> None:
    assert "3 dec" in read("interview acme 12/3 3pm").problem
    assert read("interview acme 3/12 3pm").change is not None


@pytest.mark.parametrize("words", ["by 1.12.", "by 1.12", "1.12", "until 1/12", "by the 1st", "1 dec 17:00"])
def test_a_promise_is_for_a_day(words: str) -> None:
    telling = told()
    telling.tell(f"promise acme {words}")
    promise = telling.round("Acme").promise
    assert promise is not None
    assert promise.on == date(2026, 12, 1)


@pytest.mark.parametrize(
    "name", ["Reference Point", "Contact Energy", "Note Labs", "Ask Media", "Person & Sons", "Told You"]
)
def test_a_line_with_the_parts_of_an_application_is_one(name: str) -> None:
    telling = told()
    telling.tell(f"{name}; Consultant; applied today")
    assert telling.app(name).role == "Consultant"


@pytest.mark.parametrize("line", ["Contact Energy; Engineer; @Berlin", "Note Labs; Engineer"])
def test_where_both_can_be_meant_it_is_asked(line: str) -> None:
    assert "Which is it" in read(line, "Energy Corp; X; saved", "Labs; Dev; saved").problem


def test_here_may_be_a_company() -> None:
    assert (
        "HERE Technologies"
        in read("outcome here rejected", "HERE Technologies; Dev; saved", here="Acme").problem
    )
    assert read("outcome here rejected", here="Acme").change is not None
    assert (
        read("outcome HERE Technologies rejected", "HERE Technologies; Dev; saved", here="Acme").change
        is not None
    )


@pytest.mark.parametrize(
    ("part", "line"),
    [
        ("turned down", "outcome Hooli rejected"),
        ("got rejected", "outcome Hooli rejected"),
        ("status: rejected", "outcome Hooli rejected"),
        ("no answer", "outcome Hooli no answer"),
        ("withdrew", "outcome Hooli withdrawn"),
        ("offer 80k", "outcome Hooli offer 80k"),
        ("Absage", "outcome Hooli rejected"),
        ("phone screen tomorrow 10am", "interview Hooli phone screen 2026-11-27 10:00"),
        ("onsite friday", "interview Hooli onsite 2026-11-27 time not set"),
        ("followed up yesterday", "followup Hooli asked, 2026-11-25"),
        ("they answer by friday", "promise Hooli answer by friday"),
    ],
)
def test_a_part_of_an_application_that_tells_of_what_came_after_is_asked_about(part: str, line: str) -> None:
    for application in (f"Hooli; Dev; applied 3 nov; {part}", f"Hooli; {part}"):
        meant = read(application)
        assert meant.change is None
        assert f"“{line}”" in meant.problem
    assert "note: " in read(f"Hooli; Dev; note: {part}").preview
    told("Hooli; Dev; applied 3 nov").tell(line)


@pytest.mark.parametrize(
    "part",
    [
        "moved offices",
        "they use Java",
        "onsite only",
        "hiring freeze",
        "interview process is long",
        "4 day week",
    ],
)
def test_a_part_that_tells_of_nothing_is_a_note(part: str) -> None:
    assert f"note: {part}" in read(f"Hooli; Dev; {part}").preview


@pytest.mark.parametrize(
    "words",
    [
        "applied: yesterday", "applied - yesterday", "applied (yesterday)", "status: applied yesterday",
        "sent yesterday", "submitted yesterday", "Applied – wed",
    ],
)  # fmt: skip
def test_a_day_on_which_it_was_sent_is_read_behind_any_sign(words: str) -> None:
    assert "applied Wed 25 Nov" in read(f"Initech; Dev; {words}").preview


@pytest.mark.parametrize("role", ["Screen Printer", "Panel Beater", "Offer Manager", "Rejected Goods Clerk"])
def test_a_role_with_a_word_for_a_stage_is_a_role(role: str) -> None:
    assert f" · {role} · saved" in read(f"Hooli; {role}").preview


def test_the_parts_of_an_application_that_tell_of_something_else() -> None:
    assert "applied Wed 25 Nov" in read("Initech; Dev; applied: yesterday").preview
    for part in ("rejected", "interview tomorrow", "offer", "rejected yesterday"):
        meant = read(f"Hooli; Dev; {part}")
        assert meant.change is None
        assert "“" in meant.problem
    assert read("Hooli; Dev; interview mon 10:00").lines == ("Hooli; Dev; saved", "interview Hooli mon 10:00")
    assert "note: moved offices" in read("Hooli; Dev; moved offices").preview


@pytest.mark.parametrize(
    ("stored", "typed"),
    [
        ("Rolls\u2011Royce", "rolls-royce"),
        ("Ben & Jerry\u2019s", "ben & jerry's"),
        ("Ben & Jerry's", "ben & jerry\u2019s"),
        ("\u0130stanbul Bank", "istanbul"),
        ("\u200bInitech", "initech"),
        ("Ini\u00adtech", "initech"),
        ("Initech\ufeff", "initech"),
        ("\u202eInitech", "initech"),
        ("Caf\u00e9 \u0141\u00f3d\u017a", "cafe lodz"),
        ("L’Or\u00e9al", "l'oreal"),
        ("\u00d8rsted", "orsted"),
        ("Kia", "k\u0131a"),
    ],
)
def test_names_are_found_however_they_were_typed(stored: str, typed: str) -> None:
    assert read(f"outcome {typed} rejected", f"{stored}; Dev; applied today").change is not None


@pytest.mark.parametrize(
    "name",
    [
        "\u3164",
        "\u200b",
        "\u2800\u2800",
        "\u00ad",
        "\u200d\u200d",
        "\ufe0f",
        "\u0301",
        "\u202e",
        "-",
        "…",
        ".",
    ],
)
def test_a_name_that_cannot_be_seen_is_none(name: str) -> None:
    assert read(f"{name}; Dev").change is None
    assert read(f"person {name}").change is None


def test_a_reference_who_would_rather_not_is_set_aside() -> None:  # playbook 3.1
    telling = told("reference Bo Lind")
    problem = telling.read("refused acme Bo Lind").problem
    line = problem[problem.index("“") + 1 : problem.index("”")]
    telling.tell(line)


def test_the_form_that_is_printed_is_read() -> None:
    for words in (
        "Fri 27 Nov 14:00",
        "Friday, November 27, 2026 2:00 PM",
        "fri 27/11 14h",
        "friday the 27th 2pm",
    ):
        telling = told()
        telling.tell(f"interview acme {words}")
        assert telling.round("Acme", 2).starts == datetime(2026, 11, 27, 13, tzinfo=UTC)
    assert "is a Friday" in read("interview acme thu 27 nov 14:00").problem
    telling = told()
    telling.tell("interview acme fri 22:00-01:00")
    assert telling.round("Acme", 2).minutes == 180


@pytest.mark.parametrize("role", ["Applied Scientist", "Saved Media Editor", "Interview Coordinator"])
def test_a_role_that_begins_like_a_word_is_a_role(role: str) -> None:
    telling = told()
    telling.tell(f"Hooli; {role}; applied today")
    assert telling.app("Hooli").role == role


def test_the_same_interview_twice_is_pointed_out() -> None:  # playbook B.1
    meant = read("interview acme 24 nov 10:00")
    assert "on record at that time already" in meant.warning


def test_an_interview_is_moved() -> None:  # playbook B.1
    telling = told("interview acme mon 10:00-11:30")
    assert telling.tell("move acme to fri 11:00").preview.startswith(
        "Acme · round 2 · moved to Fri 27 Nov 11:00–12:30"
    )
    telling.tell("move acme 15:00")
    assert telling.round("Acme", 2).starts == datetime(2026, 11, 27, 14, tzinfo=UTC)
    assert "To when" in telling.read("move acme").problem


@pytest.mark.parametrize("verb", ["topic", "research", "ask"])
def test_what_is_prepared_belongs_to_the_later_round(verb: str) -> None:  # playbook 6.1
    telling = told("interview acme mon 10:00")
    telling.focus_interview = telling.round("Acme", 1).id
    telling.tell(f"{verb} here sharding", f"{verb} acme#1 more sharding")
    assert [each.text for each in telling.round("Acme", 2).preparation] == ["sharding", "more sharding"]


@pytest.mark.parametrize(
    "line",
    [
        "Acme",
        "Acme Labs is great fun",
        "https://acme.example/jobs/7",
        "https://www.linkedin.com/jobs/view/1",
        "rejected by somebody",
        "a line of more than five words here",
        ":help",
        ":q",
        "asdf",
        "Nothing new here today",
        "Dana Lee",
        "Backend Engineer",
        "gym wed 7pm",
        "12",
        "12 3",
        "2026-11-27",
    ],
)
def test_nothing_becomes_a_company_unasked(line: str) -> None:
    meant = read(line, "met acme Dana Lee")
    assert meant.change is None
    assert "“" in meant.problem


def test_a_company_that_comes_into_being_with_a_fact_is_asked_about() -> None:
    telling = told()
    meant = telling.read("interview at Initech mon 30 nov 9:30 with Peter Gibbons")
    assert meant.change is None
    assert "Initech" in meant.warning
    assert meant.news == ("new company: Initech", "new person: Peter Gibbons")
    assert (
        telling.read("interview at Initech mon 30 nov 9:30 with Peter Gibbons", insist=True).change
        is not None
    )
    assert told().read("Initech; Dev").news == ("new company: Initech",)
    assert folded("Acme") not in " ".join(told().read("Acme; QA").news)


def test_a_company_whose_name_begins_with_an_article_or_ends_with_a_number_is_found_behind_a_word() -> None:
    telling = HuntByLines()
    for name in ("The Old Mill", "The Old Mill 2"):
        telling.tell(f"{name}; Cook; applied 2026-11-02")
        telling.tell(f"outcome {name} offer, answer by 1 dec")
    assert [each.status.value for each in telling.hunt.applications.values()] == ["offer", "offer"]


@pytest.mark.parametrize("mark", ["-", "*", "•", "–", ">"])
def test_the_mark_of_a_list_is_no_part_of_a_name(mark: str) -> None:
    telling = told()
    telling.tell(f"{mark} Initech; Dev; applied today", f"{mark} outcome initech rejected")
    assert telling.app("Initech").role == "Dev"


def test_a_company_called_like_a_verb_and_another_is_asked_about() -> None:
    problem = read(
        "Met Office; Forecaster", "Office World; X; saved", "interview Office World 20 nov 9:00"
    ).problem
    assert "“add Met Office; Forecaster”" in problem


@pytest.mark.parametrize(("typed", "is_enough"), [("ba", False), ("se", False), ("bas", True), ("3m", True)])
def test_two_letters_of_a_name_are_too_little_to_end_an_application(typed: str, is_enough: bool) -> None:
    telling = told("Basalt Security; Dev; applied today", "3M; Dev; applied today")
    meant = telling.read(f"outcome {typed} rejected")
    assert (meant.change is not None) is is_enough
    assert telling.read("note ba they use Java").change is not None
