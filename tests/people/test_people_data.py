"""Bad records of people and terms: each stops with file, line, record and field; good ones go out in other forms."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from explainer.data import FORMATS
from explainer.registry import DATASETS
from mkdocs_timeline.export import list_schema
from mkdocs_timeline.records import DataError

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


@pytest.mark.parametrize("name", ["people", "glossary"])
def test_an_edition_may_do_without(docs: Path, name: str) -> None:
    (docs / "data" / f"{name}.yml").unlink()
    assert DATASETS[name].load(docs) == {}


@pytest.mark.parametrize(("name", "model"), [("people", "Person"), ("glossary", "Term")])
def test_the_schema_knows_every_field_and_no_other(docs: Path, name: str, model: str) -> None:
    schema = json.loads(list_schema(name, DATASETS[name].listed.model))["$defs"][model]
    records = yaml.safe_load((docs / "data" / f"{name}.yml").read_text(encoding="utf-8"))[name]
    assert {field for record in records for field in record} <= {*schema["properties"]}
    assert {*schema["required"]} <= {*records[0]}
    assert schema["additionalProperties"] is False


def test_json_holds_the_records_and_their_sources(docs: Path) -> None:
    data = json.loads(FORMATS["json"](DATASETS["people"], docs))
    assert [record["id"] for record in data["people"]] == ["ann-example", "bo-lee"]
    assert {source["id"] for source in data["sources"]} == {"kcna-2024", "unts-6045"}


def test_a_row_of_csv_names_every_source(docs: Path) -> None:
    head, first, *_ = FORMATS["csv"](DATASETS["people"], docs).lstrip("\ufeff").splitlines()
    assert head.endswith(",sources")
    assert "Mayor of the town, who signed the treaty." in first
    assert {*first.rsplit(",", 1)[1].split()} == {"kcna-2024", "unts-6045"}
