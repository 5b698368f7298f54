"""The articles on a page: ``/// article | 4`` under its heading, and ``/// glance``, the map of the treaty."""

from __future__ import annotations

from typing import ClassVar
from xml.etree.ElementTree import Element

from mkdocs_timeline.markdown import Stop, add, append, load_cached, write
from mkdocs_timeline.records import DataError

from ..data import DataBlock
from .articles import ARTICLES, Article

NOT_READ = (
    "No source with the text of this article could be read for this site. "
    "What it says is not reported here, and it is left out of every count."
)
UNCHECKED = "Not checked: the full text of this treaty was not read."
CONTENT = {
    "primary": "The treaty’s own words were read in part",
    "several": "Several sources report the content",
    "single": "One source alone reports the content",
}
NUMBERING = {
    "several": "several sources give the number",
    "single": "one source alone gives the number",
    "inferred": "the number is not confirmed, only inferred from the order of the text",
    "none": "the number is not confirmed: no source that was read gives it",
}


class ArticleBlock(DataBlock):
    """``/// article | 4``: what one article says, its wording, its forerunners, and how sure that is."""

    NAME = "article"
    ARGUMENT_EXAMPLE = "4"
    SPEC: ClassVar = {}

    def on_create(self, parent: Element) -> Element:
        name = f"article-{self.argument}" if self.argument.isdigit() else self.argument
        count = self.edition.articles.count
        article = self.record(ARTICLES, name, f"preamble, or a number from 1 to {count}, e.g. /// article | 4")
        box = add(parent, "div", class_="article", data_theme=article.theme or "none")
        self._subject(box, article)
        if article.says is None:
            add(box, "p", NOT_READ, class_="unread")
            return box
        write(box, "p", article.says)
        for passage in article.quotes:
            self.passage(box, passage)
        self._facts(add(box, "dl", class_="particulars"), article)
        return box

    def _subject(self, box: Element, article: Article) -> None:
        names = {theme.id: theme.title for theme in self.edition.articles.themes}
        themes = [names[theme] for theme in (article.theme, *article.also) if theme]
        if themes:
            add(box, "p", ", ".join([themes[0], *(theme.lower() for theme in themes[1:])]), class_="subject")

    def _facts(self, facts: Element, article: Article) -> None:
        names = {treaty.id: treaty.title for treaty in self.edition.articles.earlier}
        for part in article.earlier:
            add(facts, "dt", f"In {names[part.treaty]}")
            where = f"{_article(part.article)}: " if part.article else ""
            write(facts, "dd", where + part.says if part.says else UNCHECKED)
        if article.since:
            add(facts, "dt", "Since then")
            write(facts, "dd", article.since)
        if article.events:
            self._events(facts, article)
        add(facts, "dt", "How sure")
        sure = [CONTENT[article.content], *([NUMBERING[article.numbering]] if article.number else [])]
        write(facts, "dd", "; ".join(sure) + ".")
        if article.note:
            write(facts, "dd", article.note)

    def _events(self, facts: Element, article: Article) -> None:
        try:
            timeline = load_cached(self.place.docs / "data" / "events.yml", self.place.docs)
        except DataError as error:
            raise Stop(error.problems) from None
        titles = {event.id: event.title for event in timeline.events}
        add(facts, "dt", "On this subject")
        line = add(facts, "dd")
        for number, name in enumerate(article.events):
            append(line, "; " if number else "")
            add(line, "a", titles[name], href=self.place.link(f"{self.config['home']}#{name}"))


def _article(number: str) -> str:
    return f"Article {number}" if number.isdigit() else number.capitalize()


class Glance(DataBlock):
    """``/// glance``: every article as a cell, by theme, each a link to its section on the same page."""

    NAME = "glance"

    def on_create(self, parent: Element) -> Element:
        articles = [article for article in self.records(ARTICLES).values() if article.number]
        figure = add(parent, "figure", class_="glance")
        cells = add(figure, "ol", role="list")
        for article in articles:
            self._cell(cells, article)
        unsure = [article for article in articles if article.theme and article.numbering in ("inferred", "none")]
        read = sum(article.theme is not None for article in articles)
        add(
            figure,
            "figcaption",
            f"The {len(articles)} articles by theme. {read} could be read, at least in part; a dashed frame marks "
            f"the {len(articles) - read} that could not. A question mark stands where a number is not confirmed "
            f"({', '.join(str(article.number) for article in unsure)}).",
        )
        return figure

    def _cell(self, cells: Element, article: Article) -> None:
        cell = add(cells, "li", data_theme=article.theme or "none")
        link = add(cell, "a", href=f"#{article.id}")
        add(link, "b", str(article.number))
        unsure = article.theme and article.numbering in ("inferred", "none")
        add(link, "span", article.brief + (" (?)" if unsure else ""), class_="brief")
        names = {theme.id: theme.title for theme in self.edition.articles.themes}
        add(link, "small", names[article.theme] if article.theme else "Theme not known")


ALL = (ArticleBlock, Glance)
