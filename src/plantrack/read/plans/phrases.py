"""Roles told in phrases and not by labels: "(Sở A chủ trì, Sở B phối hợp, xong trong quý I/2026)", "Sở A (chủ trì)".

Taken only where every word of the phrase is a name of the directory, a role or a time; else the words stay as they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from plantrack.read.plans import labels, plan_text, schedules
from plantrack.read.plans.labels import Label

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from plantrack.model.plan import Role
    from plantrack.read.plans.parties import Matcher, Reading

_HOW = r"(?: (?:thuc hien|chinh|tham muu|xay dung|trien khai))?"
_AFTER: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("lead", re.compile(rf"[ (\[]*(?:lam (?:don vi |co quan )?)?(?:chu tri{_HOW}|dau moi)[ )\]]*$")),
    ("support", re.compile(rf"[ (\[]*(?:cung )?phoi hop{_HOW}[ )\]]*$")),
)
_BEFORE: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("lead", re.compile(rf"^[ (]*(?:don vi |co quan )?(?:do )?chu tri{_HOW}(?: la)?[ :-]+")),
    ("support", re.compile(rf"^[ (]*(?:don vi |co quan )?phoi hop{_HOW}(?: voi| la)?[ :-]+")),
)
_ROLE = re.compile(r"\b(?:chu tri|phoi hop|dau moi)\b")
_MOST = 500
"""Letters of a phrase; what is longer is a sentence."""
_BEGUN = re.compile(r"^[ (]*(?:va |voi |do |giao (?:cho )?)?")
_TAIL = re.compile(r"\((?=[^()]*(?:\([^()]*\)[^()]*)*\)[\s.;,]*$)|(?<=[.;])\s+|\s[-–]\s+|,\s+do\s+(?=[A-ZĐ])")


class Clause(NamedTuple):
    """A part of a phrase: which field it tells, as worded, and whom its names mean (nobody for a time)."""

    kind: labels.Kind
    words: str
    names: str = ""


def at_the_end(text: str, matcher: Matcher, day: date) -> tuple[str, tuple[Label, ...]]:
    """Return a line before the phrase that it ends with, and the phrase as labels; the line where it has none."""
    if _ROLE.search(plan_text.flat(text)) is None:
        return text, ()
    for found in _TAIL.finditer(text):
        before, tail = text[: found.start()].rstrip(" ,;.-–"), text[found.end() :]
        clauses = _clauses(_unwrapped(found.group(), tail), matcher, day)
        if before and clauses and any(one.kind == "lead" for one in clauses):
            return before, tuple(Label(one.kind, "", one.words) for one in clauses)
    return text, ()


def _unwrapped(mark: str, tail: str) -> str:
    bare = tail.strip(" .;,")
    return bare.removesuffix(")") if mark.startswith("(") else bare


def roles(text: str, kind: Role, matcher: Matcher) -> list[tuple[Role, str, str]]:
    """Return the words behind a label that give bodies their roles: role, words, names; none where they give none."""
    if _ROLE.search(plan_text.flat(text)) is None:
        return []
    told = _clauses(text, matcher, None)
    clauses: list[tuple[Role, str, str]] = [
        (one.kind, one.words, one.names)
        for one in told
        if one.kind == "lead" or one.kind == "support"  # noqa: PLR1714 (what the type checker understands)
    ]
    return clauses if len(clauses) > 1 or [one[0] for one in clauses] == [kind] else []


def _clauses(text: str, matcher: Matcher, day: date | None) -> list[Clause]:
    """Return a phrase in its clauses; none where a word of it is anything else."""
    made: list[Clause] = []
    held = ""
    if len(text) > _MOST:
        return []
    for piece in re.split(r"(?<=[;,.\n])\s*(?=\S)|(?<=\))\s+|\s[-–]\s", text):
        held = f"{held} {piece}".strip() if held else piece.strip()
        words = held.strip(" ,;.")
        if (clause := _clause(words, matcher, day)) is not None:
            made.append(clause)
            held = ""
        elif made and _goes_on(made[-1], words, matcher):
            made[-1] = _more(made[-1], words)
            held = ""
    return [] if held.strip(" ,;.()") else made


def _clause(words: str, matcher: Matcher, day: date | None) -> Clause | None:
    folded = plan_text.flat(words)
    for role, pattern in _AFTER:
        if found := pattern.search(folded):
            names = words[_BEGUN.match(folded).end() : found.start()]  # type: ignore[union-attr]  # it matches anything
            return Clause(role, words, names) if _all_known(matcher.read(names)) else None
    for role, pattern in _BEFORE:
        if found := pattern.match(folded):
            names = words[found.end() :]
            return Clause(role, words, names) if _all_known(matcher.read(names)) else None
    if day is not None and not _ROLE.search(folded):
        bare = next(_times(words))
        reading = schedules.read(bare, day, "su-kien")
        return Clause("time", words) if reading.read and not reading.doubt else None
    return None


def _times(words: str) -> Iterator[str]:
    head, colon, rest = words.partition(":")
    yield rest.strip() if colon and labels.kind_of(head) == "time" else words


def _goes_on(before: Clause, words: str, matcher: Matcher) -> bool:
    """Say whether names go on with a clause whose role stands before its names ("phối hợp: Sở A, Sở B")."""
    role_first = any(pattern.match(plan_text.flat(before.words)) for _, pattern in _BEFORE)
    return role_first and not _ROLE.search(plan_text.flat(words)) and _all_known(matcher.read(words))


def _more(before: Clause, words: str) -> Clause:
    return before._replace(words=f"{before.words}, {words}", names=f"{before.names}, {words}")


def _all_known(reading: Reading) -> bool:
    return bool(reading.read) and not reading.doubt
