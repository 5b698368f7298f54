"""The few SVG elements that the strip is made of. Numbers have one decimal at most."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from .shapes import number


def text(parent: Element, name: str, x: float, y: float, words: str, anchor: str = "start") -> None:
    """Add words of class ``name`` on the baseline ``y``."""
    place = {"class": name, "x": number(x), "y": number(y)}
    SubElement(parent, "text", {**place, **({"text-anchor": anchor} if anchor != "start" else {})}).text = words


def rect(parent: Element, name: str, left: float, top: float, right: float, bottom: float) -> None:
    """Add a rectangle of class ``name`` between two corners."""
    size = {"width": number(right - left), "height": number(bottom - top)}
    SubElement(parent, "rect", {"class": name, "x": number(left), "y": number(top), **size})


def path(parent: Element, name: str, data: str, **more: str) -> None:
    """Add a path of class ``name``. Underscores in the names of further attributes become hyphens."""
    extra = {key.replace("_", "-"): value for key, value in more.items()}
    SubElement(parent, "path", {"class": name, **extra, "d": data})


def percent(share: float) -> str:
    """Write a place in hundredths of the width; three decimals stay exact to a pixel when a drawing is widened."""
    return f"{round(share, 3):g}%"
