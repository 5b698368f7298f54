#!/usr/bin/env python3
"""Draw the preview card of every page: the picture that a link shows in a chat or a feed.

Cards are 1200 by 630 pixels, named after the page's address (``treaty/index.md`` is ``treaty.png``, the start page
``home.png``), and drawn from the page's title, its part and the event list, without network.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from explainer.data import Edition, edition_of
from mkdocs_timeline.events import Timeline, load, sections_of
from mkdocs_timeline.records import DataError, near, parse
from mkdocs_timeline.text import CalendarDay
from PIL import Image, ImageDraw, ImageFont

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
FONTS = ROOT / "overrides" / "assets" / "fonts"

WIDTH, HEIGHT, EDGE = 1200, 630, 72
PAPER, INK, SOFT, RULE, ACCENT = "#f7f4ec", "#1e1d1a", "#57534a", "#857e6f", "#1c5b4a"
BANDS = ("#efeadd", "#e7e0cf")
RIBBON_TOP, RIBBON_BOTTOM = 470, 530
MAX_LINES = 3


@dataclass(frozen=True)
class Card:
    """What one card says."""

    name: str
    head: str
    part: str
    title: str


def cards(docs: Path, edition: Edition) -> Iterator[Card]:
    """Yield the card of each page."""
    sections = sections_of(docs)
    for page, ids in sections.items():
        if page == "LICENSE.md":
            continue
        address = re.sub(r"(^|/)index\.md$|\.md$", "", page)
        part = sections.get(f"{address.partition('/')[0]}/index.md", {}).get("", "")
        title = ids.get("") or _front_matter(docs / page).get("title", edition.name)
        head = edition.name if address else edition.subtitle[:1].upper() + edition.subtitle[1:]
        yield Card(address.replace("/", "-") or "home", head, part if part != title else "", str(title))


def _front_matter(path: Path) -> dict[str, object]:
    match = re.match(r"---\n(.*?)\n---\n", path.read_text(encoding="utf-8"), re.DOTALL)
    found = parse(match.group(1), near(path).as_posix()).plain() if match else {}
    return found if isinstance(found, dict) else {}


def draw(card: Card, timeline: Timeline) -> Image.Image:
    """Return one card as a picture."""
    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    pen = ImageDraw.Draw(image)
    small = ImageFont.truetype(FONTS / "spectral-400.woff2", 34)
    pen.rectangle((0, 0, WIDTH, 10), fill=ACCENT)
    pen.text((EDGE, 58), card.head, font=small, fill=INK)
    pen.line((EDGE, 118, WIDTH - EDGE, 118), fill=INK, width=2)
    top = 160
    if card.part:
        pen.text((EDGE, 140), card.part, font=small, fill=SOFT)
        top = 200
    _title(pen, card.title, top)
    _ribbon(pen, timeline)
    return image


def _title(pen: ImageDraw.ImageDraw, title: str, top: int) -> None:
    for size in (84, 72, 62, 54):
        font = ImageFont.truetype(FONTS / "spectral-400.woff2", size)
        lines = _wrap(title, font)
        if len(lines) <= MAX_LINES and len(lines) * size * 1.15 < RIBBON_TOP - top - 20:
            break
    for number, line in enumerate(lines[:MAX_LINES]):
        pen.text((EDGE, top + number * size * 1.15), line, font=font, fill=INK)


def _wrap(text: str, font: ImageFont.FreeTypeFont) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= WIDTH - 2 * EDGE:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _ribbon(pen: ImageDraw.ImageDraw, timeline: Timeline) -> None:
    """Draw the whole time as a strip: eras as bands, events as strokes, turning points longer."""
    first = timeline.events[0].when.first
    last = max(event.when.first for event in timeline.events)

    def across(day: CalendarDay) -> float:
        share = (day.toordinal() - first.toordinal()) / ((last.toordinal() - first.toordinal()) or 1)
        return EDGE + min(1.0, max(0.0, share)) * (WIDTH - 2 * EDGE)

    for number, era in enumerate(timeline.vocabulary.eras.values()):
        right = across(era.when.last or last)
        pen.rectangle((across(era.when.first), RIBBON_TOP, right, RIBBON_BOTTOM), fill=BANDS[number % 2])
    for event in timeline.events:
        turning = event.weight == 3
        x = across(event.when.first)
        pen.line(
            (x, RIBBON_TOP if turning else RIBBON_TOP + 30, x, RIBBON_BOTTOM), fill=ACCENT if turning else RULE, width=2
        )
    pen.line((EDGE, RIBBON_BOTTOM, WIDTH - EDGE, RIBBON_BOTTOM), fill=INK, width=2)
    font = ImageFont.truetype(FONTS / "source-sans.woff2", 26)
    pen.text((EDGE, RIBBON_BOTTOM + 10), str(first.year), font=font, fill=SOFT)
    pen.text((WIDTH - EDGE, RIBBON_BOTTOM + 10), str(last.year), font=font, fill=SOFT, anchor="ra")


def main() -> int:
    """Draw every card into a built site. Returns 0, or 1 when there is a problem."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path, help="folder of the built site, e.g. site")
    site = parser.parse_args().site
    if not (site / "index.html").is_file():
        print(f"{site}: no built site, expected a folder that mkdocs build has made", file=sys.stderr)
        return 1
    try:
        timeline = load([DOCS / "data" / "events.yml"], site_data=DOCS / "data")
        edition = edition_of(DOCS)
    except DataError as error:
        print(error, file=sys.stderr)
        return 1
    target = site / "assets" / "cards"
    target.mkdir(parents=True, exist_ok=True)
    count = 0
    for card in cards(DOCS, edition):
        draw(card, timeline).save(target / f"{card.name}.png", optimize=True)
        count += 1
    print(f"{count} preview cards in {target}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
