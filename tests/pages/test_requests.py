"""A visit stays on the site: nothing is asked of others, nothing breaks the policy, nothing complains."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.pages.conftest import Visit
from tests.pages.pages import PAGES, name


@pytest.mark.parametrize("address", PAGES, ids=name)
def test_a_visit_with_everything_used(visit: Callable[..., Visit], address: str) -> None:
    reader = visit()
    page = reader.open(address)
    page.keyboard.press("End")
    for palette in ("ink", "paper"):
        page.locator(f'[data-palette="{palette}"]').first.click()
    page.locator('[data-open="search"]').first.click()
    page.locator("#query").fill("treaty")
    page.locator("#search .results a").first.wait_for()
    page.keyboard.press("Escape")
    page.emulate_media(media="print")
    page.wait_for_load_state("networkidle")
    assert (reader.foreign, reader.failed, reader.complaints) == ([], [], [])


def test_a_foreign_request_and_an_inline_script_are_noticed(visit: Callable[..., Visit]) -> None:
    reader = visit()
    page = reader.open("")
    page.evaluate("""() => {
      const image = new Image();
      image.src = "https://elsewhere.example/pixel.png";
      const script = document.createElement("script");
      script.textContent = "window.ran = true";
      document.body.append(image, script);
    }""")
    page.wait_for_timeout(200)
    blocked = [line for line in reader.complaints if line.startswith("policy:")]
    assert sorted(blocked) == [
        "policy: img-src https://elsewhere.example/pixel.png",
        "policy: script-src-elem inline",
    ]
    assert page.evaluate("window.ran") is None
