"""The formats that are read, each by a module of its own, and which of them a file has."""

from __future__ import annotations

from .columns import NAMES, columns_of
from .own import checked
from .reading import encoding_of
from .recognition import Content, content_of

__all__ = ["NAMES", "Content", "checked", "columns_of", "content_of", "encoding_of"]
