"""Each format, byte for byte, and the same events in all of them."""

from __future__ import annotations

import json
import re

import pytest
from mkdocs_timeline.export.formats import FORMATS

from tests.export.samples import GOLDEN, SITE, golden
from tests.support.build import csv_rows


@pytest.mark.parametrize("name", FORMATS)
def test_bytes(name: str) -> None:
    form = FORMATS[name]
    assert form.write(golden(), SITE).encode() == (GOLDEN / f"events.{form.ending}").read_bytes()


def test_the_same_events_in_every_format() -> None:
    timeline = golden()
    ids = [event.id for event in timeline.events]
    out = {name: form.write(timeline, SITE) for name, form in FORMATS.items()}
    assert [event["id"] for event in json.loads(out["json"])["events"]] == ids
    assert [row["id"] for row in csv_rows(out["csv"])] == ids
    assert [slide["unique_id"] for slide in json.loads(out["timelinejs"])["events"]] == ids
    in_calendar = re.findall(r"^UID:(.*)@", out["ics"], re.MULTILINE)
    assert in_calendar == [name for name in ids if re.match(r"\d{4}-\d{2}-\d{2}-", name)]
    assert len(in_calendar) == 5
    assert out["atom"].count("<entry>") == 3
