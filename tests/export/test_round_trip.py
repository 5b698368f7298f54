"""Out to TimelineJS3 and back: nothing that both can hold is lost."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from mkdocs_timeline import Event, Timeline, load
from mkdocs_timeline.export.timelinejs import as_timelinejs
from mkdocs_timeline.importing import import_file
from mkdocs_timeline.text import inline

from tests.export.samples import SITE, golden, lists, made


def there_and_back(timeline: Timeline, folder: Path) -> Timeline:
    (folder / "there.json").write_text(as_timelinejs(timeline, SITE), encoding="utf-8")
    imported = import_file(folder / "there.json")
    assert [loss.field for loss in imported.losses] == ["text.headline"]  # the title slide
    (folder / "back.yml").write_text(imported.text, encoding="utf-8")
    return load([folder / "back.yml"])


def pieces(text: str | None) -> list[list[inline.Piece]]:
    """Return the pieces of each paragraph, neighbours of one kind joined."""
    out: list[list[inline.Piece]] = []
    for part in inline.paragraphs(text or ""):
        out.append([])
        for piece in inline.pieces(part):
            last = out[-1][-1] if out[-1] else None
            if last and (last.kind, last.href) == (piece.kind, piece.href):
                out[-1][-1] = inline.Piece(piece.kind, last.text + piece.text, piece.href)
            else:
                out[-1].append(piece)
    return out


def held(event: Event, timeline: Timeline) -> dict[str, Any]:
    """Return what both forms can hold of an event."""
    found = [timeline.sources[key] for key in event.sources]
    return {
        "id": event.id,
        "date": event.date,
        "title": event.title,
        "summary": pieces(event.summary),
        "note": pieces(event.note),
        "theme": timeline.vocabulary.themes[event.theme].title,
        "sources": [(one.id, one.title, one.publisher, one.url, one.kind) for one in found],
    }


@settings(max_examples=150)
@given(lists())
def test_nothing_is_lost(data: dict[str, Any]) -> None:
    with TemporaryDirectory() as name:
        timeline = made(Path(name), data)
        back = there_and_back(timeline, Path(name))
    assert [held(event, back) for event in back.events] == [held(event, timeline) for event in timeline.events]


def test_eras_come_back(tmp_path: Path) -> None:
    back = there_and_back(golden(), tmp_path)
    eras = [(era.title, era.span) for era in back.vocabulary.eras.values()]
    assert eras == [("Early & <late>", "1945-08/1961"), ("Now", "1962/2024-12-04")]
    assert [event.era for event in back.events] == [event.era for event in golden().events]


def test_a_second_trip_changes_nothing(tmp_path: Path) -> None:
    back = there_and_back(golden(), tmp_path)
    first = (tmp_path / "back.yml").read_text(encoding="utf-8")
    there_and_back(back, tmp_path)
    assert (tmp_path / "back.yml").read_text(encoding="utf-8") == first
