"""What people call the columns of a table and the keys of an object, and which cell each is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ...text import nearest
from ..rows import DATE, END, ID, LINK, NOTE, PLACE, SHEET, SOURCE

_SYNONYMS = {
    DATE: "date when start start_date startdate begin begins beginning from from_date at datetime start_time dtstart",
    END: "end end_date enddate until to to_date ends finish finish_date dtend end_time",
    "Headline": "title headline what event name event_name subject summary_line heading label cardtitle",
    "Text": "text description summary details detail body content carddetailedtext cardsubtitle desc abstract",
    "Group": "group theme category tag tags topic type_of_event section track",
    "Display Date": "display_date date_text shown_date date_display",
    "Media": "media image picture photo video media_url",
    "Media Credit": "media_credit credit",
    "Media Caption": "media_caption caption",
    LINK: "link links url more read_more website",
    SOURCE: "source sources reference references citation citations source_url",
    PLACE: "place location where city",
    NOTE: "note notes remark remarks comment comments",
    ID: "id unique_id uid key",
    "Year": "year start_year",
    "Month": "month start_month",
    "Day": "day start_day",
    "Time": "time start_hour",
}
NAMES = ("date", "end", "title", "text", "group", "display", "media", "credit", "caption", "link", "source", "place",
         "note", "id", "year", "month", "day", "time")  # fmt: skip
"""Names that `--columns` knows the cells by."""
_BY_NAME = dict(zip(NAMES, (DATE, END, "Headline", "Text", "Group", "Display Date", "Media", "Media Credit",
                            "Media Caption", LINK, SOURCE, PLACE, NOTE, ID, "Year", "Month", "Day", "Time"),
                    strict=True))  # fmt: skip


def _folded(name: str) -> str:
    return "_".join(name.replace("_", " ").replace("-", " ").split()).casefold()


_TEMPLATE = {_folded(name): name for name in SHEET} | {"tag": "Group"}  # the first TimelineJS called it Tag
_PLAIN = {name: cell for cell, names in _SYNONYMS.items() for name in names.split()}


def template_column(name: str) -> str:
    """Return the cell that a column of TimelineJS3's template is, whatever its case and spaces; empty for none."""
    return _TEMPLATE.get(_folded(name), "")


def plain_column(name: str) -> str:
    """Return the cell that a column or key of somebody's own table is, or an empty string."""
    folded = _folded(name)
    return _PLAIN.get(folded) or _TEMPLATE.get(folded, "")


def assigned(names: Iterable[str], given: Mapping[str, str], template: bool) -> dict[int, str]:
    """Return the cell for each position of a header: as the user says, else by name, each cell once."""
    wanted = {_folded(column): cell for cell, column in given.items()}
    out: dict[int, str] = {}
    names = list(names)
    for number, name in enumerate(names):
        if cell := wanted.get(_folded(name)):
            out[number] = cell
    for number, name in enumerate(names):
        cell = template_column(name) if template else plain_column(name)
        if cell and number not in out and (template or cell not in out.values()):
            out[number] = cell
    return out


def is_header(found: Iterable[str]) -> bool:
    """Tell whether cells can make events: a date and a headline."""
    cells = set(found)
    return "Headline" in cells and bool(cells & {"Year", DATE})


def columns_of(text: str) -> dict[str, str]:
    """Read ``date=When,title=What``. Raises `ValueError` with what was found and what is expected."""
    out: dict[str, str] = {}
    for part in text.split(","):
        name, sign, column = (piece.strip() for piece in part.partition("="))
        if not sign or not column:
            raise ValueError(f"{part.strip()!r}, expected a name and a column, e.g. date=When,title=What")
        if name.casefold() not in _BY_NAME:
            raise ValueError(f"the unknown name {name!r}, expected {nearest(name, NAMES)}")
        out[_BY_NAME[name.casefold()]] = column
    return out


__all__ = ["NAMES", "assigned", "columns_of", "is_header", "plain_column", "template_column"]
