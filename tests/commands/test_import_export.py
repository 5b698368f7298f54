"""`mkdocs-timeline export` and `import` as a user runs them: exit codes, messages, and what is written."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from mkdocs_timeline import load

from tests.export.samples import GOLDEN, golden

SHEET = "Year,Headline,Background\n1961,A treaty,red\n"


def run(*arguments: str | Path, status: int = 0) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs_timeline", *arguments],
        capture_output=True,
        encoding="utf-8",
        env={"LC_ALL": "C"},
        check=False,
    )
    assert done.returncode == status, done.stderr
    assert "Traceback" not in done.stderr
    return done


def export(*arguments: str | Path, status: int = 0) -> subprocess.CompletedProcess[str]:
    return run("export", "--from", GOLDEN / "events.yml", "--to", "out", *arguments, status=status)


def test_export_writes_the_published_formats_once(folder: Path) -> None:
    endings = ("json", "csv", "ics", "atom", "bib", "ris", "csl.json", "schema.json")
    taken = [f"sources.{ending}" for ending in ("bib", "ris", "csl.json")]
    names = [*(f"events.{ending}" for ending in endings[:-1]), *taken, "events.schema.json", "sources.schema.json"]
    assert export().stdout.splitlines() == [f"out/{name}: written" for name in names]
    assert export().stdout.splitlines() == [f"out/{name}: unchanged" for name in names]
    assert sorted(path.name for path in Path("out").iterdir()) == sorted(names)


def test_export_of_chosen_formats(folder: Path) -> None:
    export("--format", "timelinejs", "--format", "ics")
    assert sorted(path.name for path in Path("out").iterdir()) == ["events.ics", "events.timelinejs.json"]
    assert len(json.loads(Path("out/events.timelinejs.json").read_text(encoding="utf-8"))["events"]) == len(
        golden().events
    )


def test_a_stale_file_is_named_and_left(folder: Path) -> None:
    export()
    Path("out/events.ics").write_text("old", encoding="utf-8")
    assert "out/events.ics: stale" in export("--check", status=1).stderr
    assert Path("out/events.ics").read_text(encoding="utf-8") == "old"


def test_a_site_address_makes_links_absolute(folder: Path) -> None:
    export("--format", "atom", "--site-url", "https://example.org/base")
    assert 'href="https://example.org/base/timeline/#1961-07-06-day"' in Path("out/events.atom").read_text(
        encoding="utf-8"
    )


@pytest.mark.parametrize("address", ["javascript:x", "example.org", 'https://x/"', "https://"])
def test_an_address_that_is_none(folder: Path, address: str) -> None:
    assert "expected an address such as https://example.org/treaty/" in export("--site-url", address, status=2).stderr


def test_import_to_standard_output_is_a_list(folder: Path) -> None:
    Path("sheet.csv").write_text(SHEET.replace("A treaty", "조약"), encoding="utf-8")
    done = run("import", "sheet.csv")
    Path("list.yml").write_text(done.stdout, encoding="utf-8")
    assert [event.title for event in load([Path("list.yml")]).events] == ["조약"]
    assert done.stderr.splitlines()[-1] == "1 event; 4 things could not be carried or were changed."
    assert "sheet.csv:2: row 2: Background: 'red'; not carried; the list has no such field" in done.stderr.splitlines()


def test_an_imported_list_stands_the_check(folder: Path) -> None:
    Path("line.json").write_text((GOLDEN / "events.timelinejs.json").read_text(encoding="utf-8"), encoding="utf-8")
    assert run("import", "line.json", "--to", "list.yml").stdout == "list.yml: written\n"
    assert run("check", "list.yml").stdout.startswith(f"{len(golden().events)} events")


def test_import_never_overwrites(folder: Path) -> None:
    Path("sheet.csv").write_text(SHEET, encoding="utf-8")
    run("import", "sheet.csv", "--to", "list.yml")
    assert run("import", "sheet.csv", "--to", "list.yml").stdout == "list.yml: unchanged\n"
    Path("list.yml").write_text("mine", encoding="utf-8")
    assert (
        "list.yml: a file with other content, expected a new file"
        in run("import", "sheet.csv", "--to", "list.yml", status=1).stderr
    )
    assert Path("list.yml").read_text(encoding="utf-8") == "mine"


def test_a_wrong_sheet_writes_nothing(folder: Path) -> None:
    Path("sheet.csv").write_text("Year,Headline\nlong ago,x\n2000,\n", encoding="utf-8")
    done = run("import", "sheet.csv", "--to", "list.yml", status=1)
    assert done.stderr.splitlines()[0] == "2 problems in the data:"
    assert not Path("list.yml").exists()


def test_a_missing_file(folder: Path) -> None:
    assert (
        "nothing.csv: no such file, expected a readable CSV or JSON file"
        in run("import", "nothing.csv", status=1).stderr
    )
