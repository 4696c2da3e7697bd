"""Each check on honest letters and on faulty ones: ways to address, to leave a gap, to ask."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from afterview.entry.letter_target import read_occasion
from afterview.entry.scene import Scene
from afterview.letters.checks import findings
from afterview.letters.kinds import BY_NAME
from afterview.letters.occasion import material_for
from support.hunt_by_lines import acme

REST = (
    "Thank you for taking the time to talk with me yesterday. How you shard by tenant has stayed with me, "
    "and I have read up on directories since. I was not happy with my answer on failing nodes: I would "
    "mark the node, move its tenants and only then look for the cause."
)
ASK = "Could you tell me when I might expect to hear from you?"
OTHERS = (
    "Northwind; Analyst; applied yesterday",
    "Kestrel & Sons; Clerk; applied yesterday",
    "Blue Harbor Labs; Dev; applied yesterday",
    "Target; Clerk; applied yesterday",
)


def codes(text: str, *among: str, name: str = "", company: str = "", kind: str = "thank-you") -> set[str]:
    """Return those codes of `among` that are found in a text to Dana Lee of Acme, or to somebody else."""
    telling = acme()
    telling.tell(*OTHERS)
    asked = read_occasion(BY_NAME[kind], "acme", "dana", Scene(telling.hunt, telling.context()))
    assert asked.person is not None
    if name:
        asked = replace(asked, person=replace(asked.person, name=name))
    if company:
        asked = replace(asked, application=replace(asked.application, company=company))
    found = findings(asked.to_check(text, material_for(asked)))
    for each in found:
        assert each.quote == text[each.start : each.end]
    return {each.code for each in found} & set(among)


@pytest.mark.parametrize(
    ("name", "greeting", "code"),
    [
        ("Siobhán O'Brien-Keane", "Dear Siobhan,", ""),
        ("Siobhán O'Brien-Keane", "Dear Ms O’Brien,", ""),
        ("Siobhán O'Brien-Keane", "Dear Shivaun,", "name_misspelt"),
        ("Dr. Margaret Hill", "Dear Dr Hill,", ""),
        ("Dr. Margaret Hill", "Dear Peggy Hill,", ""),
        ("Dr. Margaret Hill", "Dear Margret,", "name_misspelt"),
        ("J. R. Okafor", "Dear J.R.,", ""),
        ("J. R. Okafor", "Dear Mr. Okafar,", "name_misspelt"),
        ("Łukasz Żak", "Hi Lukasz,", ""),
        ("Łukasz Żak", "Hi Lucas,", "name_misspelt"),
        ("María José García", "Dear Maria Jose,", ""),
        ("Jean-Luc Moreau", "Dear Jean Luc,", ""),
        ("Jean-Luc Moreau", "Dear John-Luc,", "name_misspelt"),
        ("Thomas Müller", "Sehr geehrter Herr Mueller,", ""),
        ("Anne van der Berg", "Dear Ms van der Berg,", ""),
        ("Katherine Jones", "Dear Kate,", ""),
        ("Bob Smith", "Dear Robert,", ""),
        ("Nguyễn Thị Hoa", "Dear Ms Nguyen,", ""),
        ("田中太郎", "田中様", ""),
        ("Анна Иванова", "Dear Anna,", ""),
        ("Dana Lee", "Dear Dana and Sam,", ""),
        ("Dana Lee", "Dana –", ""),
        ("Dana Lee", "Sam,", "name_wrong"),
        ("Dana Lee", "Dear Robert,", "name_wrong"),
        ("Dana Lee", "Dear Hiring Manager,", "name_missing"),
        ("Dana Lee", "Thanks again!", "name_missing"),
    ],
)  # playbook 2.10
def test_ways_to_address_somebody(name: str, greeting: str, code: str) -> None:
    text = f"{greeting}\n\n{REST} {ASK}\n\nBest,\nKim"
    assert codes(text, "name_wrong", "name_misspelt", "name_missing", name=name) == (
        {code} if code else set()
    )


@pytest.mark.parametrize(
    "words", ["We walked in the Hills.", "The Leeds office is near.", "I love Danish tea."]
)
def test_a_word_that_is_near_a_name_is_no_slip(words: str) -> None:
    text = f"Dear Ms Hill,\n\n{words} {REST} {ASK}"
    assert codes(text, "name_misspelt", name="Dana Hill") == set()


@pytest.mark.parametrize(
    ("company", "words", "code"),
    [
        ("Acme", "I would love to work at NORTHWIND.", "company_wrong"),
        ("Acme", "I admire Kestrel and Sons.", "company_wrong"),
        ("Acme", "I'd be glad to join Blue Harbor.", "company_wrong"),
        ("Acme", "We hit the target at Corven, the acme of my week.", ""),
        ("Acme", "ACME is a fine place, and acme.example a good address.", ""),
        ("Acme", "Akme is a fine place.", "company_misspelt"),
        ("Blue Harbor Labs", "I like Blue Harbour Labs.", "company_misspelt"),
        ("Blue Harbor Labs", "I like Blue Harbor.", ""),
        ("Harlow & Pike LLP", "I like Harlow & Pyke.", "company_misspelt"),
        ("Harlow & Pike LLP", "I like Harlow and Pike.", ""),
        ("Société Générale", "I like Societe Generale.", ""),
        ("GitHub", "I like Github, and I read it on GitLab.", ""),
        ("Stripe", "The Stripes won.", ""),
        ("O'Reilly", "I like O'Reily.", "company_misspelt"),
        ("St Mary's Hospital", "I like St. Marys Hospital.", ""),
        ("Orange", "The Oranges of Seville are in bloom.", ""),
    ],
)
def test_ways_to_name_a_company(company: str, words: str, code: str) -> None:
    found = codes(f"Dear Dana,\n\n{words} {REST} {ASK}", "company_wrong", "company_misspelt", company=company)
    assert found == ({code} if code else set())


GAPS = """
Thank you for the [role] talk.
I met {name} there.
I admire {{company}}.
It was on XX May.
It was on ___.
Dear <name>, hi.
I admire <Company>.
TODO: say more.
I liked [insert detail here].
Your work on xxx is great.
I admire $NAME.
I admire %COMPANY%.
I admire (company name).
I admire COMPANY.
The date is tbd.
I like the ??? part.
«name» was there.
Lorem ipsum dolor.
(insert topic)
I met you ...... there.
"""
NO_GAPS = """
See [1] and [1, 2].
He said [sic] it [...].
My mail is <kim@x.example>.
See <https://x.example/a>.
A set {1, 2}.
The array[0] was nil.
C++ and <vector> are old friends.
Size XXL.
Louis XX never was.
Snake_case and __init__.
A [link](https://x.example).
[x] done, [ ] open.
They wrote “[t]he best”.
f(x) = {x | x > 0}
Generics like List<String>.
The TODO app I built.
Malcolm X spoke.
To be confirmed.
A 50 % share of 30 %.
"""


def each_of(table: str) -> list[str]:
    return table.strip().splitlines()


@pytest.mark.parametrize("words", each_of(GAPS))
def test_gaps(words: str) -> None:
    assert codes(f"Dear Dana,\n\n{words} {REST}", "placeholder_left") == {"placeholder_left"}


@pytest.mark.parametrize("words", each_of(NO_GAPS))
def test_no_gaps(words: str) -> None:
    assert codes(f"Dear Dana,\n\n{words} {REST}", "placeholder_left") == set()


SAMPLES = """
I attach my report, my slides and my code.
I enclose three samples.
I attach five pieces of my work.
Please find attached a.pdf, b.pdf and c.pdf.
I attach a report and two drawings.
Here are 3 examples of my work.
Enclosed: my essay; my lesson plan; my marking scheme.
I'm sending you several work samples.
"""
FEW_SAMPLES = """
I attach my report and my slides.
I attach my report, which covers costs, risks and time.
I led three projects.
I attached the handle, the lid and the spout in the exercise.
Three of your samples caught my eye.
I attach a photo of the wall, the floor and the door.
I am attached to my city, my family and my bike.
We tested ten samples of water.
"""


@pytest.mark.parametrize("words", each_of(SAMPLES))
def test_more_samples_than_are_read(words: str) -> None:  # playbook 2.7
    assert codes(f"Dear Dana,\n\n{words} {REST}", "too_many_samples") == {"too_many_samples"}


@pytest.mark.parametrize("words", each_of(FEW_SAMPLES))
def test_one_or_two_samples_or_none(words: str) -> None:
    assert codes(f"Dear Dana,\n\n{words} {REST}", "too_many_samples") == set()


ASKS = """
When might I hear from you?
Could you tell me your timeline?
May I ask when you expect to decide?
What are the next steps?
Is there a date by which you will decide?
How soon do you hope to choose?
If you could tell me roughly when you'll be in touch, I'd be grateful.
Can I expect to hear this week or next?
"""
DOES_NOT_ASK = """
I look forward to hearing from you.
Let me know if you need anything.
When I was at Beta, we decided fast.
I enjoyed when you told us the news.
Please let me know your decision.
Tell me when you are in Berlin.
"""


@pytest.mark.parametrize("words", each_of(ASKS))
def test_ways_to_ask_when_one_might_hear(words: str) -> None:  # playbook 2.9
    assert codes(f"Dear Dana,\n\n{REST} {words}", "no_ask_for_reply_date") == set()


@pytest.mark.parametrize("words", each_of(DOES_NOT_ASK))
def test_what_does_not_ask(words: str) -> None:
    assert codes(f"Dear Dana,\n\n{REST} {words}", "no_ask_for_reply_date") == {"no_ask_for_reply_date"}


LINKS = """
I would love to connect on LinkedIn.
I've sent you a LinkedIn request.
Feel free to add me on linked in.
Can we link up on LinkedIn?
I hope we can stay in touch on LinkedIn.
You'll find an invitation from me on LinkedIn.
"""
NO_LINKS = """
I read your post on LinkedIn.
I saw the job on LinkedIn.
As you suggested, I will connect with you on LinkedIn.
I worked on the LinkedIn integration that connects to our CRM.
Thank you for accepting my request on LinkedIn.
Once it is decided I'd be glad to connect on LinkedIn.
My LinkedIn profile has the details.
"""


@pytest.mark.parametrize("words", each_of(LINKS))
def test_linkedin_before_it_is_decided(words: str) -> None:  # playbook 8.1
    assert codes(f"Dear Dana,\n\n{words} {REST}", "linkedin_before_decision") == {"linkedin_before_decision"}


@pytest.mark.parametrize("words", each_of(NO_LINKS))
def test_linkedin_without_a_request(words: str) -> None:
    assert codes(f"Dear Dana,\n\n{words} {REST}", "linkedin_before_decision") == set()


@pytest.mark.parametrize(
    ("name", "greeting", "code"),
    [
        ("Yuki Tanaka", "Dear Dana,", "name_wrong"),
        ("Priya Raman", "Dear Sir or Madam,", "name_missing"),
        ("Jo\u0308rg Schröder", "Dear J\u00f6rg,", ""),
        ("J\u00f6rg Schröder", "Dear Jo\u0308rg,", ""),
        ("Fenna de Wit", "Beste Fenna,", ""),
        ("Oluwaseun Bello", "Dear Seun,", ""),
        ("Johanna Falk", "Dear Anna,", "name_misspelt"),
        ("Jean-Pierre Dubois", "Dear JP,", ""),
        ("Grace Oakes", "Dear Gracie,", ""),
    ],
)  # playbook 2.10
def test_more_ways_to_address_somebody(name: str, greeting: str, code: str) -> None:
    text = f"{greeting}\n\n{REST} {ASK}\n\nBest,\nKim"
    assert codes(text, "name_wrong", "name_misspelt", "name_missing", name=name) == (
        {code} if code else set()
    )


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("Thanks again, Diane!", "name_misspelt"),
        ("Thank you, Robert.", "name_wrong"),
        ("I'd love to work at Amce.", "company_misspelt"),
        ("We met on DD/MM/YYYY.", "placeholder_left"),
        ("{% if x %}", "placeholder_left"),
        ("We meet at xx:xx.", "placeholder_left"),
        ("Please insert name here.", "placeholder_left"),
        ("I attach half a dozen sketches.", "too_many_samples"),
        ("I've included three pieces of writing.", "too_many_samples"),
        ("I wrote if (a < b) { return }.", ""),
        ("Chapter XX is the best.", ""),
        ("I added a test before three projects began.", ""),
    ],
)
def test_what_stands_within_a_letter(said: str, code: str) -> None:
    among = ("name_wrong", "name_misspelt", "company_misspelt", "placeholder_left", "too_many_samples")
    assert codes(f"Dear Dana,\n\n{REST} {said} {ASK}\n\nBest,\nKim", *among) == ({code} if code else set())


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("When do you think you'll have made up your mind?", True),
        ("I'd be glad to know roughly when to expect news.", True),
        ("Might you know by the end of next week?", True),
        ("Until when should I wait?", True),
        ("At what point should I check in with you?", True),
        ("Could you let me know the timeline?", True),
        ("I liked the timeline of your bridge.", False),
        ("You told me how long the steps are.", False),
    ],
)  # playbook 2.9
def test_more_ways_to_ask_when_one_hears(said: str, asked: bool) -> None:
    text = f"Dear Dana,\n\n{REST} {said}\n\nBest,\nKim"
    assert bool(codes(text, "no_ask_for_reply_date")) is not asked
