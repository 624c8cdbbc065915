"""Where everything stands in a year: counts, two rates with named denominators, who has not reported."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plantrack.ask import facts, progress, timetable, turnout

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from plantrack.ask.progress import AgencyProgress, Counts, TaskProgress
    from plantrack.ask.turnout import Turnout
    from plantrack.model.dataset import Dataset
    from plantrack.model.plan import Item


@dataclass(frozen=True, slots=True)
class Part:
    """One section, agency or block: its counts by tasks (sections only) and by assignments."""

    id: str
    name: str
    by_task: Counts | None
    by_lead: Counts
    overdue: int
    arrived: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Overview:
    """The state of a year on a day."""

    year: int
    as_of: date
    by_task: Counts
    by_lead: Counts
    turnout: Turnout
    by: str
    parts: tuple[Part, ...]


def compute(dataset: Dataset, year: int, as_of: date, by: str = "") -> Overview:
    """Compute the state of a year on a day, in parts by section, agency or block where asked."""
    journal = facts.in_force(dataset, as_of)
    tasks = [task for task in progress.of_year(dataset, year, as_of, journal) if task.item.id in dataset.task_ids]
    leads = [lead for task in tasks for lead in task.leads]
    reporters = turnout.of_year(dataset, journal, year)
    parts = {"section": _sections, "agency": _agencies, "block": _blocks}.get(by)
    found = tuple(parts(dataset, tasks, leads, reporters)) if parts else ()
    return Overview(year, as_of, progress.count(tasks), progress.count(leads), reporters, by, found)


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One of several plans: its state in a year, and what falls due next (task or duty, and before which day)."""

    dataset: Dataset
    overview: Overview
    next: tuple[Item, date] | None


def line(dataset: Dataset, today: date) -> PlanLine:
    """Return one plan as the overview over all plans shows it, for this year."""
    upcoming = [row for row in timetable.rows(dataset, today) if row.state == "upcoming" and row.occurrence.before]
    first = upcoming[0] if upcoming else None
    due = (first.item, first.occurrence.before) if first is not None and first.occurrence.before else None
    return PlanLine(dataset, compute(dataset, today.year, today), due)


def _sections(dataset: Dataset, tasks: list[TaskProgress], _: list[AgencyProgress], __: Turnout) -> Iterator[Part]:
    for section in dataset.plan.sections:
        mine = [task for task in tasks if dataset.section_of[task.item.id].id == section.id]
        leads = [lead for task in mine for lead in task.leads]
        overdue = sum(task.overdue for task in mine)
        yield Part(section.id, section.title, progress.count(mine), progress.count(leads), overdue)


def _agencies(
    dataset: Dataset, _: list[TaskProgress], leads: list[AgencyProgress], reporters: Turnout
) -> Iterator[Part]:
    arrived = {reporter.agency for reporter in reporters.arrived}
    owing = {reporter.agency for reporter in reporters.asked}
    for agency in dataset.agencies.values():
        mine = [lead for lead in leads if lead.assignment.agency == agency.id]
        if mine or agency.id in owing:
            turned_in = (int(agency.id in arrived), 1) if agency.id in owing else None
            overdue = sum(lead.overdue for lead in mine)
            yield Part(agency.id, agency.named(reporters.as_of).name, None, progress.count(mine), overdue, turned_in)


def _blocks(dataset: Dataset, _: list[TaskProgress], leads: list[AgencyProgress], reporters: Turnout) -> Iterator[Part]:
    for block in dataset.blocks.values():
        mine = [lead for lead in leads if dataset.agencies[lead.assignment.agency].block == block.id]
        owing = [reporter for reporter in reporters.asked if dataset.agencies[reporter.agency].block == block.id]
        if mine or owing:
            arrived = sum(reporter.arrival != "missing" for reporter in owing)
            overdue = sum(lead.overdue for lead in mine)
            yield Part(block.id, block.name, None, progress.count(mine), overdue, (arrived, len(owing)))
