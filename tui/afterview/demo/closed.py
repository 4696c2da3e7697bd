"""The applications of the made-up story that have come to an end."""

from __future__ import annotations

from collections.abc import Iterator

from afterview.demo.moments import DatedLine, Moments


def meridian(t: Moments) -> Iterator[DatedLine]:
    """Turned down a few days ago: one gracious reply is sent, one is still to be written."""
    yield DatedLine(
        t.at(-37, 18),
        f"add Meridian Maps; Geodata Engineer; applied {t.workday(-37)}; https://meridian.example/jobs/geo; #maps; @Utrecht",
    )
    only = t.interview(-18, 9, 30, 60, "Europe/Amsterdam")
    yield DatedLine(
        t.at(-25, 14),
        f"interview meridian technical {only.words} with Fenna de Wit <fenna@meridian.example> (email), "
        "Oluwaseun Bello <seun@meridian.example> (email)",
    )
    yield DatedLine(
        only.after(0.5), "well meridian I knew their map of cycle paths by heart, because I use it."
    )
    yield DatedLine(only.after(0.5), "badly meridian Projections. I have read about them again since.")
    yield DatedLine(
        only.after(0.6),
        "question meridian Which projection would you choose for a map of one city? ! blanked, not ready; "
        "better: a conformal one of its own zone: angles stay, and nobody sees the rest",
    )
    for habit in ("jittery 2", "fast 2", "questions 4"):
        yield DatedLine(only.after(0.7), f"habit meridian {habit}")
    yield DatedLine(only.after(0.8), "liked meridian Everyone there had drawn at least one map by hand.")
    yield DatedLine(only.after(0.9), "confidence meridian 5")
    yield DatedLine(only.after(4), "sent meridian Fenna by email")
    yield DatedLine(only.after(4), "sent meridian Oluwaseun by email")
    yield DatedLine(only.after(4.1), "promise meridian 10 days")
    yield DatedLine(t.at(-4, 10), f"outcome meridian rejected {t.workday(-4)}")
    yield DatedLine(t.at(-3, 9), "replied meridian Fenna")


def novak(t: Moments) -> Iterator[DatedLine]:
    """Two follow-ups, no answer, and let rest."""
    yield DatedLine(
        t.at(-84, 18),
        f"add Novak Instruments; Embedded Developer; applied {t.workday(-84)}; https://novak.example/jobs; #hardware; @Brno",
    )
    only = t.interview(-68, 16, 0, 30, "Europe/Prague")
    yield DatedLine(
        t.at(-75, 12), f"interview novak phone {only.words} with Petr Novák <petr@novak.example> (email)"
    )
    yield DatedLine(only.after(0.5), "well novak Short and friendly.")
    yield DatedLine(only.after(0.5), "badly novak I could not say what a watchdog timer is for.")
    yield DatedLine(
        only.after(0.6),
        "question novak What is a watchdog timer for? ! blanked, not ready; "
        "better: it restarts what does not say in time that it is well",
    )
    for habit in ("jittery 3", "fast 1", "questions 2"):
        yield DatedLine(only.after(0.7), f"habit novak {habit}")
    yield DatedLine(only.after(4), "sent novak Petr by email")
    yield DatedLine(only.after(4.1), "promise novak a week")
    yield DatedLine(t.at(-55, 10), "followup novak emailed, no answer")
    yield DatedLine(t.at(-41, 10), "followup novak called, left a message")
    yield DatedLine(t.at(-16, 18), f"outcome novak no answer {t.workday(-16)}")
    yield DatedLine(t.at(-16, 19), "skip novak 8 one short call: I let it rest")


def silverline(t: Moments) -> Iterator[DatedLine]:
    """I took my application back: too far away."""
    yield DatedLine(
        t.at(-46, 18),
        f"add Silverline Logistics; Backend Engineer; applied {t.workday(-46)}; https://silverline.example/jobs/3; #logistics; @Rotterdam",
    )
    only = t.interview(-35, 13, 0, 30, "Europe/Amsterdam")
    yield DatedLine(
        t.at(-39, 9),
        f"interview silverline screen {only.words} with Joost Bakker <joost@silverline.example> (email)",
    )
    yield DatedLine(only.after(0.5), "well silverline They were open about the hours.")
    yield DatedLine(
        only.after(0.5), "badly silverline Four days a week on site: I should have asked that first."
    )
    yield DatedLine(only.after(0.6), "question silverline When could you move? ! ok, not ready")
    for habit in ("jittery 4", "fast 4", "questions 3"):
        yield DatedLine(only.after(0.7), f"habit silverline {habit}")
    yield DatedLine(only.after(4), "sent silverline Joost by email")
    yield DatedLine(t.at(-32, 9), f"outcome silverline withdrawn {t.workday(-32)}")
    yield DatedLine(t.at(-31, 9), "connected Joost Bakker")


def rangi(t: Moments) -> Iterator[DatedLine]:
    """An offer that I declined."""
    yield DatedLine(
        t.at(-71, 18),
        f"add Rangi Studio; Web Developer; applied {t.workday(-71)}; https://rangi.example/people; #agency; @remote",
    )
    only = t.interview(-61, 8, 30, 60, "Pacific/Auckland")
    yield DatedLine(
        t.at(-66, 9), f"interview rangi video {only.words} with Aroha Rangi <aroha@rangi.example> (email)"
    )
    yield DatedLine(only.after(0.5), "well rangi Aroha showed me the real backlog.")
    yield DatedLine(
        only.after(0.5), "badly rangi Half past eight there is the evening here, and I was tired."
    )
    yield DatedLine(only.after(0.6), "question rangi What do you do when a customer is wrong? ! ok, ready")
    for habit in ("jittery 4", "fast 3", "questions 4"):
        yield DatedLine(only.after(0.7), f"habit rangi {habit}")
    yield DatedLine(only.after(12), "sent rangi Aroha by email")
    yield DatedLine(t.at(-52, 9), f"outcome rangi offer {t.workday(-52)}")
    yield DatedLine(t.at(-49, 9), f"outcome rangi declined {t.workday(-49)}")
    yield DatedLine(t.at(-48, 9), "connected Aroha Rangi")
    yield DatedLine(t.at(-18, 9), "touch Aroha Rangi congratulated her on the new website")


def willow(t: Moments) -> Iterator[DatedLine]:
    """Two evenings a week of teaching, which pays the rent while I look on."""
    yield DatedLine(
        t.at(-64, 18),
        f"add Willow Lane School; Evening Python tutor; applied {t.workday(-64)}; https://willowlane.example; #part-time; @Berlin",
    )
    only = t.interview(-54, 17, 0, 30)
    yield DatedLine(
        t.at(-58, 9),
        f"interview willow onsite {only.words} with Zeynep Aydın <zeynep@willowlane.example> (email)",
    )
    yield DatedLine(only.after(0.5), "well willow I taught her a list comprehension on a napkin.")
    yield DatedLine(only.after(0.5), "badly willow I forgot to ask about the size of the class.")
    yield DatedLine(
        only.after(0.6),
        "question willow How do you explain an error message to a beginner? ! strong, ready, count on; "
        "better: what happened, what it was about to do, and the one thing to try",
    )
    for habit in ("jittery 5", "fast 4", "questions 2"):
        yield DatedLine(only.after(0.7), f"habit willow {habit}")
    yield DatedLine(only.after(4), "sent willow Zeynep by email")
    yield DatedLine(t.at(-50, 9), f"outcome willow offer {t.workday(-50)}")
    yield DatedLine(t.at(-48, 9), f"outcome willow accepted {t.workday(-48)}")
    yield DatedLine(t.at(-47, 9), "connected Zeynep Aydın")


def oakes(t: Moments) -> Iterator[DatedLine]:
    """Turned down long ago; the thread with the interviewer was kept."""
    yield DatedLine(
        t.at(-80, 18),
        f"add Oakes & Daughters; Automation Engineer; applied {t.workday(-80)}; https://oakes.example/careers; #industry; @Portland",
    )
    only = t.interview(-62, 10, 0, 60, "America/Los_Angeles")
    yield DatedLine(
        t.at(-69, 9), f"interview oakes video {only.words} with Grace Oakes <grace@oakes.example> (letter)"
    )
    yield DatedLine(only.after(0.5), "well oakes Grace wanted to hear how I write things down.")
    yield DatedLine(only.after(0.5), "badly oakes I criticised a tool that her daughter had written.")
    yield DatedLine(
        only.after(0.6), "question oakes What would you automate first in this room? ! strong, interesting"
    )
    for habit in ("jittery 3", "fast 3", "questions 4"):
        yield DatedLine(only.after(0.7), f"habit oakes {habit}")
    yield DatedLine(only.after(4), "sent oakes Grace by letter")
    yield DatedLine(t.at(-45, 9), f"outcome oakes rejected {t.workday(-45)}")
    yield DatedLine(t.at(-44, 9), "replied oakes Grace")
    yield DatedLine(t.at(-43, 9), "connected Grace Oakes")
    yield DatedLine(t.at(-13, 9), "touch Grace Oakes sent her the article about labels on pipes")


CLOSED = (meridian, novak, silverline, rangi, willow, oakes)
"""Each tells one application, from the first line to its end."""
