"""A small comparison: the three treaties, one pact, one row."""

from __future__ import annotations

from pathlib import Path

INSTRUMENTS = """schema: 1
instruments:
  - id: treaty-1961
    label: Soviet Union 1961
    name: Treaty of Friendship
    kind: treaty
    parties: Two states. [@unts-6045]
    signed: "1961-07-06"
    place: Moscow
    force: Until 1996. [@unts-6045]
    wordings:
      - id: old-clause
        label: "1961"
        article: Article 1
        language: en
        translation: English translation of the United Nations
        parts:
          - text: the other Contracting Party shall immediately extend help.
            source: unts-6045
  - id: treaty-2000
    label: Russia 2000
    name: Treaty of Good-Neighbourliness
    kind: treaty
    parties: Two states. [@unts-6045]
    signed: "2000-02-09"
    place: Pyongyang
    force: Until 2024. [@kcna-2024]
    unread: It has no such clause.
  - id: treaty-2024
    label: Russia 2024
    name: Treaty on Partnership
    kind: treaty
    parties: Two states. [@kcna-2024]
    signed: "2024-06-19"
    place: Pyongyang
    force: Since 2024. [@kcna-2024]
    wordings:
      - id: new-clause
        label: "2024"
        article: Article 4
        language: en
        translation: English release by KCNA
        parts:
          - text: the other side shall immediately provide help
            source: kcna-2024
          - text: in accordance with <law> & order
            source: kcna-2024
  - id: csto-1992
    label: Collective Security 1992
    name: Collective Security Treaty
    kind: pact
    parties: Several states. [@unts-6045]
    signed: "1992-05-15"
    place: Tashkent
    force: Since 1994. [@unts-6045]
    wordings:
      - id: pact-clause
        label: "1992"
        article: Article 4
        language: ru
        translation: This site's English
        parts:
          - text: окажут помощь
            english: will give help
            source: unts-6045
"""
COMPARISON = """schema: 1
comparison:
  - id: trigger
    title: What sets it off
    cells:
      treaty-1961:
        article: Article 1
        says: An attack. [@unts-6045]
      treaty-2000:
        gap: The text was not read.
      treaty-2024:
        article: Article 4
        says: An *attack*, as on [its page](article-4.md#wording). [@kcna-2024]
        note: Translations differ. [@unts-6045]
  - id: duration
    title: Duration
    cells:
      treaty-1961: {says: "Ten years. [@unts-6045]"}
      treaty-2000: {says: "Ten years. [@unts-6045]"}
      treaty-2024: {says: "No end. [@kcna-2024]"}
      csto-1992: {says: "Five years. [@unts-6045]"}
"""


def write(docs: Path) -> None:
    """Write the two lists into a docs folder."""
    (docs / "data" / "instruments.yml").write_text(INSTRUMENTS, encoding="utf-8")
    (docs / "data" / "comparison.yml").write_text(COMPARISON, encoding="utf-8")
