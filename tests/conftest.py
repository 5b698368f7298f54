"""Settings for all tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser

from tests.support.browser import browser

# The same cases on every run and no time limits: a failure is always about the code, never about chance or load.
settings.register_profile("site", deadline=None, derandomize=True, database=None)
settings.load_profile("site")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is also the working folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="session")
def chrome() -> Iterator[Browser]:
    """One Chromium for all tests: Playwright allows a single one at a time in a process."""
    with browser() as opened:
        yield opened
