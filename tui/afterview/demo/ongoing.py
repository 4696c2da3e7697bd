"""The applications of the made-up story that are still open."""

from __future__ import annotations

from collections.abc import Iterator

from afterview.demo.moments import DatedLine, Moments


def lindqvist(t: Moments) -> Iterator[DatedLine]:
    """A second round that ended four hours ago: the thank-you window is open, one of two notes is sent."""
    yield DatedLine(
        t.at(-24, 19),
        f"add Lindqvist Data; Backend Engineer; applied {t.workday(-24)}; https://lindqvist.example/jobs/42; #python; @remote",
    )
    first = t.interview(-11, 10, 30, 30)
    yield DatedLine(
        t.at(-16, 9),
        f"interview lindqvist phone {first.words} with Noor Haddad <noor.haddad@lindqvist.example> (email)",
    )
    yield DatedLine(
        first.after(0.5),
        "well lindqvist#1 The story of the billing migration landed: Noor asked for more of it.",
    )
    yield DatedLine(
        first.after(0.6),
        "badly lindqvist#1 I talked past the question about salary and had to be asked twice.",
    )
    yield DatedLine(
        first.after(0.7),
        "question lindqvist#1 Why do you want to leave a team that you speak so well of? ! ok, ready; "
        "better: I learnt there what I came for; now I want to own a system whole",
    )
    yield DatedLine(first.after(0.8), "habit lindqvist#1 jittery 3")
    yield DatedLine(first.after(0.8), "habit lindqvist#1 fast 2")
    yield DatedLine(first.after(0.8), "habit lindqvist#1 questions 4")
    yield DatedLine(first.after(0.9), "confidence lindqvist#1 6")
    yield DatedLine(first.after(4), "sent lindqvist#1 Noor by email")
    yield DatedLine(first.after(4.1), f"promise lindqvist#1 by {t.workday(-7)}")
    yield DatedLine(t.at(-9, 10), "told lindqvist Maria Ortiz")

    yield DatedLine(t.at(-9, 11), "contact lindqvist Jonas Berg works there")
    yield DatedLine(t.at(-9, 12), "asked lindqvist Jonas Berg")
    yield DatedLine(t.at(-8, 18), "vouched lindqvist Jonas Berg")

    second = t.ended_today(4, 75)
    yield DatedLine(
        t.at(-7, 15),
        f"interview lindqvist round 2 technical {second.words} with Ingrid Solberg <ingrid.solberg@lindqvist.example> (email), "
        "Tomasz Zielinski (handwritten) https://meet.example/lindqvist",
    )
    yield DatedLine(t.at(-6, 20), "topic lindqvist#2 How I would split the import queue now, two years later")
    yield DatedLine(
        t.at(-5, 20), "research lindqvist#2 Their talk about moving from one database to one a tenant"
    )
    yield DatedLine(t.at(-4, 20), "ask lindqvist#2 Who decides what is good enough to ship?")
    yield DatedLine(t.at(-4, 21), "told lindqvist Kwame Mensah")
    yield DatedLine(
        second.after(0.2),
        "well lindqvist#2 I drew the data flow before I talked about it, and we all looked at the same thing.",
    )
    yield DatedLine(
        second.after(0.3),
        "badly lindqvist#2 I went quiet when the sharding question came and filled the silence with guesses.",
    )
    yield DatedLine(
        second.after(0.3),
        "question lindqvist#2 How would you shard a table that is joined with everything? ! blanked, not ready",
    )
    yield DatedLine(
        second.after(0.4),
        "question lindqvist#2 Tell us about an outage that you caused. ! strong, ready, count on; "
        "better: the cache that I switched off, how I said so at once, and the test we have had since",
    )
    yield DatedLine(
        second.after(0.4),
        "question lindqvist#2 What would you remove from our product? ! ok, interesting; "
        "better: the second search box: two ways to one list, and nobody trusts either",
    )
    yield DatedLine(
        second.after(0.5),
        "talked lindqvist#2 with Ingrid: why their nightly imports take until noon, and that she climbs",
    )
    yield DatedLine(
        second.after(0.5), "talked lindqvist#2 with Tomasz: reading old code as a way to know a team"
    )
    yield DatedLine(
        second.after(0.6),
        "missed lindqvist#2 The load test that I wrote for Greenfinch, which is close to their problem",
    )
    yield DatedLine(
        second.after(0.6), "mine lindqvist#2 What happened to the last idea that came from a new colleague?"
    )
    yield DatedLine(second.after(0.7), "liked lindqvist#2 Nobody pretended to know everything.")
    yield DatedLine(second.after(0.8), "habit lindqvist#2 jittery 4")
    yield DatedLine(second.after(0.8), "habit lindqvist#2 fast 3")
    yield DatedLine(second.after(0.8), "habit lindqvist#2 questions 5")
    yield DatedLine(second.after(0.8), "confidence lindqvist#2 7")
    yield DatedLine(second.after(0.9), f"promise lindqvist#2 by {t.workday(3)}")
    yield DatedLine(second.after(3.4), "sent lindqvist#2 Ingrid by email")


def harbor(t: Moments) -> Iterator[DatedLine]:
    """An interview more than a day ago: one note is late, and nobody said when I would hear."""
    yield DatedLine(
        t.at(-19, 18),
        f"add Harbor & Pine; Site Reliability Engineer; applied {t.workday(-19)}; https://harborpine.example/careers/sre; #sre; @Edinburgh",
    )
    only = t.ended_before(25, 60, "Europe/London")
    yield DatedLine(
        t.at(-9, 16),
        f"interview harbor video {only.words} with Denise Whitfield <denise@harborpine.example> (email), "
        "Raj Venkataraman <raj@harborpine.example> (email)",
    )
    yield DatedLine(only.after(0.4), "well harbor My questions about the pager made it a conversation.")
    yield DatedLine(
        only.after(0.5),
        "question harbor What do you do in the first five minutes of an incident? ! strong, ready, count on",
    )
    yield DatedLine(
        only.after(0.5),
        "question harbor How do you say no to a release? ! weak, not ready; "
        "better: what would break, for whom, and the smaller release that I would sign today",
    )
    yield DatedLine(only.after(0.6), "habit harbor fast 2")
    yield DatedLine(
        only.after(0.7), "talked harbor with Denise: the winter storm that took down two data centres"
    )
    yield DatedLine(only.after(0.8), "promise harbor unknown")
    yield DatedLine(only.after(5), "sent harbor Denise by email")


def okafor(t: Moments) -> Iterator[DatedLine]:
    """They named a day, and it has passed: the first follow-up is open."""
    yield DatedLine(
        t.at(-33, 18),
        f"add Okafor Analytics; Data Engineer; applied {t.workday(-33)}; https://okafor.example/jobs/data; #data; @Chicago",
    )
    only = t.interview(-14, 9, 30, 60, "America/Chicago")
    yield DatedLine(
        t.at(-20, 10),
        f"interview okafor panel {only.words} with Chidi Okafor <chidi@okafor.example> (email), Priya Raman (letter)",
    )
    yield DatedLine(
        only.after(0.5),
        "well okafor I asked what a good first month looks like, and they argued about it, warmly.",
    )
    yield DatedLine(only.after(0.6), "badly okafor The SQL exercise: I saw the window function too late.")
    yield DatedLine(
        only.after(0.7),
        "question okafor Write a query for the second visit of each customer. ! weak, ready; "
        "better: a window over each customer by day, and the row that is numbered two",
    )
    yield DatedLine(only.after(0.8), "habit okafor jittery 4")
    yield DatedLine(only.after(0.8), "habit okafor fast 4")
    yield DatedLine(only.after(0.8), "habit okafor questions 5")
    yield DatedLine(only.after(0.9), f"promise okafor by {t.workday(-3)}")
    yield DatedLine(only.after(4), "sent okafor Chidi by email")
    yield DatedLine(only.after(5), "sent okafor Priya by letter")
    yield DatedLine(t.at(-13, 9), "told okafor Maria Ortiz")
    yield DatedLine(t.at(-13, 9), "told okafor Kwame Mensah")
    yield DatedLine(t.at(-13, 9), "skip okafor 3 Helen Abara: they asked for two names only")
    yield DatedLine(t.at(-13, 9), "skip okafor 4 nobody I know there")


def tanaka(t: Moments) -> Iterator[DatedLine]:
    """A second round in a few days, partly prepared."""
    yield DatedLine(
        t.at(-28, 20),
        f"add Tanaka Robotics; Python Developer; applied {t.workday(-28)}; https://tanaka.example/jobs; #robots; @Hamburg",
    )
    first = t.interview(-13, 11, 0, 45)
    yield DatedLine(
        t.at(-18, 12), f"interview tanaka screen {first.words} with Yuki Tanaka <yuki@tanaka.example> (email)"
    )
    yield DatedLine(
        first.after(0.5), "well tanaka#1 The robot arm in the background was a good way into the talk."
    )
    yield DatedLine(first.after(0.5), "badly tanaka#1 I gave three examples where one would do.")
    yield DatedLine(first.after(0.6), "question tanaka#1 How do you test what moves? ! ok, interesting")
    yield DatedLine(
        first.after(0.6),
        "question tanaka#1 Explain the global interpreter lock to my mother. ! strong, ready, count on; "
        "better: one pen for all who write on the board, while everybody may read",
    )
    yield DatedLine(first.after(0.7), "habit tanaka#1 jittery 2")
    yield DatedLine(first.after(0.7), "habit tanaka#1 fast 2")
    yield DatedLine(first.after(0.7), "habit tanaka#1 questions 3")
    yield DatedLine(
        first.after(0.8), "talked tanaka#1 simulation against the real arm, and who cleans up the lab"
    )
    yield DatedLine(first.after(3.5), "sent tanaka#1 Yuki by email")
    yield DatedLine(first.after(3.6), "promise tanaka#1 a week")
    second = t.interview(2, 13, 30, 120)
    yield DatedLine(
        t.at(-4, 11),
        f"interview tanaka round 2 onsite {second.words} with Yuki Tanaka, Birgit Ahlers at Speicherstadt 7",
    )
    yield DatedLine(t.at(-4, 20), "told tanaka Maria Ortiz")
    yield DatedLine(t.at(-4, 20), "told tanaka Kwame Mensah")
    yield DatedLine(t.at(-4, 20), "skip tanaka 3 Helen Abara: she has not seen me write Python")
    yield DatedLine(t.at(-4, 20), "skip tanaka 4 nobody I know there")
    yield DatedLine(t.at(-3, 19), "topic tanaka#2 A test rig of toys that I built with my niece")
    yield DatedLine(
        t.at(-2, 19), "research tanaka#2 Their gripper patent, and what it does that others don't"
    )


def bluefin(t: Moments) -> Iterator[DatedLine]:
    """Sent a few days ago, with somebody inside who said yes to putting in a word."""
    yield DatedLine(
        t.at(-4, 17),
        f"add Bluefin Health; Integration Engineer; applied {t.workday(-4)}; https://bluefin.example/jobs/9; #health; @remote",
    )
    yield DatedLine(t.at(-4, 18), "contact bluefin Amara Diallo works there")
    yield DatedLine(t.at(-3, 9), "asked bluefin Amara Diallo")
    yield DatedLine(t.at(-2, 18), "agreed bluefin Amara Diallo")


def castellan(t: Moments) -> Iterator[DatedLine]:
    """Not sent yet: the network comes first."""
    yield DatedLine(
        t.at(-3, 21),
        "add Castellan Energy; Platform Engineer; saved; https://castellan.example/join; #energy; @Vienna",
    )
    yield DatedLine(t.at(-2, 8), "contact castellan Lucas Moreau knows the interviewer")


def fjord(t: Moments) -> Iterator[DatedLine]:
    """Seen, and kept for the weekend."""
    yield DatedLine(
        t.at(-2, 12),
        "add Fjord & Fern; Backend Developer; saved; https://fjordfern.example/work; #gardens; @Bergen",
    )


def petrichor(t: Moments) -> Iterator[DatedLine]:
    """An offer is on the table."""
    yield DatedLine(
        t.at(-41, 18),
        f"add Petrichor Press; Tools Developer; applied {t.workday(-41)}; https://petrichor.example/jobs; #publishing; @Leipzig",
    )
    first = t.interview(-27, 15, 0, 45)
    yield DatedLine(
        t.at(-34, 12),
        f"interview petrichor video {first.words} with Samira Nasser <samira@petrichor.example> (email)",
    )
    yield DatedLine(
        first.after(0.5), "well petrichor#1 We spoke about fonts for twenty minutes and I was not bored once."
    )
    yield DatedLine(
        first.after(0.5), "badly petrichor#1 I had no number ready when the notice period came up."
    )
    yield DatedLine(
        first.after(0.6),
        "question petrichor#1 Which tool of yours do others still use? ! strong, ready, count on",
    )
    for habit in ("jittery 4", "fast 3", "questions 4"):
        yield DatedLine(first.after(0.7), f"habit petrichor#1 {habit}")
    yield DatedLine(first.after(6), "sent petrichor#1 Samira by email")
    second = t.interview(-17, 10, 0, 90)
    yield DatedLine(t.at(-23, 9), "told petrichor Maria Ortiz")
    yield DatedLine(t.at(-23, 9), "skip petrichor 3 Helen Abara: she only knows my early work")
    yield DatedLine(t.at(-23, 9), "skip petrichor 4 nobody I know there")
    yield DatedLine(
        t.at(-22, 12),
        f"interview petrichor round 2 final {second.words} with Samira Nasser, Georg Lindner (handwritten) at Brühl 12",
    )
    yield DatedLine(
        t.at(-21, 20), "topic petrichor#2 Proofs that a machine can make, and those that it can't"
    )
    yield DatedLine(t.at(-20, 20), "research petrichor#2 The typesetting tool that they gave away in spring")
    yield DatedLine(t.at(-20, 21), "ask petrichor#2 Which book was the hardest to make?")
    yield DatedLine(
        second.after(0.6), "well petrichor#2 Georg laughed at the layout bug story, and then told his own."
    )
    yield DatedLine(second.after(0.7), "badly petrichor#2 Too long on the build system.")
    yield DatedLine(
        second.after(0.7),
        "question petrichor#2 What do you need from us to do good work? ! strong, interesting",
    )
    for habit in ("jittery 5", "fast 4", "questions 5"):
        yield DatedLine(second.after(0.8), f"habit petrichor#2 {habit}")
    yield DatedLine(second.after(0.9), "confidence petrichor#2 8")
    yield DatedLine(second.after(4), "sent petrichor#2 Samira by email")
    yield DatedLine(second.after(7), "sent petrichor#2 Georg handwritten")
    yield DatedLine(second.after(7.1), "told petrichor Kwame Mensah")
    yield DatedLine(t.at(-2, 11), f"outcome petrichor offer {t.workday(-2)}")


def quarry(t: Moments) -> Iterator[DatedLine]:
    """Sent long ago, and never a word."""
    day = t.workday(-57)
    yield DatedLine(
        t.at(-57, 19),
        f"add Quarry Bank; Software Engineer; applied {day}; https://quarrybank.example/jobs/188; #bank; @Frankfurt",
    )
    yield DatedLine(t.at(-56, 19), "skip quarry 4 nobody I know there")


ONGOING = (lindqvist, harbor, okafor, tanaka, bluefin, castellan, fjord, petrichor, quarry)
"""Each tells one application, from the first line to today."""
