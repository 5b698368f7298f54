"""The address a page stands at: a script writes it a moment after the press, so the test waits for it."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect


def expect_address(page: Page, end: str) -> None:
    """Wait until the address of the page ends in `end`; fail when it does not."""
    expect(page).to_have_url(re.compile(re.escape(end) + "$"))
