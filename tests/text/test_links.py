"""Where a link may lead: what programs read in different ways is refused, what all read alike passes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs_timeline.text.links import encoded, fault, leaves, web_fault

FIT = [
    "https://example.org/",
    "http://example.org",
    "HTTPS://A.B/",
    "https://a.b:8080/x?y=z#w",
    "https://[::1]/",
    "https://127.0.0.1/",
    "https://xn--e1afmkfd.xn--p1ai/",
    "https://пример.рф/страница",
    "https://a.b./",
    "https://ko.wikipedia.org/wiki/조약",
    "https://a.b/x_(y)",
    "https://a_b.example.org/",
    "https://a.b/%E2%80%AE",
    "mailto:someone@example.org",
    "mailto:someone@example.org?subject=x",
    "treaty/index.md",
    "treaty/index.md#wording",
    "#wording",
    "../index.md",
    "a.md?x=1",
    "조약.md#제4조",
]
UNFIT = {
    "javascript:alert(1)": "the scheme javascript:",
    "JaVaScRiPt:x": "the scheme JaVaScRiPt:",
    "data:,x": "the scheme data:",
    "file:///etc/passwd": "the scheme file:",
    "blob:x": "the scheme blob:",
    "tel:1": "the scheme tel:",
    "": "no address",
    "//evil.example": "an address without its scheme",
    "/\\evil.example": "a backslash",
    "\\\\evil.example": "a backslash",
    "https://good.example\\@evil.example/": "a backslash",
    "／／evil.example": "letters that some programs read as // or a scheme",
    "https://en.kremlin.ru@evil.example/": "a user name before the host",
    "https://a:b@c.d/": "a user name before the host",
    "https://[::1/": "a host or port that cannot be read",
    "https://[example.org]/": "a host or port that cannot be read",
    "https://exam\u2100ple.org/": "a host or port that cannot be read",
    "https://a.b:99999999/": "a host or port that cannot be read",
    "https://a.b:0/": "a port that is none",
    "https://a.b:/": "a port that is none",
    "https:///x": "a host that is none",
    "https://../..": "a host that is none",
    "https://-a.b/": "a host that is none",
    "https://a..b/": "a host that is none",
    "https://a b.c/": "white space or a control character",
    "java\tscript:x": "white space or a control character",
    "https://a.b/\u00a0": "white space or a control character",
    "\x01javascript:x": "white space or a control character",
    "https://a\u200b.b/": "the invisible character U+200B ZERO WIDTH SPACE",
    "https://a.b/\u202egpj.exe": "the invisible character U+202E RIGHT-TO-LEFT OVERRIDE",
    "mailto:nobody": "no mail address after mailto:",
    "mailto:a@b.c&bcc=d": "no mail address after mailto:",
    "https://a.b/" + "x" * 2000: "2012 letters, where at most 2000 are followed",
}


@pytest.mark.parametrize("address", FIT)
def test_fit(address: str) -> None:
    assert fault(address) == ""


@pytest.mark.parametrize(("address", "said"), UNFIT.items())
def test_unfit(address: str, said: str) -> None:
    assert fault(address) == said


def test_an_address_of_another_site_needs_its_scheme() -> None:
    assert web_fault("treaty/index.md") == "no https:// or http:// at the start"
    assert web_fault("mailto:a@b.c") == "no https:// or http:// at the start"
    assert web_fault("https://example.org/") == ""


@given(
    st.text()
    | st.lists(
        st.sampled_from(
            ["https://", "/", "\\", "@", ":", "[", "]", ".", "#", "?", "%2f", "＠", "℀", "\u202e", "a", "b", "1", "é"]
        ),
        max_size=9,
    ).map("".join)
)
def test_any_text_gets_an_answer_and_what_passes_can_be_encoded(address: str) -> None:
    assert isinstance(fault(address), str)
    if not web_fault(address):
        assert encoded(address).split("/")[2].isascii()


def test_a_letter_that_looks_like_another_shows() -> None:
    assert encoded("https://\u0430pple.com/x?y#z") == "https://xn--pple-43d.com/x?y#z"
    assert encoded("https://пример.рф:81/é") == "https://xn--e1afmkfd.xn--p1ai:81/é"
    assert encoded("https://example.org/조약") == "https://example.org/조약"


@pytest.mark.parametrize(
    ("path", "out"),
    [
        ("../x.yml", True),
        ("a/../../x.yml", True),
        ("/etc/passwd", True),
        ("a/../x.yml", False),
        ("./x.yml", False),
        ("data/events.yml", False),
        ("a/b/../../c#../../..", False),
        ("..", True),
    ],
)
def test_a_path_stays_in_the_docs_folder(path: str, out: bool) -> None:
    assert leaves(path) is out
