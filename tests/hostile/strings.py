"""Strings that have broken pages, feeds, calendars and sheets, and every field of a data file to put them into."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

HOSTILE = (
    "<script>window.hit=1</script>",
    "<img src=x onerror=window.hit=1>",
    "x *y*{onclick=window.hit=1 id=content}",
    "x {onclick=window.hit=1}",
    "{: onclick=window.hit=1 }",
    "[x](javascript:window.hit=1)",
    "[x](JaVaScRiPt:window.hit=1)",
    "[x](&#X6A;avascript:window.hit=1)",
    "javascript:window.hit=1",
    "data:text/html,<script>window.hit=1</script>",
    "//evil.example/x",
    "[x](/\\evil.example/)",
    "https://a.b@evil.example/",
    "https://[::1/",
    "https://[example.org]/",
    "![x](https://evil.example/x.png)",
    "../../../etc/passwd",
    "&lt;b&gt; &copy; &#60;script>",
    "a \u202e b",
    "a\u200bb",
    "a\0b",
    "A\r\nBEGIN:VALARM\r\nEND:VALARM",
    "x" * 100_000,
    "/// timeline | data/events.yml",
    "{{ config.site_name }} {% raw %}",
    "=HYPERLINK(1)",
    "+1",
    "]]> <![CDATA[ x",
    "</title></li></ol><b>",
    "\\<img src=x onerror=window.hit=1>",
    "` <img src=x onerror=window.hit=1> ` `",
    "\"><svg onload=window.hit=1>",
    "' onmouseover=window.hit=1 x='",
    "</script><script>window.hit=1</script>",
    "<iframe srcdoc=\"<script>parent.hit=1</script>\"></iframe>",
    "<base href=https://evil.example/>",
    "<meta http-equiv=refresh content=0;url=https://evil.example/>",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<form action=https://evil.example/><button autofocus onfocus=window.hit=1>",
    "<mkdocs-timeline onclick=window.hit=1>",
    "<a href=javascript:window.hit=1>x</a>",
    "[a [b] c](javascript:window.hit=1)",
    "[a [b] c](//evil.example/)",
    "*[x](//evil.example/)*",
    "**[x](javascript:window.hit=1)**",
    "![a [b] c](https://evil.example/x.png)",
    "![a\nb](https://evil.example/x.png)",
    "![x](https://evil.example/x.png\n'y')",
    "![@lake-archive-1950 x](https://evil.example/x.png)",
    "https://evil.example/?\"onclick=window.hit=1",
    "<https://evil.example/>",
    "x\\{onclick=window.hit=1}",
    "[x](../../../etc/passwd)",
    "[x](#taken)",
    "%2e%2e/%2e%2e/x",
    "&#X3C;img src=x onerror=window.hit=1>",
    "\ufeffx\u2028y\u2066z",
    "@SUM(1)",
    "\t=1",
    "A,B;C\\nDTSTART:19610706",
    "__proto__",
    "constructor",
    "[@lake-archive-1950] [status: assessed] [^1] [TOC]",
    "*[HTML]: x ++ctrl++ ~~x~~ ==x== ^x^ :x: --8<-- _x_ $x$",
    "klzzwxh:0000 wzxhzdk:0",
    "\x02klzzwxh:0\x03 \x0260\x03img src=x onerror=window.hit=1>",
    "שלום معاهدة",
)  # fmt: skip


def leaves_of(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the way to every text and number in plain data."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves_of(inner, (*path, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from leaves_of(inner, (*path, number))
    else:
        yield path


def fields_of(data: Any) -> dict[tuple[Any, ...], tuple[Any, ...]]:
    """Return one way to each kind of field: places in lists do not matter."""
    out: dict[tuple[Any, ...], tuple[Any, ...]] = {}
    for path in leaves_of(data):
        out.setdefault(tuple("" if isinstance(step, int) else step for step in path), path)
    return out


def with_value(data: Any, path: tuple[Any, ...], value: Any) -> Any:
    """Return a copy of the data with another value at the end of a way."""
    out = copy.deepcopy(data)
    at = out
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    return out


def read(path: Path) -> Any:
    """Return the plain data of a file."""
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def write(path: Path, data: Any) -> None:
    """Write plain data as YAML."""
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10**9), encoding="utf-8")
