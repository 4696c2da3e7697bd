"""Which of the addresses in an invitation opens the call, and which place it names.

Help, dial-in numbers, options, ways to reschedule or unsubscribe stand beside it; mail programs wrap it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from urllib.parse import parse_qs, unquote, urlsplit

from afterview.records.addresses import is_web
from afterview.text import clean_line, folded

_URL = re.compile(r"https?://[^\s<>\"\\^`|\x00-\x20]+", re.I)
_ESCAPED_END = re.compile(r"&(?:amp;)*(?:quot|lt|gt|nbsp|#34|#39|#60|#62);", re.I)
"""A quote or a bracket that ends an address in HTML that was escaped."""
_MOST_URLS = 200
_CALLS = (
    ("zoom.us", r"/(?:j|my|w|s|wc|meeting/register|webinar/register)/"),
    ("zoom.com", r"/(?:j|my|w|s|wc)/"),
    ("zoomgov.com", r"/(?:j|my|w|s|wc)/"),
    ("teams.microsoft.com", r"/(?:l/meetup-join|meet)/|/_#/l/meetup-join/"),
    ("teams.microsoft.us", r"/(?:l/meetup-join|meet)/"),
    ("teams.cloud.microsoft", r"/(?:l/meetup-join|meet)/"),
    ("teams.live.com", r"/meet/"),
    ("meet.google.com", r"/(?:[a-z]{3,4}-[a-z]{3,4}-[a-z]{3,4}|lookup/)"),
    ("webex.com", r"/(?:meet|join|m)/|j\.php|/wbxmjs/joinservice|/webappng/sites|/webapp|MTID="),
    ("whereby.com", r"/."),
    ("meet.jit.si", r"/."),
    ("gotomeet.me", r"/."),
    ("meet.goto.com", r"/."),
    ("gotomeeting.com", r"/join/"),
    ("bluejeans.com", r"/\d|/[\w.-]+"),
    ("chime.aws", r"/."),
    ("join.skype.com", r"/."),
    ("ringcentral.com", r"/join/"),
    ("meet.proton.me", r"."),
    ("8x8.vc", r"/."),
    ("facetime.apple.com", r"/join"),
    ("hirevue.com", r"/."),
    ("willo.video", r"/."),
    ("app.livestorm.co", r"/."),
    ("tella.video", r"/."),
    ("around.co", r"/r/"),
    ("gather.town", r"/."),
    ("goodtime.io", r"/(?:join|meeting)"),
    ("brighthire.ai", r"/."),
    ("metaview.ai", r"/."),
    ("karat.io", r"/."),
    ("karat.com", r"/."),
    ("byteboard.dev", r"/."),
)
_REDIRECTS = (
    ("calendly.com", r"/events/[^/]+/(?:google_meet|zoom|microsoft_teams|teams|webex|gotomeeting)"),
    ("meetings.hubspot.com", r"/join"),
    ("cal.com", r"/video/"),
)
_TOOLS = (
    ("coderpad.io", r"/."),
    ("codesignal.com", r"/."),
    ("hackerrank.com", r"/(?:paper|interview)"),
    ("codility.com", r"/."),
    ("codeinterview.io", r"/."),
    ("miro.com", r"/app/"),
)
_NEVER = re.compile(
    r"unsubscribe|reschedul|cancel|meetingOptions|JoinTeamsMeeting|dialin|/dial-?in|globalcallin|tel\.meet|"
    r"/u/|support\.|/support|/help|/faq|privacy|/terms|/legal|download|feedback|calendar/event\?|"
    r"calendar\.google\.com|/ics|aka\.ms|learn\.microsoft|/test\b|testcall|pstn|phone-?numbers|"
    r"zoom\.us/skype|linkedin\.com|facebook\.com|twitter\.com|instagram\.com|/maps|goo\.gl/maps|maps\.app",
    re.I,
)
_NOTHING = frozenset(
    folded(each)
    for each in (
        "microsoft teams meeting", "microsoft teams-besprechung", "réunion microsoft teams", "teams meeting",
        "reunión de microsoft teams", "riunione di microsoft teams", "microsoft teams-vergadering", "teams",
        "microsoft teams", "spotkanie w aplikacji microsoft teams", "reunião do microsoft teams", "zoom",
        "zoom meeting", "zoom call", "google meet", "google hangouts", "hangouts", "webex", "webex meeting",
        "cisco webex", "online", "online meeting", "online-meeting", "remote", "virtual", "virtually",
        "video", "video call", "videocall", "video conference", "videokonferenz", "videoanruf", "see description",
        "see below", "see invite", "see details", "siehe unten", "siehe beschreibung", "tbd", "tba", "tbc",
        "n/a", "none", "-", "link", "skype", "skype meeting", "skype-besprechung", "web conference", "web",
        "phone", "phone call", "telephone", "telefon", "call", "telefonisch", "by phone", "google meet (link in description)",
        "visioconférence", "visio", "en ligne", "en línea", "videollamada", "videochiamata", "online interview",
        "zoom video conference", "join online", "meeting link", "dial-in", "besprechung", "proton meet", "facetime",
        "this is a google meet web conference.", "web conferencing details provided upon confirmation.",
    )
)  # fmt: skip
_PHONE = re.compile(r"(?:\+|00|\(?0)\s*\d[\d\s()./-]{6,}\d")


def urls_in(text: str) -> Iterator[str]:
    """Yield the web addresses of a text, unwrapped, without the signs that follow them."""
    for count, found in enumerate(_URL.finditer(text)):
        if count >= _MOST_URLS:
            return
        yield unwrapped(_trimmed(found[0]))


def unwrapped(url: str) -> str:
    """Return the address that a mail program has put into one of its own, or else the address itself."""
    for _ in range(3):
        url = html.unescape(url) if "&amp;" in url or "&#" in url else url
        inner = _inner(url)
        if not inner or inner == url or not is_web(inner):
            return url
        url = inner
    return url


def call_link(sources: Iterable[tuple[str, bool]]) -> str:
    """Return the address that opens the call; "" for none.

    `sources` are texts in the order in which they are trusted; where one is true, an address in it is meant
    to be opened even where it is none of a service that is known.
    """
    found = [(rank(url), trusted, url) for text, trusted in sources for url in urls_in(text)]
    for wanted in (3, 2, 1):
        fitting = [url for each, _, url in found if each == wanted]
        if fitting:  # the same one with its password, where that stands in another place
            return next((url for url in fitting if url.startswith(f"{fitting[0]}?")), fitting[0])
    return next((url for each, trusted, url in found if each == 0 and trusted), "")


def rank(url: str) -> int:
    """Return 3 for a call, 2 for what leads to one, 1 for a shared editor, 0 for what may be one, else -1."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").lower()
    except ValueError:
        return -1
    rest = url.partition("://")[2].partition("/")[2]
    path = f"/{rest}"
    for value, table in ((2, _REDIRECTS), (3, _CALLS)):
        if any(_of(host, wanted) and re.search(pattern, path, re.I) for wanted, pattern in table):
            return -1 if value == 3 and re.search(r"meetingOptions|globalcallin|^/u/", path, re.I) else value
    if _NEVER.search(url) or not host or "." not in host:
        return -1
    if any(_of(host, wanted) and re.search(pattern, path, re.I) for wanted, pattern in _TOOLS):
        return 1
    # The front page of a service of calls is no call.
    return -1 if any(_of(host, wanted) for wanted, _ in (*_CALLS, *_REDIRECTS)) else 0


def place_of(location: str) -> str:
    """Return the place that a LOCATION names, without addresses of calls and words that say nothing."""
    bare = _URL.sub(" ", location)
    parts = [clean_line(each).strip(" ,;:|-–()<>") for each in re.split(r"[;\n|]|\s[–-]\s(?=\s*$)", bare)]
    kept = [each for each in parts if each and not _says_nothing(each)]
    return ", ".join(dict.fromkeys(kept))[:300].strip()


def is_phone_number(text: str) -> bool:
    """Return whether a place is a number to call."""
    return bool(_PHONE.search(text)) and sum(map(str.isdigit, text)) >= 7 and len(text) < 60


def _says_nothing(text: str) -> bool:
    plain = folded(text).strip(" .:!()")
    if plain in _NOTHING:
        return True
    words = re.sub(r"\s*\((?:link|online|see|details)[^)]*\)|(?:join|link)?\s*:\s*$", "", plain).strip()
    return words in _NOTHING


def _of(host: str, wanted: str) -> bool:
    return host == wanted or host.endswith(f".{wanted}")


def _trimmed(url: str) -> str:
    """Return an address without what belongs to the sentence around it."""
    url = _ESCAPED_END.split(url, maxsplit=1)[0]
    while url:
        last = url[-1]
        if last in ".,;:!?'’”»*_~]}" or (last == ")" and url.count("(") < url.count(")")):
            url = url[:-1]
        else:
            break
    return url


def _inner(url: str) -> str:
    try:
        parts = urlsplit(url)
        host, query = (parts.hostname or "").lower(), parse_qs(parts.query, max_num_fields=50)
    except ValueError:
        return ""
    if host.endswith("safelinks.protection.outlook.com"):
        return query.get("url", [""])[0]
    if host in ("www.google.com", "google.com") and parts.path == "/url":
        return (query.get("q") or query.get("url") or [""])[0]
    if host.startswith("urldefense."):
        if found := re.search(r"/v3/__(.+?)__;", url):
            return re.sub(r"^(https?):/(?!/)", r"\1://", found[1]).rstrip("*")
        if coded := query.get("u", [""])[0]:
            return unquote(coded.replace("-", "%").replace("_", "/"))
    if host.endswith("linkprotect.cudasvc.com"):
        return query.get("a", [""])[0]
    return ""
