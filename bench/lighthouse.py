"""Lighthouse, which scores a page as a search engine's tool does."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
from collections.abc import Sequence
from typing import Any, Literal

from tests.support.browser import FLAGS, chromium
from tests.support.npm import LIGHTHOUSE, NpmError, package

Device = Literal["mobile", "desktop"]
SCORES = ("performance", "accessibility", "best-practices", "seo")
AUDITS = {"first-contentful-paint": "FCP ms", "largest-contentful-paint": "LCP ms", "total-blocking-time": "TBT ms",
          "cumulative-layout-shift": "CLS"}  # fmt: skip
"""Audits whose figures are shown, with their names in the table."""


def score(address: str, device: Device, runs: int) -> dict[str, float]:
    """Return the medians of the scores (0 to 100) and audits of a page."""
    reports = [_report(address, device) for _ in range(runs)]
    return {name: statistics.median(report[name] for report in reports) for name in (*SCORES, *AUDITS)}


def failures(address: str, device: Device) -> list[str]:
    """Return the audits that cost points outside performance, each with the first thing that it names."""
    data = _run(address, device)
    counted = {ref["id"] for name in SCORES[1:] for ref in data["categories"][name]["auditRefs"] if ref.get("weight")}
    lost = sorted(name for name in counted if data["audits"][name]["score"] not in (1, None))
    return [
        f"{name} {json.dumps(next(iter(data['audits'][name].get('details', {}).get('items', [])), {}))}"
        for name in lost
    ]


def _report(address: str, device: Device) -> dict[str, float]:
    data = _run(address, device)
    scores = {name: 100 * data["categories"][name]["score"] for name in SCORES}
    return {**scores, **{name: data["audits"][name]["numericValue"] for name in AUDITS}}


def _run(address: str, device: Device) -> dict[str, Any]:
    node = shutil.which("node")
    if node is None:
        raise NpmError("node is missing; it comes with Node.js")
    flags = " ".join(["--headless=new", *(f"'{flag}'" if " " in flag else flag for flag in FLAGS)])
    command = [node, str(package(LIGHTHOUSE) / "cli" / "index.js"), address, "--output=json", "--quiet",
               f"--only-categories={','.join(SCORES)}", f"--chrome-flags={flags}"]  # fmt: skip
    if device == "desktop":
        command.append("--preset=desktop")
    path = chromium()
    environment = {**os.environ, **({"CHROME_PATH": path} if path else {})}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    report: dict[str, Any] = json.loads(done.stdout)
    if error := report.get("runtimeError"):
        raise NpmError(f"Lighthouse: {error['message']}")
    return report


def columns() -> Sequence[str]:
    """Return the heads of a row of figures."""
    return (*SCORES, *AUDITS.values())
