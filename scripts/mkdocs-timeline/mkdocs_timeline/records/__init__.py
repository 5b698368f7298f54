"""Lists of records: from YAML with lines to checked models, every problem told. Knows no event."""

from __future__ import annotations

from .base import Named, Record
from .collector import uncollected
from .fields import KEBAB, Address, DateText, Day, Identifier, Identifiers, Language, Prose, Text, kind_of, shown, wrong
from .files import same, write
from .lists import SCHEMA, DataFile, Found, Pool, R, open_file, pool, unique
from .problems import DataError, Problem
from .yaml_tree import MAX_BYTES, Node, read
from .yaml_tree import parse as parse_yaml

__all__ = [
    "KEBAB",
    "MAX_BYTES",
    "SCHEMA",
    "Address",
    "DataError",
    "DataFile",
    "DateText",
    "Day",
    "Found",
    "Identifier",
    "Identifiers",
    "Language",
    "Named",
    "Node",
    "Pool",
    "Problem",
    "Prose",
    "R",
    "Record",
    "Text",
    "kind_of",
    "open_file",
    "parse_yaml",
    "pool",
    "read",
    "same",
    "shown",
    "uncollected",
    "unique",
    "write",
    "wrong",
]
