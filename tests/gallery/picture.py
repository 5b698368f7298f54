"""Makes the picture of the package's README from its gallery: ``python -m tests.gallery.picture``."""

from __future__ import annotations

import io
import tempfile
from pathlib import Path

from PIL import Image

from tests.gallery.manual import DOCS, build, copy
from tests.support.browser import browser
from tests.support.server import Server

HEIGHT, EDGE = 780, 16
AT = "#the-list"


def picture() -> bytes:
    """Return the top of the treaty's list as a PNG."""
    with tempfile.TemporaryDirectory() as name:
        copy(Path(name))
        with Server(build(Path(name))) as server, browser() as chrome:
            page = chrome.new_page(viewport={"width": 1440, "height": 1800}, color_scheme="light")
            page.goto(f"{server.address}gallery/treaty/")
            page.wait_for_load_state("networkidle")
            list_ = page.locator(f"{AT} ~ mkdocs-timeline").first
            list_.evaluate("one => scrollTo(0, one.getBoundingClientRect().top + scrollY - 160)")
            page.wait_for_timeout(300)
            box = list_.bounding_box()
            assert box
            x, y, width = box["x"] - EDGE, box["y"] - EDGE, box["width"] + 2 * EDGE
            shot = page.screenshot(clip={"x": x, "y": y, "width": width, "height": HEIGHT})
    out = io.BytesIO()
    Image.open(io.BytesIO(shot)).convert("RGB").save(out, "PNG", optimize=True)
    return out.getvalue()


if __name__ == "__main__":
    (DOCS / "assets").mkdir(exist_ok=True)
    (DOCS / "assets/gallery.png").write_bytes(picture())
