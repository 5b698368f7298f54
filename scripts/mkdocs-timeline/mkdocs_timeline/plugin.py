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

from .check import load
from .export import FORMATS
from .problems import DataError
from .sections import sections_of
from .stop import Stop

ASSETS = Path(__file__).parent / "assets"


class TimelineConfig(base.Config):
    """Settings of the plugin."""

    events = option.Type(str, default="data/events.yml")
    """Event list, from the docs folder."""
    assets = option.Type(bool, default=True)
    """Whether to add the package's stylesheet and script to every page."""
    exports = option.Type(bool, default=True)
    """Whether to publish the data as JSON and CSV beside the event list."""


class TimelinePlugin(BasePlugin[TimelineConfig]):
    """Registered as ``timeline``."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        if self.config.assets:
            config.extra_css.insert(0, "assets/timeline/timeline.css")
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        if self.config.assets:
            for asset in sorted(ASSETS.iterdir()):
                uri = f"assets/timeline/{asset.name}"
                files.append(File.generated(config, uri, abs_src_path=str(asset)))
        if self.config.exports:
            self._export(files, config)
        return files

    def _export(self, files: Files, config: MkDocsConfig) -> None:
        docs = Path(config.docs_dir)
        path = docs / self.config.events
        try:
            timeline = load([path], site_data=docs / "data", sections=sections_of(docs))
        except DataError as error:
            raise Stop(error.problems) from None
        for ending, form in FORMATS.items():
            uri = Path(self.config.events).with_suffix(f".{ending}").as_posix()
            if files.get_file_from_path(uri) is None:
                files.append(File.generated(config, uri, content=form(timeline)))

    def on_serve(self, server: Any, *, config: MkDocsConfig, builder: Any) -> Any:
        server.watch(str(Path(config.docs_dir) / self.config.events))
        return server
