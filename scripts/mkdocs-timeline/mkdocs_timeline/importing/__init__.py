"""Timelines made elsewhere in, an event list out: spreadsheets, JSON, calendars, markwhen, and our own exports.

The result is a complete file that `load` accepts: events with the eras, themes and sources that they name. What the
list cannot hold is reported, place by place; what cannot be understood stops the import, all of it in one run, or is
skipped where the user says so.
"""

from __future__ import annotations

from .command import add_import_options, run_import
from .importer import Imported, import_file
from .rows import Loss, Options

__all__ = ["Imported", "Loss", "Options", "add_import_options", "import_file", "run_import"]
