"""The articles on a page: ``/// article | 4`` under its heading, and ``/// glance``, the map of the treaty."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from mkdocs_timeline.markdown import add, literal, write

from ..data import DataBlock
from .articles import ARTICLES, Article
from .instruments import INSTRUMENTS
from .text_blocks import FacingBlock


class ArticleBlock(FacingBlock):
    """``/// article | 4``: what one article says, its text, its forerunners, and how sure that is."""

    NAME = "article"
    ARGUMENT_EXAMPLE = "4"

    def on_create(self, parent: Element) -> Element:
        name = f"article-{self.argument}" if self.argument.isdigit() else self.argument
        count = self.edition.articles.count
        article = self.record(ARTICLES, name, f"preamble, or a number from 1 to {count}, e.g. /// article | 4")
        box = add(parent, "div", class_="article", data_theme=article.theme or "none")
        self._subject(box, article)
        if article.says is None:
            add(box, "p", self.word("article-unread"), class_="unread")
            self._text(box, article)
            return box
        write(box, "p", article.says)
        for passage in article.quotes:
            self.passage(box, passage)
        self._text(box, article)
        self._facts(add(box, "dl", class_="particulars"), article)
        return box

    def _subject(self, box: Element, article: Article) -> None:
        names = {theme.id: theme.title for theme in self.edition.articles.themes}
        themes = [names[theme] for theme in (article.theme, *article.also) if theme]
        if themes:
            add(box, "p", ", ".join([themes[0], *(theme.lower() for theme in themes[1:])]), class_="subject")

    def _text(self, box: Element, article: Article) -> None:
        if treaty := self.edition.articles.instrument:
            self.facing(box, self.record(INSTRUMENTS, treaty), article.number)

    def _facts(self, facts: Element, article: Article) -> None:
        names = {treaty.id: treaty.title for treaty in self.edition.articles.earlier}
        for part in article.earlier:
            add(facts, "dt", self.word("earlier", treaty=names[part.treaty]))
            where = f"{literal(self._article(part.article))}: " if part.article else ""
            write(facts, "dd", where + part.says if part.says else self.word("earlier-unchecked"))
        if article.since:
            add(facts, "dt", self.word("since"))
            write(facts, "dd", article.since)
        if article.events:
            add(facts, "dt", self.word("events"))
            self.event_links(add(facts, "dd"), article.events)
        self._sure(facts, article)

    def _sure(self, facts: Element, article: Article) -> None:
        add(facts, "dt", self.word("how-sure"))
        sure = [self.word(f"content-{article.content}")]
        if article.number:
            sure.append(self.word(f"numbering-{article.numbering}"))
        write(facts, "dd", "; ".join(sure) + ".")
        if article.note:
            write(facts, "dd", article.note)

    def _article(self, number: str) -> str:
        return self.word("article", number=number) if number.isdigit() else number.capitalize()


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
        counts = {"count": len(articles), "read": read, "unread": len(articles) - read}
        numbers = ", ".join(str(article.number) for article in unsure)
        add(figure, "figcaption", self.word("glance", **counts, unsure=numbers))
        return figure

    def _cell(self, cells: Element, article: Article) -> None:
        cell = add(cells, "li", data_theme=article.theme or "none")
        link = add(cell, "a", href=f"#{article.id}")
        add(link, "b", str(article.number))
        unsure = article.theme and article.numbering in ("inferred", "none")
        add(link, "span", article.brief + (" (?)" if unsure else ""), class_="brief")
        names = {theme.id: theme.title for theme in self.edition.articles.themes}
        add(link, "small", names[article.theme] if article.theme else self.word("theme-unknown"))


BLOCKS = (ArticleBlock, Glance)
