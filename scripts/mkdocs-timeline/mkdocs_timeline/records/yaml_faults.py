"""Why a text is not YAML, in words that fit the fault: what was pasted, needs quotation marks, is not closed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

import yaml

Fault = tuple[int, str, str]
"""Line, what was found, what is expected."""

_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_PASTED = re.compile(rf"^\s*?[{_SPACES}]|:[{_SPACES}]|-[{_SPACES}]|^\s*(?:- *)?[\w-]+:\s+([\u2018-\u201f\u00ab\u00bb])")
_ODD = re.compile(rf"[{_SPACES}\u2018-\u201f\u00ab\u00bb\u200b\ufeff]")
_INNER = re.compile(r'^\s*(?:- *)?(?:[\w-]+: +)?"[^"\\]*"[^\s,}\]:#]')
_AFTER = re.compile(r"""^\s*(?:- *)?([\w-]+): +(?:"[^"\\]*"|'[^']*') +[^\s#,}\]]""")
_SIGN = re.compile(r"^\s*(?:- *)?(?:([\w-]+): +)?([@`%][^#\n]*)")
_BEGUN = re.compile(
    r"^\s*(?:- *)?([\w-]+): +((?:[*&!]|[|>] +[^\s#]|[|>][^\s#+\-\d]|[-?] "
    r"|\[[^\]]*\] *[^\s#,\]}:]|\{[^}]*\} *[^\s#,\]}:])[^#\n]*)"
)
_GENERAL = 'fields indented alike, and text with a colon in quotation marks, e.g. title: "Moscow: a treaty"'


def odd(text: str) -> tuple[str, str] | None:
    """Say which character of a key was pasted and looks like another one; None when there is none."""
    match = _ODD.search(text)
    return _named(match.group()) if match else None


def _named(char: str) -> tuple[str, str]:
    name = unicodedata.name(char, "without a name").lower()
    expected = "ordinary spaces" if char.isspace() or char in "\u200b\ufeff" else "straight quotation marks, \" or '"
    return f"the pasted character U+{ord(char):04X} ({name})", expected


def odd_line(lines: Sequence[str], first: int = 1) -> Fault | None:
    """Return the first line where a pasted space or quotation mark stands for one that YAML knows."""
    for number, line in enumerate(lines, first):
        if match := _PASTED.search(line):
            char = _ODD.search(match.group())
            if char:
                return (number, *_named(char.group()))
    return None


def unread(error: yaml.YAMLError, text: str) -> Fault:
    """Say where and why the text is not YAML."""
    mark, start = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    reason, context = str(getattr(error, "problem", None) or "unreadable text"), getattr(error, "context", None)
    if context and start and "quoted scalar" in context and "end of stream" in reason:
        expected = 'a quotation mark at the end, e.g. title: "A short title"'
        return start.line + 1, "a quotation that is not closed", expected
    line = mark.line + 1 if mark else 1
    if "tab character" in reason or (mark and text[mark.index : mark.index + 1] == "\t"):
        return line, "a tab", "spaces; YAML does not allow tabs for indentation"
    if found := _as_written(text.split("\n"), line, start.line + 1 if context and start else line):
        return found
    if context and start:
        reason += f", {context} from line {start.line + 1}"
    return line, f"text that is not YAML ({reason})", _GENERAL


def _as_written(lines: Sequence[str], line: int, start: int) -> Fault | None:
    """Find what the writer did in the lines that the parser stumbled over."""
    near = max(1, line - 1)
    if pasted := odd_line(lines[near - 1 : line + 1], near) or odd_line(lines[start - 1 : line], start):
        return pasted
    for number in dict.fromkeys((line, start, near)):
        written = lines[number - 1] if number <= len(lines) else ""
        if _INNER.match(written):
            return number, "quotation marks inside quotation marks", "\\\" for each inner one, or ' around the whole"
        if after := _AFTER.match(written):
            return number, "words after the closing quotation mark", f"the marks around all of {after[1]}"
        if sign := _SIGN.match(written) or _BEGUN.match(written):
            value = sign[2].strip()[:40].replace("\\", "").replace('"', "")
            example = f'{sign[1] or "title"}: "{value}"'
            return number, f"text that begins with {value[0]}", f"quotation marks around it, e.g. {example}"
    return None
