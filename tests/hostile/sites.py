"""The toy edition with hostile texts in every field that takes them: what is refused, and the site of what is not."""

from __future__ import annotations

import copy
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from explainer.data import edition_of
from explainer.registry import load_all
from mkdocs_timeline.records import DataError, Problem

from tests.edition.test_edition import built, copied
from tests.hostile.fields import ALL, Kept, Record, Way, put, ways
from tests.hostile.strings import HOSTILE, read

INSTEAD: dict[tuple[str, str], Way] = {
    ("events", "quote.document"): ("quote", "speaker"),
    ("instruments", "unread"): ("wordings",),
    ("comparison", "cells..gap"): ("cells", "ferry-1960", "says"),
    ("sources", "read.at"): ("url",),
}
"""What a record does not hold beside a field."""
WITH: dict[tuple[str, str], Way] = {("clauses", "wordings.0.differs"): ("wordings", 0, "text")}
"""What must hold the same text as a field."""


@dataclass(frozen=True)
class Put:
    """A text in some fields of one record."""

    text: str
    fields: tuple[Way, ...]


def named(way: Way) -> str:
    """Return the dotted name of a field."""
    return ".".join(map(str, way))


def _without(record: Record, way: Way) -> Record:
    out = copy.deepcopy(record)
    at: Any = out
    for step in way[:-1]:
        at = at[step]
    del at[way[-1]]
    return out


def record_of(kept: Kept, full: Record, one: Put, number: int) -> Record:
    """Return a record that holds a text in some of its fields and ids of its own in the others."""
    out = _numbered(kept.key, copy.deepcopy(full), number)
    for way in one.fields:
        if other := INSTEAD.get((kept.key, named(way))):
            out = _without(out, other)
        if other := WITH.get((kept.key, named(way))):
            out = put(out, other, one.text)
        cited = re.search(r"\[@[a-z0-9-]+\]", str(_at(out, way)))
        out = put(out, way, f"{one.text} {cited.group()}" if cited else one.text)
    return out


def _at(record: Any, way: Way) -> Any:
    for step in way:
        try:
            record = record[list(record)[-1] if step == "" else step]
        except (KeyError, IndexError, TypeError):
            return ""
    return record


def _numbered(key: str, record: Record, number: int) -> Record:
    """Give a record the id of its number, and what else must differ from record to record."""
    if key == "articles":
        return record | {"number": 4 + number, "id": f"article-{4 + number}"}
    start = {"events": "1950-04-02-", "readings": "reading-"}.get(key, "")
    record["id"] = f"{start}n{number}"
    if "aliases" in record:
        record["aliases"] = [f"1950-old-n{number}"]
    if key == "instruments":
        record["wordings"][0]["id"] = f"wording-n{number}"
    if key == "events":
        record |= {"date": "1950-04-02"}
    return record


def as_line(record: Any) -> str:
    """Return a record or a text as one line of YAML."""
    text = json.dumps(record)
    pairs = re.compile(r"\\ud8[0-9a-f]{2}\\ud[c-f][0-9a-f]{2}")
    return pairs.sub(lambda pair: f"\\U{ord(json.loads(chr(34) + pair.group() + chr(34))):08x}", text)


def write(kept: Kept, docs: Path, original: Record, records: Iterable[Record]) -> dict[int, int]:
    """Write a list with further records, one a line. Returns the number of each by its line."""
    path, lines, at = kept.path(docs), [], {}
    for key, value in original.items():
        if key != kept.key:
            lines.append(f"{key}: {as_line(value)}")
    lines.append(f"{kept.key}:")
    lines += [f"- {as_line(record)}" for record in original[kept.key]]
    for number, record in enumerate(records):
        lines.append(f"- {as_line(record)}")
        at[len(lines)] = number
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return at


def raised(docs: Path, count: int) -> None:
    """Let the toy's treaty have so many further articles."""
    path = docs / "data/edition.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r'(count"?: )\d+', rf"\g<1>{3 + count}", text), encoding="utf-8")


def problems_of(docs: Path) -> Sequence[Problem]:
    """Return what is wrong with the lists of a docs folder."""
    try:
        load_all(docs)
    except DataError as error:
        return error.problems
    return ()


def judged(kept: Kept, docs: Path, texts: Sequence[str]) -> dict[Way, dict[str, list[Problem]]]:
    """Put every text into every field of a list, one at a time. Returns the problems of each."""
    if kept.listed.single:
        return _judged_single(kept, docs, texts)
    original, full = read(kept.path(docs)), kept.full(docs)
    if kept.key == "articles":
        raised(docs, len(texts))
    out: dict[Way, dict[str, list[Problem]]] = {}
    for way in dict.fromkeys(ways(kept.listed.model)):
        out[way] = {text: [] for text in texts}
        puts = [Put(text, (way,)) for text in texts]
        at = write(kept, docs, original, [record_of(kept, full, one, number) for number, one in enumerate(puts)])
        for problem in problems_of(docs):
            assert problem.file.endswith(f"/{kept.stem}.yml"), problem
            assert problem.line in at, f"{named(way)}: {problem}"
            out[way][texts[at[problem.line]]].append(problem)
    write(kept, docs, original, [])
    raised(docs, 0)
    return out


def _judged_single(kept: Kept, docs: Path, texts: Sequence[str]) -> dict[Way, dict[str, list[Problem]]]:
    path, full = kept.path(docs), kept.full(docs)
    before = path.read_text(encoding="utf-8")
    out: dict[Way, dict[str, list[Problem]]] = defaultdict(dict)
    for way in dict.fromkeys(ways(kept.listed.model)):
        for text in texts:
            path.write_text(f"schema: 1\n{kept.key}: {as_line(put(full, way, text))}\n", encoding="utf-8")
            try:
                edition_of(docs)
                out[way][text] = []
            except DataError as error:
                out[way][text] = list(error.problems)
    path.write_text(before, encoding="utf-8")
    return out


def apart(kept: Kept, found: dict[Way, dict[str, list[Problem]]]) -> list[Put]:
    """Return the records that hold everything that was accepted: a text in all its fields, some of them alone."""
    together: dict[str, list[Way]] = defaultdict(list)
    alone = []
    for way, by_text in found.items():
        for text in [text for text, problems in by_text.items() if not problems]:
            if (kept.key, named(way)) in {**INSTEAD, **WITH}:
                alone.append(Put(text, (way,)))
            else:
                together[text].append(way)
    return [*(Put(text, tuple(fields)) for text, fields in together.items()), *alone]


UNSEEN = ("\u202e", "\u200b", "\u2066")
"""Letters that no field takes."""
YAML_REFUSES = tuple(text for text in HOSTILE if re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", text))
"""Texts with letters that YAML does not have, so that nothing else in their file is looked at."""
OTHERS = tuple(text for text in HOSTILE if text not in YAML_REFUSES)

SHORT = 300
"""Most letters of a text that is put on a page."""
REPEATED = {"site_name": "name", "site_description": "description", "edition": "version", "subtitle": "subtitle"}
"""What the settings say again, with the field of the edition that says it."""
NOT_SHOWN = ("prefixes.", "pages.")
"""Fields of the edition that decide what other lists must be like."""


def site(folder: Path) -> Path:
    """Build the toy edition with every text in every field that takes it, and as heading, title and name of pages."""
    toy = copied(folder / "toy", "en")
    docs = toy / "docs"
    records = {kept.key: [_short(one) for one in apart(kept, judged(kept, docs, OTHERS))] for kept in ALL}
    originals = {kept.stem: read(kept.path(docs)) for kept in ALL}
    for kept in ALL:
        if kept.listed.single:
            _edition(toy, kept, records[kept.key])
            continue
        full = kept.full(docs)
        made = [record_of(kept, full, one, number) for number, one in enumerate(records[kept.key])]
        originals[kept.stem][kept.key] += made
        _rewrite(kept.path(docs), originals[kept.stem])
    raised(docs, len(records["articles"]))
    _pages(toy, originals)
    assert problems_of(docs) == ()
    built(toy, sys.executable, "-m", "mkdocs", "build", "--strict")
    return toy


def on_pages() -> list[str]:
    """Return the texts that stand on pages as they are."""
    return [text for text in OTHERS if len(text) <= SHORT and not any(letter in text for letter in UNSEEN)]


def _short(one: Put) -> Put:
    return replace(one, text=one.text[:SHORT])


def _rewrite(path: Path, content: Record) -> None:
    lines = []
    for key, value in content.items():
        if isinstance(value, list):
            lines += [f"{key}:", *(f"- {as_line(record)}" for record in value)]
        else:
            lines.append(f"{key}: {as_line(value)}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _edition(toy: Path, kept: Kept, puts: Sequence[Put]) -> None:
    """Join the texts that a field of the edition takes, for there is but one record."""
    record = kept.full(toy / "docs")
    texts: dict[Way, list[str]] = defaultdict(list)
    for one in puts:
        for way in one.fields:
            texts[way].append(one.text)
    for way, some in texts.items():
        if len(some) > 9 and named(way) not in NOT_SHOWN:
            record = put(record, way, " · ".join(" ".join(text.split()) for text in some))
    kept.path(toy / "docs").write_text(f"schema: 1\nedition: {as_line(record)}\n", encoding="utf-8")
    settings = toy / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    for name, field in REPEATED.items():
        said = as_line(record[field]).replace("\\", "\\\\")
        text = re.sub(rf"^( *{name}: ).*$", rf"\g<1>{said}", text, flags=re.MULTILINE)
    settings.write_text(text, encoding="utf-8")


def _pages(toy: Path, lists: dict[str, Record]) -> None:
    """Write pages that show every record, and pages whose own words are hostile."""
    docs = toy / "docs"
    compact = docs / "treaty.md"
    before = compact.read_text(encoding="utf-8")
    shown = "\n\n".join([*_blocks({kept.key: lists[kept.stem][kept.key] for kept in ALL}), "## Sources {"])
    compact.write_text(before.replace("## Sources {", shown), encoding="utf-8")
    lines = [text for text in on_pages() if "\n" not in text and "`" not in text]
    heads = [f"## The tag `` {text} `` {{#h{number}}}" for number, text in enumerate(lines)]
    (docs / "headings.md").write_text("\n\n".join(["# Headings {#headings}", *heads]) + "\n", encoding="utf-8")
    nav = ["  - Headings: headings.md", f"  - {json.dumps(lines[0])}:"]
    for number in range(6):
        words = " · ".join(lines[number::6])
        front: Record = {"title": words, "description": words, "lead": words}
        front["facts"] = [{"label": words, "value": words}]
        meta = "".join(f"{key}: {as_line(value)}\n" for key, value in front.items())
        (docs / f"front-{number}.md").write_text(f"---\n{meta}---\n\nText.\n", encoding="utf-8")
        (docs / f"named-{number}.md").write_text("Text.\n", encoding="utf-8")
        nav += [f"      - front-{number}.md", f"      - {as_line({words: f'named-{number}.md'})}"]
    settings = toy / "mkdocs.yml"
    compacts = "  - Compact: treaty.md"
    text = settings.read_text(encoding="utf-8").replace(compacts, "\n".join([compacts, *nav]))
    settings.write_text(text, encoding="utf-8")


def _blocks(lists: dict[str, list[Record]]) -> Iterator[str]:
    """Yield a block for every record that the toy's own page does not show."""
    for one in lists["articles"][4:]:
        yield f"## A {{#{one['id']}}}\n\n/// article | {one['number']}\n///"
    for one in lists["clauses"][1:]:
        yield f"/// clause | {one['id']}\n///"
    for one in lists["comparison"][1:]:
        yield f"### A {{#{one['id']}}}\n\n/// compare | {one['id']}\n///"
    said = "".join(f"    {name}: Words. [@lake-archive-1950]\n" for name in ("added", "dropped", "kept"))
    for wording in [text for one in lists["instruments"][3:] for text in one.get("wordings", ())]:
        yield f"/// redline\n    from: compact-1901-water\n    to: {wording['id']}\n{said}///"
