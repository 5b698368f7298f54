"""Every text field of every list, found in the models themselves, and a full record of each to put texts into.

A field that a model gains later is found by itself. Only a record within a record needs an example here, and `put`
says when one is missing.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args, get_origin

from explainer.data import EDITION
from explainer.registry import DATASETS
from mkdocs_timeline.events import lists
from mkdocs_timeline.records import ListOf
from pydantic import BaseModel

from tests.hostile.strings import read

Way = tuple[str | int, ...]
"""The way to a field in a record; 0 is the first of a list."""
Record = dict[str, Any]
PICTURE = {"file": "img/shore.svg", "alt": "A shore", "credit": "A hand", "licence": "CC0"}
EXAMPLES: dict[str, Record] = {
    "events": {
        "short": "A compact",
        "image": PICTURE,
        "link": {"url": "https://lake.example/film", "label": "A film", "kind": "recording"},
        "differ": "One says May.",
        "quote": {"text": "Words", "speaker": "A speaker", "language": "ko", "source": "lake-archive-1950"},
        "corrected": [{"date": "2026-11-26", "what": "The day."}],
        "aliases": ["1950-old"],
        "added": "2026-11-26",
    },
    "articles": {
        "theme": "water",
        "says": "Words. [@lake-archive-1950]",
        "content": "single",
        "also": ["water"],
        "quotes": [{"text": "Words", "document": "Article 1", "language": "en", "source": "lake-archive-1950"}],
        "earlier": [{"treaty": "compact-1901", "article": "1", "says": "The same. [@lake-archive-1901]"}],
    },
    "clauses": {
        "readings": [{"reading": "reading-harbour", "says": "Within a day. [@shore-paper-1950]"}],
        "unread": ["southern"],
        "wordings": [{"version": "northern", "text": "without delay", "source": "lake-archive-1950"}],
    },
    "instruments": {
        "kind": "pact",
        "unread": None,
        "languages": ["ko"],
        "published": [{"language": "ko", "at": "A gazette", "url": "https://lake.example/gazette"}],
        "wordings": [
            {
                "id": "wording",
                "label": "1960",
                "article": "Article 1",
                "language": "ko",
                "translation": "Ours",
                "parts": [{"text": "배", "english": "A boat", "source": "lake-archive-1950"}],
            }
        ],
    },
    "sources": {"read": {"as": "copy", "on": "2026-11-26", "carrier": "A mirror", "at": "https://lake.example/copy"}},
    "actors": {"code": "XX"},
    "story": {"figure": PICTURE},
}
"""What a full record holds beside what the toy edition's last one holds."""


@dataclass(frozen=True)
class Kept:
    """A list and the file that it stands in."""

    listed: ListOf[Any]
    stem: str
    """Name of its file without the ending."""

    @property
    def key(self) -> str:
        """Key of the list in its file."""
        return self.listed.key

    def path(self, docs: Path) -> Path:
        """Return its file."""
        return docs / f"data/{self.stem}.yml"

    def full(self, docs: Path) -> Record:
        """Return a record with an example of every record within it."""
        content = read(self.path(docs))[self.key]
        record = copy.deepcopy(content if self.listed.single else content[-1]) | EXAMPLES.get(self.key, {})
        return {name: value for name, value in record.items() if value is not None}


WORDS = ("eras", "themes", "actors", "spans")
JOINED = ("scale", "lanes", "texts")
"""Lists whose records only stand together; test_joined.py and tests/strip/test_hostile_words.py put texts into them."""
APART = ("figures", "people", "glossary")
"""Lists that the toy edition does not have; tests/figures and tests/people put texts into them."""
ALL = tuple(
    Kept(listed, "vocabulary" if listed.key in WORDS else listed.key)
    for listed in [*lists(), *(dataset.listed for dataset in DATASETS.values()), EDITION]
    if listed.key not in (*JOINED, *APART)
)
"""Every list of the site to which any record can be added."""


def ways(model: type[BaseModel]) -> Iterator[Way]:
    """Yield the way to every field of a record that holds text and not one of a few words."""
    for name, info in model.model_fields.items():
        yield from _within(info.annotation, (name,))


def _within(kind: Any, way: Way) -> Iterator[Way]:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        yield from (way + inner for inner in ways(kind))
    elif kind is str:
        yield way
    elif get_origin(kind) is list:
        yield from _within(get_args(kind)[0], (*way, 0))
    elif get_origin(kind) is dict:
        yield from _within(get_args(kind)[1], (*way, ""))
    else:  # annotated, or one of several
        for part in get_args(kind):
            yield from _within(part, way)


def put(record: Record, way: Way, text: str) -> Record:
    """Return a copy of a record with a text at the end of a way; of a mapping, the last entry is meant."""
    out = copy.deepcopy(record)
    at: Any = out
    for named, after in pairwise(way):
        step = _step(at, named)
        if isinstance(at, dict) and step not in at:
            assert after in (0, ""), f"EXAMPLES needs {step}"
            at[step] = [""] if after == 0 else {"articles": ""}
        at = at[step]
    at[_step(at, way[-1])] = text
    return out


def _step(at: Any, step: str | int) -> str | int:
    return str(list(at)[-1]) if step == "" else step
