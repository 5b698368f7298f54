"""What every record of a data file has: closed fields, and for those that others name an id."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from pydantic import BaseModel, ConfigDict
from pydantic.fields import FieldInfo

from .fields import Identifier


class Record(BaseModel):
    """A mapping in a data file: frozen, and closed to fields it does not know."""

    model_config = ConfigDict(
        frozen=True, strict=True, extra="forbid", use_attribute_docstrings=True, serialize_by_alias=True
    )
    ADVICE: ClassVar[Mapping[str, str]] = {}
    """Fields that it does not have and writers look for, each with what is expected instead."""


class Named(Record):
    """A record that others refer to by its id."""

    id: Identifier
    """Address or key of the record."""


def fields_of(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """Return the fields of a model by their names in a file, some of which Python keeps for itself."""
    return {info.alias or name: info for name, info in model.model_fields.items()}
