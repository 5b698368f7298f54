"""A chain of questions as a drawing: each must be answered with yes before the outcome follows.

Drawn twice, for wide and for narrow pages, so that no text shrinks; the caller gives the same chain as a list.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from mkdocs_timeline.markdown import add

from ..words import word

LINE = 20
"""Height of a line of text in the drawing, in pixels."""
PAD = 12
GAP = 34
CHARACTER = 7.1
"""Widest mean width of a character at 15 pixels, in pixels."""


@dataclass(frozen=True)
class Chain:
    """Questions in order, what follows from yes to all, and what follows from a single no."""

    questions: Sequence[str]
    outcome: str
    otherwise: str
    lang: str = "en"

    def in_words(self) -> str:
        """Return the chain as one paragraph, the drawing's text alternative."""
        steps = " ".join(f"{number}. {question}" for number, question in enumerate(self.questions, 1))
        return word("chain", self.lang, steps=steps, outcome=self.outcome, otherwise=self.otherwise)


def draw(parent: Element, chain: Chain, width: int, side: int) -> Element:
    """Append the drawing, ``width`` pixels wide with ``side`` of them for the answers "no"."""
    box = width - side - GAP
    lines = [_wrap(f"{number}. {text}", box) for number, text in enumerate(chain.questions, 1)]
    end = _wrap(chain.outcome, box)
    heights = [len(part) * LINE + 2 * PAD for part in [*lines, end]]
    total = sum(heights) + GAP * len(lines)
    svg = add(parent, "svg", viewBox=f"0 0 {width} {total + 2}", width=str(width), role="img", class_="decision")
    svg.set("aria-label", chain.in_words())
    svg.set("data-search-exclude", "")
    top = 1
    middles = []
    for part, height in zip(lines, heights, strict=False):
        _box(svg, part, top, box, height, "question")
        middles.append(top + height / 2)
        _arrow(svg, box / 2, top + height, top + height + GAP, word("yes", chain.lang))
        top += height + GAP
    _box(svg, end, top, box, heights[-1], "outcome")
    _refusals(svg, middles, chain, (box, width, side))
    return svg


def _wrap(text: str, box: int) -> list[str]:
    return textwrap.wrap(text, int((box - 2 * PAD) / CHARACTER))


def _box(svg: Element, lines: Sequence[str], top: float, width: int, height: int, kind: str) -> None:
    add(svg, "rect", x="1", y=f"{top}", width=f"{width - 2}", height=f"{height}", class_=kind)
    for number, line in enumerate(lines):
        add(svg, "text", line, x=f"{PAD}", y=f"{top + PAD + LINE * number + 15}")


def _arrow(svg: Element, x: float, start: float, end: float, answer: str) -> None:
    add(svg, "path", d=f"M{x} {start}V{end - 1}M{x - 4} {end - 6}l4 5 4-5", class_="flow")
    add(svg, "text", answer, x=f"{x + 8}", y=f"{(start + end) / 2 + 5}", class_="answer")


def _refusals(svg: Element, middles: Sequence[float], chain: Chain, sizes: tuple[int, int, int]) -> None:
    box, width, side = sizes
    rail = width - side + 8
    for middle in middles:
        add(svg, "path", d=f"M{box - 1} {middle}H{rail}", class_="flow")
        add(svg, "text", word("no", chain.lang), x=f"{box + 6}", y=f"{middle - 6}", class_="answer")
    add(svg, "path", d=f"M{rail} {middles[0]}V{middles[-1]}", class_="flow")
    lines = textwrap.wrap(chain.otherwise, max(6, int((side - 2 * PAD) / CHARACTER)))
    start = (middles[0] + middles[-1]) / 2 - LINE * len(lines) / 2 + 15
    for number, line in enumerate(lines):
        add(svg, "text", line, x=f"{rail + 10}", y=f"{start + LINE * number}", class_="refusal")
