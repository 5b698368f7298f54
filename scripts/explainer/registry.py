"""The parts of the edition and the lists of data behind its pages, each in one table.

The lists are checked and exported by ``scripts/build_data.py``.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

from mkdocs_timeline.events import homes, lists, sections_of
from mkdocs_timeline.records import DataError, Loaded, Problem, load_lists

from .data import EDITION, Dataset, agreement, citations, data_file, edition_home, edition_of
from .part import Part
from .sources import CARRIERS, PUBLISHERS, RANKED, register_homes, standing_faults


def _parts() -> Iterator[Part]:
    """Yield the part of every folder beside this module, in the order of their names."""
    for found in sorted(iter_modules([str(Path(__file__).parent)]), key=lambda module: module.name):
        if found.ispkg and (part := getattr(import_module(f".{found.name}", __package__), "PART", None)):
            yield part


PARTS: tuple[Part, ...] = tuple(_parts())
"""Every part: a folder whose face has a ``PART``."""
DATASETS: dict[str, Dataset[Any]] = {dataset.name: dataset for part in PARTS for dataset in part.datasets}
"""Every dataset by name."""


def load_all(docs: Path) -> Loaded:
    """Read and check every list of a docs folder against all others. Raises `DataError` with every problem of all."""
    folder = data_file(docs, "events").parent
    of_events = [RANKED if one.key == RANKED.key else one for one in lists(sections_of(docs), docs)]
    every = [EDITION, PUBLISHERS, CARRIERS, *of_events, *(dataset.checked(docs) for dataset in DATASETS.values())]
    mine = [home for data in DATASETS.values() for home in data.homes(docs)]
    files = [edition_home(docs), *register_homes(docs), *homes([folder / "events.yml"]), *mine]
    loaded = load_lists(every, files)
    if problems := [*loaded.problems(), *standing_faults(loaded, docs), *_settings(docs)]:
        raise DataError(problems)
    return loaded


def _settings(docs: Path) -> tuple[Problem, ...]:
    try:
        return agreement(docs)
    except DataError as error:
        return error.problems


def pages_using(docs: Path) -> dict[str, list[str]]:
    """Return each source that the data cite, with the pages that show those data. Raises `DataError`."""
    used: dict[str, list[str]] = {}
    for name, page in edition_of(docs).pages.items():
        if name not in DATASETS or not (docs / page).is_file():
            continue
        for record in DATASETS[name].load(docs).values():
            for key in citations(record):
                pages = used.setdefault(key, [])
                if page not in pages:
                    pages.append(page)
    for key, shown in ((key, shown) for part in PARTS for uses in part.uses for key, shown in uses(docs).items()):
        used[key] = list(dict.fromkeys([*used.get(key, []), *shown]))
    return used


def further_files(docs: Path) -> dict[str, str]:
    """Return what the parts export beside their lists: texts by path from the data folder. Raises `DataError`."""
    return {name: text for part in PARTS for files in part.files for name, text in files(docs).items()}
