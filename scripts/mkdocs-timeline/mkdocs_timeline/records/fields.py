"""What single fields of records hold, and the words in which a wrong one is described."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, StringConstraints
from pydantic_core import PydanticCustomError

from ..text import NO_SCHEME, dates, encoded, hidden, inline, web_fault
from .yaml_tree import Bare

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


def _line(value: Any) -> Any:
    """Fold the ends of lines, which calendars, feeds and headings have no place for."""
    return " ".join(value.split()) if isinstance(value, str) else value


def _quoted_date(value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, (str, int)):
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
        raise wrong(repr(value), "a single day", example=True)
    return value


def _web_address(value: str) -> str:
    if fault := web_fault(value):
        expected = "an address that starts with https:// or http://, e.g. https://example.org/page"
        raise wrong(shown(value) if NO_SCHEME in fault else f"{shown(value)}: {fault}", expected)
    return encoded(value)


def _once(values: list[str]) -> list[str]:
    if twice := next((value for number, value in enumerate(values) if value in values[:number]), None):
        raise wrong(f"{twice!r} a second time", "each name once")
    return values


def kind_of(value: Any) -> str:
    """Name a value in the words of YAML: its kind and, where it is short, the value."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f"the text {shown(value)}"
    if isinstance(value, int):
        return f"the number {value}"
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    return "nothing" if value is None else f"the value {value}"


def shown(text: str) -> str:
    """Return text in quotation marks for a message, shortened where it is long."""
    return repr(str(text) if len(text) <= 60 else f"{text[:59]}…")


Identifier = Annotated[str, BeforeValidator(_text), AfterValidator(_identifier)]
Text = Annotated[str, BeforeValidator(_line), BeforeValidator(_text)]
Prose = Annotated[str, BeforeValidator(_text), AfterValidator(_prose)]
DateText = Annotated[str, BeforeValidator(_quoted_date)]
Day = Annotated[DateText, AfterValidator(_day)]
Once = AfterValidator(_once)
"""Each name at most once in a list: ``Annotated[list[Identifier], Once]``."""
Identifiers = Annotated[list[Identifier], Once]
Address = Annotated[Text, AfterValidator(_web_address)]
Language = Annotated[Text, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")]
