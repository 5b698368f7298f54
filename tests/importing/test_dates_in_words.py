"""Dates as people write them, as EDTF that claims no more; the forms that were tried in the field, and others."""

from __future__ import annotations

import pytest
from mkdocs_timeline.importing.dating import Unread, accepted, read

from tests.importing.sheets import best


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("1961-07-06", ["1961-07-06"]),
        ("1961-7-6", ["1961-07-06"]),
        ("1961/07/06", ["1961-07-06"]),
        ("１９６１", ["1961"]),
        ("“1961-07-06”", ["1961-07-06"]),
        ("19610706", ["1961-07-06"]),
        ("6.7.1961", ["1961-07-06"]),
        ("6 July 1961", ["1961-07-06"]),
        ("Thursday, July 6th, 1961", ["1961-07-06"]),
        ("6. Juli 1961", ["1961-07-06"]),
        ("6 de julio de 1961", ["1961-07-06"]),
        ("1961년 7월 6일", ["1961-07-06"]),
        ("1961年7月", ["1961-07"]),
        ("07/1961", ["1961-07"]),
        ("AD 61", ["0061"]),
        ("1961~", ["1961~"]),
        ("~1961-07", ["1961-07~"]),
        ("약 1961년", ["1961~"]),
        ("1961?", ["1961?", "1961"]),
        ("1961%", ["1961%", "1961~"]),
        ("possibly around 1961", ["1961%", "1961~"]),
        ("196X", ["196X", "1960/1969"]),
        ("1960s", ["196X", "1960/1969"]),
        ("19th century", ["18XX", "1801/1900"]),
        ("1961-XX", ["1961-XX", "1961"]),
        ("1961-07-XX", ["1961-07-XX", "1961-07"]),
        ("1961-21", ["1961-21", "1961"]),
        ("2022-Q1", ["2022"]),
        ("1961–1962", ["1961/1962"]),
        ("1961-62", ["1961/1962"]),
        ("6–8 July 1961", ["1961-07-06/1961-07-08"]),
        ("July–August 1961", ["1961-07/1961-08"]),
        ("c. 1961 – 1963", ["1961~/1963"]),
        ("2024-12-04/now", ["2024-12-04/.."]),
        ("2024-12-04 – present", ["2024-12-04/.."]),
        ("../1949", ["../1949", "/1949"]),
        ("2024-12-03T22:27", ["2024-12-03T22:27", "2024-12-03T22:27:00", "2024-12-03"]),
        ("3 December 2024, 10:27 pm", ["2024-12-03T22:27", "2024-12-03T22:27:00", "2024-12-03"]),
    ],
)
def test_a_date_in_words(text: str, forms: list[str]) -> None:
    found = accepted(read(text))
    assert found is not None
    assert found[0] == best(*forms)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("soon", "'soon', which is no date that can be read"),
        ("07/06/1961", "'07/06/1961', which can be 1961-06-07 or 1961-07-06"),
        ("6/7/61", "'6/7/61', a year of two digits"),
        ("1700-02-29", "1700-02-29, which is no day of the calendar"),
        ("2022-W05", "'2022-W05', which is no date that can be read"),
        ("[1961,1962]", "'1961,1962', which is no date that can be read"),
        ("June", "'June', which is no date that can be read"),
        ("1963–1961", "'1963–1961', which is no date that can be read"),
    ],
)
def test_a_date_that_cannot_be_read(text: str, found: str) -> None:
    with pytest.raises(Unread) as error:
        read(text)
    assert error.value.found == found


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("44 BC", "-0043"),
        ("15 March 44 BC", "-0043-03-15"),
        ("-10000", "-9999"),
        ("10,000 v. Chr.", "-9999"),
        ("44 av. J.-C.", "-0043"),
        ("44 a.C.", "-0043"),
        ("44 до н. э.", "-0043"),
        ("기원전 44년", "-0043"),
        ("기원전 44년 3월 15일", "-0043-03-15"),
        ("기원전 44년경", "-0043~"),
        ("公元前44年", "-0043"),
        ("500–400 BC", "-0499/-0399"),
        ("기원전 500~400년", "-0499/-0399"),
        ("5th century BC", "-04XX"),
        ("기원전 5세기", "-04XX"),
    ],
)
def test_years_before_the_common_era(text: str, date: str) -> None:
    """44 BCE is the year -43 of EDTF, which counts a year 0."""
    assert accepted(read(text)) == (date, True)
