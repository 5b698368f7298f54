"""What an article page costs a reader's connection, and that nothing jumps while it loads."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bench.pages import CLS
from tests.pages.conftest import Visit
from tests.support.browser import read
from tests.support.server import Server

MOST = 130_000
"""Bytes on the wire when the page stands, fonts included, before search is used and before reading on."""
JUMPS = 0.005
"""Layout shift that rounds to 0.00 where it is shown."""


@pytest.mark.parametrize("address", ["", "treaty/", "seoul/", "background/", "aftermath/", "about/"])
def test_weight_and_stillness(visit: Callable[..., Visit], site: Server, address: str) -> None:
    reader = visit(fresh=True)
    site.sent.clear()
    page = reader.open(address)
    page.wait_for_load_state("networkidle")
    assert sum(answer.size for answer in site.sent) <= MOST
    read(page)
    assert page.evaluate(CLS) < JUMPS
