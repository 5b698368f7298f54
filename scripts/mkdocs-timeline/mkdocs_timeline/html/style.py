"""How a view is drawn, and where its links lead."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from ..events import Source


@dataclass(frozen=True)
class Style:
    """How a view is drawn, and where its links lead."""

    heading: int = 2
    """Level of group headings (2 to 5); events are one deeper, or at this level without groups."""
    detail: Literal["full", "brief", "lines"] = "full"
    """Brief leaves out quotations, notes, actors and place; lines leave date and title, linked to the owner."""
    own: bool = True
    """Whether this list owns the events' ids. Elsewhere the heading links to the owner."""
    event_link: Callable[[str], str] = "#{}".format
    """Address of an event by its id."""
    source_link: Callable[[Source], str | None] = lambda source: source.link
    """Address of a source; None leaves it unlinked."""
    page_link: Callable[[str], str] = str
    """Address of a page and section of the docs folder, in ``see`` and in texts; empty: words stay words."""
    lang: str = "en"
    controls: bool = False
    """Whether the overview strip and the filters stand before the list, if they can work there."""
    exports: Mapping[str, str] = field(default_factory=dict)
    """Addresses of the published files by ending; the script cuts downloads from csv, json and ics."""
    about: str = ""
    """Address of what there is to say about the list, linked from its menu."""
    pairs: Sequence[tuple[str, str]] = ()
    """Periods to compare that are offered ready, as EDTF: years, months, days, or two of them."""
