"""The site, built once under a base path and served, and visits to it that note what goes wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Page

from tests.support.server import Server
from tests.support.shared import once
from tests.support.site import build, move
from tests.support.windows import Windows

BASE = "/treaty/"
ANYWHERE = "http://127.0.0.1:65535"
"""Where the site is built for. Each worker serves a copy with its own port, of as many digits, in the place of this."""
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
    built = once(tmp_path_factory, "site", lambda folder: build(folder, ANYWHERE + BASE))
    with Server(tmp_path_factory.mktemp("built") / "site", BASE) as server:
        move(built, server.site, ANYWHERE, server.origin)
        yield server


@pytest.fixture
def visit(windows: Windows, site: Server) -> Iterator[Callable[..., Visit]]:
    """Start a visit; options are those of a browser context, such as ``color_scheme``, or ``fresh``."""
    yield lambda **options: Visit(windows.open(**options), site.address)
    windows.close_pages()
