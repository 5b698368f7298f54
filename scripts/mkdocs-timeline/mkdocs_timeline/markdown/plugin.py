"""An optional convenience for MkDocs: adds the stylesheet and the script, copies the exports, watches the data.

Nothing on a page needs it; without it, name the package's assets in ``extra_css`` and ``extra_javascript``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mkdocs.config import base
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files

from ..events import load, sections_of
from ..export import Site, published_formats
from ..html import assets as bundle
from .build_error import stop_at_data_errors

STYLE, SCRIPT = "assets/timeline/timeline.css", "assets/timeline/timeline.js"
EXTENSION = "mkdocs_timeline"


class TimelineConfig(base.Config):
    """Settings of the plugin."""

    events = option.Type(str, default="data/events.yml")
    """Event list, from the docs folder."""
    assets = option.Type(bool, default=True)
    """Whether to add the package's stylesheet and script to every page."""
    layer = option.Type(str, default="")
    """Cascade layer for the stylesheet, on a site whose own styles stand in layers; none when empty."""
    exports = option.Type(bool, default=True)
    """Whether to publish the data in every format beside the event list."""
    page = option.Type(str, default="timeline.md")
    """Page that owns the events' ids, from the docs folder; calendar and feed link to it."""
    name = option.Type(str, default="")
    """Permanent name of the list, part of the ids in calendar and feed; made of the site's name when empty."""


class TimelinePlugin(BasePlugin[TimelineConfig]):
    """Registered as ``timeline``."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        if self.config.assets:
            config.extra_css.insert(0, STYLE)
            script = option.ExtraScriptValue(SCRIPT)
            script.defer = True
            config.extra_javascript.insert(0, script)
        if self.config.exports and EXTENSION in config.markdown_extensions:
            # The block cannot see what is made only while the site is built.
            config.mdx_configs.setdefault(EXTENSION, {})["published"] = self.config.events
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        if self.config.assets:
            files.append(File.generated(config, SCRIPT, content=bundle.script()))
            files.append(File.generated(config, STYLE, content=bundle.style(self.config.layer)))
        if self.config.exports:
            self._export(files, config)
        return files

    def _export(self, files: Files, config: MkDocsConfig) -> None:
        docs = Path(config.docs_dir)
        path = docs / self.config.events
        with stop_at_data_errors():
            timeline = load([path], site_data=docs / "data", sections=sections_of(docs))
        uri = Path(self.config.events)
        site = self._site(files, config)
        for form in published_formats(timeline):
            target = uri.with_suffix(f".{form.ending}").as_posix()
            there = files.get_file_from_path(target)
            if there is not None and form.addressed and site.url:
                files.remove(there)
                there = None
            if there is None:
                files.append(File.generated(config, target, content=form.write(timeline, site)))

    def _site(self, files: Files, config: MkDocsConfig) -> Site:
        page = files.get_file_from_path(self.config.page)
        folder = Path(self.config.events).parent.as_posix()
        return Site(
            title=config.site_name,
            url=config.site_url or "",
            page=page.url if page else "",
            data="" if folder == "." else f"{folder}/",
            name=self.config.name,
        )

    def on_serve(self, server: Any, *, config: MkDocsConfig, builder: Any) -> Any:
        server.watch(str(Path(config.docs_dir) / self.config.events))
        return server
