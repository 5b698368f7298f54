"""The kinds of faults of a command: what was seen in the field, and what is right."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from mkdocs_timeline import DataError, load
from mkdocs_timeline.commands import main

from tests.support.build import event, write

Capture = pytest.CaptureFixture[str]
TOPS = {
    "a list": ("- a\n- b\n", "list.yml:1: a list at the top, expected a mapping with schema: 1 and events:"),
    "a word": ("word\n", "list.yml:1: the text 'word' at the top, expected a mapping with schema: 1 and events:"),
    "a line of dashes": ("---\n", "list.yml:2: nothing at the top, expected a mapping with schema: 1 and events:"),
    "nothing": ("", "list.yml:1: an empty file, expected a mapping, e.g. schema: 1"),
    "a number": ("7\n", "list.yml:1: the number 7 at the top, expected a mapping with schema: 1 and events:"),
}
DOORS: Sequence[Sequence[str]] = (
    ("check", "list.yml"),
    ("page", "page.html", "--from", "list.yml"),
    ("page", "-", "--from", "list.yml"),
    ("export", "--to", "out", "--from", "list.yml"),
    ("export", "--check", "--from", "list.yml"),
)


def called(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command as its user does."""
    command = [sys.executable, "-m", "mkdocs_timeline", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, env={**os.environ, **environment}, check=False)
    assert b"Traceback" not in done.stderr
    return done


@pytest.mark.parametrize("door", DOORS, ids=" ".join)
@pytest.mark.parametrize("top", TOPS)
def test_an_entrance_that_is_not_tested(folder: Path, capsys: Capture, top: str, door: Sequence[str]) -> None:
    content, message = TOPS[top]
    Path("list.yml").write_text(content, encoding="utf-8")
    assert main(door) == 1
    assert capsys.readouterr() == ("", f"1 problem in the data:\n  {message}\n")
    with pytest.raises(DataError, match="1 problem"):  # the block shows this message
        load([Path("list.yml")])
    assert [path.name for path in folder.iterdir()] == ["list.yml"]


@pytest.mark.parametrize("door", DOORS, ids=" ".join)
def test_a_list_that_is_not_there(folder: Path, capsys: Capture, door: Sequence[str]) -> None:
    assert main(door) == 1
    assert "list.yml: no such file" in capsys.readouterr().err


VOCABULARY = {"schema": 1, "eras": [{"id": "old", "title": "Old", "span": "1900/1999"}]}


@pytest.fixture
def site(folder: Path) -> Path:
    """Make a site with words of its own and a page, and a list that needs neither."""
    data = folder / "site/docs/data"
    write(data / "events.yml", event("1961", era="old", see="index.md#there"))
    (data / "vocabulary.yml").write_text(json.dumps(VOCABULARY), encoding="utf-8")
    (data.parent / "index.md").write_text("# Page\n\n## There { #there }\n", encoding="utf-8")
    (folder / "site/mkdocs.yml").write_text("site_name: Site\n", encoding="utf-8")
    write(folder / "elsewhere/list.yml", event("1998", era="beginnings", see="other.md#here"))
    return folder


def test_ambient_defaults_leaking_into_foreign_input(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    assert main(["check", "elsewhere/list.yml"]) == 0
    monkeypatch.chdir(site / "site")
    assert main(["check"]) == 0
    assert main(["check", "../elsewhere/list.yml"]) == 0
    capsys.readouterr()
    assert main(["check", "../elsewhere/list.yml", "--words", "docs/data"]) == 1
    assert "1998-x: era: the unknown era 'beginnings'" in capsys.readouterr().err
    assert main(["check", "../elsewhere/list.yml", "--docs", "docs"]) == 1
    assert "1998-x: see" in capsys.readouterr().err


def test_a_list_of_a_site_is_checked_as_its_block_is(site: Path, capsys: Capture) -> None:
    write(site / "site/docs/other/list.yml", event("1961", era="new", see="index.md#nowhere"))
    assert main(["check", "site/docs/other/list.yml"]) == 1
    told = capsys.readouterr().err
    assert "the unknown era 'new'" in told
    assert "the section #nowhere, which index.md does not have" in told


@pytest.mark.parametrize("door", [("page", "page.html", "--from"), ("export", "--to", "out", "--from")], ids="-".join)
def test_see_of_a_list_outside_any_docs_folder(site: Path, door: Sequence[str]) -> None:
    assert main([*door, "elsewhere/list.yml"]) == 0


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp949", "utf-8"])
def test_output_encoding_assumed_utf_8(folder: Path, encoding: str) -> None:
    write(Path("조약.yml"), event("1961", title="Ωмега 조약"), {**event("1962"), "date": "1962-조"})
    done = called("check", "조약.yml", PYTHONIOENCODING=encoding)
    assert done.returncode == 1
    shown = done.stderr.decode(encoding)
    assert "1962-" in shown
    assert ("\\uc870" in shown) == (encoding in ("ascii", "cp1252"))


def test_a_plain_locale_gets_the_same_bytes(folder: Path) -> None:
    write(Path("list.yml"), event("1961", title="Ωмега 조약"))
    calls: Sequence[Sequence[str]] = (("page", "-"), ("export", "--format", "csv", "--to", "-"))
    for call in calls:
        plain = called(*call, "--from", "list.yml", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
        assert (plain.returncode, plain.stderr) == (0, b"")
        assert plain.stdout == called(*call, "--from", "list.yml", PYTHONUTF8="1").stdout
        assert "Ωмега 조약" in plain.stdout.decode("utf-8")


def test_output_to_a_dash(folder: Path) -> None:
    write(Path("list.yml"), event("1961"))
    assert called("page", "-", "--from", "list.yml").stdout.startswith(b"<!doctype html>")
    table = called("export", "--from", "list.yml", "--format", "csv", "--to", "-").stdout
    Path("table.csv").write_bytes(table)
    assert called("import", "table.csv", "--to", "-").stdout.startswith(b"#")
    assert sorted(path.name for path in folder.iterdir()) == ["list.yml", "table.csv"]


@pytest.mark.parametrize("more", [[], ["--format", "csv", "--format", "ics"], ["--format", "csv", "--check"]])
def test_several_files_do_not_fit_a_dash(folder: Path, capsys: Capture, more: list[str]) -> None:
    write(Path("list.yml"), event("1961"))
    assert main(["export", "--from", "list.yml", "--to", "-", *more]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.endswith(", expected one format, e.g. export --format csv --to -\n")


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
@pytest.mark.parametrize("there", [True, False], ids=["to-a-file", "to-none-yet"])
def test_output_through_a_symbolic_link(folder: Path, *, there: bool) -> None:
    write(Path("list.yml"), event("1961"))
    target = folder / "kept/page.html"
    target.parent.mkdir()
    if there:
        target.write_text("old", encoding="utf-8")
    Path("page.html").symlink_to(target)
    assert main(["page", "page.html", "--from", "list.yml"]) == 0
    assert Path("page.html").is_symlink()
    assert target.read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="there is no such device")
def test_output_to_a_device(folder: Path) -> None:
    write(Path("list.yml"), event("1961"))
    assert called("page", "/dev/null", "--from", "list.yml").returncode == 0
    assert Path("/dev/null").is_char_device()


def test_messages_that_name_temporary_files(folder: Path, capsys: Capture) -> None:
    write(Path("list.yml"), event("1961"))
    Path("page.html").mkdir()
    Path("file").touch()
    assert main(["page", "page.html", "--from", "list.yml"]) == 1
    assert main(["page", "file/page.html", "--from", "list.yml"]) == 1
    assert capsys.readouterr().err == "page.html: Is a directory\nfile/page.html: File exists\n"


SOURCES = [
    {"id": "unts-6045", "title": "Treaty", "publisher": "UNTS", "published": "1962", "kind": "primary"},
    {"id": "unused", "title": "Other", "publisher": "Nobody", "published": "1970", "kind": "news"},
]


def test_570_sources_and_no_way_to_take_them(folder: Path, capsys: Capture) -> None:
    write(Path("list.yml"), event("1961"), sources=SOURCES)
    assert main(["export", "--from", "list.yml", "--to", "out"]) == 0
    for ending, mark in {"bib": "@misc{unused,", "ris": "ID  - unused", "csl.json": '"id": "unused"'}.items():
        assert mark in Path(f"out/sources.{ending}").read_text(encoding="utf-8")
        assert mark not in Path(f"out/list.{ending}").read_text(encoding="utf-8")
    Path("out/sources.ris").write_text("old", encoding="utf-8")
    capsys.readouterr()
    assert main(["export", "--from", "list.yml", "--to", "out", "--check"]) == 1
    stale = "out/sources.ris: stale, expected what 'mkdocs-timeline export' writes\n"
    assert capsys.readouterr() == ("", stale)


def test_exports_stand_beside_the_list_under_its_name(folder: Path) -> None:
    write(Path("deep/second.yml"), event("1961"))
    assert main(["export", "--from", "deep/second.yml", "--format", "ics", "--format", "json"]) == 0
    assert sorted(path.name for path in Path("deep").iterdir()) == ["second.ics", "second.json", "second.yml"]


@pytest.mark.skipif(os.name == "nt", reason="pipes end in another way there")
def test_a_reader_that_goes_away(folder: Path) -> None:
    write(Path("list.yml"), *(event(f"{year}") for year in range(1000, 1400)))
    command = f"{sys.executable} -m mkdocs_timeline page - --from list.yml | head -c 10"
    done = subprocess.run(command, shell=True, capture_output=True, check=False)  # noqa: S602 - a pipe is meant
    assert (done.stdout, done.stderr) == (b"<!doctype ", b"")


def test_what_the_plugin_knows_of_a_site_can_be_said(folder: Path) -> None:
    write(Path("deep/second.yml"), event("1961-07-06"), published="2024-01-01")
    said = ("--site-url", "https://example.org", "--page", "history/", "--title", "Club", "--name", "club")
    assert main(["export", "--from", "deep/second.yml", *said, "--format", "ics", "--format", "atom"]) == 0
    calendar = Path("deep/second.ics").read_bytes().decode().replace("\r\n ", "")
    assert "UID:1961-07-06-x@club\r\n" in calendar
    assert "https://example.org/history/#1961-07-06-x" in calendar
    assert 'href="https://example.org/data/second.atom"' in Path("deep/second.atom").read_text(encoding="utf-8")
