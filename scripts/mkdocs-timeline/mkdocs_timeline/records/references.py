"""References: where a record names records of other lists, as the types of its fields say."""

from __future__ import annotations

import functools
import re
import types
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from .base import fields_of
from .fields import KEBAB
from .problems import Where


@dataclass(frozen=True)
class Reference:
    """Marks a field type as naming records of a list: ``Annotated[Identifier, Reference("sources")]``."""

    to: str
    """Key of the list."""
    read: Callable[[str], Iterable[str]] | None = None
    """Finds the ids in a text that names records on the way; without it the whole text is one id."""

    def ids(self, text: str) -> Iterable[str]:
        """Return the ids that a text names. What is no id at all is a mistake of the field itself."""
        if self.read:
            return self.read(text)
        return [text.strip()] if re.fullmatch(KEBAB, text.strip()) else []


@dataclass(frozen=True, slots=True)
class Mention:
    """One id that a record names, and where."""

    to: str
    """Key of the list that should have it."""
    id: str
    path: Where
    """The way to it in the record."""


_Finder = Callable[[Any, Where], Iterator[Mention]]


def mentions(model: type[BaseModel], data: Any) -> Iterator[Mention]:
    """Yield every id that a record names, in the order of the model's fields.

    ``data`` is the record as plain data, which may hold mistakes: what has the wrong form is passed over.
    """
    yield from _in_model(model)(data, ())


@functools.cache
def _in_model(model: type[BaseModel]) -> _Finder:
    inside = {name: _finder(info.annotation, info.metadata) for name, info in fields_of(model).items()}
    finders = {name: finder for name, finder in inside.items() if finder}

    def find(value: Any, path: Where) -> Iterator[Mention]:
        if isinstance(value, dict):
            for name, finder in finders.items():
                if name in value:
                    yield from finder(value[name], (*path, name))

    return find if finders else _nowhere


def _nowhere(value: Any, path: Where) -> Iterator[Mention]:
    yield from ()


def _finder(annotation: Any, marks: Iterable[Any] = ()) -> _Finder | None:
    """Return what finds the ids in values of a type; nothing when it holds none."""
    found = [_in_text(mark) for mark in marks if isinstance(mark, Reference)]
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        found.append(_finder(parts[0], parts[1:]))
    elif origin in (Union, types.UnionType):
        found += [_finder(part) for part in parts]
    elif origin is list:
        found.append(_in_list(_finder(parts[0])))
    elif origin is dict:
        found.append(_in_dict(*map(_finder, parts)))
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        inside = _in_model(annotation)
        found.append(None if inside is _nowhere else inside)
    return _joined([finder for finder in found if finder])


def _joined(finders: list[_Finder]) -> _Finder | None:
    if len(finders) < 2:
        return finders[0] if finders else None

    def find(value: Any, path: Where) -> Iterator[Mention]:
        for finder in finders:
            yield from finder(value, path)

    return find


def _in_text(mark: Reference) -> _Finder | None:
    def find(value: Any, path: Where) -> Iterator[Mention]:
        if isinstance(value, str):
            for name in mark.ids(value):
                yield Mention(mark.to, name, path)

    return find


def _in_list(each: _Finder | None) -> _Finder | None:
    def find(value: Any, path: Where) -> Iterator[Mention]:
        assert each
        if isinstance(value, list):
            for number, inner in enumerate(value):
                yield from each(inner, (*path, number))

    return find if each else None


def _in_dict(keys: _Finder | None, values: _Finder | None) -> _Finder | None:
    def find(value: Any, path: Where) -> Iterator[Mention]:
        if isinstance(value, dict):
            for name, inner in value.items():
                for finder, one in ((keys, name), (values, inner)):
                    if finder:
                        yield from finder(one, (*path, name))

    return find if keys or values else None
