"""What is wrong with one record: pydantic's errors in the words of a data file, with lines and examples."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, TypeVar, get_args

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from ..text import dates, nearest
from .base import Record, fields_of
from .fields import kind_of
from .problems import Problem, Where, dotted
from .yaml_tree import Node

M = TypeVar("M", bound=BaseModel)


def explain(error: ValidationError, node: Node, file: str, name: str, model: type[Record]) -> list[Problem]:
    """Turn a validation error into problems with lines and in the words of a data file."""
    out = []
    for item in error.errors(include_url=False):
        path = tuple(item["loc"])
        found, expected = _words(dict(item), path, model)
        out.append(Problem(file, node.line_at(path), name, dotted(path), found, expected))
    return out


def salvage(model: type[M], data: dict[str, Any], error: ValidationError) -> tuple[M, frozenset[str]]:
    """Return the good fields of a record as a record, and the names of the others, which are None or their default.

    It lets the checks across records see the rest of a record with a mistake, so that one run finds everything.
    """
    bad = frozenset(str(item["loc"][0]) for item in error.errors(include_url=False) if item["loc"])
    good: dict[str, Any] = {}
    for name, info in fields_of(model).items():
        value = data.get(name)
        if name in bad or value is None:
            good[name] = None if info.is_required() else info.get_default(call_default_factory=True)
        else:
            good[name] = _value(info, value)
    return model.model_construct(**good), bad


def _value(info: FieldInfo, value: Any) -> Any:
    """Return what a field makes of a value without mistakes."""
    kind: Any = Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation
    return TypeAdapter(kind).validate_python(value)


def example(model: type[BaseModel], *path: int | str) -> str:
    """Return a correct example of a field, or of a record's first field, as YAML; empty when there is none."""
    name, info = _field(model, path or (next(iter(fields_of(model))),))
    if info is None or not info.examples:
        return ""
    value = info.examples[0]
    if isinstance(value, list):
        return f"{name}: [{', '.join(map(str, value))}]"
    return f'{name}: "{value}"' if _is_date(value) else f"{name}: {value}"


def _is_date(value: object) -> bool:
    try:
        dates.parse(str(value))
    except ValueError:
        return False
    return True


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)


def _inner(info: FieldInfo | None) -> type[BaseModel] | None:
    """Return the model of the record that a field holds, if it holds one."""
    return next(_models(info.annotation), None) if info else None


def _field(model: type[BaseModel], path: Where) -> tuple[str, FieldInfo | None]:
    """Return the name and the description of the field that a path ends at, inside nested records too."""
    at: type[BaseModel] | None = model
    name, info = "", None
    for step in path:
        if isinstance(step, str):
            name, info = step, fields_of(at).get(step) if at else None
            at = _inner(info)
    return name, info


def _words(item: dict[str, Any], path: Where, model: type[BaseModel]) -> tuple[str, str]:
    kind, value, context = item["type"], item.get("input"), item.get("ctx", {})
    sample = example(model, *path) if path else ""
    eg = f", e.g. {sample}" if sample else ""
    if kind == "data":
        return str(context["found"]), str(context["expected"]) + (eg if context["example"] else "")
    if kind == "missing":
        return "nothing", f"a value{eg}"
    if kind == "extra_forbidden":
        around, name = _inner(_field(model, path[:-1])[1]) or model, str(path[-1])
        advice = around.ADVICE.get(name) if issubclass(around, Record) else None
        return "an unknown field", advice or nearest(name, fields_of(around), 25)
    if kind == "literal_error":
        return kind_of(value), str(context["expected"]).replace("'", "")
    if kind == "too_short":
        return "an empty list", f"at least one{eg}"
    if kind == "string_pattern_mismatch":  # the one pattern is that of a language
        return kind_of(value), f"a language code{eg}"
    if kind in ("string_too_long", "too_long"):
        return kind_of(value), f"at most {context['max_length']} characters{eg}"
    if kind == "model_type":
        inner = _inner(_field(model, path)[1])
        return kind_of(value), "a mapping" + (f", e.g. {example(inner)}" if inner else "")
    if kind in _LIMITS:
        words, limit = _LIMITS[kind]
        return kind_of(value), f"{words} {context[limit]}{eg}"
    return kind_of(value), f"{_WANTED.get(kind, item['msg'])}{eg}"


_WANTED = {
    "string_type": "text",
    "list_type": "a list",
    "dict_type": "a mapping",
    "int_type": "a number",
    "int_parsing": "a number",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
}
_LIMITS = {"greater_than_equal": ("at least", "ge"), "less_than_equal": ("at most", "le")}
