"""A block that would stay on the page as text, swallow it or do half of what was asked stops the build at its line."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from mkdocs_timeline.markdown import Stop, write

from tests.records.golden_cases import build_page
from tests.support.build import all_of, event, markdown, text_of
from tests.support.build import write as write_list

OPTIONS = "options indented by four spaces straight below the first line, e.g. group: era, then ///"


def said(text: str) -> str:
    """Return what building a page says about a list that is right."""
    write_list(Path("docs/data/events.yml"), event("1961"))
    Path("docs/index.md").write_text(text, encoding="utf-8")
    with pytest.raises(Stop) as stop:
        build_page(Path("docs"))
    (problem,) = stop.value.problems
    return str(problem)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("/// timline | data/events.yml\n///\n", 1),
        ("Words.\n/// timline | data/events.yml\n///\n", 2),
        ("- /// timelines | data/events.yml\n  ///\n", 1),
        ("- words\n\n    more\n    /// timelin | data/events.yml\n    ///\n", 4),
        ("> words\n> /// Timelinne | data/events.yml\n> ///\n", 2),
        ("```\n/// timline | data/events.yml\n///\n```\n\n/// timline | data/events.yml\n///\n", 6),
    ],
)
def test_a_misspelt_block(folder: Path, text: str, line: int) -> None:
    message = said(text)
    assert message.startswith(f"docs/index.md:{line}: timeline: the block '/// ")
    assert message.endswith("', which nobody reads, expected timeline and no other name, e.g. "
                            "/// timeline | data/events.yml, then ///")  # fmt: skip


@pytest.mark.parametrize("start", ["", "Words.\n", "- words\n\n    "])
def test_options_that_cannot_be_read(folder: Path, start: str) -> None:
    inside = "    " if start.startswith("-") else ""
    message = said(f"{start}/// timeline | data/events.yml\n{inside}    group: [\n{inside}///\n")
    assert (
        message
        == f"docs/index.md:{start.count(chr(10)) + 1}: timeline: options that cannot be read, expected {OPTIONS}"
    )


def test_a_block_that_is_not_closed_swallows_nothing(folder: Path) -> None:
    message = said("/// timeline | data/events.yml\n\nThe rest of the page.\n")
    assert message == f"docs/index.md:1: timeline: 'The rest of the page.' inside the block, expected {OPTIONS}"


@pytest.mark.parametrize("start", ["", "Words.\n", "- words\n\n    ", "> "])
def test_an_unknown_option(folder: Path, start: str) -> None:
    inside = {"-": "    ", ">": "> "}.get(start[:1], "")
    message = said(f"{start}/// timeline | data/events.yml\n{inside}    groupx: era\n{inside}///\n")
    line = start.count("\n") + 2
    assert message.startswith(f"docs/index.md:{line}: timeline: groupx: an unknown option, expected one that exists; ")


@pytest.mark.parametrize("name", ["note", "details", "tab"])
def test_blocks_of_others_are_their_matter(folder: Path, name: str) -> None:
    write_list(folder / "events.yml", event("1961"))
    page, _ = markdown(folder, f"Words.\n/// {name} | x\n///\n\n/// timeline | events.yml\n///\n")
    assert len(all_of(page, "li", "tl-event")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "\\<img src=x onerror=alert(1)>",
        "![a [b] c](https://evil.example/x.png)",
        "![a](https://evil.example/x.png 'y')",
        "[a [b] c](//evil.example/)",
        "*[x](//evil.example/)*",
        "&#60;b&#62; &copy;",
        "x {: onclick=alert(1) } *y*{.z}",
        "_x_ ~~x~~ ++x++ <https://evil.example/>",
    ],
)
def test_a_text_of_data_is_read_by_one_reader_alone(folder: Path, text: str) -> None:
    root, _ = markdown(folder, "Words.")
    box = Element("div")
    write(box, "p", text)
    assert {one.tag for one in box.iter()} <= {"div", "p", "em"}
    assert [one.attrib for one in box.iter() if one.attrib] == []
    assert text_of(root).strip() == "Words."


def test_a_host_in_other_letters_shows_in_texts(folder: Path) -> None:
    write_list(folder / "events.yml", event("1961", summary="See [this](https://\u0430pple.com/x)."))
    page, _ = markdown(folder, "/// timeline | events.yml\n///\n")
    assert [one.get("href") for one in all_of(page, "a") if text_of(one) == "this"] == ["https://xn--pple-43d.com/x"]
    box = Element("div")
    assert write(box, "p", "[this](https://\u0430pple.com/x)")[0].get("href") == "https://xn--pple-43d.com/x"


def test_a_caption_says_what_is_wrong_with_it(folder: Path) -> None:
    message = said('/// timeline | data/events.yml\n    strip: ribbon\n    caption: "<b>x"\n///\n')
    assert message.startswith("docs/index.md:3: timeline: caption: raw HTML, <b>, expected plain Markdown")
