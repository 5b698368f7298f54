"""What is made once a run and used by every worker."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.locks import locked


def run_folder(factory: pytest.TempPathFactory) -> Path:
    """Return the folder that all workers of a run have in common."""
    base = factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Return the folder of that name, which the first to ask makes while the others wait for it.

    It is made beside its place and then moved, so that what fails half-way is never taken for the whole.
    """
    folder = run_folder(factory) / f"shared-{name}"
    with locked(folder.with_suffix(".lock")):
        if not folder.exists():
            making = folder.with_suffix(".making")
            shutil.rmtree(making, ignore_errors=True)
            making.mkdir()
            make(making)
            making.rename(folder)
    return folder
