"""What an event or a step shows or leads to beside its text: a picture of the site, a link that is never loaded."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field

from ..records import Address, Found, Problem, Record, Text, dotted, shown, wrong
from ..text import leaves, link_fault, nearest

MAX_PICTURE = 300_000
"""Largest file of a picture, in bytes: a page with some of them must still load over a slow line."""
PICTURES = ("png", "jpg", "jpeg", "webp", "avif", "gif", "svg")
"""What the name of a picture's file may end with: the forms that browsers draw."""
_REMOTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")


def _picture(value: str) -> str:
    """Refuse what is no picture of the docs folder. A remote one would tell its host who reads the page."""
    if _REMOTE.match(value):
        raise wrong(
            f"the address {shown(value)}",
            "a file of the docs folder, for a page loads no picture from elsewhere",
            example=True,
        )
    if leaves(value):
        raise wrong(f"{shown(value)}, which lies outside the docs folder", "a file of the docs folder", example=True)
    if fault := link_fault(value) or _sign(value):
        raise wrong(f"{shown(value)}: {fault}", "a path that is its address too", example=True)
    if not value.lower().endswith(tuple(f".{ending}" for ending in PICTURES)):
        raise wrong(shown(value), f"a picture: {', '.join(PICTURES[:-1])} or {PICTURES[-1]}", example=True)
    return value


def _sign(value: str) -> str:
    found = re.search("[#?%]", value)
    return f"the sign {found.group()}" if found else ""


class Image(Record):
    """A picture of the site."""

    file: Annotated[Text, AfterValidator(_picture)] = Field(examples=["pictures/bridge.jpg"])
    """Its file, from the docs folder; at most 300 kB."""
    alt: Text = Field(examples=["The bridge from the south bank, half built"])
    """What it shows, for those who do not see it."""
    credit: Text = Field(examples=["Town archive"])
    """Who made it, or who holds it."""
    licence: Text = Field(examples=["CC BY 4.0"])
    """On what terms it is shown."""


class Link(Record):
    """A recording, document or page elsewhere. It is linked to and never loaded."""

    url: Address = Field(examples=["https://example.org/recording"])
    """Where it is."""
    label: Text = Field(examples=["The speech at the opening"])
    """What it is, in words that are the link."""
    kind: Literal["recording", "document", "page"] = Field(examples=["recording"])
    """What it leads to."""


def picture_faults(item: Found[Any], image: Image, docs: Path, *path: str) -> Iterator[Problem]:
    """Yield what is wrong with a picture's file. ``path`` leads to the picture in its record."""
    where = (*path, "file")
    file = docs / image.file
    if not file.is_file():
        expected = nearest(image.file, known) if (known := _pictures(docs)) else "a file of the docs folder"
        yield item.problem(dotted(where), f"the picture {shown(image.file)}, which does not exist", expected, *where)
    elif not file.resolve().is_relative_to(docs.resolve()):
        found = f"{shown(image.file)}, which leads out of the docs folder"
        yield item.problem(dotted(where), found, "a file of the docs folder", *where)
    elif (size := file.stat().st_size) > MAX_PICTURE:
        expected = f"at most {MAX_PICTURE // 1000} kB; a smaller or more compressed picture"
        yield item.problem(dotted(where), f"a picture of {math.ceil(size / 1000)} kB", expected, *where)
    elif not size:
        yield item.problem(dotted(where), f"the empty file {shown(image.file)}", "a picture", *where)


def _pictures(docs: Path) -> list[str]:
    found = (file for file in docs.rglob("*") if file.suffix.lower()[1:] in PICTURES and file.is_file())
    return sorted(file.relative_to(docs).as_posix() for file in found)
