"""Maps as records: the stretch of the earth that is shown, the names in it, and where a point lies."""

from __future__ import annotations

from typing import Annotated

from mkdocs_timeline.records import Identifier, Once, Record, Title, wrong
from pydantic import AfterValidator, Field

from ..kit.quantity import Amount


def _north(value: float) -> float:
    if abs(value) >= 90:
        raise wrong(f"{value:g} degrees", "degrees north of the equator, between -90 and 90", example=True)
    return value


def _east(value: float) -> float:
    if abs(value) > 180:
        raise wrong(f"{value:g} degrees", "degrees east of Greenwich, from -180 to 180", example=True)
    return value


North = Annotated[Amount, AfterValidator(_north)]
"""Degrees north of the equator; below nothing, south of it."""
East = Annotated[Amount, AfterValidator(_east)]
"""Degrees east of Greenwich; below nothing, west of it."""


class Place(Record):
    """Where on earth a point lies."""

    north: North = Field(examples=[51.5])
    """Degrees north."""
    east: East = Field(examples=[-0.1])
    """Degrees east."""
    about: bool = False
    """Whether it stands for something wider, such as a region, or is not known exactly; it is drawn hollow."""
    views: Annotated[list[Identifier], Once] = Field(default_factory=list, examples=[["whole"]])
    """The views that show it, where it is not all."""


class Name(Record):
    """A name on the map that is no point: a sea, a country."""

    title: Title = Field(examples=["North Sea"])
    """The name."""
    north: North = Field(examples=[56])
    """Degrees north of its middle."""
    east: East = Field(examples=[3])
    """Degrees east of its middle."""
    water: bool = False
    """Whether it names water."""


class Parallel(Record):
    """A line of one latitude."""

    north: North = Field(examples=[38])
    """Degrees north."""
    label: Title = Field(examples=["38th parallel"])
    """What it is called."""


class View(Record):
    """One map: from west to east, from south to north in its middle."""

    id: Identifier = Field(examples=["whole"])
    """Name used in places."""
    title: Title | None = Field(None, examples=["From end to end"])
    """What it shows, above it."""
    outline: Identifier = Field(examples=["lake"])
    """File of `data/outlines` with coasts and boundaries."""
    west: East = Field(examples=[-10])
    """Western edge, in degrees."""
    south: North = Field(examples=[50])
    """Southern edge, in degrees."""
    east: East = Field(examples=[10])
    """Eastern edge, in degrees."""
    north: North = Field(examples=[60])
    """Northern edge, in degrees."""
    names: list[Name] = Field(default_factory=list)
    """Names of seas and countries."""
    parallels: list[Parallel] = Field(default_factory=list)
    """Lines of latitude that are told."""
