"""Bad records of articles, phrases and readings: each stops with file, line, record and field."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from explainer.registry import DATASETS
from mkdocs_timeline.records.problems import DataError

CASES = yaml.safe_load((Path(__file__).parent / "golden" / "records.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_mistake_is_named_with_its_line(docs: Path, case: dict[str, str]) -> None:
    path = docs / "data" / f"{case['dataset']}.yml"
    text = path.read_text(encoding="utf-8")
    assert case["old"] in text
    path.write_text(text.replace(case["old"], case["new"], 1), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        DATASETS[case["dataset"]].load(docs)
    assert [str(problem) for problem in caught.value.problems] == [case["message"]]


def test_one_run_lists_every_mistake(docs: Path) -> None:
    path = docs / "data" / "readings.yml"
    path.write_text(path.read_text(encoding="utf-8").replace(" [@unts-6045]", "").replace("2024, p. 3", "2042"))
    with pytest.raises(DataError) as caught:
        DATASETS["readings"].load(docs)
    assert [problem.record for problem in caught.value.problems] == ["reading-office", "reading-scholar"]


def test_good_records_load_in_file_order(docs: Path) -> None:
    assert list(DATASETS["readings"].load(docs)) == ["reading-office", "reading-scholar"]


def test_a_changed_file_is_read_again(docs: Path) -> None:
    path = docs / "data" / "readings.yml"
    before = DATASETS["readings"].load(docs)["reading-office"]
    path.write_text(path.read_text(encoding="utf-8").replace("An office", "Another office"), encoding="utf-8")
    after = DATASETS["readings"].load(docs)["reading-office"]
    assert (before.who, after.who) == ("An office", "Another office")
