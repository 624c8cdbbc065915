"""Check an administrative document (DOCX) against Decree 30/2020/NĐ-CP; rule numbers are those of nd30.md, section 5.

Left out or approximated:

- R56 (the end block is not alone on a page) needs a layout engine: left out.
- R9 asks for a page number if there is more than one page: pages are guessed from the sections and the lines of text.
- R20, R30: the decree does not say which line of a long name counts; the longest and the last are both accepted.
- R26: the year of the report is the one in its title; a year before or after it passes.
- R33: whether a report goes to a superior body is the office's to say: only công văn and tờ trình must have addressees.
- R37: emphasis within a paragraph passes; only whole paragraphs in bold or italics are found.
- R52: exceptions by sector (armed forces, education, health, science) are not known here.
- R67: a few fixed words; which other names take capitals needs judgement.
- R68: citations inside tables are not looked at; laws are cited by name and not checked.
- R70: totals, column formulas, status counts and written quotients; whether a figure in a sentence is the one in a
  table is not decided.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import rules_body, rules_end, rules_head, rules_page, rules_text
from .locate import locate
from .resolve import read

if TYPE_CHECKING:
    from pathlib import Path

    from .base import Rule, Severity

RULES: tuple[Rule, ...] = (
    *rules_page.RULES,
    *rules_head.RULES,
    *rules_body.RULES,
    *rules_end.RULES,
    *rules_text.RULES,
)


@dataclass(frozen=True)
class Finding:
    """What a rule found, and where; the same thing in many places is one finding."""

    rule: str
    severity: Severity
    message: str
    where: str


def check(path_or_bytes: str | Path | bytes, *, issuer: str | None = None) -> list[Finding]:
    """Return the findings of all rules; `issuer` is the official name the issuing body must have."""
    parts = locate(read(path_or_bytes), issuer)
    places: dict[tuple[str, Severity, str], list[str]] = {}
    for rule in RULES:
        for problem in rule.find(parts):
            places.setdefault((rule.id, problem.severity or rule.severity, problem.message), []).append(problem.where)
    return [Finding(*key, _together(where)) for key, where in places.items()]


def _together(places: list[str]) -> str:
    return places[0] if len(places) == 1 else f"{places[0]} (and {len(places) - 1} more)"
