"""A page in Korean: what the edition and the timeline add to it is in Korean, where the tables have it."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from explainer.extension import Explainer
from markdown import Markdown

from tests.support.build import all_of, text_of, texts_of, tree

SOURCES = """schema: 1
sources:
  - {id: a-2024, title: 조약, publisher: KCNA, published: "2024-06-20", kind: primary, language: ko}
  - {id: b-1962, title: A treaty, publisher: UNTS, kind: primary, language: en}
"""
PAGE = """말. [@a-2024] [status: alleged] 다시. [@a-2024; @b-1962]

/// disagree | 무엇?
///

/// quotation
    speaker: 대변인
    date: "2024-06-20"
    source: a-2024
    language: ko

말.
///

/// decision | 언제?
    outcome: 돕는다
    otherwise: 없다

1. **전쟁인가?**
///
"""


def page(folder: Path, lang: str) -> Element:
    (folder / "docs/data").mkdir(parents=True)
    (folder / "docs/data/sources.yml").write_text(SOURCES, encoding="utf-8")
    return tree(Markdown(extensions=[Explainer(lang=lang)]).convert(PAGE))


def test_a_page_in_korean(folder: Path) -> None:
    root = page(folder, "ko")
    assert texts_of(root, "h2") == ["주석 (2)"]
    assert texts_of(root, "span", "status") == ["주장"]
    assert texts_of(root, "section", "dispute") == ["\n출처마다 다름\n무엇?\n"]
    assert texts_of(root, "figcaption") == ["대변인, 2024년 6월 20일. KCNA, 2024년 6월 20일"]
    entries = [text_of(one) for one in all_of(root, "section", "notes")[0].iter("li")]
    assert entries == ["KCNA, “조약”, 2024년 6월 20일. ↩ ↩", "UNTS, “A treaty”, 날짜 없음 (영어). ↩"]
    titles = [one.get("lang") for one in all_of(root, "section", "notes")[0].iter("a") if one.get("class") != "back"]
    assert titles == [None, "en"]
    labels = [one.get("aria-label") for one in root.iter("a") if one.get("aria-label")]
    assert labels == [
        "출처 1",
        "출처 1",
        "출처 2",
        *(f"출처 1의 {n}번째 인용으로 돌아가기" for n in (1, 2)),
        labels[-1],
    ]
    assert {text_of(one) for one in root.iter("{http://www.w3.org/2000/svg}text")} >= {"예", "아니요"}


@pytest.mark.parametrize("lang", ["en", "xx"])
def test_english_stands_in(folder: Path, lang: str) -> None:
    root = page(folder, lang)
    assert texts_of(root, "h2") == ["Notes (2)"]
    assert texts_of(root, "span", "status") == ["Alleged"]
    assert {text_of(one) for one in root.iter("{http://www.w3.org/2000/svg}text")} >= {"yes", "no"}
