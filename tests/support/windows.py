"""Pages for tests. Opening a context costs four times what a page costs in one that is there, so contexts are kept."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Error, Page

EMULATED = ("color_scheme", "reduced_motion", "forced_colors")
"""Options that a page can have without a context of its own."""
SIZE = {"width": 1280, "height": 900}
FORGET = "() => { localStorage.clear(); sessionStorage.clear(); }"


@dataclass
class Windows:
    """Opens pages and closes them again: one context for each set of options, emptied of what a page has stored."""

    browser: Browser
    kept: dict[str, BrowserContext] = field(default_factory=dict)
    opened: list[tuple[Page, bool]] = field(default_factory=list)

    def open(self, fresh: bool = False, **options: Any) -> Page:
        """Return a new page; options are those of a browser context. A fresh one has nothing in its cache."""
        media = {name: options.pop(name) for name in EMULATED if name in options}
        size = options.pop("viewport", SIZE)
        key = repr(sorted(options.items()))
        if fresh or key not in self.kept:
            context = self.browser.new_context(viewport=SIZE, **options)
            if not fresh:
                self.kept[key] = context
        page = (context if fresh else self.kept[key]).new_page()
        self.opened.append((page, fresh))
        if size != SIZE:
            page.set_viewport_size(size)
        if media:
            page.emulate_media(**media)
        return page

    def close_pages(self) -> None:
        """Close what was opened since the last time, and forget what it stored."""
        while self.opened:
            page, fresh = self.opened.pop()
            context = page.context
            if fresh:
                context.close()
                continue
            with contextlib.suppress(Error):  # a page that has no address yet, or has forbidden itself to store
                page.evaluate(FORGET)
            context.clear_cookies()
            for one in context.pages:
                one.close()

    def close(self) -> None:
        """Close every context."""
        self.close_pages()
        for context in self.kept.values():
            context.close()
