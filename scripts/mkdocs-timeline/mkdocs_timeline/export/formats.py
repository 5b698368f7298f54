"""Every form that a timeline can take, in one table.

Every form holds the same events in the same order; none holds the hour of its making, so that the same
data always gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from ..events import Source, Timeline, history
from .atom import as_atom
from .bibtex import as_bibtex
from .calendar import as_calendar
from .csl import as_csl
from .data import as_json, used_sources
from .publisher import Site
from .ris import as_ris
from .table import as_csv
from .timelinejs import as_timelinejs


@dataclass(frozen=True)
class Format:
    """A form that a timeline can take."""

    ending: str
    """What the file name ends with, after the dot."""
    write: Callable[[Timeline, Site], str]
    """Returns the text of the file."""
    published: bool = True
    """Whether it stands beside the event list for everybody to download."""
    addressed: bool = False
    """Whether it holds links into the site, which are better absolute where the address is known."""


FORMATS: Mapping[str, Format] = {
    "json": Format("json", lambda timeline, _: as_json(timeline)),
    "csv": Format("csv", lambda timeline, _: as_csv(timeline)),
    "ics": Format("ics", as_calendar, addressed=True),
    "atom": Format("atom", as_atom, addressed=True),
    "bib": Format("bib", lambda timeline, _: as_bibtex(used_sources(timeline))),
    "ris": Format("ris", lambda timeline, _: as_ris(used_sources(timeline))),
    "csl": Format("csl.json", lambda timeline, _: as_csl(used_sources(timeline))),
    "timelinejs": Format("timelinejs.json", as_timelinejs, published=False),
}
"""Every format by the name that the command line knows it by."""


SOURCE_FORMATS: Mapping[str, Callable[[Iterable[Source]], str]] = {"bib": as_bibtex, "ris": as_ris, "csl.json": as_csl}
"""What takes a bibliography to a reference manager, by the ending of the file."""


def published_formats(timeline: Timeline) -> list[Format]:
    """Return the formats to publish. A list that does not say when it was published has no feed."""
    dated = bool(history.latest(timeline))
    return [form for name, form in FORMATS.items() if form.published and (dated or name != "atom")]
