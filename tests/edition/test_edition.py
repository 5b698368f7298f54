"""Another edition, built whole: the code, templates and styles know nothing of the treaty that they were made for."""

from __future__ import annotations

import html
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.pages.pages import having, text_of, tree
from tests.support.site import QUIET, ROOT

HERE = Path(__file__).parent
ZENSICAL = os.environ.get("ZENSICAL", "")
OTHER = re.compile(r"Pyongyang|Korea\b|Russia|Moscow|Seoul|Kim |Putin|1961|2024|\b23\b|평양|서울", re.IGNORECASE)
SAID = ("title", "alt", "aria-label", "placeholder", "content", "href", "data-words", "id", "class")
"""Attributes that hold words."""
PAGES = ("index.html", "treaty/index.html")


def copied(folder: Path, lang: str) -> Path:
    """Return a folder with the edition and our templates, in a language."""
    shutil.copytree(HERE, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    for name, pattern in (
        ("mkdocs.yml", r"(lang(?:uage)?: )en\b"),
        ("docs/data/edition.yml", r"(languages: \[)en, ko"),
    ):
        path = folder / name
        known = re.sub(pattern, rf"\g<1>{lang}", path.read_text(encoding="utf-8"))
        path.write_text(known, encoding="utf-8")
    return folder


def built(folder: Path, *command: str) -> None:
    environment = {**os.environ, **QUIET, "SITE_URL": "http://127.0.0.1/shores/"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module", params=["en", "ko"])
def edition(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """The edition's language and its site, as MkDocs builds it."""
    folder = copied(tmp_path_factory.mktemp("edition") / "toy", request.param)
    built(folder, sys.executable, "-m", "mkdocs", "build", "--strict")
    return request.param, folder / "site"


def parts(site: Path) -> list[str]:
    """Return the text of everything that the pages, feeds, calendars and exports say."""
    files = [*(site / "data").iterdir(), *site.glob("search/*.json"), *site.glob("*.xml"), site / "404.html"]
    texts = [html.unescape(file.read_text(encoding="utf-8")) for file in files if file.suffix not in (".yml", ".html")]
    for page in site.rglob("*.html"):
        root = tree(page)
        texts += [text_of(root), *(one.get(name, "") for one in root.iter() for name in SAID)]
    return texts


def words_of(*folders: str) -> dict[str, dict[str, str]]:
    """Return the word tables of several rooms, by language."""
    out: dict[str, dict[str, str]] = {"en": {}, "ko": {}}
    for folder in folders:
        for lang, found in out.items():
            for path in sorted((ROOT / folder).glob(f"*{lang}.yml")):
                read = yaml.safe_load(path.read_text(encoding="utf-8"))
                found.update({f"{folder} {key}": text for key, text in read.items() if isinstance(text, str)})
    return out


def test_both_pages_hold_every_block(edition: tuple[str, Path]) -> None:
    _, site = edition
    page = tree(site / PAGES[1])
    kinds = ("glance", "article", "clause", "readings", "instruments", "compare", "redline", "instrument", "dispute",
             "definition", "comment", "quotation", "decision", "bibliography", "notes")  # fmt: skip
    assert [kind for kind in kinds if not having(page, kind)] == []
    assert len(having(tree(site / PAGES[0]), "tl-event")) == 5


def test_nothing_of_the_other_treaty_is_left(edition: tuple[str, Path]) -> None:
    _, site = edition
    pattern = re.compile(
        r"Pyongyang|Korea\b|Russia|Moscow|Seoul|Kim |Putin|1961|2024|\b23\b|평양|서울|러시아", re.IGNORECASE
    )
    found = {match.group() for text in parts(site) for match in pattern.finditer(text)}
    assert found == set()


def test_the_korean_edition_speaks_korean(edition: tuple[str, Path]) -> None:
    lang, site = edition
    words = words_of("scripts/explainer/words", "scripts/mkdocs-timeline/mkdocs_timeline/text/words")
    fixed = {key: re.split(r"\{\w*\}", text) for key, text in words["en"].items()}
    shown = [text_of(tree(site / page)) for page in PAGES]
    whole = {key: pieces[0] for key, pieces in fixed.items() if len(pieces) == 1 and len(pieces[0]) > 8}
    english = {
        key for key, text in whole.items() if any(re.search(rf"\b{re.escape(text)}(?!\w)", one) for one in shown)
    }
    if lang == "en":
        assert len(english) > 20
    else:
        own = " ".join(file.read_text(encoding="utf-8") for file in sorted((HERE / "docs").rglob("*.*")))
        assert {key for key in english if whole[key] not in own} == set()
        assert "2건" in shown[0] or "사건" in shown[0]


@pytest.mark.skipif(not ZENSICAL, reason="ZENSICAL names no program; scripts/test installs one")
def test_the_other_generator_builds_the_same(edition: tuple[str, Path], tmp_path: Path) -> None:
    lang, site = edition
    folder = copied(tmp_path / "toy", lang)
    built(folder, ZENSICAL, "build", "--clean", "--strict")
    for page in PAGES:
        ours, theirs = tree(site / page), tree(folder / "site" / page)
        assert [one.get("id") for one in ours.iter() if one.get("id")] == [
            one.get("id") for one in theirs.iter() if one.get("id")
        ]
        for kind in ("tl-event", "article", "clause", "compare", "redline", "bibliography", "notes"):
            assert [text_of(one) for one in having(ours, kind)] == [text_of(one) for one in having(theirs, kind)]


def test_ids_in_calendar_and_feed_come_from_the_permanent_key(edition: tuple[str, Path]) -> None:
    _, site = edition
    assert "@two-shores" in (site / "data/events.ics").read_text(encoding="utf-8")


def test_a_source_of_the_story_alone_stands_in_the_list_with_its_step(tmp_path: Path) -> None:
    folder = copied(tmp_path / "toy", "en")
    data = folder / "docs/data"
    more = "  - {id: harbour-book, title: Harbour book, publisher: The harbour, kind: primary}\n"
    with (data / "sources.yml").open("a", encoding="utf-8") as sources:
        sources.write(more)
    step = "  - {id: the-gate, headline: A gate is kept, text: By the harbour., sources: [harbour-book]}\n"
    (data / "story.yml").write_text(f"schema: 1\nstory:\n{step}", encoding="utf-8")
    built(folder, sys.executable, "-m", "mkdocs", "build", "--no-strict")
    (entry,) = (
        one for one in having(tree(folder / "site/treaty/index.html"), "source") if one.get("id") == "harbour-book"
    )
    links = [(one.get("href", ""), text_of(one)) for one in having(entry, "used")[0].iter("a")]
    assert [(href.rpartition("#")[2], words) for href, words in links] == [("story-the-gate", "A gate is kept")]
