"""People and terms: a record each, a page each, and a gloss where a page first names one."""

from __future__ import annotations

from ..part import Part
from .entry_blocks import BLOCKS
from .glosses import Glosses
from .persons import PEOPLE
from .terms import GLOSSARY

PART = Part(blocks=BLOCKS, datasets=(PEOPLE, GLOSSARY), trees=(Glosses,))

__all__ = ["PART"]
