"""The lists of data as JSON and CSV, through the command that writes them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from explainer.data.export import as_csv, as_json
from explainer.registry import DATASETS, pages_using

from tests.support.build import csv_rows
from tests.treaty.conftest import ROOT

DOCS = ROOT / "docs"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "scripts" / "build_data.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)


@pytest.mark.parametrize("name", DATASETS)
def test_json_and_csv_hold_the_same_records(name: str) -> None:
    dataset = DATASETS[name]
    records = list(dataset.load(DOCS))
    data = json.loads(as_json(dataset, DOCS))
    assert [record["id"] for record in data[name]] == records
    assert [row["id"] for row in csv_rows(as_csv(dataset, DOCS))] == records


def test_csv_has_text_without_marks_and_the_sources_apart(docs: Path) -> None:
    row = csv_rows(as_csv(DATASETS["clauses"], docs))[0]
    assert row["meaning"] == "Help is owed at once."
    assert row["wordings.2.text"] == "지체없이"
    assert row["unread"] == "interfax russian"
    assert row["sources"] == "kcna-2024 unts-6045"


def test_csv_keeps_a_spreadsheet_from_reading_text_as_a_formula(docs: Path) -> None:
    path = docs / "data" / "readings.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("who: An office", 'who: "=1+1"'), encoding="utf-8")
    assert csv_rows(as_csv(DATASETS["readings"], docs))[0]["who"] == "'=1+1"


def test_json_holds_each_source_that_the_records_cite(docs: Path) -> None:
    data = json.loads(as_json(DATASETS["readings"], docs))
    assert [source["id"] for source in data["sources"]] == ["kcna-2024", "unts-6045"]


def test_the_sources_page_counts_what_the_data_cite() -> None:
    used = pages_using(DOCS)
    assert "treaty/article-4.md" in used["scmp-2024-china-headache"]
    assert "treaty/articles.md" in used["dailynk-2024-cyber-articles"]


def test_the_exports_beside_the_data_are_fresh() -> None:
    done = run("export", "--check")
    assert (done.returncode, done.stderr) == (0, "")


def test_a_stale_export_is_named_and_left_alone(tmp_path: Path) -> None:
    assert run("export", "--to", str(tmp_path)).returncode == 0
    (tmp_path / "readings.csv").write_text("old")
    done = run("export", "--check", "--to", str(tmp_path))
    assert done.returncode == 1
    assert done.stderr == f"{tmp_path}/readings.csv: stale, expected what 'build_data.py export' writes\n"
    assert (tmp_path / "readings.csv").read_text() == "old"


def test_nothing_is_written_while_a_problem_stands(docs: Path, tmp_path: Path) -> None:
    path = docs / "data" / "readings.yml"
    path.write_text(path.read_text(encoding="utf-8").replace(" [@unts-6045]", ""), encoding="utf-8")
    done = run("--docs", str(docs), "export", "--to", str(tmp_path / "out"))
    assert done.returncode == 1
    assert "reading-office: says: no source" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()
