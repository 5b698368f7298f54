"""The records: what an event, a source and the vocabulary hold, and what each field must look like.

The models are the one home of the rules for single fields: the messages of `check`, the editor schema and
the table in the documentation all come from here. Rules that need more than one record are in `check`.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from . import dates, inline
from .tree import Bare

KEBAB = r"[a-z0-9]+(?:-[a-z0-9]+)*"


def wrong(found: str, expected: str) -> PydanticCustomError:
    """Return the error that a validator raises: what was found and what is expected, in words."""
    return PydanticCustomError("data", "{found}; {expected}", {"found": found, "expected": expected})


def _identifier(value: str) -> str:
    if not re.fullmatch(KEBAB, value):
        raise wrong(repr(value), "kebab-case: small letters, digits and single hyphens, e.g. 1961-07-06-soviet-treaty")
    return value


def _text(value: Any) -> Any:
    if isinstance(value, str) and not value.strip():
        raise wrong("empty text", "some text")
    return str(value).strip() if isinstance(value, str) else value


def _quoted_date(value: Any) -> Any:
    if isinstance(value, (Bare, int)):
        raise wrong(f"{value} without quotation marks", f'a date in double quotation marks, e.g. "{value}"')
    if not isinstance(value, str):
        raise wrong(kind_of(value), f"a date as text, such as {dates.EXAMPLE}")
    try:
        dates.parse(value)
    except ValueError as error:
        raise wrong(str(error), f"a date such as {dates.EXAMPLE}") from None
    return value


def _prose(value: str) -> str:
    if fault := inline.fault(value):
        raise wrong(fault, "plain Markdown: *emphasis*, **strong**, [text](https://example.org)")
    return value


def _web_address(value: str) -> str:
    if not re.fullmatch(r"https?://[^\s<>\"']+", value):
        raise wrong(repr(value), "an address that starts with https:// or http://, e.g. https://example.org/page")
    return value


def kind_of(value: Any) -> str:
    """Name a value's kind in the words of YAML."""
    names = {dict: "a mapping", list: "a list", bool: "true or false", int: "a number", type(None): "nothing"}
    return next((name for kind, name in names.items() if type(value) is kind), "text")


Identifier = Annotated[str, BeforeValidator(_text), AfterValidator(_identifier)]
Text = Annotated[str, BeforeValidator(_text)]
Prose = Annotated[str, BeforeValidator(_text), AfterValidator(_prose)]
DateText = Annotated[str, BeforeValidator(_quoted_date)]
Language = Annotated[Text, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")]

Status = Literal["acknowledged-by-both", "acknowledged-by-one", "documented", "assessed", "reported", "alleged"]
Sourcing = Literal["primary", "several", "single", "inferred"]


class Record(BaseModel):
    """A mapping in a data file: frozen, and closed to fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Named(Record):
    """A record that others refer to by its id."""

    id: Identifier
    """Address or key of the record."""


class Quote(Record):
    """Words quoted exactly, from a primary document or a named person."""

    text: Text
    """The words, exactly; at most 60 of them."""
    speaker: Text | None = None
    """Who said them."""
    document: Text | None = None
    """The document they stand in, when nobody spoke them."""
    language: Language = Field(examples=["en"])
    """Language of the words as printed (ISO 639-1)."""
    translation: Text | None = None
    """Whose translation it is; absent when the words are in their own language."""
    source: Identifier
    """Id of the source that prints them."""


class Event(Named):
    """One event of the timeline."""

    id: Identifier = Field(examples=["1961-07-06-soviet-dprk-treaty"])
    """Address of the event: its date first, then kebab-case. Never changed once published."""
    date: DateText = Field(examples=["1961-07-06"])
    """When it happened, local at its place, as quoted EDTF at the precision known."""
    title: Text = Field(examples=["Moscow and Pyongyang sign a mutual-assistance treaty"])
    """What happened, in one line without a full stop."""
    summary: Prose
    """Two to four sentences; Markdown with emphasis and links, no HTML."""
    era: Identifier | None = None
    """Era that it belongs to, one of the vocabulary's."""
    theme: Identifier = Field(examples=["treaty"])
    """What it is about, one of the vocabulary's themes."""
    actors: list[Identifier] = Field(default_factory=list)
    """Who acts or is directly addressed, the main actor first."""
    place: Text | None = None
    """Where it happened."""
    status: Status = "documented"
    """Who says so."""
    sourcing: Sourcing | None = None
    """How well it is shown."""
    weight: Literal[1, 2, 3] = Field(2, examples=[2])
    """3 for a turning point, 2 for an important event, 1 for a detail."""
    sources: list[Identifier] = Field(min_length=1, examples=[["unts-6045"]])
    """Ids of the sources it rests on, strongest first."""
    note: Prose | None = None
    """Where sources disagree or the evidence is thin: what each says."""
    quote: Quote | None = None
    """Words quoted exactly, where the wording matters."""
    see: Text | None = Field(None, examples=["treaty/index.md#article-4-in-brief"])
    """Page and section of the site that says more, from the docs folder."""
    aliases: list[Identifier] = Field(default_factory=list)
    """Earlier ids; their addresses keep working."""

    @cached_property
    def when(self) -> dates.When:
        """The parsed date."""
        return dates.parse(self.date)


Affiliation = Literal["independent", "official", "state-media", "us-government-funded", "public-broadcaster"]


class Source(Named):
    """A source that statements rest on."""

    id: Identifier = Field(examples=["unts-6045"])
    """Key that events and pages cite it by."""
    title: Text
    """Title as printed; in square brackets when it describes a page whose headline was not seen."""
    publisher: Text
    """Who published it, and who carried it."""
    author: Text | None = None
    """Person or body that wrote it."""
    published: DateText | None = None
    """Day, month or year of publication, as quoted EDTF."""
    url: Annotated[Text, AfterValidator(_web_address)] | None = Field(None, examples=["https://example.org/page"])
    """Where it can be read."""
    kind: Literal["primary", "news", "analysis", "reference"]
    """What it is: a primary document, a report, an analysis or a work of reference."""
    language: Language = Field("en", examples=["ko"])
    """Language it is written in (ISO 639-1)."""
    affiliation: Affiliation = "independent"
    """Whose voice it is: an outlet owned or directed by a government is state media."""
    country: Identifier | None = Field(None, examples=["russia"])
    """State that a state or official outlet belongs to."""
    read_as: Literal["original", "relayed", "copy"] = "original"
    """Whether the original was read, another outlet's relay of it, or a copy."""
    note: Text | None = None
    """What a reader should know about it."""


class Era(Named):
    """A named span of time that events are grouped by."""

    id: Identifier
    """Address of the era's heading."""
    title: Text
    """Its name."""
    span: DateText = Field(examples=["1945-08/1953-07-27"])
    """First and last day, as a quoted EDTF interval."""

    @cached_property
    def when(self) -> dates.When:
        """The parsed span."""
        return dates.parse(self.span)


class Theme(Named):
    """A subject of events, told by a shape and a word; the ink only groups."""

    id: Identifier
    """Name used in events."""
    title: Text
    """Name shown."""
    shape: Literal["square", "ring", "triangle", "plus", "cross", "bar", "diamond", "box", "half", "disc", "target"] = (
        "disc"
    )
    """Mark on the overview strip."""
    ink: Literal["treaty", "diplomacy", "force", "lever", "korea"] = "treaty"
    """Colour group."""


class Actor(Named):
    """A state or body that acts."""

    id: Identifier
    """Name used in events."""
    title: Text
    """Name shown."""
    code: Annotated[Text, StringConstraints(max_length=3)] = Field(examples=["RU"])
    """Two or three letters for the frame."""
