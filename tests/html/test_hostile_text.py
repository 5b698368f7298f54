"""Text comes out as it stands in the data, whatever it holds and whatever is switched on around it."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from mkdocs_timeline import View
from mkdocs_timeline.export.standalone import standalone

from tests.support.build import SOURCE, all_of, event, markdown, rendered, text_of, texts_of, timeline, tree, write

HOSTILE = [
    "<script>alert(1)</script>",
    "</a></h3></article></ol><img src=x onerror=alert(1)>",
    "<!-- <b>",
    "&amp; &lt;b&gt; & &#60; &copy",
    "]]> <![CDATA[ x ]]>",
    "\"double\" 'single' -- dashes --- and ... dots",
    "*stars **and* lines** 2*3*4 x_y_z `tick ~~gone~~ ^up^",
    "[te[x]t](https://example.org) ![x](y.png) <https://example.org> https://example.org",
    "{: #taken .x onclick=alert(1) } {#taken}",
    "HTML and W3C are abbreviations",
    "\\\\* \\\\_ \\\\` escapes \\\\\\\\ and a tail \\\\",
    "שלום עליכם right to left معاهدة",
    "조선민주주의인민공화국 👩‍👩‍👧‍👦 🇰🇵 é e\u0301",
    "x" * 300,
    "wzxhzdk:0 klzzwxh:0000 amp;",
    "| a | b |",
    "- item",
    "# heading",
    "/// timeline | data/events.yml",
    "{{ config.site_name }} {% raw %}",
    "[@key] [^1] [TOC]",
]
PAGE = "*[HTML]: Hypertext\n*[W3C]: Consortium\n\n[^1]: note\n\n/// timeline | data/events.yml\n///\n"


def record(text: str) -> dict[str, Any]:
    return event("1961", title=text, place=text, quote={"text": text, "speaker": text, "language": "en", "source": "s"})


def sources(text: str) -> list[dict[str, Any]]:
    return [SOURCE, {"id": "s", "title": text, "publisher": text, "kind": "news"}]


def assert_unchanged(root: Element, text: str, *more_ids: str) -> None:
    """Check that the fields hold exactly the text, and that the text made no element."""
    assert [text_of(one) for one in root.iter() if one.get("class") == "tl-title"] == [text]
    (quote,) = all_of(root, "figure", "tl-quote")
    assert texts_of(root, "blockquote") == texts_of(quote, "figcaption") == [text]
    assert texts_of(root, "p", "tl-meta") == [f"Treaty · {text}"]
    assert f"{text}, undated" in texts_of(root, "cite")
    assert {one.tag for one in root.iter()} & {"script", "img", "abbr", "em", "strong", "code", "td"} == set()
    assert {one.get("id") for one in root.iter() if one.get("id")} == {*more_ids, "1961-x"}
    assert [name for one in root.iter() for name in one.attrib if name.startswith("on")] == []


@pytest.mark.parametrize("text", HOSTILE)
def test_text_comes_out_of_html_as_it_is(folder: Path, text: str) -> None:
    line = timeline(folder, {**record(text), "sources": ["unts-6045", "s"]}, sources=sources(text))
    assert_unchanged(rendered(line, View(group="none")), text)


@pytest.mark.parametrize("text", HOSTILE)
def test_text_comes_out_of_markdown_as_it_is(folder: Path, text: str) -> None:
    write(folder / "data/events.yml", {**record(text), "sources": ["unts-6045", "s"]}, sources=sources(text))
    assert_unchanged(markdown(folder, PAGE)[0], text, "timeline-controls", "timeline-controls-menu", "tl-disc-2")


@pytest.mark.parametrize("text", HOSTILE)
def test_text_comes_out_of_the_single_page_as_it_is(folder: Path, text: str) -> None:
    line = timeline(folder, record(text) | {"sources": ["s"]}, sources=sources(text))
    root = tree(standalone(line, text))
    assert texts_of(root, "title") == texts_of(root, "h1") == [text]
    assert_unchanged(rendered(line, View(group="none")), text)
    assert len(all_of(root, "script")) == 1  # the page's own
    assert all_of(root, "img") == []


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ('Quotes "so" -- and 5 < 6 & 7 > 6', 'Quotes "so" -- and 5 < 6 & 7 > 6'),
        ('*em* **strong** `<b> & "x"` [l & j](https://a.b/?x=1&y=%22)', 'em strong <b> & "x" l & j'),
        ("HTML { .x } [TOC] !i", "HTML { .x } [TOC] !i"),
        ("\\*not em\\* \\[not a link\\](x)", "*not em* [not a link](x)"),
    ],
)
def test_prose_makes_its_own_marks_and_no_others(folder: Path, prose: str, expected: str) -> None:
    write(folder / "data/events.yml", event("1961", summary=prose))
    root, _ = markdown(folder, PAGE)
    assert [text_of(one) for one in root.iter() if one.get("class") in ("tl-first", "tl-summary")] == [expected]
    assert texts_of(root, "abbr") == texts_of(root, "img") == []


def test_a_link_in_prose_keeps_its_address(folder: Path) -> None:
    href = "https://a.b/?x=1&y=%22&copy=<"
    root = rendered(timeline(folder, event("1961", summary=f"See [this]({href.replace('<', '')}).")))
    assert [one.get("href") for one in all_of(root, "a") if text_of(one) == "this"] == ["https://a.b/?x=1&y=%22&copy="]
