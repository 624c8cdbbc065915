"""Read a file that proposes a reorganisation, and say what keeps it from being written into the data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plantrack.errors import WARNINGS, BadDataError, Problem
from plantrack.model.reorganisation import Proposal
from plantrack.read import checks, yamltext
from plantrack.read.shapes import fit

if TYPE_CHECKING:
    from plantrack.model.dataset import Dataset


def read(text: str, path: str) -> Proposal:
    """Return what a file proposes.

    Raises:
        BadDataError: it is no proposal; every fault has its place in the file.

    """
    value, faults = yamltext.parse(text)
    problems = [Problem(path, *fault.place, fault.code, fault.message) for fault in faults]
    made = None
    if value is not None:
        made, misfits = fit(Proposal, value)
        spots = yamltext.spots(text) if misfits else {}
        for misfit in misfits:
            found, spot = yamltext.locate(spots, misfit.loc)
            at_key = misfit.at_key and found == misfit.loc and misfit.code != "missing-key"
            problems.append(Problem(path, *(spot.key if at_key else spot.value), misfit.code, misfit.message))
    if problems or made is None:
        raise BadDataError(tuple(sorted(set(problems))), {path: text})
    return made


def faults(before: Dataset, after: Dataset) -> list[str]:
    """Return what the rules between files would refuse with a proposal that they accept without it."""
    known = {(one.code, one.message) for one in checks.findings(before)}
    found = ((one.code, one.message) for one in checks.findings(after) if one.code not in WARNINGS)
    return [f"{code}: {message}" for code, message in dict.fromkeys(found) if (code, message) not in known]


__all__ = ["faults", "read"]
