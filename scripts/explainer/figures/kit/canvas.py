"""The sheet that a figure is drawn on: elements with classes, no style of their own, numbers with one decimal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from mkdocs_timeline.markdown import add

from .letters import wrap

WIDE, NARROW = 608, 320
"""Widths that figures are drawn for, in pixels: the column of text, and a phone's."""
SMALL = 13.5
"""Size of letters."""
LINE = 18
"""Height of a line of words."""


def number(value: float) -> str:
    """Write a number with one decimal at most."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


@dataclass
class Canvas:
    """A drawing in the making. ``top`` is where the next part begins; the drawing ends there."""

    width: float
    top: float = 0
    role: str = "img"
    """What it is to those who do not see it: a picture, or a group where words of it are links."""
    root: Element = field(default_factory=lambda: Element("svg"))

    @property
    def narrow(self) -> bool:
        """Whether it is drawn for a phone."""
        return self.width <= NARROW

    def group(self, name: str, **more: str) -> Canvas:
        """Return a canvas for what belongs together, such as a point with its words."""
        return Canvas(self.width, self.top, self.role, add(self.root, "g", class_=name, **more))

    def text(self, x: float, y: float, words: str, name: str = "", anchor: str = "start") -> None:
        """Write words on the baseline ``y``."""
        more = {"text_anchor": anchor} if anchor != "start" else {}
        add(self.root, "text", words, x=number(x), y=number(y), **_named(name), **more)

    def linked(self, href: str) -> Canvas:
        """Return a canvas for what is a link."""
        self.role = "group"
        return Canvas(self.width, self.top, self.role, add(self.root, "a", href=href))

    def lines(self, x: float, y: float, lines: Sequence[str], name: str = "", anchor: str = "start") -> float:
        """Write lines from the baseline ``y`` down, and return the baseline after the last."""
        for line in lines:
            self.text(x, y, line, name, anchor)
            y += LINE
        return y

    def prose(self, x: float, y: float, words: str, width: float, name: str = "", size: float = SMALL) -> float:
        """Write words broken into lines, and return the baseline after the last."""
        return self.lines(x, y, wrap(words, width, size, "strong" in name), name)

    def rect(self, x: float, y: float, width: float, height: float, name: str, **more: str) -> None:
        """Draw a rectangle."""
        size = {"width": number(max(width, 0)), "height": number(height)}
        add(self.root, "rect", x=number(x), y=number(y), **size, class_=name, **more)

    def circle(self, x: float, y: float, radius: float, name: str, **more: str) -> None:
        """Draw a disc or ring."""
        add(self.root, "circle", cx=number(x), cy=number(y), r=number(radius), class_=name, **more)

    def path(self, data: str, name: str, **more: str) -> None:
        """Draw a path."""
        add(self.root, "path", d=data, class_=name, **more)

    def rule(self, x: float, y: float, x2: float, y2: float, name: str = "rule") -> None:
        """Draw a straight line."""
        self.path(f"M{number(x)} {number(y)}L{number(x2)} {number(y2)}", name)

    def finished(self, alt: str) -> Element:
        """Return the drawing with its size and its words for those who do not see it."""
        size = {"viewBox": f"0 0 {number(self.width)} {number(self.top)}", "width": number(self.width)}
        for name, value in {**size, "height": number(self.top), "role": self.role, "aria-label": alt}.items():
            self.root.set(name, value)
        return self.root


def _named(name: str) -> dict[str, str]:
    return {"class_": name} if name else {}
