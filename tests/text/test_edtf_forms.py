"""EDTF form by form: levels 0 and 1 as the `edtf` library reads them, and a message for every form of level 2."""

from __future__ import annotations

import itertools
import re

import edtf
import pytest
from mkdocs_timeline.text import dates

from tests.text.test_dates import ours, theirs

YEARS = (
    "1961", "2024", "1900", "2000", "0000", "0044", "9999", "-0001", "-0043", "196X", "19XX", "-004X", "-00XX",
    "Y17000", "Y-17000", "Y9999", "-0000", "61", "961", "12024", "-44", "+1961",
)  # fmt: skip
MONTHS = ("", "-02", "-12", "-13", "-00", "-21", "-24", "-25", "-XX", "-7")
DAYS = ("", "-01", "-28", "-29", "-30", "-32", "-00", "-XX", "-1")
SIGNS = ("", "~", "?", "%", "??")
ENDS = (
    "", "..", "1961", "1961~", "1961-07?", "1961-07-06%", "1961-07-XX", "1961-XX", "1961-22", "196X", "19XX~",
    "-0043-03-15", "0000", "Y17000", "Y-17000?", "1961-13", "196", "...",
)  # fmt: skip


def grid() -> list[str]:
    """Return every year with every month, every day and every sign, and every pair of ends."""
    parts = itertools.product(YEARS, MONTHS, DAYS, SIGNS)
    ones = [year + month + day + sign for year, month, day, sign in parts if month or not day]
    return [*ones, *map("/".join, itertools.product(ENDS, ENDS))]


def test_levels_0_and_1_form_by_form() -> None:
    """Every form is read as the library reads it, or refused as it is there; both happen often enough to count."""
    read = {text: ours(text) for text in grid()}
    assert {text: days for text, days in read.items() if days != theirs(text)} == {}
    taken = sum(days is not None for days in read.values())
    assert len(read) > 9000
    assert 600 < taken < len(read) - 5000


LEVEL_2 = {
    "exponential year": {"Y17E8": "Y1700000000", "Y-17E7": "Y-170000000"},
    "significant digits": {"1950S2": "19XX", "Y171010000S3": "Y171010000", "Y3388E2S3": "Y338800"},
    "season of one hemisphere": {
        "2001-25": "2001-21", "2001-28": "2001-24", "2001-29": "2001-09/2001-11", "2001-30": "2001-12/2002-02",
        "2001-31": "2001-03/2001-05", "2001-32": "2001-06/2001-08",
    },
    "part of a year": {
        "2001-33": "2001-01/2001-03", "2001-36": "2001-10/2001-12", "2001-38": "2001-05/2001-08",
        "2001-40": "2001-01/2001-06", "2001-34/2001-36": "2001-04/2001-12",
    },
    "one of a set": {
        "[1667,1668,1670..1672]": "1667/1672", "[..1760-12-03]": "../1760-12-03", "[1760-12..]": "1760-12/..",
        "[1760-01,1760-02,1760-12..]": "1760-01/..", "[1667,1760-12]": "1667/1760-12", "[1961]": "1961",
        "[-0100..-0050]": "-0100/-0050",
    },
    "all of a set": {"{1667,1668,1670..1672}": "1667/1672", "{1960,1961-12}": "1960/1961-12", "{..1984}": "../1984"},
    "qualified group": {"2004-06~-11": "2004-06-11~", "2004?-06-11": "2004-06-11?", "-0044~-03-15": "-0044-03-15~"},
    "qualified part": {"?2004-06-~11": "2004-06-11%", "2004-%06-11": "2004-06-11%", "2004-?06": "2004-06?"},
    "unspecified digits": {
        "156X-12-25": "156X", "15XX-12-25": "15XX", "156X-12": "156X", "1984-1X": "1984", "1984-07-0X": "1984-07-XX",
        "1XXX-12": "1000/1999", "1XXX-XX": "1000/1999",
    },
    "qualified part of an interval": {
        "2004-06-~01/2004-06-~20": "2004-06-01~/2004-06-20~", "1984~/2004?-06": "1984~/2004-06?",
    },
}  # fmt: skip


@pytest.mark.parametrize("kind", LEVEL_2)
def test_level_2_is_told_with_what_was_probably_meant(kind: str) -> None:
    for text, wanted in LEVEL_2[kind].items():
        with pytest.raises(dates.DateFault) as caught:
            dates.parse(text)
        assert caught.value.expected == f'"{wanted}"', text
        assert dates.parse(wanted)


@pytest.mark.parametrize("text", ["XXXX", "XXXX-12-XX", "XXXX-07-06"])
def test_a_date_without_a_year_can_only_be_told(text: str) -> None:
    with pytest.raises(dates.DateFault) as caught:
        dates.parse(text)
    assert re.findall(r'"([^"]+)"', caught.value.expected) == re.findall(r'"([^"]+)"', dates.EXAMPLE)
    assert edtf.parse_edtf(text)  # it is EDTF all the same
