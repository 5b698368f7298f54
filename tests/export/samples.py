"""The golden list, its exports, and lists made by hypothesis."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from mkdocs_timeline import Timeline, load
from mkdocs_timeline.export.publisher import Site
from mkdocs_timeline.text import hidden, inline, parse

GOLDEN = Path(__file__).parent / "golden"
SITE = Site(title="A small list")


def golden() -> Timeline:
    """Return the golden list."""
    return load([GOLDEN / "events.yml"])


def made(folder: Path, data: dict[str, Any]) -> Timeline:
    """Write a list (as JSON, which is YAML) and load it."""
    path = folder / "made.yml"
    path.write_text(json.dumps({"schema": 1, **data}, ensure_ascii=False), encoding="utf-8")
    return load([path])


_CHARS = st.characters(
    codec="utf-8",
    exclude_categories=("Cc", "Cf", "Cn", "Cs", "Mn", "Zl", "Zp"),
    exclude_characters="\u115f\u1160\u3164\uffa0\ufffc",
)
"""Letters and signs that are seen; what is not seen may not stand in a list."""
WORDS = st.text(st.sampled_from("ab 조7&<>'\".,;:!?#-–()") | _CHARS, min_size=1, max_size=25).filter(
    lambda text: (
        text.strip() == text and " ".join(text.split()) == text and not hidden(text) and not inline.marked(text)
    )
)
"""One line of text without marks."""
_PLAIN = st.sampled_from(["one", "two & three", "a word", "끝", "1 < 2", "x;y", "it's"])
_MARKED = st.one_of(
    _PLAIN,
    _PLAIN.map("*{}*".format),
    _PLAIN.map("**{}**".format),
    _PLAIN.map("`{}`".format),
    _PLAIN.map("[{}](https://example.org/x?y=1&z=(2))".format).map(lambda text: text.replace("(2)", "%282%29")),
    st.sampled_from([r"\<b>", r"\*", r"\&amp;", r"\[x\](y)", r"\\", r"\`"]),
)
PROSE = st.lists(st.lists(_MARKED, min_size=1, max_size=5).map(" ".join), min_size=1, max_size=3).map("\n\n".join)
"""One to three paragraphs of the Markdown that a list may hold."""
_DAYS = st.dates().filter(lambda day: day.year < 9999).map(lambda day: day.isoformat())
_PARTS = _DAYS.flatmap(
    lambda day: st.sampled_from(
        [day, day[:7], day[:4], f"{day[:7]}~", f"{day[:4]}~", f"{day}~", f"{day}?", f"{day[:7]}%", f"{day[:4]}?"]
    )
)
_VAGUE = _DAYS.filter(lambda day: day >= "0100").flatmap(
    lambda day: st.sampled_from(
        [
            f"{day[:3]}X",
            f"{day[:2]}XX",
            f"{day[:4]}-XX",
            f"{day[:4]}-XX-XX",
            f"{day[:7]}-XX",
            f"{day[:4]}-21",
            f"{day[:4]}-24",
        ]
    )
)


_FAR = st.builds(
    "{}{}{}".format,
    st.integers(-99_999, 99_999)
    .filter(lambda year: not 0 < year < 10_000)
    .map(lambda year: f"Y{year}" if abs(year) > 9999 else f"-{-year:04d}" if year else "0000"),
    st.just(""),
    st.sampled_from(["", "", "~", "?", "%"]),
)
_FAR_DAYS = st.builds(
    "-{:04d}-{:02d}{}".format,
    st.integers(1, 9999),
    st.integers(1, 12),
    st.sampled_from(["", "-15", "-15?", "~", "-XX"]),
)
_TIMED = st.builds("{}T{}".format, _DAYS, st.sampled_from(["00:00", "08:05", "22:27", "22:27:09", "23:59:59"]))


@st.composite
def dates(draw: st.DrawFn) -> str:
    """Return any date that the list can hold."""
    if draw(st.integers(0, 4)) == 0:
        return draw(
            _VAGUE
            | st.builds("{}{}".format, _VAGUE, st.sampled_from("~?%"))
            | _FAR
            | _FAR_DAYS
            | _TIMED
            | _FAR.map("{}/..".format)
            | _FAR_DAYS.filter(lambda day: "X" not in day).map("{}/2000".format)
        )
    start = draw(_PARTS)
    form = draw(st.sampled_from(["{}", "{}", "{}/..", "{}/", "/{}", "../{}", "{}/{}"]))
    end = f"{draw(st.integers(int(start[:4]) + 1, 9999)):04d}{draw(st.sampled_from(['', '~', '?', '-03', '-12-31%']))}"
    return form.format(start, end)


@st.composite
def lists(draw: st.DrawFn) -> dict[str, Any]:
    """Return the data of a list whose fields all have a counterpart in TimelineJS3."""
    texts = draw(st.lists(WORDS, min_size=2, max_size=4, unique=True))
    sources = [
        {"id": f"source-{number}", "title": title, "publisher": draw(WORDS), "kind": draw(st.sampled_from(KINDS))}
        | ({"url": f"https://example.org/{number}?q=%22&r=(x)"} if draw(st.booleans()) else {})
        for number, title in enumerate(texts)
    ]
    names = [source["id"] for source in sources]
    events = []
    for number in range(draw(st.integers(1, 4))):
        date = draw(dates())
        name = f"{parse(date).anchor.heads[-1]}-event-{number}"
        event = {"id": name, "date": date, "title": draw(WORDS), "theme": "war"}
        event |= {"summary": draw(PROSE), "sources": draw(st.lists(st.sampled_from(names), min_size=1, unique=True))}
        events.append(event | ({"note": draw(PROSE)} if draw(st.booleans()) else {}))
    themes = [{"id": "war", "title": "War"}]
    return {"sources": sources, "themes": themes, "events": events}


KINDS = ["primary", "news", "analysis", "reference"]
