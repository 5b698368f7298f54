"""Every word that the timeline itself puts on a page, in one table, and dates in words."""

from __future__ import annotations

from .dates import PartialDate, When

WORDS: dict[str, dict[str, str]] = {
    "en": {
        "acknowledged-by-both": "Acknowledged by both",
        "acknowledged-by-one": "Acknowledged by one side",
        "documented": "Documented",
        "assessed": "Assessed by a government",
        "reported": "Reported by media",
        "alleged": "Alleged",
        "state-media": "state media",
        "us-government-funded": "US government-funded",
        "public-broadcaster": "public broadcaster",
        "official": "official",
        "sources": "Sources",
        "note": "Sources differ.",
        "see": "More:",
        "event": "event",
        "events": "events",
        "undated": "undated",
        "none": "No event matches.",
        "strip": "Events in order of time",
        "here": "This page:",
        "dotted": "dotted:",
        "gap": "{n} years without",
        "gap-short": "{n} years",
        "whole": "Timeline",
        "data": "Data",
        "filters": "Filter and compare",
        "f-theme": "Theme",
        "f-actor": "Actor",
        "f-status": "Who says so",
        "f-era": "Era",
        "f-weight": "Weight",
        "f-period": "Period",
        "f-q": "Words",
        "from": "From",
        "to": "to",
        "weight-1": "All events",
        "weight-2": "Important and turning points",
        "weight-3": "Turning points",
        "view": "View",
        "view-list": "List",
        "view-table": "Table",
        "lanes": "A lane for each actor",
        "fold": "Fold details",
        "compare": "Compare two periods",
        "first": "First period",
        "second": "Second period",
        "table": "Events",
        "col-date": "Date",
        "col-title": "Event",
        "col-actors": "Actors",
        "col-status": "Who says so",
        "col-sources": "Sources",
        "of": "{n} of {all} events",
        "remove": "Remove",
        "reset": "Show all",
        "empty": "No event passes all of these at once.",
        "without": "Without “{name}”: {n}",
        "ignored": "Not understood in the address, and left out:",
        "widened": "The filters hid the event that the address names, so all events are shown.",
        "copied": "Copied:",
        "copy": "Copy this:",
        "copy-view": "Copy link to this view",
        "link": "Copy link to this event",
        "cite": "Cite this event",
        "accessed": "accessed",
        "take": "What is shown",
        "print": "Print what is shown",
        "paper": "Print",
        "calendar": "Calendar",
        "take-csv": "Download as CSV",
        "take-json": "Download as JSON",
        "take-ics": "Download as Calendar",
        "previous": "Previous event",
        "next": "Next event",
        "zoom-in": "Zoom in",
        "zoom-out": "Zoom out",
        "earlier": "Earlier",
        "later": "Later",
        "feed-title": "{}: what is new",
        "feed-first": "{}: the timeline is published",
        "corrected": "Corrected on {}",
        "calendar-title": "{}: events",
        "calendar-left-out": "Not here: {} events known only to the month or the year, or only approximately.",
    },
    "ko": {
        "acknowledged-by-both": "양측 인정",
        "acknowledged-by-one": "한쪽 인정",
        "documented": "문서로 확인",
        "assessed": "정부 판단",
        "reported": "언론 보도",
        "alleged": "주장",
        "state-media": "국영 매체",
        "us-government-funded": "미국 정부 지원 매체",
        "public-broadcaster": "공영 방송",
        "official": "공식",
        "sources": "출처",
        "note": "출처마다 다름.",
        "see": "더 보기:",
        "event": "건",
        "events": "건",
        "undated": "날짜 없음",
        "none": "해당하는 사건이 없습니다.",
        "strip": "시간순 사건",
        "here": "이 페이지:",
        "dotted": "점선:",
        "gap": "{n}년의 공백",
        "gap-short": "{n}년",
        "whole": "연표",
        "data": "데이터",
        "filters": "거르기와 비교",
        "f-theme": "주제",
        "f-actor": "행위자",
        "f-status": "근거",
        "f-era": "시대",
        "f-weight": "비중",
        "f-period": "기간",
        "f-q": "낱말",
        "from": "시작",
        "to": "끝",
        "weight-1": "모든 사건",
        "weight-2": "중요한 사건과 전환점",
        "weight-3": "전환점",
        "view": "보기",
        "view-list": "목록",
        "view-table": "표",
        "lanes": "행위자별 줄",
        "fold": "세부 사건 접기",
        "compare": "두 기간 비교",
        "first": "첫째 기간",
        "second": "둘째 기간",
        "table": "사건",
        "col-date": "날짜",
        "col-title": "사건",
        "col-actors": "행위자",
        "col-status": "근거",
        "col-sources": "출처",
        "of": "전체 {all}건 중 {n}건",
        "remove": "빼기:",
        "reset": "모두 보기",
        "empty": "이 조건을 모두 만족하는 사건이 없습니다.",
        "without": "‘{name}’ 없이: {n}",
        "ignored": "주소에서 알 수 없어 무시한 것:",
        "widened": "주소의 사건이 걸러져 있어서 모든 사건을 표시합니다.",
        "copied": "복사함:",
        "copy": "복사할 내용:",
        "copy-view": "이 보기의 링크 복사",
        "link": "이 사건의 링크 복사",
        "cite": "이 사건 인용",
        "accessed": "열람일",
        "take": "보이는 사건",
        "print": "보이는 대로 인쇄",
        "paper": "인쇄",
        "calendar": "캘린더",
        "take-csv": "CSV로 내려받기",
        "take-json": "JSON으로 내려받기",
        "take-ics": "캘린더로 내려받기",
        "previous": "이전 사건",
        "next": "다음 사건",
        "zoom-in": "확대",
        "zoom-out": "축소",
        "earlier": "앞으로",
        "later": "뒤로",
        "feed-title": "{}: 새 소식",
        "feed-first": "{}: 연표 공개",
        "corrected": "{} 정정",
        "calendar-title": "{}: 사건",
        "calendar-left-out": "날짜를 연·월까지만 알거나 대략만 아는 사건 {}건은 여기에 없습니다.",
    },
}
"""Interface words by language code."""

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def word(key: str, lang: str = "en") -> str:
    """Return an interface word; English stands in for a language or word that the table lacks."""
    return WORDS.get(lang, {}).get(key) or WORDS["en"][key]


def day_in_words(day: PartialDate, lang: str = "en") -> str:
    """Return one date in words at its precision: "6 July 1961", "July 1961", "about 1961"."""
    text = _korean(day) if lang == "ko" else _english(day)
    if not day.about:
        return text
    return f"{text}경" if lang == "ko" else f"about {text}"


def _english(day: PartialDate) -> str:
    month = _MONTHS[day.month - 1] if day.month else None
    return " ".join(str(part) for part in (day.day, month, day.year) if part)


def _korean(day: PartialDate) -> str:
    parts = ((day.year, "년"), (day.month, "월"), (day.day, "일"))
    return " ".join(f"{number}{unit}" for number, unit in parts if number)


def month_in_words(month: int, lang: str = "en") -> str:
    """Return a month as an axis shows it: "Jul", "7월"."""
    return f"{month}월" if lang == "ko" else _MONTHS[month - 1][:3]


def when_parts(when: When, lang: str = "en") -> list[str | PartialDate | tuple[str, PartialDate]]:
    """Return the words of a date as a list of plain words and dates.

    A tuple holds a shortened text with the date it means, so that "5 to 17 March 1949" keeps two machine
    readable dates.
    """
    start, end = when.start, when.end
    if not when.interval and start is not None:
        return [start]
    if lang == "ko":
        return _korean_interval(when)
    if start is None and end is not None:
        return ["until ", end, ", start unknown"]
    assert start is not None
    if end is None:
        return ["since ", start] if when.until == "open" else ["from ", start, ", end unknown"]
    return [(_shortened(start, end), start), " to ", end]


def _korean_interval(when: When) -> list[str | PartialDate | tuple[str, PartialDate]]:
    start, end = when.start, when.end
    if start is None and end is not None:
        return [end, "까지 (시작 불명)"]
    assert start is not None
    if end is None:
        return [start, "부터 계속"] if when.until == "open" else [start, "부터 (종료 불명)"]
    return [start, "부터 ", end, "까지"]


def _shortened(start: PartialDate, end: PartialDate) -> str:
    """Leave out what the end repeats: "5" of "5 to 17 March 1949"."""
    if start.about or end.about or start.year != end.year or not (start.month and end.month):
        return day_in_words(start)
    if start.day and end.day and start.month == end.month:
        return str(start.day)
    if bool(start.day) == bool(end.day):
        return _english(PartialDate(start.year, start.month, start.day)).rsplit(" ", 1)[0]
    return day_in_words(start)


def when_in_words(when: When, lang: str = "en") -> str:
    """Return a date or interval in words: "25 June 1950 to 27 July 1953", "since 4 December 2024"."""
    out = []
    for part in when_parts(when, lang):
        if isinstance(part, tuple):
            out.append(part[0])
        else:
            out.append(part if isinstance(part, str) else day_in_words(part, lang))
    return "".join(out)
