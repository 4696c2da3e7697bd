"""The applications of the made-up story that have come to an end."""

from __future__ import annotations

from collections.abc import Iterator

from afterview.demo.moments import Line, Moments


def meridian(t: Moments) -> Iterator[Line]:
    """Turned down a few days ago: one gracious reply is sent, one is still to be written."""
    yield Line(
        t.at(-37, 18),
        f"add Meridian Maps; Geodata Engineer; applied {t.workday(-37)}; https://meridian.example/jobs/geo; #maps; @Utrecht",
    )
    only = t.meeting(-18, 9, 30, 60, "Europe/Amsterdam")
    yield Line(
        t.at(-25, 14),
        f"interview meridian technical {only.words} with Fenna de Wit <fenna@meridian.example> (email), "
        "Oluwaseun Bello <seun@meridian.example> (email)",
    )
    yield Line(only.after(0.5), "well meridian I knew their map of cycle paths by heart, because I use it.")
    yield Line(only.after(0.5), "badly meridian Projections. I have read about them again since.")
    yield Line(
        only.after(0.6),
        "question meridian Which projection would you choose for a map of one city? ! blanked, not ready",
    )
    for habit in ("jittery 2", "fast 2", "questions 4"):
        yield Line(only.after(0.7), f"habit meridian {habit}")
    yield Line(only.after(0.8), "liked meridian Everyone there had drawn at least one map by hand.")
    yield Line(only.after(0.9), "confidence meridian 5")
    yield Line(only.after(4), "sent meridian Fenna by email")
    yield Line(only.after(4), "sent meridian Oluwaseun by email")
    yield Line(only.after(4.1), "promise meridian 10 days")
    yield Line(t.at(-4, 10), f"outcome meridian rejected {t.workday(-4)}")
    yield Line(t.at(-3, 9), "replied meridian Fenna")


def novak(t: Moments) -> Iterator[Line]:
    """Two follow-ups, no answer, and let rest."""
    yield Line(
        t.at(-84, 18),
        f"add Novak Instruments; Embedded Developer; applied {t.workday(-84)}; https://novak.example/jobs; #hardware; @Brno",
    )
    only = t.meeting(-68, 16, 0, 30, "Europe/Prague")
    yield Line(
        t.at(-75, 12), f"interview novak phone {only.words} with Petr Novák <petr@novak.example> (email)"
    )
    yield Line(only.after(0.5), "well novak Short and friendly.")
    yield Line(only.after(0.5), "badly novak I could not say what a watchdog timer is for.")
    yield Line(only.after(0.6), "question novak What is a watchdog timer for? ! blanked, not ready")
    for habit in ("jittery 3", "fast 1", "questions 2"):
        yield Line(only.after(0.7), f"habit novak {habit}")
    yield Line(only.after(4), "sent novak Petr by email")
    yield Line(only.after(4.1), "promise novak a week")
    yield Line(t.at(-55, 10), "followup novak emailed, no answer")
    yield Line(t.at(-41, 10), "followup novak called, left a message")
    yield Line(t.at(-16, 18), f"outcome novak no answer {t.workday(-16)}")
    yield Line(t.at(-16, 19), "skip novak 8 one short call: I let it rest")


def silverline(t: Moments) -> Iterator[Line]:
    """I took my application back: too far away."""
    yield Line(
        t.at(-46, 18),
        f"add Silverline Logistics; Backend Engineer; applied {t.workday(-46)}; https://silverline.example/jobs/3; #logistics; @Rotterdam",
    )
    only = t.meeting(-35, 13, 0, 30, "Europe/Amsterdam")
    yield Line(
        t.at(-39, 9),
        f"interview silverline screen {only.words} with Joost Bakker <joost@silverline.example> (email)",
    )
    yield Line(only.after(0.5), "well silverline They were open about the hours.")
    yield Line(only.after(0.5), "badly silverline Four days a week on site: I should have asked that first.")
    yield Line(only.after(0.6), "question silverline When could you move? ! ok, not ready")
    for habit in ("jittery 4", "fast 4", "questions 3"):
        yield Line(only.after(0.7), f"habit silverline {habit}")
    yield Line(only.after(4), "sent silverline Joost by email")
    yield Line(t.at(-32, 9), f"outcome silverline withdrawn {t.workday(-32)}")
    yield Line(t.at(-31, 9), "connected Joost Bakker")


def rangi(t: Moments) -> Iterator[Line]:
    """An offer that I declined."""
    yield Line(
        t.at(-71, 18),
        f"add Rangi Studio; Web Developer; applied {t.workday(-71)}; https://rangi.example/people; #agency; @remote",
    )
    only = t.meeting(-61, 8, 30, 60, "Pacific/Auckland")
    yield Line(
        t.at(-66, 9), f"interview rangi video {only.words} with Aroha Rangi <aroha@rangi.example> (email)"
    )
    yield Line(only.after(0.5), "well rangi Aroha showed me the real backlog.")
    yield Line(only.after(0.5), "badly rangi Half past eight there is the evening here, and I was tired.")
    yield Line(only.after(0.6), "question rangi What do you do when a customer is wrong? ! ok, ready")
    for habit in ("jittery 4", "fast 3", "questions 4"):
        yield Line(only.after(0.7), f"habit rangi {habit}")
    yield Line(only.after(12), "sent rangi Aroha by email")
    yield Line(t.at(-52, 9), f"outcome rangi offer {t.workday(-52)}")
    yield Line(t.at(-49, 9), f"outcome rangi declined {t.workday(-49)}")
    yield Line(t.at(-48, 9), "connected Aroha Rangi")
    yield Line(t.at(-18, 9), "touch Aroha Rangi congratulated her on the new website")


def willow(t: Moments) -> Iterator[Line]:
    """Two evenings a week of teaching, which pays the rent while I look on."""
    yield Line(
        t.at(-64, 18),
        f"add Willow Lane School; Evening Python tutor; applied {t.workday(-64)}; https://willowlane.example; #part-time; @Berlin",
    )
    only = t.meeting(-54, 17, 0, 30)
    yield Line(
        t.at(-58, 9),
        f"interview willow onsite {only.words} with Zeynep Aydın <zeynep@willowlane.example> (email)",
    )
    yield Line(only.after(0.5), "well willow I taught her a list comprehension on a napkin.")
    yield Line(only.after(0.5), "badly willow I forgot to ask about the size of the class.")
    yield Line(
        only.after(0.6),
        "question willow How do you explain an error message to a beginner? ! strong, ready, count on",
    )
    for habit in ("jittery 5", "fast 4", "questions 2"):
        yield Line(only.after(0.7), f"habit willow {habit}")
    yield Line(only.after(4), "sent willow Zeynep by email")
    yield Line(t.at(-50, 9), f"outcome willow offer {t.workday(-50)}")
    yield Line(t.at(-48, 9), f"outcome willow accepted {t.workday(-48)}")
    yield Line(t.at(-47, 9), "connected Zeynep Aydın")


def oakes(t: Moments) -> Iterator[Line]:
    """Turned down long ago; the thread with the interviewer was kept."""
    yield Line(
        t.at(-80, 18),
        f"add Oakes & Daughters; Automation Engineer; applied {t.workday(-80)}; https://oakes.example/careers; #industry; @Portland",
    )
    only = t.meeting(-62, 10, 0, 60, "America/Los_Angeles")
    yield Line(
        t.at(-69, 9), f"interview oakes video {only.words} with Grace Oakes <grace@oakes.example> (letter)"
    )
    yield Line(only.after(0.5), "well oakes Grace wanted to hear how I write things down.")
    yield Line(only.after(0.5), "badly oakes I criticised a tool that her daughter had written.")
    yield Line(
        only.after(0.6), "question oakes What would you automate first in this room? ! strong, interesting"
    )
    for habit in ("jittery 3", "fast 3", "questions 4"):
        yield Line(only.after(0.7), f"habit oakes {habit}")
    yield Line(only.after(4), "sent oakes Grace by letter")
    yield Line(t.at(-45, 9), f"outcome oakes rejected {t.workday(-45)}")
    yield Line(t.at(-44, 9), "replied oakes Grace")
    yield Line(t.at(-43, 9), "connected Grace Oakes")
    yield Line(t.at(-13, 9), "touch Grace Oakes sent her the article about labels on pipes")


CLOSED = (meridian, novak, silverline, rangi, willow, oakes)
"""Each tells one application, from the first line to its end."""
