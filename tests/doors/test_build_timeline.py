"""The build script, run as a contributor runs it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.build import all_of, event, texts_of, tree, write

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "scripts/build_timeline.py"


def run(*arguments: str | Path, cwd: Path | None = None) -> tuple[int, str, str]:
    """Run the script. Returns exit code, output and messages."""
    command = [sys.executable, SCRIPT, *arguments]
    done = subprocess.run(command, cwd=cwd or Path.cwd(), capture_output=True, encoding="utf-8", check=False)
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout, done.stderr


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def good(folder: Path) -> Path:
    return write(folder / "events.yml", event("1961-07-06"), event("2024-06-19", title="Treaty <of> 2024"))


@pytest.fixture
def bad(folder: Path) -> Path:
    return write(folder / "events.yml", event("1961-02-30", id="1961-02-30-x"), event("2024-06-19", theme=""))


def test_check_counts_what_is_right(good: Path) -> None:
    assert run("check", good) == (0, "2 events, 0 with two sources or more, 1 sources used. No problems.\n", "")


def test_check_counts_the_story_and_its_sources(good: Path, folder: Path) -> None:
    more = "  - {id: other, title: Other, publisher: P, kind: news}\n"
    (folder / "sources.yml").write_text(f"schema: 1\nsources:\n{more}", encoding="utf-8")
    step = "  - {id: one, headline: One, text: Told., sources: [other]}\n"
    (folder / "story.yml").write_text(f"schema: 1\nstory:\n{step}", encoding="utf-8")
    told = "2 events, 0 with two sources or more, a story of 1 step, 2 sources used. No problems.\n"
    assert run("check", good) == (0, told, "")


def test_check_of_the_site_from_any_folder(folder: Path) -> None:
    code, out, err = run("check", cwd=folder)
    assert (code, err) == (0, "")
    assert out.endswith("No problems.\n")


def test_check_lists_every_problem_with_its_place(bad: Path, folder: Path) -> None:
    code, out, err = run("check", bad)
    assert (code, out) == (1, "")
    head, first, second = err.splitlines()
    assert head == "2 problems in the data:"
    assert first.startswith("  events.yml:1: 1961-02-30-x: date: '1961-02-30' is no day of the calendar, expected ")
    assert second.startswith("  events.yml:1: 2024-06-19-x: theme: empty text, expected some text, e.g. theme: treaty")
    assert files(folder).keys() == {"events.yml"}


def test_check_of_several_files_names_the_second_holder_of_an_id(good: Path, folder: Path) -> None:
    other = write(folder / "more/events.yml", event("1961-07-06"), sources=[])
    code, _, err = run("check", good, other)
    assert code == 1
    assert "more/events.yml:1: 1961-07-06-x: id: '1961-07-06-x', which events.yml:1 has already" in err


FORMS = {"events.json", "events.csv", "events.schema.json", "sources.schema.json"}
"""Files that an export writes at least."""


def test_export_writes_all_forms_and_only_what_changed(good: Path, folder: Path) -> None:
    code, out, err = run("export", "--from", good, "--to", folder / "out")
    assert (code, err) == (0, "")
    assert {f"out/{name}: written" for name in FORMS} <= set(out.splitlines())
    ids = [one["id"] for one in json.loads((folder / "out/events.json").read_text())["events"]]
    assert ids == ["1961-07-06-x", "2024-06-19-x"]
    before = files(folder)
    assert run("export", "--from", good, "--to", folder / "out") == (0, out.replace("written", "unchanged"), "")
    assert files(folder) == before


def test_export_check_fails_on_what_is_stale_and_writes_nothing(good: Path, folder: Path) -> None:
    run("export", "--from", good, "--to", folder / "out")
    assert run("export", "--check", "--from", good, "--to", folder / "out") == (0, "", "")
    (folder / "out/events.csv").write_text("old")
    (folder / "out/events.json").unlink()
    before = files(folder)
    code, out, err = run("export", "--check", "--from", good, "--to", folder / "out")
    assert (code, out) == (1, "")
    expected = "stale, expected what 'build_timeline.py export' writes"
    assert sorted(err.splitlines()) == [f"out/events.csv: {expected}", f"out/events.json: {expected}"]
    assert files(folder) == before


def test_the_site_exports_are_fresh(folder: Path) -> None:
    assert run("export", "--check", cwd=folder) == (0, "", "")


@pytest.mark.parametrize("command", [["export", "--to", "out"], ["page", "out/page.html"]])
def test_nothing_is_written_while_a_problem_stands(bad: Path, folder: Path, command: list[str]) -> None:
    before = files(folder)
    code, out, err = run(*command, "--from", bad)
    assert (code, out) == (1, "")
    assert err.startswith("2 problems in the data:\n  events.yml:1: ")
    assert files(folder) == before
    assert not (folder / "out").exists()


def test_a_page_holds_everything_and_asks_for_nothing(folder: Path) -> None:
    code, out, err = run("page", folder / "page.html")
    assert (code, err) == (0, "")
    assert out.endswith(" bytes\n")
    html = (folder / "page.html").read_text(encoding="utf-8")
    root = tree(html)
    events = json.loads((ROOT / "docs/data/events.json").read_text(encoding="utf-8"))["events"]
    titles = {link for heading in root.iter() if heading.get("class") == "tl-title" for link in texts_of(heading, "a")}
    assert {one["title"] for one in events} == titles
    assert {one["id"] for one in events} <= {one.get("id") for one in root.iter()}
    addresses = [
        value
        for one in root.iter()
        if one.tag.rpartition("}")[2] not in ("a", "use")
        for name, value in one.items()
        if name in ("src", "href", "srcset", "action", "data", "poster")
    ]
    assert addresses == []
    assert "url(" not in "".join(texts_of(root, "style"))
    assert "@import" not in "".join(texts_of(root, "style"))
    assert len(all_of(root, "li", "tl-event")) == len(events)


def test_every_link_inside_the_page_arrives(folder: Path) -> None:
    run("page", folder / "page.html", "--lang", "ko", "--title", "A <title>")
    root = tree((folder / "page.html").read_text(encoding="utf-8"))
    ids = {one.get("id") for one in root.iter()}
    inside = [link.get("href") for link in all_of(root, "a") if (link.get("href") or "").startswith("#")]
    assert inside
    assert [href for href in inside if href and href[1:] not in ids] == []
    assert texts_of(root, "title") == ["A <title>"]
    assert [one.get("lang") for one in all_of(root, "html")] == ["ko"]


def test_a_page_without_events_is_refused(folder: Path) -> None:
    write(folder / "events.yml")
    code, out, err = run("page", "page.html", "--from", "events.yml")
    assert (code, out, err) == (1, "", "events.yml: no events, expected at least one\n")


def test_an_output_that_cannot_be_written_is_named(good: Path, folder: Path) -> None:
    (folder / "page.html").mkdir()
    code, out, err = run("page", "page.html", "--from", good)
    assert (code, out) == (1, "")
    assert err == "page.html: Is a directory\n"
    assert files(folder).keys() == {"events.yml"}


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["export", "--help"], ["page", "--help"]])
def test_help(folder: Path, arguments: list[str]) -> None:
    code, out, err = run(*arguments)
    assert (code, err) == (0, "")
    assert out.startswith("usage: build_timeline.py")


def test_help_has_examples_of_commands_that_exist(folder: Path) -> None:
    _, out, _ = run("--help")
    examples = [line.split("   ")[0].split()[2:] for line in out.splitlines() if "python scripts/" in line]
    assert {"check", "export", "page"} <= {words[0] for words in examples}
    assert [words for words in examples if run(words[0], "--help")[0] != 0] == []


def test_an_unknown_command_is_refused(folder: Path) -> None:
    code, out, err = run("chek")
    assert (code, out) == (2, "")
    assert "invalid choice: 'chek'" in err
