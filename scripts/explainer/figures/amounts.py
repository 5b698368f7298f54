"""Numbers of a figure in words, as the page's language writes them."""

from __future__ import annotations

from ..words import word
from .maps.geography import Place
from .model import Mark


def amount(value: float, lang: str) -> str:
    """Write a number with a sign between its thousands."""
    text = f"{value:,.1f}".removesuffix(".0")
    return text.replace(",", word("thousands", lang))


def said(mark: Mark, lang: str) -> str:
    """Write a number with its bound: "about 1,500", or a range."""
    numbers = [amount(value, lang) for value in mark.numbers]
    value = (
        amount(mark.value, lang) if mark.value is not None else word("range", lang, low=numbers[0], high=numbers[-1])
    )
    return value if mark.bound == "exact" else word(f"bound-{mark.bound}", lang, number=value)


def where(place: Place | None, lang: str) -> str:
    """Write the degrees of a place, or nothing."""
    if place is None:
        return ""
    north = word("north" if place.north >= 0 else "south", lang, number=f"{abs(place.north):.2f}")
    east = word("east" if place.east >= 0 else "west", lang, number=f"{abs(place.east):.2f}")
    return word("place-about" if place.about else "place", lang, north=north, east=east)
