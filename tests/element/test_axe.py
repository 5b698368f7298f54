"""No rule of accessibility is broken, with every panel open and in every view."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.support.axe import findings

VIEWS = ["?lanes=1", "?view=table&theme=war", "?compare=1961,2024", "?q=zzzz", "?theme=nonsense&weight=3&fold=1"]


@pytest.mark.parametrize("query", ["", *VIEWS])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(open_page: Callable[..., Page], query: str, scheme: str) -> None:
    page = open_page(query, color_scheme=scheme, viewport={"width": 700, "height": 900})
    page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
    if not query:
        page.locator(".tl-title a").first.focus()
    assert findings(page) == []
