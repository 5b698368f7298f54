"""Other systems: locales that are not UTF-8, line ends of Windows, folders that are closed, disks that are full."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from mkdocs_timeline import load

from tests.commands.test_kinds import called
from tests.support.build import event, write

LOCALES = {
    "plain": {"LC_ALL": "C", "PYTHONIOENCODING": "cp1252"},
    "bytes": {"LC_ALL": "C", "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
}
"""A plain locale, which Python takes for UTF-8, and the same where it was told not to: letters come as bytes."""
WRITERS: Sequence[Sequence[str]] = (
    ("export", "--from", "list.yml", "--to", "out"),
    ("page", "out/page.html", "--from", "list.yml"),
    ("page", "out/new/page.html", "--from", "list.yml"),
    ("import", "sheet.csv", "--to", "out/new.yml"),
    ("assets", "out"),
)
OBEYS = ("setpriv", "--bounding-set=-dac_override,-dac_read_search") if os.geteuid() == 0 else ()
"""Root may write everywhere and read everything, unless that is taken from it."""


def refused(*arguments: str, full: bool = False) -> str:
    """Run the command where it may not do what it would, and return its last line."""
    if OBEYS and not shutil.which(OBEYS[0]):
        pytest.skip("root without setpriv may write everywhere")

    def fill() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (600, 600))

    command = [*OBEYS, sys.executable, "-m", "mkdocs_timeline", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, preexec_fn=fill if full else None, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert "Traceback" not in done.stderr
    return done.stderr.splitlines()[-1]


@pytest.fixture
def files(folder: Path) -> Path:
    """A list and a sheet, each longer than what a full disk takes, and a folder with a page."""
    write(Path("list.yml"), *[event(f"{year}", summary="Many words. " * 20) for year in range(1950, 1970)])
    rows = [f"{year},Event of {year}" for year in range(1900, 2000)]
    Path("sheet.csv").write_text("\n".join(["Year,Headline", *rows]), encoding="utf-8")
    Path("out").mkdir()
    Path("out/page.html").write_text("old", encoding="utf-8")
    return folder


def left() -> dict[str, str]:
    return {path.as_posix(): path.read_text(encoding="utf-8") for path in Path("out").rglob("*") if path.is_file()}


@pytest.mark.parametrize("call", WRITERS, ids=" ".join)
def test_a_folder_that_cannot_be_written_is_named_and_left(files: Path, call: Sequence[str]) -> None:
    Path("out").chmod(0o555)
    told = refused(*call)
    Path("out").chmod(0o755)
    assert told.startswith("out/")
    assert told.endswith(": Permission denied")
    assert left() == {"out/page.html": "old"}


@pytest.mark.parametrize("call", WRITERS, ids=" ".join)
def test_a_full_disk_names_the_file_and_leaves_nothing_half_written(files: Path, call: Sequence[str]) -> None:
    told = refused(*call, full=True)
    assert told.startswith("out/")
    assert told.endswith(": File too large")
    assert left() == {"out/page.html": "old"}


@pytest.mark.parametrize("name", ["docs/data/events.yml", "docs/data/vocabulary.yml", "docs/page.md"])
def test_a_file_that_cannot_be_read_is_named(folder: Path, name: str) -> None:
    write(folder / "docs/data/events.yml", event("1961", see="page.md#there"))
    (folder / "docs/data/vocabulary.yml").write_text("schema: 1\n", encoding="utf-8")
    (folder / "docs/page.md").write_text("# Page {#there}\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text("site_name: Site\n", encoding="utf-8")
    Path(name).chmod(0)
    assert refused("check").strip().startswith(f"{name}: Permission denied")


@pytest.mark.parametrize("name", LOCALES)
def test_names_and_titles_in_korean_in_any_locale(folder: Path, name: str) -> None:
    locale = LOCALES[name]
    write(Path("조약/목록.yml"), event("1961-07-06", title="조약을 맺다"), published="2024-01-01")
    Path("표.csv").write_text("Year,제목\n1961,조약\n", encoding="utf-8")
    said = ("--title", "조약 연표", "--name", "열쇠", "--page", "연표/", "--site-url", "https://example.org/")
    calls: Sequence[Sequence[str]] = (
        ("check", "조약/목록.yml"),
        ("export", "--from", "조약/목록.yml", "--to", "나감", *said),
        ("export", "--from", "조약/목록.yml", "--to", "나감", *said, "--check"),
        ("page", "쪽.html", "--from", "조약/목록.yml", "--title", "조약 연표", "--lang", "ko"),
        ("import", "표.csv", "--columns", "date=Year,title=제목", "--to", "새/목록.yml"),
        ("check", "새/목록.yml"),
        ("assets", "모양"),
    )
    for call in calls:
        done = called(*call, **locale)
        assert done.returncode == 0, done.stderr.decode()
    texts = {path.name: path.read_text(encoding="utf-8") for path in Path("나감").iterdir()}
    assert "조약 연표" in texts["목록.ics"]
    assert "UID:1961-07-06-x@열쇠" in texts["목록.ics"]
    assert "https://example.org/연표/" in texts["목록.atom"]
    assert "조약을 맺다" in texts["목록.json"]
    assert "<title>조약 연표</title>" in Path("쪽.html").read_text(encoding="utf-8")
    (source,) = load([Path("새/목록.yml")]).sources.values()
    assert source.title == "[표.csv]"


@pytest.mark.parametrize("call", [("page", "page.html", "--title"), ("export", "--name"), ("export", "--page")])
def test_an_argument_that_is_no_text_is_refused(folder: Path, call: Sequence[str]) -> None:
    write(Path("docs/data/events.yml"), event("1961"))
    done = called(*call, os.fsdecode(b"\xe9t\xe9"))
    assert done.returncode == 2
    assert f"argument {call[-1]}: ?t?, expected text in UTF-8" in done.stderr.decode()
    assert [path.name for path in folder.iterdir()] == ["docs"]


def test_a_file_name_that_is_no_text_is_told_as_well_as_can_be(folder: Path) -> None:
    Path(os.fsdecode(b"\xe9t\xe9.csv")).write_text("Year,Headline\n1961,A treaty\n", encoding="utf-8")
    assert called("import", os.fsdecode(b"\xe9t\xe9.csv"), "--to", "list.yml").returncode == 0
    (source,) = load([Path("list.yml")]).sources.values()
    assert source.title == "[\ufffdt\ufffd.csv]"


def with_windows_ends(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))


def test_a_list_with_the_line_ends_of_windows_is_the_same_list(folder: Path) -> None:
    (folder / "list.yml").write_text(
        """schema: 1
published: "2024-01-01"
sources:
  - {id: log, title: Log, publisher: Station, kind: primary}
events:
  - id: 1961-x
    date: "1961"
    title: A title
    summary: >-
      A summary
      over two lines, and

      a second paragraph.
    note: |
      Kept
      as it stands.
    theme: treaty
    sources: [log]
""",
        encoding="utf-8",
    )
    assert called("export", "--from", "list.yml", "--to", "out").returncode == 0
    assert called("page", "out/page.html", "--from", "list.yml").returncode == 0
    before = {path.name: path.read_bytes() for path in Path("out").iterdir()}
    with_windows_ends(Path("list.yml"))
    assert called("export", "--from", "list.yml", "--to", "again").returncode == 0
    assert called("page", "again/page.html", "--from", "list.yml").returncode == 0
    assert {path.name: path.read_bytes() for path in Path("again").iterdir()} == before


def test_exports_that_a_checkout_gave_the_line_ends_of_windows_are_not_stale(folder: Path) -> None:
    write(folder / "list.yml", event("1961"), published="2024-01-01")
    export = ("export", "--from", "list.yml", "--to", "out")
    assert called(*export).returncode == 0
    for path in Path("out").iterdir():
        with_windows_ends(path)
    assert called(*export, "--check").returncode == 0
    assert b"written" not in called(*export).stdout
    Path("out/list.ics").write_bytes(Path("out/list.ics").read_bytes().replace(b"\r\n", b"\n"))
    done = called(*export, "--check")  # a calendar has these ends everywhere
    assert (done.returncode, done.stderr.count(b"stale")) == (1, 1)


def test_an_import_that_a_checkout_gave_the_line_ends_of_windows_is_the_same(folder: Path) -> None:
    Path("sheet.csv").write_text("Year,Headline\n1961,A treaty\n", encoding="utf-8")
    call = ("import", "sheet.csv", "--to", "list.yml")
    assert called(*call).returncode == 0
    with_windows_ends(Path("list.yml"))
    done = called(*call)
    assert (done.returncode, done.stdout) == (0, b"list.yml: unchanged\n")
    assert called(*call[:2], "--keep", "list.yml").returncode == 0
