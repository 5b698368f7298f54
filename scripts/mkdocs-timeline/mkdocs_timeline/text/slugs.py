"""Kebab-case names from titles, for ids and file names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container


def slug(text: str, limit: int = 60) -> str:
    """Return the text's Latin letters and digits in kebab-case, cut at a word; empty when there are none."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").lower()
    words = re.findall(r"[a-z0-9]+", re.sub(r"(?<=[a-z])'(?=[a-z])", "", plain))
    out = "-".join(words)
    return out if len(out) <= limit else (out[: limit + 1].rpartition("-")[0] or out[:limit])


def unused(name: str, taken: Container[str]) -> str:
    """Return the name, with the first number from 2 that makes it a new one where it is taken."""
    number, out = 1, name
    while out in taken:
        number += 1
        out = f"{name}-{number}"
    return out
