"""Who a line is about: names, and words beside them that are none.

# faults: a fact recorded that was not meant
"""

from __future__ import annotations

import re

import pytest

from support.after_acme import read, told
from support.hunt_by_lines import HuntByLines


@pytest.mark.parametrize("name", ["Sun Li", "Tue Tran", "May Day", "Fri Okafor"])
@pytest.mark.parametrize("verb", ["told", "asked", "agreed"])
def test_a_name_wins_over_a_word_for_a_date(verb: str, name: str) -> None:  # playbook B.2
    telling = told()
    telling.tell(f"{verb} acme {name}")
    assert [each.name for each in telling.hunt.people.values()] == [name]
    again = telling.read(f"{verb} acme yesterday {name}")
    assert (
        again.change is None
        or not again.change.people
        or all(each is None or each.name == name for each in again.change.people.values())
    )


def test_a_reference_called_like_a_day() -> None:
    telling = told()
    telling.tell("reference Sun Li")
    assert telling.person("Sun Li").is_reference


@pytest.mark.parametrize(
    ("people", "names"),
    [
        ("Lee, Dana <dana@a.example>; Wu, Sam <sam@a.example>", ["Dana Lee", "Sam Wu"]),
        ("Lee, Dana <dana@a.example>, Wu, Sam <sam@a.example>", ["Dana Lee", "Sam Wu"]),
        ("Dana Lee, PhD", ["Dana Lee"]),
        ("Dana Lee, PhD, Sam Wu and Bo Lind, MBA", ["Dana Lee", "Sam Wu", "Bo Lind"]),
        ("Dana Lee, Sam Wu <sam@a.example>", ["Dana Lee", "Sam Wu"]),
        ('"Lee, Dana" <dana@a.example>, "Wu, Sam" <sam@a.example>', ["Dana Lee", "Sam Wu"]),
        ("'Lee, Dana' <dana@a.example>", ["Dana Lee"]),
        ("Dana Lee, CTO, Sam Wu, VP Engineering", ["Dana Lee", "Sam Wu"]),
        ("Dana Lee, head of data, Paul Baker", ["Dana Lee", "Paul Baker"]),
        ("Dana Lee, Ph.D., P.E.", ["Dana Lee"]),
        ("Dana Lee, CPA, CFA, Sam Wu, Jr.", ["Dana Lee", "Sam Wu"]),
        ("Dana Lee MD and Sam Wu MBA", ["Dana Lee", "Sam Wu"]),
        ("Dana Lee und Sam Wu", ["Dana Lee", "Sam Wu"]),
        ("Dana Lee / Sam Wu + Bo Lind", ["Dana Lee", "Sam Wu", "Bo Lind"]),
        ("Mary Cook, Mark Porter, Adeola Driver", ["Mary Cook", "Mark Porter", "Adeola Driver"]),
    ],
)
def test_commas_within_a_name(people: str, names: list[str]) -> None:
    telling = told()
    telling.tell(f"met acme {people}")
    assert [each.name for each in telling.hunt.people.values()] == names


def test_a_semicolon_between_people_and_a_link_parts_no_names() -> None:
    telling = told()
    telling.tell("interview acme onsite 4 dec 10:00 with Dana Lee, Priya Raman; https://meet.example/x")
    assert {"Dana Lee", "Priya Raman"} <= {each.name for each in telling.hunt.people.values()}


@pytest.mark.parametrize(
    "who", ["HR", "the CTO", "someone from HR", "the team", "maybe Sam Wu", "2 engineers"]
)
def test_who_has_no_name_becomes_nobody(who: str) -> None:
    for line in (f"met acme {who}", f"interview acme fri 14:00 with {who}", f"met acme Dana Lee, {who}"):
        meant = read(line)
        assert meant.change is None or "the team" not in line, meant.preview
        assert [each.name for each in (meant.change.people if meant.change else {}).values() if each] in (
            [],
            ["Dana Lee"],
        )


@pytest.mark.parametrize(
    "words",
    [
        "Dana Lee tue",
        "Dana tue",
        "Bo Lind happily",
        "Bo Lind recruiter",
        "Bo Lind references",
        "Dana Lee may",
    ],
)
@pytest.mark.parametrize(
    "line", ["met acme {}", "agreed acme {}", "interview acme fri 14:00 with {}", "person {}"]
)
def test_a_word_behind_a_name_is_no_part_of_it(line: str, words: str) -> None:
    change = read(line.format(words), "reference Bo Lind").change
    names = [each.name for each in (change.people if change else {}).values() if each]
    assert not [each for each in names if each.endswith(words.split()[-1])]


@pytest.mark.parametrize("name", ["Kim K1", "R2 Doe", "X4", "Li Wei2", "kim", "Ngo", "O’Brien-Lee", "山田"])
def test_an_odd_name_after_the_word_for_a_person_is_a_name(name: str) -> None:
    telling = HuntByLines()
    telling.tell("Acme; Engineer; saved")
    telling.tell(f"person {name} at Acme")
    assert [(each.name, each.company) for each in telling.hunt.people.values()] == [(name, "Acme")]


@pytest.mark.parametrize("name", ["Kim 12pm", "Kim 3 nov", "Kim nov3", "Kim 14:00", "Kim round2", "Kim 2026"])
def test_a_name_with_a_time_is_more_than_a_name(name: str) -> None:
    assert "more than a name" in HuntByLines().read(f"person {name}").problem


def test_the_nearest_meaning_of_a_name() -> None:  # playbook B.2
    before = (
        "Beta; Dev; applied 2 weeks ago",
        "interview beta 24 nov 12:00 with Anna Lund",
        "met acme Anna Berg",
    )
    assert "Anna Lund" in read("sent beta anna", *before).preview
    assert "Anna Berg" in read("sent acme anna", *before).preview


@pytest.mark.parametrize(
    "name",
    [
        "Kim K1",
        "J. R.",
        "J.R. Roe",
        "Prince",
        "mei ling",
        "李小龍",
        "Олена Шевченко",
        "D’Arcy O'Neil",
        "Jean-Luc Picard-Roe",
        "Ng",
        "So Yun",
        "Ana e Silva",
        "Max de Vries",
        "April May",
        "Will Power",
        "Jörg Ähle",
        "R2 D2",
        "Mark Offer",
    ],
)
@pytest.mark.parametrize(
    "line",
    [
        "person {} at Acme",
        "person {}",
        "reference {}",
        "met acme {}",
        "told acme {}",
        "asked acme {}",
        "contact acme {} works there",
    ],
)
def test_a_verb_is_read_by_its_verb_whatever_the_name(line: str, name: str) -> None:
    telling = told()
    telling.tell(line.format(name))
    assert [each.name for each in telling.hunt.people.values()] == [name]


@pytest.mark.parametrize(
    "line",
    [
        "told acme i'm out",
        "asked acme where things stand",
        "told acme yes",
        "person everyone",
        "met acme them again",
    ],
)
def test_words_that_are_no_name_become_nobody(line: str) -> None:
    change = read(line).change
    assert change is None or not change.people


@pytest.mark.parametrize("both", ["{}, {}", "{} and {}", "{} & {}", "{} und {}", "{} {}"])
@pytest.mark.parametrize(
    "line",
    [
        "told acme {}",
        "asked acme {}",
        "agreed acme {}",
        "contact acme {}",
        "told acme {} yesterday",
        "touch {} coffee",
        "sent acme {}",
        "person {}",
    ],
)
def test_several_people_are_never_one_and_none_is_left_out(line: str, both: str) -> None:
    telling = told("met acme Dana Lee, Sam Wu", "reference Bo Lind", "reference Max Hill")
    telling.tell("contact acme Jo Park works there", "contact acme Al Roe works there")
    for names in (("Bo Lind", "Max Hill"), ("Jo Park", "Al Roe"), ("Dana Lee", "Sam Wu")):
        meant = telling.read(line.format(both.format(*names)))
        assert meant.change is None or both == "{} {}"
        assert not meant.news
    for names in (("Kay Fox", "Lou Dee"), ("Jörg Ähle", "Anna Berg")):
        if both != "{} {}":
            assert telling.read(line.format(both.format(*names))).change is None


@pytest.mark.parametrize(
    "line", ["told acme Kay Fox, Lou Dee", "told acme Bo Lind and Max Hill", "touch Bo Lind, max lunch"]
)
def test_a_line_for_each_of_them_is_given(line: str) -> None:
    telling = told("reference Bo Lind", "reference Max Hill")
    lines = re.findall("“([^”]*)”", telling.read(line).problem)
    assert len(lines) == 2
    telling.tell(*lines)


@pytest.mark.parametrize("name", ["Maria Ortiz Silva", "Ana Maria Lopez Garcia", "Bo Lind-Hill"])
def test_who_is_called_a_little_like_somebody_is_somebody_else(name: str) -> None:
    telling = told("reference Maria Ortiz", "reference Bo Lind", "reference Ana Maria")
    telling.tell(f"told acme {name}")
    assert telling.person(name).is_reference


def test_somebody_has_one_place_of_work_at_a_time() -> None:  # playbook B.3
    telling = told("Beta; Dev; saved", "contact acme Kim Roe works there, met at a fair")
    telling.tell("person Kim Roe at Beta")
    kim = telling.person("Kim Roe")
    assert (kim.company, kim.ties, kim.notes) == ("Beta", (), "Acme: met at a fair")
    telling.tell("contact acme Kim Roe works there")
    kim = telling.person("Kim Roe")
    assert (kim.company, [tie.company for tie in kim.ties]) == ("Acme", ["Acme"])
    telling.tell("contact beta Kim Roe high up")
    assert [tie.company for tie in telling.person("Kim Roe").ties] == ["Acme", "Beta"]
