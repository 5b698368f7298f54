"""What axe finds on a page."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# Half of its time axe reads the same few colours again, for every element and each of its ancestors.
KNOWN_COLOURS = """
(() => {
  const { Color } = axe.commons.color, read = Color.prototype.parseString, known = new Map();
  Color.prototype.parseString = function (text) {
    if (!known.has(text)) {
      read.call(this, text);
      known.set(text, [this.r, this.g, this.b, this.alpha]);
    }
    [this.r, this.g, this.b, this.alpha] = known.get(text);
    return this;
  };
})()"""
OPTIONS = {"resultTypes": ["violations"]}


def findings(page: Page, part: str = "html", **options: Any) -> list[str]:
    """Return each broken rule of a page, or of the part that a selector names, with an element that breaks it."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(Axe().axe_script)
        page.evaluate(KNOWN_COLOURS)
    run = "([part, options]) => axe.run({ include: [[part]] }, options).then((found) => found.violations)"
    broken = page.evaluate(run, [part, {**OPTIONS, **options}])
    return [f"{one['id']} ({len(one['nodes'])}×): {one['nodes'][0]['html'][:160]}" for one in broken]
