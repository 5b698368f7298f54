"""The settings of the extension and of the plugin: each stands in one place, and is checked at both doors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markdown import Markdown

from ...records import DataError, Problem, Where, kind_of, near, read
from ..page import place_of
from ..timeline_options import LANGUAGES

EXTENSION = "mkdocs_timeline"
SAME = {"page": "home", "name": "name"}
"""Settings of the plugin that say the same as one of the extension, with its name there."""
_FILES = ("mkdocs.yml", "mkdocs.yaml", "zensical.toml")
_PAGES = {
    "home": "a page of the docs folder, e.g. index.md",
    "sources_page": "a page of the docs folder, e.g. about.md",
}


@dataclass(frozen=True)
class Settings:
    """The file with the settings of a site."""

    path: Path

    def extension(self, name: str, found: str, expected: str) -> Problem:
        """Return a problem with a setting of the extension."""
        return self._problem(("markdown_extensions", EXTENSION, name), found, expected)

    def plugin(self, name: str, found: str, expected: str) -> Problem:
        """Return a problem with a setting of the plugin; the plugin as a whole where it has no name."""
        return self._problem(("plugins", "timeline", *filter(None, [name])), found, expected)

    def site(self, name: str, found: str, expected: str) -> Problem:
        """Return a problem with a setting of the site."""
        return self._problem((name,), found, expected)

    def _problem(self, way: Sequence[str], found: str, expected: str) -> Problem:
        shown = near(self.path)
        return Problem(shown.as_posix(), _line(shown, way), "", ".".join(way), found, expected)


def _line(path: Path, way: Sequence[str]) -> int:
    """Return the line of a setting, or of what it would stand in; 0 where the file cannot be read."""
    try:
        node = read(path, tags=True)
    except (DataError, OSError):
        return 0
    full: Where = ()
    data = node.plain()
    for step in way:
        if isinstance(data, list):
            number = next((at for at, one in enumerate(data) if one == step or _has(one, step)), None)
            if number is None:
                break
            full, data = (*full, number), data[number]
        if not _has(data, step):
            break
        full, data = (*full, step), data[step]
    return node.line_at(full) if full else 0


def _has(data: Any, step: str) -> bool:
    return isinstance(data, dict) and step in data


def settings_of(docs: Path, named: str | None = None) -> Settings:
    """Return the settings that a generator has named, or those beside a docs folder."""
    if named:
        return Settings(Path(named))
    return Settings(next((docs.parent / name for name in _FILES if (docs.parent / name).is_file()), Path(_FILES[0])))


def wrong_values(config: Mapping[str, Any], settings: Settings) -> Iterator[Problem]:
    """Yield what is wrong with the values of the extension, whatever pages there are."""
    for name in ("home", "sources_page", "lang", "name"):
        if not isinstance(config.get(name, ""), str):
            yield settings.extension(name, kind_of(config[name]), "text")
    lang = config.get("lang", "en")
    if isinstance(lang, str) and lang not in LANGUAGES:
        expected = f"{' or '.join(LANGUAGES)}, e.g. lang: {LANGUAGES[-1]}"
        yield settings.extension("lang", f"the unknown language {lang!r}", expected)


def wrong_settings(md: Markdown, config: Mapping[str, Any]) -> list[Problem]:
    """Return what is wrong with the settings of the extension. Pages are looked for where a generator knows them."""
    place = place_of(md, config["docs"])
    settings = settings_of(place.docs, _named(md))
    problems = list(wrong_values(config, settings))
    if problems or not place.page:
        return problems
    for name, expected in _PAGES.items():
        page = config[name]
        if "\\" in page:  # which Windows alone takes for a slash
            problems.append(settings.extension(name, f"{page}, with a backslash", expected))
        elif page and not _is_page(md, place.docs, page):
            found = f"{page!r}, where there is no page ({near(place.docs / page).as_posix()})"
            problems.append(settings.extension(name, found, expected))
    return problems


def _named(md: Markdown) -> str | None:
    """Return the path of the settings that MkDocs reads."""
    if "relpath" not in md.treeprocessors:
        return None
    processor: Any = md.treeprocessors["relpath"]
    named = processor.config.config_file_path
    return str(named) if named else None


def _is_page(md: Markdown, docs: Path, page: str) -> bool:
    if "relpath" in md.treeprocessors:  # another plugin may have made it, so MkDocs is asked before the disk
        processor: Any = md.treeprocessors["relpath"]
        file = processor.files.get_file_from_path(page)
        return bool(file and file.is_documentation_page())
    return (docs / page).is_file()


def disagreements(extension: Mapping[str, Any], plugin: Mapping[str, str], settings: Settings) -> Iterator[Problem]:
    """Yield settings of the plugin that say something else than the same one of the extension."""
    for name, same in SAME.items():
        said, wanted = plugin[name], extension.get(same, "")
        if said and wanted and said != wanted:
            there = settings.extension(same, "", "")
            expected = f"{wanted!r}, as {there.field} in {there.file}:{there.line} says; one of the two is enough"
            yield settings.plugin(name, repr(said), expected)
