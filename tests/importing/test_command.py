"""The options of the import, as the command reads them, and what it tells."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest
from mkdocs_timeline import DataError
from mkdocs_timeline.importing import add_import_options

from tests.importing.sheets import GOOD, sheet


def run(*arguments: str) -> int:
    parser = argparse.ArgumentParser(prog="import")
    add_import_options(parser)
    options = parser.parse_args(arguments)
    return int(options.run(options))


def test_columns_dates_and_skip(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("t.csv").write_text("Wann,Was\n6/7/1961,A\nsoon,B\n", encoding="utf-8")
    assert run("t.csv", "--columns", "date=Wann, title=Was", "--dates", "dmy", "--skip", "--to", "t.yml") == 0
    told = capsys.readouterr()
    assert told.out == "t.yml: written\n"
    assert "skipped: t.csv:3: row 3: Wann: 'soon', which is no date that can be read" in told.err
    assert "1 event; 1 row skipped; " in told.err
    assert 'date: "1961-07-06"' in Path("t.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("option", "problem"),
    [
        ("date", "'date', expected a name and a column, e.g. date=When,title=What"),
        ("dat=When", "the unknown name 'dat', expected"),
        ("date=", "'date=', expected a name and a column"),
    ],
)
def test_columns_that_cannot_be_read(option: str, problem: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run("t.csv", "--columns", option)
    assert problem in capsys.readouterr().err


def test_an_encoding_that_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run("t.csv", "--encoding", "klingon")
    assert "the unknown encoding 'klingon', expected one such as utf-8 or cp1252" in capsys.readouterr().err


def test_a_list_that_is_there_stays_and_the_changes_are_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("t.csv").write_text(sheet(GOOD), encoding="utf-8")
    assert run("t.csv", "--to", "t.yml") == 0
    before = Path("t.yml").read_bytes()
    Path("t.csv").write_text(sheet(GOOD | {"Text": "Other"}, GOOD | {"Headline": "B"}), encoding="utf-8")
    assert run("t.csv", "--to", "t.yml") == 1
    told = capsys.readouterr().err
    assert "added: 1961-07-06-b: 'B'" in told
    assert "changed: 1961-07-06-a-treaty: summary: 'Words.', now 'Other'" in told
    assert "is never overwritten" in told
    assert Path("t.yml").read_bytes() == before
    assert run("t.csv", "--to", "new.yml", "--keep", "t.yml") == 0
    assert "added: 1961-07-06-b: 'B'" in capsys.readouterr().err


def test_a_ring_of_links_on_the_disk_is_no_file(folder: Path) -> None:
    (folder / "ring.csv").symlink_to(folder / "ring.csv")
    with pytest.raises(DataError) as raised:
        run("ring.csv")
    assert raised.value.problems[0].file == "ring.csv"
