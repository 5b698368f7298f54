"""Names that come from what a record says and never from where it stands in its file."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Hashable, Mapping, Sequence

from ...text import slug
from .romanisation import romanised

_DIGITS = 8


def name_of(text: str) -> str:
    """Return a name in kebab-case for a text: its letters, Latin ones for those of other scripts, or else a hash."""
    plain = slug(text)
    if re.search(r"[a-z]", plain) or text.isascii():
        return plain or digest(text)
    return slug(romanised(text)) or plain or digest(text)


def digest(text: str) -> str:
    """Return a short hash of a text."""
    return hashlib.sha256(" ".join(text.split()).encode("utf-8", "replace")).hexdigest()[:_DIGITS]


def distinct(names: Mapping[Hashable, str], rest: Mapping[Hashable, str]) -> dict[Hashable, str]:
    """Return the names; those that several share get a hash of the rest of what each says, whatever their order."""
    shared = Counter(names.values())
    return {key: name if shared[name] == 1 else f"{name}-{digest(rest[key])}" for key, name in names.items()}


def themes_of(titles: Sequence[str]) -> dict[str, str]:
    """Return a name for each title; titles that differ in case and spaces alone have one."""
    folded = {title: " ".join(title.casefold().split()) for title in titles}
    plain: dict[Hashable, str] = {one: name_of(one) for one in folded.values()}
    named = distinct(plain, {one: str(one) for one in plain})
    return {title: named[one] for title, one in folded.items()}
