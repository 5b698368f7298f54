"""The site, built once under a base path and served, and visits to it that note what goes wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.support.server import Server
from tests.support.site import build

BASE = "/treaty/"
PATIENCE = 10_000
"""Milliseconds after which something that should come is taken not to."""
REPORT_CSP = """addEventListener("securitypolicyviolation", (event) =>
  console.error(`policy: ${event.effectiveDirective} ${event.blockedURI}`));"""


@dataclass
class Visit:
    """A page in a context of its own, with what it asked for in vain, or abroad, or complained of."""

    page: Page
    home: str
    foreign: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.set_default_timeout(PATIENCE)
        self.page.on("request", lambda request: self._asked(request.url))
        self.page.on("response", lambda answer: self._answered(answer.status, answer.url))
        self.page.on("console", lambda message: self._said(message.type, message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.add_init_script(REPORT_CSP)

    def open(self, address: str) -> Page:
        """Go to an address below the start page."""
        self.page.goto(self.home + address)
        return self.page

    def _asked(self, url: str) -> None:
        if not url.startswith((self.home, "data:", "blob:")):
            self.foreign.append(url)

    def _answered(self, status: int, url: str) -> None:
        if status >= 400:
            self.failed.append(f"{status} {url}")

    def _said(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.complaints.append(text)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The built site on a free port, under a base path as on a project page of GitHub."""
    with Server(tmp_path_factory.mktemp("built") / "site", BASE) as server:
        build(server.site, server.address)
        yield server


@pytest.fixture
def visit(chrome: Browser, site: Server) -> Iterator[Callable[..., Visit]]:
    """Start a visit; options are those of a browser context, such as ``color_scheme``."""
    contexts = []

    def start(**options: Any) -> Visit:
        contexts.append(chrome.new_context(**{"viewport": {"width": 1280, "height": 900}, **options}))
        return Visit(contexts[-1].new_page(), site.address)

    yield start
    for context in contexts:
        context.close()
