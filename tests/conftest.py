"""Settings for all tests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser

from tests.support.browser import browser
from tests.support.windows import Windows

# The same cases on every run and no time limits: a failure is always about the code, never about chance or load.
settings.register_profile("site", deadline=None, derandomize=True, database=None)
settings.load_profile("site")


SLOW = {"chrome", "validator", "other"}
"""Fixtures that need a browser, Java or Zensical."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is also the working folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="session")
def chrome() -> Iterator[Browser]:
    """One Chromium for all tests of a worker: Playwright allows a single one at a time in a process."""
    with browser() as opened:
        yield opened


@pytest.fixture(scope="session")
def windows(chrome: Browser) -> Iterator[Windows]:
    """Opens pages in contexts that are kept for the run."""
    kept = Windows(chrome)
    yield kept
    kept.close()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--quick``, which leaves out what needs a browser, Java or the other generator."""
    parser.addoption("--quick", action="store_true", help="leave out what needs a browser, Java or Zensical")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep what is quick, when that is asked for."""
    if config.getoption("--quick"):
        slow = [one for one in items if SLOW & set(getattr(one, "fixturenames", ()))]
        config.hook.pytest_deselected(items=slow)
        items[:] = [one for one in items if one not in slow]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what each folder takes, setups included, whichever worker ran it."""
    counts: Counter[str] = Counter()
    seconds: Counter[str] = Counter()
    for reports in terminalreporter.stats.values():
        for report in reports:
            if isinstance(report, pytest.TestReport):
                folder = "/".join(report.nodeid.split("/")[:2])
                counts[folder] += report.when == "call"
                seconds[folder] += report.duration
    if len(seconds) > 1:
        terminalreporter.section("seconds of each folder")
        for folder, taken in seconds.most_common():
            terminalreporter.write_line(f"{taken:7.1f} s  {counts[folder]:5} tests  {folder}")
