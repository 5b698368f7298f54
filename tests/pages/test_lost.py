"""The page for addresses that lead nowhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.pages.conftest import Visit


@pytest.mark.parametrize(
    ("asked", "near"),
    [("tretay/", "treaty/"), ("timelin", "timeline/"), ("treaty/back-ground/", "background/")],
)
def test_it_names_the_nearest_page(visit: Callable[..., Visit], asked: str, near: str) -> None:
    reader = visit()
    page = reader.open(asked)
    page.locator("#near a").wait_for()
    assert page.locator("#near a").evaluate("(link) => link.href") == reader.home + near
    assert reader.failed == [f"404 {reader.home}{asked}"]


def test_it_lists_the_parts_without_scripts(visit: Callable[..., Visit]) -> None:
    reader = visit(java_script_enabled=False)
    page = reader.open("no/such/page/at/all/")
    links = page.locator("#pages a").evaluate_all("(all) => all.map((link) => link.href)")
    assert {reader.home + part for part in ("treaty/", "seoul/", "timeline/")} <= set(links)
