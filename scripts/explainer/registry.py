"""The lists of data behind the pages, in one table: checked and exported by ``scripts/build_data.py``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .data import Dataset, citations
from .treaty import ARTICLES, CLAUSES, COMPARISON, INSTRUMENTS, READINGS

DATASETS: dict[str, Dataset[Any]] = {
    dataset.name: dataset for dataset in (ARTICLES, CLAUSES, READINGS, INSTRUMENTS, COMPARISON)
}
"""Every dataset by name."""


def pages_using(docs: Path) -> dict[str, list[str]]:
    """Return each source that the data cite, with the pages that show those data. Raises `DataError`."""
    used: dict[str, list[str]] = {}
    for dataset in DATASETS.values():
        if not (docs / dataset.page).is_file():
            continue
        for record in dataset.load(docs).values():
            for _, key in citations(record):
                pages = used.setdefault(key, [])
                if dataset.page not in pages:
                    pages.append(dataset.page)
    return used
