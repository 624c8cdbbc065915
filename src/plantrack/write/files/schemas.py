"""JSON Schemas for editors, made from the models that validate the files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plantrack.model.contacts import Contacts
from plantrack.model.directory import Directory
from plantrack.model.letters import Letter
from plantrack.model.office import Offices
from plantrack.model.plan import Plan
from plantrack.model.reporting import Events, Reporting
from plantrack.model.summary import Summary
from plantrack.model.updates import Update
from plantrack.write.tables import to_json

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic import BaseModel

MODELS: Mapping[str, type[BaseModel]] = {
    "plan": Plan,
    "agencies": Directory,
    "office": Offices,
    "reporting": Reporting,
    "events": Events,
    "update": Update,
    "summary": Summary,
    "letter": Letter,
    "contacts": Contacts,
}
"""The schema's name and the model behind it; files name it in their first line."""


def files() -> dict[str, str]:
    """Return every schema as a file of the workspace, `schemas/plan.schema.json` and so on."""
    return {f"schemas/{name}.schema.json": to_json(schema(model)) for name, model in MODELS.items()}


def schema(model: type[BaseModel]) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of one kind of file."""
    made = model.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}
