"""A letter leaves the program unharmed: whatever is in it is read back by a parser that is not ours."""

from __future__ import annotations

import email
import email.policy
import re
from datetime import date
from email.message import EmailMessage
from html.parser import HTMLParser
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview.letters.out.eml import Attachment, eml
from afterview.letters.out.mailto import is_too_long, mailto
from afterview.letters.out.outgoing import Outgoing, file_name, is_address
from afterview.letters.out.page import page
from afterview.letters.out.plain import markdown, txt
from afterview.text import clean_line, clean_lines

NASTY = (
    'Dana "Dee" O\'Lee & Sons, <b>100 %</b>',
    "Łukasz Żółć",
    "דנה לי",
    "محمد العربي",
    "山田 太郎",
    "👩‍💻 Ann 🎉",
    "x?cc=evil@x.example&body=y#z",
    "Dana\r\nBcc: evil@x.example\r\n\r\nHi",
    "=?utf-8?q?Bcc=3A_evil?=",
    "a; b, c: d@e",
    "</style><script>alert(1)</script>",
    "&amp; &lt; %0A%0D",
)
TEXTS = st.one_of(st.sampled_from(NASTY), st.text(max_size=200))


def letter(name: str = "Dana Lee", subject: str = "Thank you", text: str = "Hello", **more: str) -> Outgoing:
    """Return a letter with these texts, cleaned as every letter is."""

    def enc(each: str) -> str:
        return each.encode("utf-8", "replace").decode()

    return Outgoing(
        name=enc(clean_line(name)),
        email=more.get("email", "dana@acme.example"),
        postal=tuple(more.get("postal", "").splitlines()),
        sender=more.get("sender", "Kim Roe"),
        subject=enc(clean_line(subject)),
        text=enc(clean_lines(text)).strip(),
        day=date(2026, 11, 26),
    )


def read(data: bytes) -> EmailMessage:
    """Read a message back by the standard library's parser."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    return message


def body_of(message: EmailMessage) -> str:
    """Return the text of a message."""
    part = message.get_body(("plain",))
    assert part is not None
    content: str = part.get_content()
    return content.replace("\r\n", "\n").removesuffix("\n")


class Words(HTMLParser):
    """Collects the text of a page, and its tags."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: dict[str, list[str]] = {}
        self.tags: set[str] = set()
        self._in: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag not in ("meta",):
            self._in.append(dict(attrs).get("class") or tag)
            self.found.setdefault(self._in[-1], []).append("")

    def handle_endtag(self, tag: str) -> None:
        self._in.pop()

    def handle_data(self, data: str) -> None:
        if self._in:
            self.found[self._in[-1]][-1] += data


# mailto


@given(subject=TEXTS, text=TEXTS)
def test_a_mailto_link_holds_subject_and_text_as_they_were_written(  # playbook 2.11
    subject: str, text: str
) -> None:
    sent = letter(subject=subject, text=text)
    link = mailto(sent)
    assert re.fullmatch(r"mailto:[A-Za-z0-9@%._~?=&-]*", link), "nothing is left to be misread"
    parts = urlsplit(link)
    assert unquote(parts.path) == "dana@acme.example"
    fields = parse_qs(parts.query, keep_blank_values=True, strict_parsing=True)
    assert set(fields) == {"subject", "body"}
    assert fields["subject"] == [sent.subject]
    assert fields["body"] == [sent.text.replace("\n", "\r\n")]
    assert "+" not in link, "a plus is a plus in mail, and no space"


def test_a_line_ends_in_crlf_and_an_odd_address_is_encoded() -> None:
    link = mailto(letter(text="a\nb", email="d+x&y%z?@acme.example"))
    assert "a%0D%0Ab" in link
    assert link.startswith("mailto:d%2Bx%26y%25z%3F@acme.example?")


def test_without_an_address_the_link_is_one_all_the_same() -> None:
    assert mailto(letter(email="")).startswith("mailto:?subject=")


def test_a_long_letter_is_too_long_for_a_link() -> None:
    assert not is_too_long(mailto(letter(text="word " * 100)))
    assert is_too_long(mailto(letter(text="word " * 1000)))


# eml


@given(name=TEXTS, subject=TEXTS, text=TEXTS)
def test_a_draft_holds_name_subject_and_text_as_they_were_written(name: str, subject: str, text: str) -> None:
    sent = letter(name, subject, text)
    message = read(eml(sent))
    assert sorted(key.lower() for key in message) == sorted(
        {"to", "subject", "x-unsent", "content-type", "content-transfer-encoding", "mime-version"}
    ), "no header comes from a text"
    assert message["x-unsent"] == "1"
    assert message["subject"] == sent.subject
    (to,) = message["to"].addresses
    assert (to.display_name, to.addr_spec) == (sent.name, "dana@acme.example")
    assert body_of(message) == sent.text


def test_lines_end_in_crlf_and_none_is_too_long() -> None:
    data = eml(letter(text="a\nb\n" + "x" * 5000))
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(len(line) for line in data.split(b"\r\n")) <= 998
    assert body_of(read(data)) == "a\nb\n" + "x" * 5000


@given(name=TEXTS, content=st.binary(max_size=300))
def test_an_attachment_is_there_byte_for_byte(name: str, content: bytes) -> None:
    called = clean_line(name).encode("utf-8", "replace").decode().replace("/", "-") or "sample"
    message = read(eml(letter(), (Attachment(f"{called}.pdf", content),)))
    (part,) = message.iter_attachments()
    assert part.get_payload(decode=True) == content
    assert part.get_filename() == f"{called}.pdf"


@pytest.mark.parametrize("address", ["dana@bücher.example", "dana@пример.рф"])
def test_an_address_in_another_script_is_kept(address: str) -> None:
    message = read(eml(letter(email=address)))
    (to,) = message["to"].addresses
    assert to.domain.encode().decode("idna") == address.partition("@")[2]


# The page


@given(name=TEXTS, subject=TEXTS, text=TEXTS)
def test_a_page_shows_name_subject_and_text_as_they_were_written(name: str, subject: str, text: str) -> None:
    sent = letter(name, subject, text)
    words = Words()
    words.feed(page(sent))
    assert words.tags <= {"html", "head", "meta", "title", "style", "body", "address", "div", "p"}
    assert words.found.get("to", [""]) == [sent.name] or not sent.name
    assert words.found.get("subject", [""])[0] == sent.subject
    told = [each.strip("\n") for each in sent.text.split("\n\n") if each.strip()]
    assert words.found.get("p", []) == told
    assert words.found["day"] == ["26 November 2026"]


def test_a_page_has_the_address_block_and_asks_for_nothing_from_elsewhere() -> None:
    words = Words()
    found = page(letter(postal="5 Mill Road\nLeeds"))
    words.feed(found)
    assert words.found["to"] == ["Dana Lee\n5 Mill Road\nLeeds"]
    assert words.found["sender"] == ["Kim Roe"]
    assert "http:" not in found
    assert "https:" not in found
    assert "@page" in found


def test_a_longer_letter_is_set_smaller() -> None:
    assert "11.5pt" in page(letter(text="word " * 100))
    assert "9.5pt" in page(letter(text="word " * 900))


# Plain


@given(subject=TEXTS, text=TEXTS)
def test_plain_text_and_markdown_hold_the_text_as_it_is(subject: str, text: str) -> None:
    sent = letter(subject=subject, text=text)
    assert txt(sent).endswith(f"{sent.text}\n")
    assert markdown(sent).endswith(f"{sent.text}\n")


# Names of files, and addresses


@given(name=TEXTS)
def test_a_persons_name_is_no_path(name: str) -> None:
    made = file_name("thank-you", name, "eml")
    assert re.fullmatch(r"[\w-]+\.eml", made)
    assert len(made.encode()) < 100


def test_a_reserved_name_is_not_used() -> None:
    assert file_name("con", "", "txt") == "letter-con.txt"
    assert file_name("thank-you", "Dana Lee", "eml") == "thank-you-dana-lee.eml"


@pytest.mark.parametrize("address", ["dana@acme.example", "d.l+x@a-b.example", "дана@пример.рф"])
def test_an_address_is_one(address: str) -> None:
    assert is_address(address)


@pytest.mark.parametrize(
    "text",
    [
        *("", "dana", "dana@", "@x.example", "a b@x.example", "Dana <d@x.example>", "a@x", "a@b@x.example"),
        "a@x.example, b@x.example",
        "a@x.example\nBcc: b@x.example",
        "a@x.example?cc=b@y.example",
        "a\u202e@x.example",
    ],
)
def test_what_is_no_address_is_left_out(text: str) -> None:
    assert not is_address(text)
