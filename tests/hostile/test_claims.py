"""A default that claims something about the world: what nobody wrote is said nowhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from mkdocs_timeline import Event, Source, View
from mkdocs_timeline.export.formats import FORMATS
from mkdocs_timeline.export.publisher import Site
from mkdocs_timeline.export.schema import editor_schema, source_schema
from mkdocs_timeline.export.standalone import standalone

from tests.support.build import all_of, csv_rows, event, rendered, text_of, texts_of, timeline, tree

CLAIMS = ("documented", "independent", "original", "sources differ")


@pytest.mark.parametrize("name", [*FORMATS, "page", "list"])
def test_an_event_without_status_and_a_source_without_voice_claim_none(folder: Path, name: str) -> None:
    line = timeline(folder, event("1961-07-06", note="Seen in one list."), event("1962"), published="2026-11-24")
    if name == "page":
        root = rendered(line, View())
        said = text_of(root) + "".join(value for one in root.iter() for value in one.attrib.values())
    elif name == "list":
        items = all_of(tree(standalone(line, "T")), "li", "tl-event")
        said = "".join([text_of(one) + str(one.attrib) for one in items])
        assert len(items) == 2
    else:
        said = FORMATS[name].write(line, Site())
    assert [claim for claim in CLAIMS if claim in said.casefold()] == []


def test_who_says_so_is_no_choice_where_nobody_does(folder: Path) -> None:
    line = timeline(folder, event("1961"), event("1962", status="reported"), event("1963"))
    assert texts_of(rendered(line), "p", "tl-meta") == ["Treaty", "Treaty · Reported by media", "Treaty"]
    assert [one.get("data-status") for one in all_of(rendered(line), "li")] == [None, "reported", None]


def test_the_schema_gives_no_value_for_what_is_left_out() -> None:
    event_fields = json.loads(editor_schema())["$defs"]["Event"]["properties"]
    source_fields = json.loads(source_schema())["$defs"]["Source"]["properties"]
    given = [source_fields["read"], event_fields["status"], source_fields["affiliation"], source_fields["language"]]
    assert [one.get("default") for one in given] == [None, None, None, None]
    assert (Event.model_fields["status"].default, Source.model_fields["affiliation"].default) == (None, None)


def test_a_label_stands_only_before_what_it_says(folder: Path) -> None:
    line = timeline(folder, event("1961", note="Thin.", differ="One says *May*."))
    root = rendered(line)
    assert [text_of(one) for one in all_of(root, "p", "tl-note")] == ["Thin."]
    assert [text_of(one) for one in all_of(root, "p", "tl-differ")] == ["Sources differ. One says May."]
    row = csv_rows(FORMATS["csv"].write(line, Site()))[0]
    assert (row["note"], row["differ"]) == ("Thin.", "One says May.")
