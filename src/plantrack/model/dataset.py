"""Everything a question is put to: one plan, the directory, the office, and what was reported."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from plantrack.model.contacts import Contacts
from plantrack.model.fields import on_day
from plantrack.model.summary import Summary

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from plantrack.model.directory import Agency, Block, Directory, Group, Succession
    from plantrack.model.letters import Letter
    from plantrack.model.office import Office, Offices
    from plantrack.model.plan import Item, Plan, Section
    from plantrack.model.reporting import Events, Indicator, Reporting
    from plantrack.model.updates import Update


class Filing(NamedTuple):
    """An update with what its path says: the year reported on and its own id."""

    path: str
    year: int
    id: str
    update: Update

    @property
    def ref(self) -> str:
        """Return the name by which other files call it: `so-tu-phap/20241121-7f3a9c1e`."""
        return f"{self.update.agency}/{self.id}"


class Sent(NamedTuple):
    """A letter with what its path says: the year that it is about and its own id."""

    path: str
    year: int
    id: str
    letter: Letter


@dataclass(frozen=True)
class Dataset:
    """One plan with its directory and journal, as loaded."""

    plan: Plan
    directory: Directory
    offices: Offices
    reporting: Reporting
    events: Events
    filings: tuple[Filing, ...] = ()
    summaries: Mapping[int, Summary] = field(default_factory=dict)
    letters: tuple[Sent, ...] = ()
    """In the order of their dates; of one day, by id."""
    contacts: Contacts = field(default_factory=Contacts.model_construct)
    plans: tuple[str, ...] = ()
    """The plans of the workspace, this one among them; none where nobody says."""
    unread: frozenset[str] = frozenset()
    """The filings (`agency/id`) whose files have faults of their own."""

    @cached_property
    def items(self) -> dict[str, Item]:
        """Tasks and duties by id, in the plan's order."""
        return {item.id: item for item in self.plan.items}

    @cached_property
    def by_ref(self) -> dict[str, Filing]:
        """The filings by the names that other files call them by."""
        return {filing.ref: filing for filing in self.filings}

    @cached_property
    def task_ids(self) -> frozenset[str]:
        """The ids of tasks, duties not among them."""
        return frozenset(task.id for task in self.plan.tasks)

    @cached_property
    def section_of(self) -> dict[str, Section]:
        """The section of each task by id."""
        return {task.id: section for section in self.plan.sections for task in section.tasks}

    @cached_property
    def agencies(self) -> dict[str, Agency]:
        """Agencies by id, in the order of protocol; who was succeeded is no more from that day on."""
        ranks = {block.id: rank for rank, block in enumerate(self.directory.blocks)}
        ordered = sorted(self.directory.agencies, key=lambda agency: (ranks.get(agency.block, 99), agency.order))
        ends = {id_: event.day for event in self.directory.successions for id_ in event.ends}
        return {agency.id: _ended(agency, ends.get(agency.id)) for agency in ordered}

    @cached_property
    def memo(self) -> dict[tuple[str, str, date], Any]:
        """What was computed once of this dataset, for a day: questions about it are asked over and over."""
        return {}

    @cached_property
    def successions_from(self) -> dict[str, tuple[Succession, ...]]:
        """Successions by predecessor, in the order of their days."""
        ordered = sorted(self.directory.successions, key=lambda event: event.day)
        bodies = dict.fromkeys(id_ for event in ordered for id_ in event.from_)
        return {id_: tuple(event for event in ordered if id_ in event.from_) for id_ in bodies}

    @cached_property
    def successions_to(self) -> dict[str, tuple[Succession, ...]]:
        """Successions by whoever took something over, the latest first."""
        found: dict[str, tuple[Succession, ...]] = {}
        for event in sorted(self.directory.successions, key=lambda event: event.day, reverse=True):
            for id_ in dict.fromkeys((*event.to, *(function.to for function in event.functions))):
                found[id_] = (*found.get(id_, ()), event)
        return found

    @cached_property
    def groups(self) -> dict[str, Group]:
        """Groups by id."""
        return {group.id: group for group in self.directory.groups}

    @cached_property
    def blocks(self) -> dict[str, Block]:
        """Blocks by id, in the order of protocol."""
        return {block.id: block for block in self.directory.blocks}

    @cached_property
    def indicators(self) -> dict[str, Indicator]:
        """Indicators by id, in the office's order."""
        return {indicator.id: indicator for indicator in self.reporting.indicators}

    def office(self, day: date) -> Office:
        """Return the focal point on the day; before the first and after the last, the nearest one."""
        return on_day(self.offices.offices, day)

    def summary(self, year: int) -> Summary:
        """Return people's words of the year; where nobody wrote any, none."""
        return self.summaries.get(year) or Summary.model_construct()


def _ended(agency: Agency, day: date | None) -> Agency:
    if day is None or agency.exists.before is not None:
        return agency
    return agency.model_copy(update={"exists": agency.exists.model_copy(update={"before": day})})
