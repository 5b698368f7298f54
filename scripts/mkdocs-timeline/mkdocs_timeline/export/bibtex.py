"""Sources as BibTeX, for LaTeX and reference managers. Letters outside ASCII stay as they are, in UTF-8."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..events import Source
from ..text import parse
from .csl import date_parts, volume_and_number

_SPECIAL = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
_JOINED = re.compile(r"(?<=-)(?=-)|(?<=`)(?=`)|(?<=')(?=')|(?<=[?!])(?=`)")
"""Between two signs that LaTeX makes one of: a dash, a quotation mark."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def as_bibtex(sources: Iterable[Source]) -> str:
    """Return an entry for each source, in their order."""
    return "\n".join(_entry(source) for source in sources)


def _entry(source: Source) -> str:
    volume, number = volume_and_number(source)
    fields = {
        "title": f"{{{_escaped(source.title)}}}",  # a second pair of braces keeps capital letters
        "author": f"{{{_escaped(source.author)}}}" if source.author else "",  # and a body from being cut into names
        "howpublished": _escaped(source.publisher),
        "volume": _escaped(volume),
        "number": _escaped(number),
        "pages": _escaped(source.pages or ""),
        **_date(source),
        "url": _address(source.link or ""),
        "urldate": source.accessed or "",
        "langid": source.language or "",
        "note": _escaped(source.note or ""),
    }
    lines = [f"  {name} = {value if name == 'month' else f'{{{value}}}'}" for name, value in fields.items() if value]
    return f"@misc{{{source.id},\n" + ",\n".join(lines) + "\n}\n"


def _date(source: Source) -> dict[str, str]:
    start = parse(source.published).start if source.published else None
    if start is None:
        return {}
    if start.years > 1:
        return {"date": source.published or ""}  # no year can be told
    year, *rest = date_parts(start)
    month = _MONTHS[rest[0] - 1] if rest and rest[0] <= len(_MONTHS) else ""
    return {"date": source.published or "", "year": str(year), "month": month}


def _escaped(text: str) -> str:
    words = re.sub(r"[\\{}$&%#_~^]", lambda match: _SPECIAL[match.group()], " ".join(text.split()))
    return _JOINED.sub("{}", words)


def _address(url: str) -> str:
    """Return an address as the field takes it: as it is, but for the braces that would end it."""
    return url.replace("{", "%7B").replace("}", "%7D")
