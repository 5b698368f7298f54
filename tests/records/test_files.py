"""Files are written whole or not at all, and only when they change."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from mkdocs_timeline.records.files import same, write


def test_a_file_is_written_once(folder: Path) -> None:
    path = folder / "new/out.txt"
    assert [write(path, "é\n"), write(path, "é\n"), write(path, "e\n")] == [True, False, True]
    assert path.read_bytes() == b"e\n"
    assert path.stat().st_mode & 0o777 == 0o644
    assert (same(path, "e\n"), same(path, "é\n"), same(folder / "absent", "")) == (True, False, False)


def test_an_unchanged_file_keeps_its_time(folder: Path) -> None:
    path = folder / "out.txt"
    write(path, "text")
    os.utime(path, (1, 1))
    write(path, "text")
    assert path.stat().st_mtime == 1


class Interrupted(BaseException):
    """Like Ctrl-C: not an Exception."""


@pytest.mark.parametrize("failure", [OSError("disk full"), Interrupted()])
@pytest.mark.parametrize(("owner", "name"), [(os, "fdopen"), (Path, "replace"), (Path, "chmod")])
def test_an_interrupted_write_leaves_the_old_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch, owner: Any, name: str, failure: BaseException
) -> None:
    path = folder / "out.txt"
    path.write_text("old")

    def fail(*arguments: object, **options: object) -> None:
        raise failure

    with monkeypatch.context() as patch:
        patch.setattr(owner, name, fail)
        with pytest.raises(type(failure)):
            write(path, "new")
    assert path.read_text() == "old"
    assert [found.name for found in folder.iterdir()] == ["out.txt"]
    assert write(path, "new")
