"""Lists of records: from YAML with lines to checked models, every problem told. Knows no event."""

from __future__ import annotations

from .base import Named, Record, fields_of
from .fields import (
    KEBAB,
    Address,
    DateText,
    Day,
    Identifier,
    Identifiers,
    Language,
    Number,
    Once,
    Page,
    Prose,
    Text,
    Title,
    kind_of,
    shown,
    wrong,
)
from .files import near, same, spelled, write
from .kept import Kept
from .lists import SCHEMA, DataFile, Found, R, open_file
from .loading import Home, ListOf, Loaded, load_lists
from .pools import Pool
from .problems import ALIKE, MAX_PROBLEMS, DataError, Problem, Where, dotted
from .references import Mention, Reference, mentions
from .yaml_tree import MAX_BYTES, Cut, Node, parse, read

__all__ = [
    "ALIKE",
    "KEBAB",
    "MAX_BYTES",
    "MAX_PROBLEMS",
    "SCHEMA",
    "Address",
    "Cut",
    "DataError",
    "DataFile",
    "DateText",
    "Day",
    "Found",
    "Home",
    "Identifier",
    "Identifiers",
    "Kept",
    "Language",
    "ListOf",
    "Loaded",
    "Mention",
    "Named",
    "Node",
    "Number",
    "Once",
    "Page",
    "Pool",
    "Problem",
    "Prose",
    "R",
    "Record",
    "Reference",
    "Text",
    "Title",
    "Where",
    "dotted",
    "fields_of",
    "kind_of",
    "load_lists",
    "mentions",
    "near",
    "open_file",
    "parse",
    "read",
    "same",
    "shown",
    "spelled",
    "write",
    "wrong",
]
