"""The comparison in a browser: the choice of two or three, its address, and the whole page without a script."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from explainer.registry import DATASETS
from playwright.sync_api import Page

from tests.pages.conftest import Visit
from tests.support.addresses import expect_address
from tests.support.site import ROOT

COMPARED = "treaty/compared/"
INSTRUMENTS = list(DATASETS["instruments"].load(ROOT / "docs"))
SHOWN = """() => [...document.querySelector("#military-assistance ~ dl").children]
  .filter((group) => group.checkVisibility())
  .map((group) => group.dataset.instrument)"""
"""Instruments that the first row shows."""


def shown(page: Page) -> list[str]:
    found: list[str] = page.evaluate(SHOWN)
    return found


def choice(page: Page, name: str) -> None:
    page.locator(f'treaty-compare input[value="{name}"]').click()


def test_without_a_script_every_instrument_is_there(visit: Callable[..., Visit]) -> None:
    page = visit(java_script_enabled=False).open(f"{COMPARED}?with=treaty-1961,treaty-2024")
    assert page.locator("treaty-compare tbody tr").count() == len(INSTRUMENTS)
    assert page.locator("treaty-compare form").count() == 0
    row = page.locator("dl.compare").first
    assert [row.locator("> div").nth(at).is_visible() for at in range(len(INSTRUMENTS))] == [True] * len(INSTRUMENTS)


def test_a_choice_shows_two_and_stands_in_the_address(visit: Callable[..., Visit]) -> None:
    page = visit().open(COMPARED)
    assert shown(page) == INSTRUMENTS
    choice(page, "treaty-1961")
    assert shown(page) == INSTRUMENTS
    choice(page, "treaty-2024")
    assert shown(page) == ["treaty-1961", "treaty-2024"]
    expect_address(page, "?with=treaty-1961,treaty-2024")
    assert page.locator("treaty-compare tbody tr:visible").count() == 2


def test_an_address_restores_its_choice(visit: Callable[..., Visit]) -> None:
    page = visit().open(f"{COMPARED}?with=treaty-2024,north-atlantic-1949,nothing-1900#trigger")
    assert shown(page) == ["treaty-2024", "north-atlantic-1949"]
    assert page.locator("treaty-compare input:checked").count() == 2
    assert page.locator("#trigger").bounding_box()["y"] < 200  # type: ignore[index]
    choices = "Russia–North Korea 2024, North Atlantic 1949"
    assert page.locator("treaty-compare output").inner_text() == f"Shown: {choices}."


def test_three_are_the_most_and_one_button_shows_all_again(visit: Callable[..., Visit]) -> None:
    page = visit().open(f"{COMPARED}?with=treaty-1961,treaty-2000,treaty-2024")
    assert page.locator("treaty-compare input:disabled").count() == len(INSTRUMENTS) - 3
    page.get_by_role("button", name="Show all").click()
    assert shown(page) == INSTRUMENTS
    expect_address(page, COMPARED)


def test_the_choice_outlives_a_step_to_a_section_and_back(visit: Callable[..., Visit]) -> None:
    page = visit().open(f"{COMPARED}?with=treaty-1961,treaty-2024")
    page.locator('main a[href="#sanctions"]').first.click()
    expect_address(page, "?with=treaty-1961,treaty-2024#sanctions")
    page.go_back()
    assert shown(page) == ["treaty-1961", "treaty-2024"]


def test_a_pact_that_was_not_compared_says_so(visit: Callable[..., Visit]) -> None:
    page = visit().open(f"{COMPARED}?with=treaty-2024,north-atlantic-1949#unification")
    row = page.locator("#unification + dl > div:visible")
    assert row.count() == 2
    assert row.last.inner_text().endswith("Not compared on this point.")


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_is_wider_than_the_window(visit: Callable[..., Visit], width: int) -> None:
    page = visit(viewport={"width": width, "height": 800}).open(COMPARED)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
