"""What an email address tells: whose it is, which company's, and whether anybody reads it."""

from __future__ import annotations

import re

_PUBLIC = frozenset(
    """
    gmail googlemail outlook hotmail live msn yahoo ymail icloud me mac aol gmx web freenet t-online posteo
    mailbox proton protonmail pm fastmail zoho yandex mail hey tutanota tuta orange free laposte wanadoo sfr
    libero virgilio tiscali bluewin naver qq 163 126 rediffmail duck privaterelay inbox hushmail hotmail
    comcast verizon att sbcglobal cox charter btinternet sky talktalk ntlworld skynet telenet ziggo kpnmail
    """.split()  # noqa: SIM905
)
"""Domains, without their last part, where anybody can have an address."""

_SCHEDULERS = frozenset(
    """
    greenhouse lever ashbyhq ashby goodtime calendly modernloop workable smartrecruiters personio teamtailor
    recruitee bamboohr icims jobvite myworkday myworkdayjobs successfactors taleo breezy breezyhr pinpointhq
    jazzhr applytojob hirevue brighthire savvycal chilipiper acuityscheduling doodle youcanbook youcanbookme
    interviewplanner yello paradox avature eightfold softgarden rexx-systems onlyfy prescreen talentlyft comeet
    recruiterbox freshteam zohorecruit manatal homerun factorialhr welcomekit flatchr taleez gohire recruitcrm
    occupop tribepad oleeo hireology greenhouse-mail gh-mail workablemail smartrecruitersmail lever-mail
    ashbyhq-mail modernloop gem grnhse recruitee-mail comeet-notifications hire-mail
    """.split()  # noqa: SIM905
)
"""Domains, without their last part, of programs that make appointments for companies."""

_MAKERS = frozenset({"google", "microsoft", "zoom", "calendly", "workday", "hubspot"})
"""Employers, too: only their addresses that nobody reads are a program's."""

_FUNCTION = re.compile(
    r"(?:^|[._+-])(?:recruit\w*|talent\w*|careers?|jobs?|hiring|hr|humanresources|people|peopleops|bewerb\w*|"
    r"karriere|personal|rekrutier\w*|candidat\w*|interviews?|schedul\w*|coordinat\w*|staffing|rh|"
    r"recrutement|seleccion|no-?reply|do-?not-?reply|donotreply|noreply|notifications?|calendar|invite|invites|"
    r"info|contact|office|team|hello|support|admin|mailer|bounce)(?:$|[._+-])",
    re.I,
)
_UNREAD = re.compile(r"no-?reply|do-?not-?reply|notifications?@|mailer|bounce|unknownorganizer|nomail", re.I)
_FUNCTION_NAME = re.compile(
    r"\b(?:recruit(?:ing|ment|er|ers)|talent|careers|hiring|scheduling|coordinat(?:or|ion)|acquisition|"
    r"human resources|people (?:team|ops|operations)|personalabteilung|bewerbermanagement|karriere|"
    r"interview(?:s|ing)?(?: team)?|calendar|team|no-?reply|greenhouse|calendly|goodtime)\b",
    re.I,
)
_SUFFIXES = frozenset("co com org net ac gov edu or ne in ltd plc gmbh example test".split())  # noqa: SIM905
"""The parts of a domain behind its name, some of which are named like a legal form."""
_ADDRESS = re.compile(r"[^\s<>@,;:\"'()\[\]]+@[^\s<>@,;:\"'()\[\]]+\Z")


def address_in(text: str) -> str:
    """Return the email address in what stands behind `mailto:` or so; "" for none."""
    plain = re.sub(r"^\s*(?:mailto|smtp|invalid)\s*:\s*", "", text.strip().strip("<>"), flags=re.I)
    plain = plain.partition("?")[0].strip().strip("<>'\" ")
    return plain if len(plain) <= 254 and _ADDRESS.match(plain) and "nomail" not in plain.lower() else ""


def same(address: str) -> str:
    """Return an address for comparing: lower case, without what a mailbox takes for the same."""
    local, _, domain = address.strip().lower().partition("@")
    local = local.partition("+")[0]
    if domain in ("gmail.com", "googlemail.com"):
        local, domain = local.replace(".", ""), "gmail.com"
    return f"{local}@{domain}"


def company_label(address: str) -> str:
    """Return the part of an address's domain that names a company, "acme" of dana@mail.acme.co.uk; or ""."""
    if is_public(address) or is_scheduler(address) or is_shared_calendar(address) or is_room(address):
        return ""
    return _label(address)


def tenant_label(address: str) -> str:
    """Return whom a scheduler writes for: "acme" of no-reply@acme.teamtailor.com or acme@myworkday.com; or ""."""
    if not is_scheduler(address):
        return ""
    local, _, domain = address.lower().partition("@")
    first = domain.split(".")[0]
    if first != _label(address) and not re.fullmatch(r"(?:e?mails?|us|eu|app|www|hire|hello|candidates?|\w*notif\w*|"
                                                     r"interviews?|send\w*|msg|reply|no-?reply)\d*", first):  # fmt: skip
        return first
    return "" if _FUNCTION.search(local) or _UNREAD.search(address) or not local.isalpha() else local


def _label(address: str) -> str:
    """Return the part of a domain that somebody has registered."""
    parts = address.rpartition("@")[2].lower().strip(".").split(".")[:-1]
    if len(parts) > 1 and parts[-1] in _SUFFIXES:
        parts = parts[:-1]
    return parts[-1] if parts else ""


def is_public(address: str) -> bool:
    """Return whether anybody can have an address there."""
    return _label(address) in _PUBLIC


def is_scheduler(address: str) -> bool:
    """Return whether a program that makes appointments sent it."""
    label = _label(address)
    return label in _SCHEDULERS or (label in _MAKERS and bool(_UNREAD.search(address)))


def is_shared_calendar(address: str) -> bool:
    """Return whether it is a calendar, and nobody's address."""
    return address.lower().endswith(("@group.calendar.google.com", "@import.calendar.google.com"))


def is_room(address: str) -> bool:
    """Return whether it is the address of a room or a thing that can be booked."""
    local, _, domain = address.lower().partition("@")
    if domain == "resource.calendar.google.com":
        return True
    return bool(
        re.search(r"(?:^|[._-])(?:room|conf|conference|meetingroom|confroom|raum|besprechung\w*|salle|sala|"
                  r"boardroom|mtg|zaal|resource|equipment|projector|beamer)\d*(?:$|[._-])", local)
    )  # fmt: skip


def is_function(address: str, name: str = "") -> bool:
    """Return whether a task stands behind an address and no person who interviews: recruiting, a program."""
    local = address.partition("@")[0]
    return bool(
        _FUNCTION.search(local) or _UNREAD.search(address) or is_scheduler(address)
        or _FUNCTION_NAME.search(name) or is_shared_calendar(address)
    )  # fmt: skip


def is_unread(address: str) -> bool:
    """Return whether nobody reads what is sent there."""
    return bool(_UNREAD.search(address)) or is_scheduler(address) or is_shared_calendar(address)


def name_of(address: str) -> str:
    """Return the name that an address spells out, "Dana Lee" of dana.lee@acme.example; or ""."""
    local = address.partition("@")[0].partition("+")[0]
    parts = [part for part in re.split(r"[._]", local) if part]
    if (
        len(parts) < 2
        or len(parts) > 4
        or not all(re.fullmatch(r"[^\W\d_]+(?:-[^\W\d_]+)*", p) for p in parts)
    ):
        return ""
    return " ".join(
        "-".join(piece[:1].upper() + piece[1:] for piece in part.split("-")) + "." * (len(part) == 1)
        for part in parts
    )
