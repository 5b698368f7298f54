"""What single fields of records hold, and the words in which a wrong one is described."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, StringConstraints
from pydantic_core import PydanticCustomError

from ..text import NO_SCHEME, dates, encoded, hidden, inline, leaves, link_fault, web_fault
from .yaml_tree import Bare, Cut

MAX_DATE = 100
"""Longest text that is read as a date."""
KEBAB = r"[a-z0-9]+(?:-[a-z0-9]+)*"


def wrong(found: str, expected: str, example: bool = False) -> PydanticCustomError:
    """Return the error that a validator raises: what was found and what is expected, in words.

    With ``example`` the message ends with the example of the field at hand.
    """
    context = {"found": found, "expected": expected, "example": example}
    return PydanticCustomError("data", "{found}; {expected}", context)


def _identifier(value: str) -> str:
    if not re.fullmatch(KEBAB, value):
        raise wrong(shown(value), "kebab-case: small letters, digits and single hyphens", example=True)
    return value


def _text(value: Any) -> Any:
    """Trim a text, and refuse what a reader would not see."""
    if not isinstance(value, str):
        return value
    if not value.strip():
        raise wrong("empty text", "some text", example=True)
    if found := hidden(value):
        raise wrong(f"the invisible character {found}", "text that shows every character it holds")
    return value.strip()


def _whole(value: Any) -> Any:
    """Refuse a text that YAML may have cut short: behind `` #`` stands a comment, or the rest of the words."""
    if isinstance(value, Cut):
        expected = f'quotation marks around the whole text, e.g. "{value[:30]} #…", or the comment on a line of its own'
        raise wrong(f"the text {shown(value)} with # behind it, where YAML cuts it off", expected)
    return value


def _title(value: str) -> str:
    """Refuse marks of Markdown, which a title shows as signs."""
    if mark := inline.marked(value):
        raise wrong(
            f"the Markdown {shown(mark[0])}, which a title shows sign by sign", f"the words alone: {mark[1][:60]}"
        )
    return value


def _line(value: Any) -> Any:
    """Fold the ends of lines, which calendars, feeds and headings have no place for."""
    return " ".join(value.split()) if isinstance(value, str) else value


def _quoted_date(value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, (str, int)) or len(str(value)) > MAX_DATE:
        raise wrong(kind_of(value), f"a date as text, such as {dates.EXAMPLE}")
    bare = isinstance(value, (Bare, int))
    try:
        dates.parse(str(value))
    except dates.DateFault as error:
        found = f"{error}, and without quotation marks" if bare else str(error)
        raise wrong(found, error.expected) from None
    if bare:
        raise wrong(f"{value} without quotation marks", f'a date in double quotation marks, e.g. "{value}"')
    return value


def _prose(value: str) -> str:
    if fault := inline.fault(value):
        raise wrong(*fault)
    return value


def _day(value: str) -> str:
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        raise wrong(shown(value), "a single day", example=True)
    return value


def _web_address(value: str) -> str:
    if fault := web_fault(value):
        expected = "an address that starts with https:// or http://, e.g. https://example.org/page"
        raise wrong(shown(value) if NO_SCHEME in fault else f"{shown(value)}: {fault}", expected)
    return encoded(value)


def _page(value: str) -> str:
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", value) or leaves(value):
        fault = "which is no page of the docs folder"
    elif not (fault := link_fault(value)):
        return value
    raise wrong(f"{shown(value)}, {fault}", "a page and section from the docs folder", example=True)


def _number(value: Any) -> Any:
    """Refuse true and false, which Python counts among the numbers."""
    if isinstance(value, bool):
        raise wrong(kind_of(value), "a number", example=True)
    return value


def _once(values: list[str]) -> list[str]:
    seen: set[str] = set()
    for value in values:
        if value in seen:
            raise wrong(f"{shown(value)} a second time", "each name once")
        seen.add(value)
    return values


def kind_of(value: Any) -> str:
    """Name a value in the words of YAML: its kind and, where it is short, the value."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f"the text {shown(value)}"
    if isinstance(value, int):
        return f"the number {str(value)[:60]}"
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    return "nothing" if value is None else f"the value {value}"


def shown(text: str) -> str:
    """Return text in quotation marks for a message, shortened where it is long."""
    return repr(str(text) if len(text) <= 60 else f"{text[:59]}…")


Identifier = Annotated[str, BeforeValidator(_text), AfterValidator(_identifier)]
_Line = Annotated[str, BeforeValidator(_line), BeforeValidator(_text)]
Text = Annotated[_Line, BeforeValidator(_whole)]
Title = Annotated[Text, AfterValidator(_title)]
"""The name of a thing, shown as it is written."""
Prose = Annotated[str, BeforeValidator(_text), BeforeValidator(_whole), AfterValidator(_prose)]
DateText = Annotated[str, BeforeValidator(_quoted_date)]
Day = Annotated[DateText, AfterValidator(_day)]
Number = BeforeValidator(_number)
"""A number that is no truth value: ``Annotated[Literal[1, 2], Number]``."""
Once = AfterValidator(_once)
"""Each name at most once in a list: ``Annotated[list[Identifier], Once]``."""
Identifiers = Annotated[list[Identifier], Once]
Page = Annotated[Text, AfterValidator(_page)]
"""A page of the site and its section, from the docs folder: ``treaty/index.md#article-4``."""
Address = Annotated[_Line, AfterValidator(_web_address)]
Language = Annotated[_Line, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")]
