"""Loss before the checker looks, advice that does not fit, cost without limit: what YAML does to what people write."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest
from mkdocs_timeline import DataError, load
from mkdocs_timeline.markdown import Stop
from mkdocs_timeline.records import MAX_PROBLEMS, Problem, write

from tests.records.golden_cases import build_page

SOURCES = "schema: 1\nsources: [{id: s, title: T, publisher: P, kind: news}]\n"
EVENT = """events:
  - id: 1961-x
    date: "1961"
    title: A title
    summary: Words.
    theme: treaty
    sources: [s]
"""


def said(text: str, name: str = "events.yml") -> list[str]:
    """Return the lines of the message about a list."""
    Path(name).write_text(text, encoding="utf-8")
    try:
        load([Path(name)])
    except DataError as error:
        return str(error).splitlines()[1:]
    return []


def changed(line: str, by: str) -> list[str]:
    assert f"    {line}\n" in EVENT
    return said(SOURCES + EVENT.replace(f"    {line}\n", f"{by}\n"))


@pytest.mark.parametrize("field", ["title", "summary", "place", "note", "differ"])
def test_words_behind_a_number_sign_are_not_lost(folder: Path, field: str) -> None:
    text = SOURCES + EVENT.replace("    title: A title\n    summary: Words.\n", "    title: T\n    summary: S.\n")
    lines = [line for line in text.splitlines() if not line.startswith(f"    {field}:")]
    problems = said("\n".join([*lines, f"    {field}: The strike of hall #7 # 8 ends"]))
    assert [problem.split(": ")[:3] for problem in problems] == [[f"  events.yml:{len(lines) + 1}", "1961-x", field]]
    assert "quotation marks around the whole text" in problems[0]


@pytest.mark.parametrize("text", ["#5 wins", "#5"])
def test_a_text_that_begins_with_a_number_sign_is_not_lost(folder: Path, text: str) -> None:
    assert changed("title: A title", f"    title: A\n    place: {text}") == [
        '  events.yml:7: a value that begins with #, which YAML leaves out, expected quotation marks, e.g. title: "#5"'
    ]


@pytest.mark.parametrize(
    ("line", "by"),
    [
        ("title: A title", '    title: "A #1 title" # checked'),
        ("title: A title", "    # a comment\n    title: Issue#5"),
        ("theme: treaty", "    theme: treaty # or talks?"),
        ("sources: [s]", "    sources: # the strongest first\n      - s # printed"),
        ('date: "1961"', '    date: "1961" # 6 July?'),
    ],
)
def test_other_comments_stay(folder: Path, line: str, by: str) -> None:
    assert changed(line, by) == []


@pytest.mark.parametrize(
    ("line", "by", "found"),
    [
        ("date: ", '\u00a0   date: "1961"', "4: the pasted character U+00A0 (no-break space), expected ordinary"),
        ("title: ", "    title:\u00a0A title", "5: the pasted character U+00A0 (no-break space), expected ordinary"),
        ("title: ", "    title: “A: title”", "U+201C (left double quotation mark), expected straight quotation marks"),
        ("title: ", '    title: "He said "help" now"', "5: quotation marks inside quotation marks, expected"),
        ("title: ", "    title: @home", 'with @, expected quotation marks around it, e.g. title: "@home"'),
        ("title: ", "    title: `code` now", "5: text that begins with `, expected quotation marks around it"),
        ("title: ", "    title: 'A' b", "5: words after the closing quotation mark, expected the marks around all of"),
        ("title: ", '    title: "A" b "c"', "5: words after the closing quotation mark, expected the marks around all"),
        ("title: ", "    title: [Untitled] page", 'text that begins with [, expected quotation marks around it, '),
        ("title: ", "    title: {A} b", "text that begins with {, expected quotation marks around it"),
        ("title: ", "    title: - b", "text that begins with -, expected quotation marks around it"),
        ("title: ", "    title: ? b", "text that begins with ?, expected quotation marks around it"),
        ("title: ", "    title: > 100 dead", "text that begins with >, expected quotation marks around it"),
        ("title: ", "    title: | b", "text that begins with |, expected quotation marks around it"),
        ("title: ", "    title: *Pueblo* is captured", "text that begins with *, expected quotation marks around it"),
        ("title: ", "    title: *Pueblo", "the value written out, or quotation marks around text that begins with *"),
        ("title: ", "    title: 100% # x\n    place: %d", "text that begins with %, expected quotation marks"),
    ],
)  # fmt: skip
def test_advice_fits_what_was_written(folder: Path, line: str, by: str, found: str) -> None:
    head = "schema: 1\nevents:\n  - id: 1961-x\n"
    fields = ['    date: "1961"', "    title: A title", "    summary: Words."]
    problems = said(head + "\n".join(by if one.strip().startswith(line) else one for one in fields) + "\n")
    assert len(problems) == 1
    assert found in problems[0]


@pytest.mark.parametrize(
    ("text", "mark", "words"),
    [
        ("The *Pueblo* sails", "*Pueblo*", "Pueblo"),
        ("**Bold** move", "**Bold**", "Bold"),
        ("The _Pueblo_ sails", "_Pueblo_", "Pueblo"),
        ("Run `make`", "`make`", "make"),
        ("[The wall](https://example.org/a)", "[The wall](https://example.org/a)", "The wall"),
    ],
)
@pytest.mark.parametrize("field", ["title", "place"])
def test_markdown_in_titles_printed_literally(folder: Path, field: str, text: str, mark: str, words: str) -> None:
    lines = changed(
        "title: A title", f'    title: "{text}"' if field == "title" else f'    title: A\n    place: "{text}"'
    )
    (line,) = lines
    assert line.endswith(
        f": 1961-x: {field}: the Markdown '{mark}', which a title shows sign by sign, expected the words alone: {words}"
    )


@pytest.mark.parametrize(
    "text", ["2 * 3 * 4", "M*A*S*H", "5* and 4* hotels", "snake_case_name", "*", "a_b_c", "[a] (b)", "x ** y", "`"]
)
def test_signs_that_are_no_markdown_stay_in_titles(folder: Path, text: str) -> None:
    assert changed("title: A title", f'    title: "{text}"') == []


def test_a_no_break_space_before_every_line(folder: Path) -> None:
    text = 'schema: 1\nevents:\n\u00a0 - id: 1905-06-07-x\n\u00a0   date: "1905-06-07"\n'
    assert said(text)[0].startswith("  events.yml:3: the pasted character U+00A0 (no-break space)")


@pytest.mark.parametrize("value", ["true", "false", '"2"', "2.0", "4"])
def test_a_weight_is_one_of_three_numbers(folder: Path, value: str) -> None:
    problems = changed("theme: treaty", f"    theme: treaty\n    weight: {value}")
    assert len(problems) == 1
    assert "weight" in problems[0]


def test_numbers_are_sorted_as_numbers() -> None:
    problems = [Problem("a.yml", 1, f"events {number}", "", f"x{number}", "y") for number in (10, 9, 1, 100)]
    assert [one.record for one in DataError(problems).problems] == ["events 1", "events 9", "events 10", "events 100"]


def test_many_equal_messages_are_one(folder: Path) -> None:
    problems = said(SOURCES + "events:\n" + "".join(EVENT.partition("\n")[2].replace("treaty", "X") for _ in range(40)))
    alike = [line for line in problems if ": theme: " in line]
    assert len(alike) == 3
    assert "  … and 37 more like this" in problems


def test_a_message_has_a_last_line(folder: Path) -> None:
    problems = said("schema: 1\nevents: [" + ",".join("{id: %d}" % number for number in range(5000)) + "]\n")  # noqa: UP031
    assert len(problems) <= MAX_PROBLEMS + 60
    assert "more" in problems[-1]
    assert any("records, not looked at" in line for line in problems)


def test_a_hundred_thousand_letters_of_nothing_cost_little(folder: Path) -> None:
    tracemalloc.start()
    problems = said("schema: 1\nevents: [" + ",".join(["{}"] * 20_000) + "]\n")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 60e6
    assert any("19" in line and "not looked at" in line for line in problems)


def test_the_looks_of_a_name_are_few(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """20,000 aliases and 10,000 sources: no text is compared with each of the others."""

    class Counted(str):
        looks = 0

        def __eq__(self, other: object) -> bool:
            Counted.looks += 1
            return str.__eq__(self, other)

        __hash__ = str.__hash__

    from mkdocs_timeline.records.fields import _once

    _once([Counted(f"a-{number}") for number in range(20_000)])
    assert Counted.looks < 100_000
    many = ", ".join(f"s-{number}" for number in range(10_000))
    assert len(changed("sources: [s]", f"    sources: [{many}]")) <= MAX_PROBLEMS + 2


@pytest.mark.parametrize("field", ["id", "date", "see", "sources", "title", "place", "era", "aliases", "weight", "x"])
def test_a_megabyte_is_not_repeated(folder: Path, field: str) -> None:
    long = "é " + "x" * 1_000_000
    value = f"[{long!r}]" if field in ("sources", "aliases") else repr(long)
    kept = "\n".join(
        line for line in EVENT.splitlines() if not line.strip(" -").startswith(f"{field}:") or field == "id"
    )
    text = kept.replace("id: 1961-x", f"id: {value}") if field == "id" else f"{kept}\n    {field}: {value}"
    Path("docs").mkdir()
    Path("events.yml").write_text(SOURCES + text + "\n", encoding="utf-8")
    if field in ("title", "place"):
        assert load([Path("events.yml")])
        return
    with pytest.raises(DataError) as raised:
        load([Path("events.yml")], sections={"index.md": {"": ""}})
    assert len(str(raised.value)) < 3000


def test_no_message_names_a_temporary_file(folder: Path) -> None:
    target = folder / "taken"
    target.mkdir()
    with pytest.raises(OSError, match=r"taken'$") as raised:
        write(target, "text")
    assert ".taken." not in str(raised.value)


def page(text: str) -> str:
    """Return what building a page with the list says."""
    docs = Path("docs")
    (docs / "data").mkdir(parents=True, exist_ok=True)
    (docs / "data/events.yml").write_text(SOURCES + EVENT, encoding="utf-8")
    (docs / "index.md").write_text(text, encoding="utf-8")
    try:
        build_page(docs)
    except Stop as stop:
        return str(stop).splitlines()[1].strip()
    return ""


@pytest.mark.parametrize(
    ("option", "found"),
    [
        ("theme: [no]", "'no'"),
        ("theme: on", "'on'"),
        ("ids: 0100", "'0100'"),
        ("weight: 0o2", "the text '0o2'"),
        ("group: off", "the text 'off'"),
        ("from: 1961-07-06", ""),
        ("own: yes", "the text 'yes'"),
        ("caption: A # B", "'A' with # behind it"),
    ],
)
def test_options_are_read_as_data_are(folder: Path, option: str, found: str) -> None:
    message = page(f"/// timeline | data/events.yml\n    {option}\n///\n")
    assert found in message
    assert bool(found) == bool(message)


@pytest.mark.parametrize("fence", ["```", "~~~", "````md", "``` yaml"])
def test_the_line_is_not_that_of_an_example(folder: Path, fence: str) -> None:
    end = fence.rstrip("mdyal ")
    example = f"# A\n\n{fence}\n/// timeline | data/events.yml\n///\n{end}\n\n"
    assert page(f"{example}/// timeline | data/evnets.yml\n///\n").startswith("docs/index.md:8: timeline: ")
