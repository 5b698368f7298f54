"""The whole way of an import: from a file to an event list, with what was lost, skipped, kept and changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..records import DataError, Problem, spelled
from .convert import convert
from .formats import checked, content_of
from .identity import changes, earlier_of, keep
from .rows import Ledger, Loss, Options
from .writing import Records, as_yaml


@dataclass(frozen=True)
class Imported:
    """An event list made from another file."""

    text: str
    """The list as YAML."""
    events: int
    """How many events it holds."""
    losses: Sequence[Loss]
    """What it does not hold, or not as it was, in file order."""
    skipped: Sequence[Problem] = field(default=())
    """What is wrong with the rows that were left out."""
    kept: Sequence[str] = field(default=())
    """Which ids of the earlier list were kept, and by what they were matched."""
    changed: Sequence[str] = field(default=())
    """What is added, removed and changed against the earlier list, by id and field."""
    records: Sequence[Mapping[str, Any]] = field(default=(), repr=False)
    """The events as plain data."""


def import_file(
    path: Path, *, options: Options | None = None, skip: bool = False, earlier: Path | None = None
) -> Imported:
    """Read a timeline made elsewhere.

    With ``skip`` a row that cannot be carried is left out and reported. ``earlier`` is the output of an import before,
    whose ids are kept. Raises `DataError` with every problem.
    """
    ledger = Ledger(path.as_posix())
    content = content_of(path, ledger, options or Options())
    records = checked(content, ledger) if isinstance(content, Records) else convert(content, ledger)
    if not records.events and not ledger.problems and not ledger.faults:
        ledger.fault(0, "", "", "no event", "at least one event with a date and a title")
    if ledger.faults or (ledger.problems and not (skip and records.events)):
        raise DataError([*ledger.faults, *ledger.problems])
    kept: Sequence[str] = ()
    changed: Sequence[str] = ()
    if earlier is not None:
        before = earlier_of(earlier)
        kept = tuple(keep(records.events, before))
        _borrow(records, before.sources)
        changed = tuple(changes(before.events, records.events))
    text = as_yaml(records, spelled(path.name, "replace"))
    losses, problems = tuple(ledger.losses), tuple(ledger.problems)
    return Imported(text, len(records.events), losses, problems, kept, changed, records.events)


def _borrow(records: Records, sources: Sequence[dict[str, object]]) -> None:
    """Take from the earlier list the sources that the events name and the file does not hold."""
    known = {source["id"] for source in records.sources}
    cited = {name for event in records.events for name in event["sources"]}
    records.sources += [source for source in sources if source.get("id") in cited - known]
