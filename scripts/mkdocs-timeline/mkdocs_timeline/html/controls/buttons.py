"""The small parts that controls are made of."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement


def button(parent: Element, does: str, words: str, label: str = "", name: str = "", **data: str) -> Element:
    """Append a button; ``does`` names what the script does, ``label`` says it where the words are only a sign."""
    more = {**({"class": name} if name else {}), **({"aria-label": label} if label else {}), **data}
    one = SubElement(parent, "button", {"type": "button", "data-do": does, **more})
    one.text = words
    return one


def select(parent: Element, name: str, label: str, choices: Iterable[tuple[str, str]], first: str = "") -> Element:
    """Append a list to choose from, with pairs of value and words; ``first`` are the words of no choice."""
    one = SubElement(parent, "select", {"name": name, "aria-label": label})
    for value, words in ([("", first)] if first else []) + list(choices):
        SubElement(one, "option", {"value": value}).text = words
    return one
