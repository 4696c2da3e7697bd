"""The demo's hunt with names and texts as long, and in as many scripts, as people have them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from afterview.journal.journal import Journal
from afterview.records.hunt import Change, Hunt

COMPANIES = (
    "Internationale Aktiengesellschaft für Windenergie und Nachhaltigkeit Süd-Ost GmbH & Co. KG",
    "日本電信電話株式会社 東京本社 人事部 採用担当",
    "🚀🧑‍🚀 Rocket [b]Labs[/b] 👩‍👩‍👧‍👦 Family GmbH",
    "شركة الاتصالات السعودية للتقنية",
    "W" * 80,
)
PEOPLE = (
    "Maximiliana-Theodora von und zu Hohenlohe-Schillingsfürst-Waldenburg",
    "佐藤 花子さん",
    "O’[red]Brien[/] 👩‍💻",
    "محمد بن عبد الله",
    "Wolfeschlegelsteinhausenbergerdorff" * 2,
)
QUESTIONS = (
    "Walk me through the time when you had to lead a project with three teams in four time zones while "
    "the deadline moved twice, and tell me what each of them would say about it today?",
    "なぜ当社で働きたいのですか？ 具体的な例を挙げて説明してください。これまでの経験も含めて。",
    "ما هي أكبر نقاط ضعفك؟ ولماذا تريد العمل معنا؟",
    "[b]Why[/b] 🚀 us? $x {y} %s",
)


def lengthen(path: Path) -> None:
    """Give everything in the journal such a name."""
    Journal.open(path).commit(_lengthened)


def _lengthened(hunt: Hunt) -> Change:
    names = {each.company: _one(COMPANIES, at) for at, each in enumerate(hunt.applications.values())}
    applications = {}
    for at, (key, each) in enumerate(hunt.applications.items()):
        interviews = tuple(
            replace(
                one,
                reflection=replace(
                    one.reflection,
                    questions=tuple(
                        replace(question, text=_one(QUESTIONS, at + number))
                        for number, question in enumerate(one.reflection.questions)
                    ),
                ),
            )
            for one in each.interviews
        )
        named = replace(each, company=names[each.company], role=_one(COMPANIES, at + 1))
        applications[key] = replace(named, interviews=interviews)
    people = {
        key: replace(each, name=_one(PEOPLE, at), company=names.get(each.company, each.company))
        for at, (key, each) in enumerate(hunt.people.items())
    }
    return Change("gave everything a long name", applications, people)


def _one(of: Sequence[str], at: int) -> str:
    """Return one of them; each only once as it is, then with a number."""
    return of[at % len(of)] if at < len(of) else f"{of[at % len(of)]} {at // len(of) + 1}"
