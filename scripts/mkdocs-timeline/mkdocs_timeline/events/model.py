"""The records: what an event holds, and what each field must look like; the whole timeline.

The models and the kinds of field of `records` are the one home of the rules for single fields: the messages of `check`
and the editor schema come from here, and so does which list a field names. Further rules that need more than one record
are in `cross_checks`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from ..records import (
    DateText,
    Day,
    Identifier,
    Identifiers,
    Language,
    Named,
    Number,
    Once,
    Page,
    Prose,
    Record,
    Reference,
    Text,
    Title,
)
from ..text import dates
from .addresses import Sections
from .media import Image, Link
from .source import Source
from .story import Step
from .vocabulary import SourceKey, Vocabulary

Status = Literal["acknowledged-by-both", "acknowledged-by-one", "documented", "assessed", "reported", "alleged"]
Sourcing = Literal["primary", "several", "single", "inferred"]
MAX_SHORT = 22
"""Most letters of a label on the strip, where it stands among others."""


class Quote(Record):
    """Words quoted exactly, from a primary document or a named person."""

    text: Text = Field(examples=["Shall immediately extend military and other assistance"])
    """The words, exactly; at most 60 of them."""
    speaker: Text | None = None
    """Who said them."""
    document: Text | None = None
    """The document they stand in, when nobody spoke them."""
    language: Language = Field(examples=["en"])
    """Language of the words as printed (ISO 639-1)."""
    translation: Text | None = None
    """Whose translation it is; absent when the words are in their own language."""
    source: SourceKey = Field(examples=["unts-6045"])
    """Id of the source that prints them."""


class Correction(Record):
    """A change to what an event says, after it was published."""

    date: Day = Field(examples=["2026-11-24"])
    """Day of the correction."""
    what: Prose = Field(examples=["The treaty was signed on 6 July, not on 7 July."])
    """What was wrong, and what it says now."""


class Event(Named):
    """One event of the timeline."""

    ADVICE: ClassVar[Mapping[str, str]] = {
        "time": 'the time of day as a part of date, e.g. date: "1961-07-06T09:30"',
    }

    id: Identifier = Field(examples=["1961-07-06-soviet-dprk-treaty"])
    """Address of the event: its date first, then kebab-case. Never changed once published."""
    date: DateText = Field(examples=["1961-07-06"])
    """When it happened, local at its place, as quoted EDTF at the precision known."""
    title: Title = Field(examples=["Moscow and Pyongyang sign a mutual-assistance treaty"])
    """What happened, in one line without a full stop."""
    short: Annotated[Text, StringConstraints(max_length=MAX_SHORT)] | None = Field(None, examples=["Treaty of 1961"])
    """Label at its mark on the strip; at most 22 letters."""
    summary: Prose = Field(examples=["Each side promises assistance if the other is attacked."])
    """Two to four sentences; Markdown with emphasis and links, no HTML."""
    era: Annotated[Identifier, Reference("eras")] | None = Field(None, examples=["cold-war-alliance"])
    """Era that it belongs to, one of the vocabulary's."""
    theme: Annotated[Identifier, Reference("themes")] = Field(examples=["treaty"])
    """What it is about, one of the vocabulary's themes."""
    actors: Annotated[list[Annotated[Identifier, Reference("actors")]], Once] = Field(
        default_factory=list, examples=[["soviet-union", "north-korea"]]
    )
    """Who acts or is directly addressed, the main actor first."""
    place: Title | None = Field(None, examples=["Moscow"])
    """Where it happened."""
    status: Status | None = None
    """Who says so; absent until somebody judged it."""
    sourcing: Sourcing | None = None
    """How well it is shown."""
    weight: Annotated[Literal[1, 2, 3], Number] = Field(2, examples=[2])
    """3 for a turning point, 2 for an important event, 1 for a detail."""
    sources: Annotated[list[SourceKey], Once] = Field(min_length=1, examples=[["unts-6045"]])
    """Ids of the sources it rests on, strongest first."""
    note: Prose | None = Field(None, examples=["Known from a later report only."])
    """What else a reader should know, such as where the evidence is thin."""
    differ: Prose | None = Field(None, examples=["One account gives 7 July."])
    """Where sources differ: what each says. Stands under that label."""
    quote: Quote | None = None
    """Words quoted exactly, where the wording matters."""
    image: Image | None = None
    """A picture of the site."""
    link: Link | None = None
    """A recording, document or page elsewhere, which is never loaded."""
    see: Page | None = Field(None, examples=["treaty/index.md#article-4-in-brief"])
    """Page and section of the site that says more, from the docs folder."""
    aliases: Identifiers = Field(default_factory=list, examples=[["1961-soviet-dprk-treaty"]])
    """Earlier ids; their addresses keep working."""
    added: Day | None = Field(None, examples=["2026-11-24"])
    """Day it was added to the list; absent when it was there from the start."""
    corrected: list[Correction] = Field(default_factory=list)
    """Corrections since then, oldest first. The feed announces additions and corrections."""

    @cached_property
    def when(self) -> dates.When:
        """The parsed date."""
        return dates.parse(self.date)


@dataclass(frozen=True)
class Timeline:
    """Checked events in order of time, with the sources and words that they use."""

    events: tuple[Event, ...]
    sources: Mapping[str, Source] = field(default_factory=dict)
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    sections: Sections = field(default_factory=dict)
    """Pages that ``see`` may point to; empty when there is no docs folder."""
    published: str = ""
    """Day the list was first published, as ISO text; empty when no file says."""
    story: tuple[Step, ...] = ()
    """Steps in the order in which they are told."""

    @property
    def cited(self) -> list[str]:
        """Ids of the sources that its events and its story rest on, in their order."""
        records: list[Event | Step] = [*self.events, *self.story]
        return sorted({key for record in records for key in record.sources})
