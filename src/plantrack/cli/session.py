"""What the options before a command say: which workspace, which plan, which day; the data are loaded when asked for."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plantrack.cli import clock

if TYPE_CHECKING:
    import typer

    from plantrack.model.dataset import Dataset
    from plantrack.read.loader import Shared


class Read(NamedTuple):
    """What was read of a workspace, and which filings (`agency/id`) were left out because nothing depends on them."""

    dataset: Dataset
    files: dict[str, str]
    left_out: frozenset[str]
    shared: Shared


class Session(NamedTuple):
    """The workspace, plan and day that a command works with."""

    root: Path
    plan: str | None
    today: date
    colour: bool = True
    is_pinned: bool = False
    """Whether the day was said by `--today`."""

    def dataset(
        self, *, until: int | None = None, journal_of: str | None = None, shared: Shared | None = None
    ) -> Dataset:
        """Load the workspace; of the journal, years after `until` and agencies but `journal_of` are left unread."""
        return self.load(self.files(until=until, journal_of=journal_of), shared)

    def of_years(
        self, since: int, until: int | None, *, journal_of: str | None = None, shared: Shared | None = None
    ) -> Read:
        """Load what questions about some years need: these years, and of what is done once the years before them.

        Of earlier years only those files of the journal are loaded that speak of a task without years; of other
        agencies than `journal_of` none. What is in `shared` is not parsed again.
        """
        from plantrack.read import loader, worktree

        files = worktree.read(self.root, since=since, until=until, plan=self.plan, journal_of=journal_of)
        shared = {} if shared is None else shared
        plan = loader.choose_plan(files, self.plan)
        before = worktree.journal(self.root, plan, since - 1, journal_of)
        tasks = loader.undated(files, plan, shared)
        files |= worktree.texts(before, loader.speaking_of(tasks)) if tasks else {}
        left_out = loader.refs(before.keys() - files.keys())
        return Read(loader.dataset(files, plan, left_out=left_out, shared=shared), files, left_out, shared)

    def files(self, *, until: int | None = None, journal_of: str | None = None) -> dict[str, str]:
        """Read the workspace's data files."""
        from plantrack.read import worktree

        return worktree.read(self.root, until=until, journal_of=journal_of)

    def load(self, files: dict[str, str], shared: Shared | None = None) -> Dataset:
        """Make the dataset of files already read; what is in `shared` is not parsed again."""
        from plantrack.read import loader

        return loader.dataset(files, loader.choose_plan(files, self.plan), shared=shared)

    def build(self) -> Path:
        """Return where documents go; of several plans each has a folder of its own."""
        folder = self.root / "build"
        several = self.plan is not None and len([*(self.root / "data").glob("plan-*.yaml")]) > 1
        return folder / f"ke-hoach-{self.plan}" if several else folder

    def moment(self) -> datetime:
        """Return when something is recorded: now, on the day that counts as today."""
        now = clock.now()  # after midnight, if the command began before
        return datetime.combine(self.today, now.timetz()) if self.is_pinned else now


def of(context: typer.Context) -> Session:
    """Return the session of a command."""
    session = context.find_root().obj
    if not isinstance(session, Session):  # completion reads the options before a command, but does not run them
        before = context.find_root().params
        return Session(Path(before.get("directory") or "."), before.get("plan") or None, clock.today())
    return session
