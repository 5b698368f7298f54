"""The schemas that editors read stand beside the data as the package writes them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from mkdocs_timeline import editor_schema
from mkdocs_timeline.export import source_schema

from tests.support.site import ROOT


@pytest.mark.parametrize(("name", "schema"), [("events", editor_schema), ("sources", source_schema)])
def test_the_editor_schemas_are_fresh(name: str, schema: Callable[[], str]) -> None:
    assert (ROOT / f"docs/data/{name}.schema.json").read_text(encoding="utf-8") == schema()
