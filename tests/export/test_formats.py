"""The timeline in other forms: the same events, the same bytes every time, nothing a spreadsheet would run."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from mkdocs_timeline import Timeline, as_csv, as_json, editor_schema
from mkdocs_timeline.text.inline import plain

from tests.support.build import csv_rows, event, real, timeline, write


@pytest.fixture(scope="module")
def site() -> Timeline:
    """A list of real shape."""
    return real()


def as_cells(record: dict[str, Any]) -> dict[str, str]:
    """Return what a record of the JSON comes to in the CSV."""
    flat = {key: " ".join(value) if isinstance(value, list) else value for key, value in record.items()}
    flat |= {key: plain(flat.get(key) or "") for key in ("summary", "note")}
    return {key: "" if value is None else str(value) for key, value in flat.items()}


def test_json_and_csv_hold_the_same_events(site: Timeline) -> None:
    records, cells = json.loads(as_json(site))["events"], csv_rows(as_csv(site))
    assert [record["id"] for record in records] == [row["id"] for row in cells] == [one.id for one in site.events]
    for record, row in zip(records, cells, strict=True):
        wanted = as_cells(record)
        assert row == {key: wanted.get(key, "") for key in row}


def test_json_holds_everything_that_its_events_name(site: Timeline) -> None:
    data = json.loads(as_json(site))
    ids = {key: {record["id"] for record in data[key]} for key in ("sources", "eras", "themes", "actors")}
    assert {key for record in data["events"] for key in record["sources"]} == ids["sources"]
    assert {record["era"] for record in data["events"]} <= ids["eras"]
    assert {record["theme"] for record in data["events"]} <= ids["themes"]
    assert {actor for record in data["events"] for actor in record.get("actors", [])} <= ids["actors"]


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        ("1961", "1961-01-01", "1961-12-31"),
        ("2024-02~", "2024-02-01", "2024-02-29"),
        ("1950-06-25/1953-07-27", "1950-06-25", "1953-07-27"),
        ("2024-12-04/..", "2024-12-04", None),
        ("1949/", "1949-01-01", "1949-12-31"),
        ("/1949", "1949-01-01", "1949-12-31"),
    ],
)
def test_each_event_has_its_first_and_last_day(folder: Path, date: str, first: str, last: str | None) -> None:
    (record,) = json.loads(as_json(timeline(folder, event(date))))["events"]
    assert (record["date"], record["from"], record["to"]) == (date, first, last)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("x")', '=1",=2', "＝1+1", "－1", "＠x"])
def test_a_spreadsheet_reads_no_formula(folder: Path, text: str) -> None:
    line = timeline(folder, event("1961", title=text, place=text, summary=f"*{text}*", note=f"\n {text}"))
    (row,) = csv_rows(as_csv(line))
    assert {row[key] for key in ("title", "place", "summary", "note")} == {f"'{text}"}
    assert [cell for cell in row.values() if cell[:1] in tuple("=+-@＝＋－＠\t\r")] == []


def test_quotes_commas_and_line_ends_stay_in_their_cell(folder: Path) -> None:
    text = 'a "quoted", text; and more'
    (row,) = csv_rows(as_csv(timeline(folder, event("1961", title=text.replace(" and", "\nand")))))
    assert row["title"] == text
    assert as_csv(timeline(folder, event("1961"))).count("\r\n") == 2


def test_the_same_data_gives_the_same_bytes(folder: Path) -> None:
    records = [event("1961", actors=["russia", "china", "japan"]), event("1990"), event("1961-07")]
    assert as_json(timeline(folder, *records)) == as_json(timeline(folder, *reversed(records)))
    write(folder / "events.yml", *records)
    program = (
        "import sys; from pathlib import Path; from mkdocs_timeline import *\n"
        "line = load([Path('events.yml')]); text = as_json(line) + as_csv(line) + editor_schema()\n"
        "sys.stdout.buffer.write(text.encode())"
    )
    seeds = [{**os.environ, "PYTHONHASHSEED": seed} for seed in ("1", "2")]
    runs = [subprocess.run([sys.executable, "-c", program], env=env, capture_output=True, check=True) for env in seeds]
    assert runs[0].stdout == runs[1].stdout != b""


def test_the_editor_schema_knows_every_field_and_explains_it() -> None:
    schema = json.loads(editor_schema())
    record = schema["$defs"]["Event"]
    assert schema["required"] == ["schema", "events"]
    assert record["required"] == ["id", "date", "title", "summary", "theme", "sources"]
    assert [name for name, field in record["properties"].items() if not field.get("description")] == []
    assert record["additionalProperties"] is False


def test_a_spreadsheet_keeps_dates_texts_and_years_numbers(folder: Path) -> None:
    days = ("1963", "1961-07", "0044-03-15", "1962~", "1995-09/1996-09")
    line = timeline(folder, *(event(day) for day in days))
    cells = {row["date"]: row["from"] for row in csv.DictReader(io.StringIO(as_csv(line)[1:], newline=""))}
    assert cells == {
        "1963": "\t1963-01-01", "\t1961-07": "\t1961-07-01", "\t0044-03-15": "\t0044-03-15", "1962~": "\t1962-01-01",
        "\t1995-09/1996-09": "\t1995-09-01",
    }  # fmt: skip


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed; scripts/test installs it")
def test_libreoffice_opens_the_table_with_its_letters_and_dates_unchanged(folder: Path) -> None:
    events = [
        event("1961-07", title="조약 “é”"),
        event("1962-07-06"),
        event("0044-03-15"),
        event("1961"),
        event("1995-09/1996-09"),
    ]
    line = timeline(folder, *events)
    Path("events.csv").write_text(as_csv(line), encoding="utf-8", newline="")
    home = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    as_utf_8 = "--infilter=CSV:44,34,76,1"  # what its dialogue offers for a file with a byte-order mark
    command = ["soffice", home, "--headless", as_utf_8, "--convert-to", "fods", "events.csv"]
    subprocess.run(command, check=True, capture_output=True)
    sheet = ElementTree.parse("events.fods")  # noqa: S314 - our own file
    cells = ["".join(cell.itertext()).strip() for cell in sheet.iter() if cell.tag.endswith("}table-cell")]
    for one in line.events:
        assert one.date in cells
        assert one.when.first.isoformat() in cells
    assert "조약 “é”" in cells
