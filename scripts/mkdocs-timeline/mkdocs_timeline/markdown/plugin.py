"""An optional convenience for MkDocs: adds stylesheet and script, publishes the exports of every list that is shown.

Nothing on a page needs it; without it, name the package's assets in ``extra_css`` and ``extra_javascript``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

from mkdocs.config import base
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from ..html import assets as bundle
from .build_error import Stop, stop_at_data_errors
from .page import Place
from .site.publication import FEED, Publication
from .site.settings import EXTENSION, Settings, disagreements, settings_of, wrong_values
from .timeline_block import load_cached

STYLE, SCRIPT = "assets/timeline/timeline.css", "assets/timeline/timeline.js"
MORE = "assets/timeline/timeline-more.js"
"""What the script fetches at its first use, from beside itself."""
NAMES = (EXTENSION, f"{EXTENSION}.markdown", f"{EXTENSION}.markdown.extension")
"""How the settings may name the extension."""
HEAD_END = re.compile("</head>", re.IGNORECASE)


class TimelineConfig(base.Config):
    """Settings of the plugin."""

    events = option.Type(str, default="")
    """The main list, from the docs folder, whose ids carry the permanent name alone; ``data/events.yml`` when empty."""
    assets = option.Type(bool, default=True)
    """Whether to add the package's stylesheet and script to every page."""
    layer = option.Type(str, default="")
    """Cascade layer for the stylesheet, on a site whose own styles stand in layers; none when empty."""
    exports = option.Type(bool, default=True)
    """Whether to publish every list that a page shows in every format beside it."""
    page = option.Type(str, default="")
    """Page that calendar and feed link to; the extension's ``home`` says it, and the two must agree."""
    name = option.Type(str, default="")
    """Permanent name of the main list; the extension's ``name`` says it, and the two must agree."""


class TimelinePlugin(BasePlugin[TimelineConfig]):
    """Registered as ``timeline``."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        if self.config.assets:
            config.extra_css.insert(0, STYLE)
            script = option.ExtraScriptValue(SCRIPT)
            script.defer = True
            config.extra_javascript.insert(0, script)
        settings = settings_of(Path(config.docs_dir), config.config_file_path)
        extension = self._extension(config, settings)
        said = config.mdx_configs.get(extension, {})
        own = {"page": self.config.page, "name": self.config.name}
        if problems := [*wrong_values(said, settings), *disagreements(said, own, settings)]:
            raise Stop(problems)
        self._settings = settings
        self._publication = self._published(config, said)
        config.mdx_configs[extension] = {**said, "published": self._publication.publish}
        return config

    def _extension(self, config: MkDocsConfig, settings: Settings) -> str:
        """Return the name that the settings give the extension, or stop: blocks would stay text."""
        found = next((one for one in config.markdown_extensions if one.partition(":")[0] in NAMES), None)
        if found is None:
            expected = f"the extension, which draws the blocks, e.g. markdown_extensions: [{EXTENSION}]"
            raise Stop([settings.site("markdown_extensions", f"no {EXTENSION} beside the plugin timeline", expected)])
        return found

    def _published(self, config: MkDocsConfig, said: Mapping[str, Any]) -> Publication:
        return Publication(
            config,
            main=self.config.events or "data/events.yml",
            home=self.config.page or said.get("home", ""),
            name=self.config.name or said.get("name", ""),
            active=self.config.exports,
        )

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        if self.config.assets:
            files.append(File.generated(config, SCRIPT, content=bundle.script()))
            files.append(File.generated(config, MORE, content=bundle.more()))
            files.append(File.generated(config, STYLE, content=bundle.style(self.config.layer)))
        self._publication.files = files
        if self.config.events:
            self._main(config)
        return files

    def _main(self, config: MkDocsConfig) -> None:
        """Publish the list that the settings name, whether a page shows it or not."""
        docs = Path(config.docs_dir)
        try:
            path = Place("", docs).file(self.config.events)
        except ValueError as error:
            expected = "an event list in the docs folder, e.g. data/events.yml"
            raise Stop([self._settings.plugin("events", str(error), expected)]) from None
        with stop_at_data_errors():
            timeline = load_cached(path, docs)
        lang = config.mdx_configs[self._extension(config, self._settings)].get("lang", "en")
        self._publication.publish(self.config.events, timeline, "", lang)

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:
        """Write the exports, now that every page has said what it shows."""
        if faults := [*self._publication.homeless()]:
            name = "page" if self.config.page else "home"
            tell = self._settings.plugin if self.config.page else self._settings.extension
            raise Stop([tell(name, *fault) for fault in faults])
        self._publication.write()
        return env

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Let feed readers find the feed from the page of its list, unless the theme names it."""
        for feed in self._publication.feeds(page.file.src_uri):
            href = escape(feed.url_relative_to(page.file))
            link = f'<link rel="alternate" type="{FEED}" title="{escape(config.site_name)}" href="{href}">\n'
            if (end := HEAD_END.search(output)) and not _names(output, href):
                output = output[: end.start()] + link + output[end.start() :]
        return output


def _names(output: str, href: str) -> bool:
    """Tell whether a page names a feed already."""
    links = re.findall(r"<link\b[^>]*>", output)
    return any(FEED in link and re.search(rf"""href=["']?{re.escape(href)}["'\s>]""", link) for link in links)
