"""The history on a screen and as JSON, the lines of `undo`, the messages of commits: what changed, as people say it.

Messages are made of data that others wrote: they are one line, short, and of what can be printed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plantrack.model import periods
from plantrack.write import words
from plantrack.write.tables import Column, Table
from plantrack.write.views import colours

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from plantrack.ask.facts import Key
    from plantrack.ask.history import Change, FigureChange, Step
    from plantrack.model.dataset import Dataset, Filing
    from plantrack.model.updates import Recorded, Status
    from plantrack.read.git import Commit

MOST_SUBJECT = 120
MEANS = {"command": "lệnh", "form": "biểu mẫu", "hand": "sửa tay"}
UNCOMMITTED = "chưa lưu"
UNKNOWN = "không rõ: kho git rút gọn"
_ONE_COMMIT = ("commit_state", "commit", "commit_author", "commit_at")
KEYS = (
    "recorded_at", "received", "by", "by_means", "update", "path", "agency", "agency_name", "task", "label",
    "schedule", "period", "kind", "from", "to", "figures", "document", "document_date", "unsaid", "withdraws",
    "reason",
)  # fmt: skip


# the log


def table(dataset: Dataset, steps: Sequence[Step], commits: Mapping[str, Commit] | None) -> Table:
    """Return the steps, the latest first; without the column of commits where there is no repository."""
    columns = (
        Column("recorded_at", "Ghi lúc", width=10),
        Column("by", "Người ghi", width=10),
        *([Column("commit", "Lưu (git)", width=10)] if commits is not None else []),
        Column("task", "Việc", ratio=2),
        Column("change", "Thay đổi", ratio=3),
    )
    cells = [
        (
            _when(step.filing),
            _by(step.filing.update.recorded),
            *([_commit(commits.get(step.filing.path))] if commits is not None else []),
            subject(dataset, step),
            "; ".join(_told(dataset, step)),
        )
        for step in steps
    ]
    styles = [colours.ASIDE if step.unsaid else "" for step in steps]
    keys = [*KEYS, *(_ONE_COMMIT if commits is not None else ())]
    return Table(columns, cells, [_data(dataset, step, commits) for step in steps], styles=styles, keys=keys)


def _when(filing: Filing) -> str:
    at, received = filing.update.recorded.at, filing.update.received
    came = "" if at.date() == received else f", nhận {words.day(received)}"
    return f"{words.day(at.date())} {at:%H:%M}{came}"


def _by(recorded: Recorded) -> str:
    return f"{recorded.by} ({MEANS[recorded.by_means]})"


def _commit(commit: Commit | None) -> str:
    if commit is None:
        return UNCOMMITTED
    return UNKNOWN if commit.cut else f"{commit.short} {commit.author}"


def _told(dataset: Dataset, step: Step) -> Iterator[str]:
    """Say what a step changed, by which document, and what became of it."""
    changed = what(dataset, step)
    document = step.filing.update.document
    by = f"BC {document.number}" if document else ""
    yield f"{changed} ({by})" if changed and by else changed or by or "chỉ có lời văn"
    if step.unsaid:
        yield f"đã rút: {step.unsaid}"


def subject(dataset: Dataset, step: Step) -> str:
    """Say what a step is about: `1.a Sở A, quý I/2024`."""
    return _about(dataset, step.filing, step.key)


def _about(dataset: Dataset, filing: Filing, key: Key | None) -> str:
    name = words.short_name(dataset.agencies[filing.update.agency], filing.update.received)
    if key is None:
        return f"{name}, năm {filing.year}"
    label = dataset.items[key.task].label if key.task in dataset.items else key.task
    period = "" if periods.year_of(key.period) is None else f", {words.period(key.period)}"
    return f"{label} {name}{period}"


def what(dataset: Dataset, step: Step) -> str:
    """Say what a step changed: statuses, figures, an arrival, a withdrawal with its reason; blank for mere words."""
    if step.kind == "general":
        return "nhận định chung của cả năm"
    if step.kind == "arrival":
        pending = step.filing.update.contents == "pending"
        return "báo cáo đến, chưa nhập nội dung" if pending else "báo cáo không có kết quả"
    status = change(step.before, step.after)
    changed = [status, *_figures(dataset, step.figures)]
    if step.kind == "withdrawal":
        still = f"vẫn {status}" if status and step.before == step.after else status
        changed[0:1] = [f"rút bản ghi {step.withdraws.rpartition('/')[2]}: {step.reason}", still]
    return "; ".join(filter(None, changed))


def change(before: Status | None, after: Status | None) -> str:
    """Say from which status to which; the one where it stays, nothing where there is none."""
    if before == after:
        return _status(after) if after else ""
    return f"{_status(before)} → {_status(after)}"


def _status(status: Status | None) -> str:
    return words.STATUS[status or "not-reported"].lower()


def _figures(dataset: Dataset, figures: Sequence[FigureChange]) -> Iterator[str]:
    for one in figures:
        name = dataset.indicators[one.indicator].name if one.indicator in dataset.indicators else one.indicator
        before, after = words.number(one.before) or "chưa có", words.number(one.after) or "chưa có"
        yield f"{name}: {after}" if before == after else f"{name}: {before} → {after}"


def _data(dataset: Dataset, step: Step, commits: Mapping[str, Commit] | None) -> dict[str, Any]:
    filing, key, update = step.filing, step.key, step.filing.update
    return {
        "recorded_at": update.recorded.at.isoformat(),
        "received": update.received,
        "by": update.recorded.by,
        "by_means": update.recorded.by_means,
        "update": filing.ref,
        "path": filing.path,
        "agency": update.agency,
        "agency_name": words.name(dataset.agencies[update.agency], update.received),
        "task": key.task if key else None,
        "label": dataset.items[key.task].label if key and key.task in dataset.items else None,
        "schedule": key.schedule if key else None,
        "period": key.period if key else None,
        "kind": step.kind,
        "from": step.before,
        "to": step.after,
        "figures": [
            {"indicator": id_, "before": _exact(before), "after": _exact(after)} for id_, before, after in step.figures
        ],
        "document": update.document.number if update.document else None,
        "document_date": update.document.date if update.document else None,
        "unsaid": step.unsaid or None,
        "withdraws": step.withdraws or None,
        "reason": step.reason or None,
        **(_commit_data(commits.get(filing.path)) if commits is not None else {}),
    }


def _exact(figure: Any) -> str | None:
    return None if figure is None else f"{figure:f}"


def _commit_data(commit: Commit | None) -> dict[str, Any]:
    """Return who committed when; nothings where nobody has (`uncommitted`) or git no longer knows (`unknown`)."""
    if commit is None or commit.cut:
        return dict(zip(_ONE_COMMIT, ("unknown" if commit else "uncommitted", None, None, None), strict=True))
    return dict(zip(_ONE_COMMIT, ("committed", commit.id, commit.author, commit.at.isoformat()), strict=True))


# the messages of commits


def recorded_message(dataset: Dataset, steps: Sequence[Step]) -> str:
    """Return what a recording did: `1.a Sở TT&TT: đang thực hiện → hoàn thành (BC 120/BC-STTTT)`."""
    changed = "; ".join(filter(None, (what(dataset, step) for step in steps))) or "bổ sung nội dung"
    about = subject(dataset, steps[0])
    about = about.removesuffix(f", năm {steps[0].filing.update.received.year}")  # the commit's own
    return _subject(f"{about}: {changed}", _cited(steps[0].filing))


def withdrawn_message(dataset: Dataset, filing: Filing, target: Filing) -> str:
    """Return what was withdrawn and why: `Rút 1.b của Kho bạc Nhà nước: ghi nhầm`."""
    withdrawal = filing.update.withdraws[0]
    tasks = [withdrawal.task] if withdrawal.task else dict.fromkeys(entry.task for entry in target.update.tasks)
    labels = ", ".join(dataset.items[task].label for task in tasks) or f"bản ghi {target.id}"
    return _subject(f"Rút {labels} của {_name(dataset, filing)}: {withdrawal.reason}")


def received_message(dataset: Dataset, filing: Filing) -> str:
    """Return whose report came: `Nhận báo cáo 41/BC-CCB của Hội Cựu chiến binh tỉnh`."""
    number = f" {filing.update.document.number}" if filing.update.document else ""
    return _subject(f"Nhận báo cáo{number} của {_name(dataset, filing)}")


def imported_message(dataset: Dataset, filings: Sequence[Filing]) -> str:
    """Return whose reports were entered, and below it a line an agency: which tasks, by which document."""
    agencies = dict.fromkeys(filing.update.agency for filing in filings)
    if len(filings) == 1:
        return _subject(f"Nhập báo cáo của {_name(dataset, filings[0])}", _cited(filings[0]))
    who = f"{len(agencies)} đơn vị" if len(agencies) > 1 else _name(dataset, filings[0])
    lines = [
        _subject(f"- {_name(dataset, filing)}: {_labels(dataset, filing) or 'không có kết quả'}", _cited(filing))
        for filing in filings
    ]
    return "\n".join([_subject(f"Nhập báo cáo của {who}"), "", *lines])


def _labels(dataset: Dataset, filing: Filing) -> str:
    return ", ".join(dict.fromkeys(dataset.items[entry.task].label for entry in filing.update.tasks))


def _cited(filing: Filing) -> str:
    return f" (BC {filing.update.document.number})" if filing.update.document else ""


def _name(dataset: Dataset, filing: Filing) -> str:
    return words.short_name(dataset.agencies[filing.update.agency], filing.update.received)


def _subject(text: str, end: str = "") -> str:
    """Return one line of what can be printed, cut so that its end still fits."""
    text, end = (" ".join("".join(c if c.isprintable() else " " for c in part).split()) for part in (text, end))
    end = f" {end}" if end else ""
    if len(end) > MOST_SUBJECT // 2:
        end = f"{end[: MOST_SUBJECT // 2 - 1]}…"
    room = MOST_SUBJECT - len(end)
    return f"{text if len(text) <= room else f'{text[: room - 1].rstrip()}…'}{end}"


# undo


def undone_head(dataset: Dataset, filings: Sequence[Filing], commit: Commit | None) -> Iterator[str]:
    """Say what would be taken back: who recorded it when, and its commit."""
    where = f"lần lưu {commit.short} của {commit.author}: {commit.subject}" if commit else "chưa lưu vào git"
    yield f"Lần ghi sau cùng ({where}), {words.counted(len(filings))} bản ghi:"
    for filing in filings:
        yield f"  {filing_line(dataset, filing)}"


def filing_line(dataset: Dataset, filing: Filing) -> str:
    """Say which filing it is, who recorded it when, by which document."""
    document = filing.update.document
    by = f", theo văn bản {document.number} ngày {words.day(document.date)}" if document else ""
    return f"{filing.id} {_name(dataset, filing)}, ghi {_when(filing)}, {_by(filing.update.recorded)}{by}"


def undone(dataset: Dataset, filings: Sequence[Filing], changes: Sequence[Change]) -> Iterator[str]:
    """Say what is in force before and after filings are taken back."""
    by_agency = {filing.update.agency: filing for filing in filings}
    for one in changes:
        about = _about(dataset, by_agency.get(one.key.agency, filings[0]), one.key)
        told = [change(one.before, one.after), *_figures(dataset, one.figures)]
        told += ["lời văn, minh chứng trở lại như trước"] if one.texts else []
        yield f"  {about}: {'; '.join(filter(None, told))}"
    for filing in filings:
        if filing.update.contents == "pending":
            yield f"  {_name(dataset, filing)}: báo cáo trở lại là chưa đến"
        if filing.update.general:
            yield f"  {_name(dataset, filing)}, năm {filing.year}: bỏ nhận định chung của bản ghi này"
    if not changes and not any(f.update.contents == "pending" or f.update.general for f in filings):
        yield "  Không kết quả nào đang có hiệu lực thay đổi."


# which commits brought a fact


def commits_of(filings: Sequence[Filing], commits: Mapping[str, Commit]) -> str:
    """Say which commits brought some filings, one after another: `3f2a1bc Lan 21/11/2024; chưa lưu: 01 bản ghi`."""
    found = [commits[filing.path] for filing in filings if filing.path in commits]
    known = [one for one in found if not one.cut]
    told = [f"{one.short} {one.author} {words.day(one.at.date())}" for one in dict.fromkeys(known)]
    counts = {UNKNOWN: len(found) - len(known), UNCOMMITTED: len(filings) - len(found)}
    told += [f"{name}: {words.counted(count)} bản ghi" for name, count in counts.items() if count]
    return "; ".join(told)


def commits_data(filings: Sequence[Filing], commits: Mapping[str, Commit]) -> list[dict[str, Any]]:
    """Return the commit of each filing, for programs."""
    return [{"update": filing.ref, **_commit_data(commits.get(filing.path))} for filing in filings]
