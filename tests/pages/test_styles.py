"""Every page has the stylesheets of the components that stand on it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.pages.conftest import Visit
from tests.pages.pages import PAGES, name
from tests.support.site import ROOT

FOLDS = "admonition.css"
"""Dresses folds that are not our own; `test_material` tells where it is linked."""
SHEETS = sorted((ROOT / "overrides/assets/css/parts").glob("*.css"))
PARTS = {path.name: path.read_text("utf-8") for path in SHEETS if path.name != FOLDS}
UNDRESSED = """(parts) => {
  const linked = [...document.querySelectorAll("link[rel=stylesheet]")].map((one) => one.href);
  const selectors = (rules) => [...rules].flatMap((rule) =>
    [...(rule.selectorText ? [rule.selectorText] : []), ...selectors(rule.cssRules ?? [])]);
  const missing = [];
  for (const [name, text] of Object.entries(parts)) {
    if (linked.some((one) => one.endsWith(`/parts/${name}`))) continue;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    const plain = selectors(sheet.cssRules).map((one) => one.replaceAll(/::[a-z-]+/g, ""));
    missing.push(...plain.filter((one) => document.querySelector(one)).map((one) => `${name}: ${one}`));
  }
  return missing;
}"""


@pytest.mark.parametrize("address", PAGES, ids=name)
def test_no_component_stands_without_its_sheet(visit: Callable[..., Visit], address: str) -> None:
    page = visit().open(address)
    page.wait_for_load_state("networkidle")
    assert page.evaluate(UNDRESSED, PARTS) == []
