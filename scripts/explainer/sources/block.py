"""A block whose options may name a source of the site."""

from __future__ import annotations

from collections.abc import Mapping

from mkdocs_timeline.events import Source
from mkdocs_timeline.markdown import StrictBlock

from .citations import known_sources


class SourcedBlock(StrictBlock):
    """Knows the site's sources."""

    def known_sources(self) -> Mapping[str, Source]:
        return known_sources(self.place)
