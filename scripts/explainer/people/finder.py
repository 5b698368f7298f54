"""Where a text names a person or a term."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .originals import Entry

_APOSTROPHE = r"(?:['’]|\x02wzxhzdk:\d+\x03|&rsquo;)"
"""An apostrophe as written, and as Markdown's typography keeps it until the page is whole."""


@dataclass(frozen=True)
class Hit:
    """A form that stands in a text."""

    entry: Entry
    start: int
    end: int


class Finder:
    """Finds the forms of many entries at once; where two begin together, the longer one."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._of: dict[str, Entry] = {form: entry for entry in entries for form in entry.names}
        forms = sorted(self._of, key=lambda form: (-len(form), form))
        self._pattern = re.compile("|".join(f"({_pattern(form)})" for form in forms) or r"(?!)")
        self._entries = [self._of[form] for form in forms]

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield each form that a text holds, in order."""
        for match in self._pattern.finditer(text):
            yield Hit(self._entries[(match.lastindex or 1) - 1], match.start(), match.end())


def _pattern(form: str) -> str:
    """Return the pattern of a form: a whole word, with a capital at the beginning of a sentence."""
    words = re.escape(form[1:]).replace("'", "’").replace("’", _APOSTROPHE).replace(r"\ ", r"\s+")
    first = f"[{form[0]}{form[0].upper()}]" if form[0].islower() else re.escape(form[0])
    # A family name alone is not meant where another given name follows: "Doe" is not "Doe Jin-ho".
    alone = r"(?!\s+[A-Z][a-z]+-[a-z])" if form.isalpha() else ""
    return rf"(?<![\w-]){first}{words}(?![\w-]){alone}"
