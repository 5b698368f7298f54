"""JSON, bare or inside a call or an assignment (JSONP), and words for what is found in it."""

from __future__ import annotations

import json
import re
from typing import Any

from ...records import DataError, Problem
from ..rows import quoted

SAMPLE = '{"events": [{"start_date": {"year": 1961}, "text": {"headline": "What happened"}}]}'
_WRAPPED = re.compile(
    r"\s*(?:/\*.*?\*/\s*|//[^\n]*\n\s*)*"
    r"(?:(?:(?:var|let|const|export default)\s+)?[\w$.]*\s*[=(]\s*|export default\s+)(?=[{\[])",
    re.DOTALL,
)


def is_json(text: str) -> bool:
    """Tell whether a text begins as JSON or JSONP does."""
    return text.lstrip()[:1] in ("{", "[") or _WRAPPED.match(text) is not None


def parsed(text: str, file: str) -> Any:
    """Return the data of a JSON text. Raises `DataError`."""
    text = text.removeprefix("\ufeff")
    start = 0
    if text.lstrip()[:1] not in ("{", "[") and (match := _WRAPPED.match(text)):
        start = match.end()
        text = re.sub(r"[\s;)]*$", "", text)
    try:
        data, end = json.JSONDecoder(parse_int=_whole).raw_decode(" " * start + text[start:], _begin(text, start))
        if text[end:].strip():
            json.loads(text[start:])
        return data
    except json.JSONDecodeError as error:
        found, line = f"text that is not JSON ({error.msg} at column {error.colno})", error.lineno
        line += text.count("\n", 0, start)
    except (ValueError, RecursionError):
        found, line = "JSON with a number or a nesting beyond all use", 0
    raise DataError([Problem(file, line, "", "", found, f"JSON, e.g. {SAMPLE}")]) from None


def _whole(digits: str) -> int:
    if len(digits) > 40:
        raise ValueError(digits[:9])
    return int(digits)


def _begin(text: str, start: int) -> int:
    found = re.compile(r"[ \t\r\n]*").match(text, start)
    return found.end() if found else start


def kind_of(value: Any) -> str:
    """Name a value in the words of JSON."""
    if isinstance(value, str):
        return f"the text {quoted(value)}"
    names = {dict: "an object", list: "a list", type(None): "null"}
    return names.get(type(value)) or f"the value {quoted(json.dumps(value))}"


def shown(value: Any) -> str:
    """Return a value as a message shows it."""
    return quoted(value) if isinstance(value, str) else quoted(json.dumps(value, ensure_ascii=False, default=str))
