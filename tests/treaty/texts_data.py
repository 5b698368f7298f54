"""Texts for the small site of conftest.py: two instruments, of which one is shown article by article."""

from __future__ import annotations

from pathlib import Path

INSTRUMENTS = """schema: 1
instruments:
  - id: treaty-1961
    label: "1961"
    name: The older treaty
    kind: treaty
    parties: Two states. [@unts-6045]
    signed: "1961-07-06"
    place: Moscow
    force: Until 1996. [@unts-6045]
    articles: 6
    languages: [ko, ru, en]
    published:
      - {language: ru, at: Treaty Series, url: "https://example.org/ru"}
      - {language: en, at: Treaty Series, url: "https://example.org/en"}
    wordings:
      - id: treaty-1961-article-1
        label: "1961"
        article: Article 1
        language: en
        translation: Translation of a treaty office
        parts:
          - text: shall immediately extend … assistance
            source: unts-6045
  - id: treaty-2000
    label: "2000"
    name: The middle treaty
    kind: treaty
    parties: Two states. [@unts-6045]
    signed: "2000-02-09"
    place: Pyongyang
    force: Until 2024. [@unts-6045]
    unread: Not seen.
  - id: treaty-2024
    label: "2024"
    name: The treaty
    kind: treaty
    parties: Two states. [@kcna-2024]
    signed: "2024-06-19"
    place: Pyongyang
    force: Since 2024. [@kcna-2024]
    unread: Not compared.
  - id: csto-1992
    label: "1992"
    name: A pact
    kind: pact
    parties: Several states. [@unts-6045]
    signed: "1992"
    place: Tashkent
    force: Since 1994. [@unts-6045]
    unread: Not seen.
"""
TEXTS_1961 = """schema: 1
texts:
  - id: treaty-1961-1-english
    instrument: treaty-1961
    article: 1
    language: en
    edition: unts-6045
    standing: official
    translator: Treaty Office
    extent: whole
    words:
      - They will safeguard peace.
      - Either shall immediately extend military and other assistance.
  - id: treaty-1961-1-korean
    instrument: treaty-1961
    article: 1
    language: ko
    edition: kcna-2024
    standing: original
    extent: fragment
    words: [지체없이 원조를 제공한다]
    english: [gives help without delay]
    note: The newspaper spells it so.
  - id: treaty-1961-2-english
    instrument: treaty-1961
    article: 2
    language: en
    edition: unts-6045
    standing: rendering
    translator: An agency
    extent: opening
    words: [Each undertakes]
"""
TEXTS_2024 = """schema: 1
texts:
  - id: treaty-2024-4-english
    instrument: treaty-2024
    article: 4
    language: en
    edition: kcna-2024
    standing: rendering
    translator: KCNA
    extent: fragment
    words: [help without delay]
  - id: treaty-2024-4-korean
    instrument: treaty-2024
    article: 4
    language: ko
    edition: kcna-2024
    standing: original
    extent: fragment
    words: ["지체없이 원조를 제공한다"]
"""


def add_texts(docs: Path) -> None:
    """Put the instruments and the texts into a docs folder."""
    (docs / "data" / "texts").mkdir()
    (docs / "data" / "instruments.yml").write_text(INSTRUMENTS, encoding="utf-8")
    (docs / "data" / "texts" / "treaty-1961.yml").write_text(TEXTS_1961, encoding="utf-8")
    (docs / "data" / "texts" / "treaty-2024.yml").write_text(TEXTS_2024, encoding="utf-8")
