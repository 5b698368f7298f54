"""Every golden case: the message or the HTML exactly as it stands in the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs_timeline import DataError
from mkdocs_timeline.markdown import Stop
from mkdocs_timeline.records.yaml_tree import MAX_BYTES

from tests.records.golden_cases import Case, cases

CASES = list(cases())


def said_by(case: Case, folder: Path) -> str:
    """Return the message that the case ends with, with the temporary folder under a fixed name."""
    try:
        case.run()
    except (DataError, Stop) as error:
        return str(error).replace(folder.as_posix(), "/site")
    return ""


@pytest.mark.parametrize("case", [case for case in CASES if "says" in case.data], ids=str)
def test_message(case: Case, folder: Path) -> None:
    case.write(folder)
    assert said_by(case, folder) == case.data["says"]


@pytest.mark.parametrize("case", [case for case in CASES if "html" in case.data], ids=str)
def test_fragment(case: Case, folder: Path) -> None:
    case.write(folder)
    assert case.html() == case.data["html"]


def test_every_case_is_used() -> None:
    assert all(("says" in case.data) != ("html" in case.data) for case in CASES)
    assert len({str(case) for case in CASES}) == len(CASES) > 100


def test_a_file_of_50_mb_is_not_read(folder: Path) -> None:
    with (folder / "events.yml").open("wb") as file:
        file.truncate(50_000_000)
    case = Case("reading", "50-mb", {}, {})
    assert MAX_BYTES < 50_000_000
    assert said_by(case, folder) == ("1 problem in the data:\n  events.yml: a file of 50 MB, expected at most 32 MB")


def test_a_message_stays_on_one_line_whatever_a_name_holds(folder: Path) -> None:
    name = "long\\n" + "name" * 125
    case = Case("names", "long", {}, {"files": {"events.yml": f'schema: 1\nevents: [{{id: "{name}", "{name}": 1}}]\n'}})
    case.write(folder)
    lines = said_by(case, folder).splitlines()
    assert [line for line in lines[1:] if not line.startswith("  events.yml:2: long namename")] == []
    assert max(map(len, lines)) < 400
