"""Lists that name each other: references of every kind are found and checked, also beside other mistakes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

from mkdocs_timeline.records import Home, Identifier, Kept, ListOf, Named, Once, Record, Reference, Text, load_lists

BOOK = Annotated[Identifier, Reference("books")]


def marked(text: str) -> Iterable[str]:
    """Find the ids in a text: they stand after an at sign."""
    return re.findall(r"@([a-z-]+)", text)


class Book(Named):
    """What is named."""


class Word(Record):
    """Something with a reference in it."""

    book: BOOK
    text: Annotated[Text, Reference("books", marked)]


class Page(Named):
    """What names."""

    words: list[Word] = []  # noqa: RUF012 - pydantic copies it
    by_book: dict[BOOK, Word] = {}  # noqa: RUF012
    books: Annotated[list[BOOK], Once] | None = None
    next: Annotated[Identifier, Reference("pages")] | None = None
    size: int


PAGES, BOOKS = ListOf("pages", Page), ListOf("books", Book, "book")


def problems(folder: Path, pages: str, books: str = "schema: 1\nbooks: [{id: red}, {id: blue}]\n") -> list[str]:
    """Load the two lists and return what is wrong with them."""
    for name, text in (("pages", pages), ("books", books)):
        (folder / f"{name}.yml").write_text(text, encoding="utf-8")
    homes = [Home(Path("pages.yml"), ("pages",)), Home(Path("books.yml"), ("books",))]
    return [str(problem) for problem in sorted({*load_lists([PAGES, BOOKS], homes).problems()})]


def test_references_are_found_in_lists_in_keys_in_text_and_beside_mistakes(folder: Path) -> None:
    pages = """schema: 1
pages:
  - id: one
    words:
      - {book: red, text: see @blue and @bleu}
      - {book: rde}
    by_book:
      grey: {book: blue, text: see @read}
    books: [red, blu, blu]
    next: two
"""
    nearest = "expected one that exists; nearest:"
    assert problems(folder, pages) == [
        "pages.yml:3: one: size: nothing, expected a value",
        f"pages.yml:5: one: words.0.text: the unknown book 'bleu', {nearest} blue",
        f"pages.yml:6: one: words.1.book: the unknown book 'rde', {nearest} red",
        "pages.yml:6: one: words.1.text: nothing, expected a value",
        "pages.yml:8: one: by_book.grey: the unknown book 'grey', expected one of red, blue",
        f"pages.yml:8: one: by_book.grey.text: the unknown book 'read', {nearest} red",
        "pages.yml:9: one: books: 'blu' a second time, expected each name once",
        f"pages.yml:9: one: books: the unknown book 'blu', {nearest} blue",
        "pages.yml:10: one: next: 'two', which pages.yml does not have, expected one of one",
    ]


def test_a_record_with_mistakes_is_known_to_the_others(folder: Path) -> None:
    pages = "schema: 1\npages:\n  - {id: one, size: 1, next: two, books: [red]}\n  - {id: two, size: large}\n"
    books = "schema: 1\nbooks: [{id: red, colour: red}]\n"
    assert problems(folder, pages, books) == [
        "books.yml:2: red: colour: an unknown field, expected one of id",
        "pages.yml:4: two: size: the text 'large', expected a number",
    ]


def test_a_list_that_cannot_be_read_makes_nobody_elses_reference_wrong(folder: Path) -> None:
    pages = "schema: 1\npages: [{id: one, size: 1, books: [red, green]}]\n"
    (problem,) = problems(folder, pages, "schema: 1\nbooks: {\n")
    assert problem.startswith("books.yml:3: text that is not YAML")


def test_what_was_made_of_files_is_kept_until_one_of_them_changes(folder: Path) -> None:
    file, made = folder / "a.txt", []

    def make() -> int:
        made.append(file.read_text(encoding="utf-8") if file.exists() else "")
        return len(made)

    kept: Kept[int] = Kept(2)
    assert [kept.get("a", [file], make), kept.get("a", [file], make)] == [1, 1]
    file.write_text("new", encoding="utf-8")
    assert [kept.get("a", [file], make), kept.get("a", [file], make)] == [2, 2]
    assert [kept.get(key, [file], make) for key in ("b", "a", "c", "a", "b")] == [3, 2, 4, 2, 5]
    assert made == ["", "new", "new", "new", "new"]
