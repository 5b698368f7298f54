"""The words of dates by language: a file of the folder ``words`` for each."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

_FOLDER = Path(__file__).parent.with_name("words")


@cache
def table(lang: str) -> Mapping[str, Any]:
    """Return a language's words; English stands in for a language that has none."""
    return tables().get(lang) or tables()["en"]


@cache
def tables() -> Mapping[str, Mapping[str, Any]]:
    """Return every language's words."""
    files = sorted(_FOLDER.glob("dates_*.yml"))
    return {file.stem.removeprefix("dates_"): yaml.safe_load(file.read_text(encoding="utf-8")) for file in files}


@cache
def month_names() -> Mapping[str, str]:
    """Return the names of months and seasons of many languages, folded, each with its two digits."""
    names = yaml.safe_load((_FOLDER / "month_names.yml").read_text(encoding="utf-8"))
    return {name: number for number, listed in names.items() for name in listed.split()}
