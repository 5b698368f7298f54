"""Every page is valid HTML, as the validator of the W3C sees it."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support.npm import VNU, package
from tests.support.server import Server


@pytest.fixture(scope="session")
def validator() -> list[str]:
    """The command that validates; files are added to it."""
    java = shutil.which("java")
    assert java, "java is missing (Debian: apt-get install default-jre-headless); scripts/test installs it"
    return [java, "-Xss4m", "-jar", str(package(VNU) / "build" / "dist" / "vnu.jar"), "--format", "json", "--stdout"]


def errors(validator: list[str], *files: Path) -> list[str]:
    """Return each error with its file and line."""
    done = subprocess.run([*validator, *map(str, files)], capture_output=True, text=True, check=False)
    messages = json.loads(done.stdout)["messages"]
    return [
        f"{Path(one['url']).parent.name}/{Path(one['url']).name}:{one.get('lastLine')}: {one['message']}"
        for one in messages
        if one["type"] != "info"
    ]


def test_every_page(site: Server, validator: list[str]) -> None:
    pages = sorted(site.site.rglob("*.html"))
    assert errors(validator, *pages) == []


def test_an_error_is_found(tmp_path: Path, validator: list[str]) -> None:
    page = tmp_path / "page.html"
    page.write_text('<!doctype html><html lang="en"><title>x</title><p><div role="nothing"></div>', encoding="utf-8")
    assert len(errors(validator, page)) == 1
