"""The event list of the edition: long enough to tell the story, and each event with a source beside the first."""

from __future__ import annotations

from mkdocs_timeline import load

from tests.treaty.conftest import ROOT


def test_there_are_enough_and_most_have_two_sources() -> None:
    events = load([ROOT / "docs/data/events.yml"]).events
    assert len(events) >= 160
    assert sum(len(event.sources) > 1 for event in events) >= 0.85 * len(events)
