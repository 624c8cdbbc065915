"""What changed between two states: a table for a screen, Markdown for a pull request's comment, JSON.

In Markdown every piece of data is made to stand for itself: it can be no markup, no link, no mention of a person.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from plantrack.write import words
from plantrack.write.tables import Column, Table, printable, to_json
from plantrack.write.views import colours

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from plantrack.ask.changes import Action, Change, Kind, Value
    from plantrack.model.dataset import Dataset, Filing
    from plantrack.model.directory import Block, Directory, Group
    from plantrack.model.reporting import Indicator

MOST_ON_SCREEN, MOST_IN_MARKDOWN = 90, 240
"""The letters shown of a text; a pipe and JSON get the whole."""
MARKDOWN_LETTERS, WARNING_LETTERS = 60_000, 20_000
"""A forge takes no longer comment: GitHub's limit is 65,536 letters. Warnings take a third of it at most."""
NONE = "chưa có"
NO_CHANGE = "Không có thay đổi."
_PARTS: dict[Kind, str] = {
    "plan": "Kế hoạch",
    "directory": "Danh bạ cơ quan",
    "office": "Đơn vị tổng hợp",
    "reporting": "Chỉ tiêu, năm báo cáo",
    "event": "Sự kiện, gia hạn",
    "words": "Lời văn báo cáo",
    "letter": "Công văn",
}
_ACTIONS = {"added": "thêm", "removed": "bỏ", "changed": "sửa"}
_FILING = {
    "added": "bản ghi mới",
    "removed": "bản ghi bị xóa",
    "changed": "bản ghi bị sửa",
    "withdrawn": "rút lại bản ghi",
    "restored": "tính lại bản ghi đã rút",
}
_COUNTED: dict[Action, str] = {
    "added": "bản ghi mới",
    "removed": "bản ghi bị xóa",
    "changed": "bản ghi bị sửa",
    "withdrawn": "lượt rút lại",
    "restored": "lượt tính lại",
}


class Compared(NamedTuple):
    """Two states with their names, what changed between them, and what is against the rules or worth knowing.

    The plan is named where there are several.
    """

    names: tuple[str, str]
    before: Dataset
    after: Dataset
    changes: Sequence[Change]
    warnings: Sequence[str] = ()
    plan: str = ""
    partial: bool = False
    """A state does not load whole: that nothing is told does not say that nothing changed."""


class _Line(NamedTuple):
    """One change in words: whose, of which task, what became of it."""

    part: str
    subject: str
    said: Sequence[str]
    change: Change


def nothing(names: tuple[str, str], format_: str, warnings: Sequence[str] = ()) -> str:
    """Say that no file differs."""
    if format_ == "json":
        return to_json({"before": names[0], "after": names[1], "changes": [], "warnings": list(warnings)})
    if format_ == "markdown":
        return "\n".join([_heading(names), "", NO_CHANGE, *_cautions(warnings, WARNING_LETTERS)]) + "\n"
    return f"{NO_CHANGE}\n"


def brought(journal: Sequence[str], changed: Sequence[str], directory: Directory | None, base: str = "") -> str:
    """Say for which agencies files of the journal are new, and whether the plan and the other data are changed.

    Where there was no plan before, `base` says so in place of what became of it.
    """
    names = {agency.id: words.short_name(agency, date.max) for agency in directory.agencies} if directory else {}
    ranks = {id_: rank for rank, id_ in enumerate(names)}
    counts = Counter(path.split("/")[-2] for path in journal)
    ordered = sorted(counts, key=lambda id_: (ranks.get(id_, len(ranks)), id_))
    told = words.listed(f"{names.get(id_, id_)} ({counts[id_]})" for id_ in ordered)
    files = [path.removeprefix("data/") for path in changed]
    others = {name for name, begins in _DATA.items() if any(path.startswith(begins) for path in files)}
    plan = "kế hoạch có sửa" if any(path.startswith("plan-") for path in files) else "kế hoạch không đổi"
    parts = [f"{len(journal)} bản ghi mới của {told}" if journal else "không có bản ghi mới", base or plan]
    return "; ".join([*parts, *(f"{name} có sửa" for name in _DATA if name in others)])


_DATA = {
    "danh bạ": "agencies",
    "đơn vị tổng hợp": "office",
    "chỉ tiêu": "reporting-",
    "sự kiện": "events-",
    "lời văn báo cáo": "reports/",
    "công văn": "letters/",
}
"""Data beside the journal and the plan, by how the names of their files begin below `data/`."""


def unclear(found: Compared, unread: tuple[Collection[str], Collection[str]], agencies: Collection[str]) -> list[str]:
    """Say which files a state could not read, and whose results there are therefore unknown and left out."""
    said = [
        f"Không đọc được {path} ở {name}, nên chưa rõ tình hình ở đó; tệp này không được so."
        for name, paths in zip(found.names, unread, strict=True)
        for path in sorted(paths)
    ]
    if agencies:
        ranks = {id_: rank for rank, id_ in enumerate({**found.after.agencies, **found.before.agencies})}
        ordered = sorted(agencies, key=lambda id_: (ranks.get(id_, len(ranks)), id_))
        said.append(f"Vì vậy không so kết quả của {words.listed(_agency(found, id_) for id_ in ordered)}.")
    return said


# the screen


def headline(found: Compared) -> str:
    """Count what changed, between what."""
    plan = f"Kế hoạch {found.plan}, từ" if found.plan else "Từ"
    return f"{plan} {found.names[0]} đến {found.names[1]}: {_counts(found)}."


def _counts(found: Compared) -> str:
    if not found.changes:
        return "không kể được thay đổi nào" if found.partial else "không có thay đổi"
    kinds = Counter(change.kind for change in found.changes)
    filings = Counter(change.action for change in found.changes if change.kind == "filing")
    agencies = {change.agency for change in found.changes if change.kind in ("fact", "general", "filing")}
    told = [
        *((filings[action], name) for action, name in _COUNTED.items()),
        (kinds["fact"] + kinds["general"], "việc đổi kết quả"),
        (len(agencies), "cơ quan"),
        *((kinds[kind], f"thay đổi ở {name.lower()}") for kind, name in _PARTS.items()),
    ]
    return ", ".join(f"{count} {what}" for count, what in told if count)


def table(found: Compared, *, whole: bool = False) -> Table:
    """Return the changes for a terminal; for a pipe with the `whole` of every text."""
    columns = (
        Column("agency", "Cơ quan", ratio=3),
        Column("task", "Nhiệm vụ", ratio=2),
        Column("what", "Thay đổi", ratio=7),
    )
    lines = list(_lines(found, None if whole else MOST_ON_SCREEN))
    cells = [(line.part, line.subject, ";\n".join(line.said)) for line in lines]
    return Table(columns, cells, [], styles=[_style(line.change) for line in lines])


def _style(change: Change) -> str:
    if change.action in ("removed", "withdrawn") or (change.kind == "filing" and change.action == "changed"):
        return colours.ALARM
    return colours.ASIDE if change.idle else ""


def as_json(all_: Sequence[Compared]) -> dict[str, Any]:
    """Return the changes of one plan or more for programs."""
    before, after = all_[0].names
    return {
        "before": before,
        "after": after,
        "changes": [_change_data(found, change) for found in all_ for change in found.changes],
        "warnings": list(dict.fromkeys(warning for found in all_ for warning in found.warnings)),
    }


def _change_data(found: Compared, change: Change) -> dict[str, Any]:
    return {
        "plan": found.after.plan.plan,
        "kind": change.kind,
        "action": change.action,
        "agency": change.agency,
        "agency_name": _agency(found, change.agency) if change.agency else "",
        "task": change.task,
        "label": _task(found, change.task),
        "schedule": change.schedule,
        "period": change.period,
        "subject": change.subject,
        "values": [_value_data(found, value) for value in change.values],
        "sources": [_source_data(filing) for filing in change.sources],
        "idle": change.idle,
    }


def _value_data(found: Compared, value: Value) -> dict[str, Any]:
    indicator, _, year = value.of.partition("/")
    named = {"indicator": indicator, "year": year, "unit": _unit(found, indicator)} if indicator else {}
    return {"what": value.what, "before": value.before, "after": value.after, **named}


def _source_data(filing: Filing) -> dict[str, Any]:
    document = filing.update.document
    return {
        "path": filing.path,
        "received": str(filing.update.received),
        "recorded_at": filing.update.recorded.at.isoformat(),
        "recorded_by": filing.update.recorded.by,
        "document": document.number if document else None,
        "document_date": str(document.date) if document else None,
    }


# Markdown


def markdown(all_: Sequence[Compared]) -> str:
    """Return a comment for a pull request, plan by plan, together no longer than a forge takes."""
    return "\n".join(_markdown(found, len(all_)) for found in all_)


def _markdown(found: Compared, shares: int) -> str:
    """Return a section for each agency, then the plan and the rest, then warnings."""
    lines = [_heading(found.names, found.plan), "", f"{words.capital(escaped(_counts(found)))}."]
    warnings = _cautions(found.warnings, WARNING_LETTERS // shares)
    room = MARKDOWN_LETTERS // shares - sum(len(line) + 1 for line in (*lines, *warnings)) - 200
    part = ""
    for count, line in enumerate(shown := list(_lines(found, MOST_IN_MARKDOWN))):
        heading = [] if line.part == part else ["", f"### {escaped(line.part)}", ""]
        bullets = [f"- {_subject(line)}{'; '.join(map(escaped, line.said))}{_where(line.change)}"]
        room -= sum(map(len, (*heading, *bullets))) + len(heading) + 1
        if room < 0:
            lines += ["", f"… và {len(shown) - count} thay đổi khác; xem đủ bằng lệnh plantrack diff."]
            break
        lines += [*heading, *bullets]
        part = line.part
    return "\n".join([*lines, *warnings]) + "\n"


def _cautions(warnings: Sequence[str], room: int) -> list[str]:
    """Return the warnings under a heading of their own, as many as fit, and how many do not."""
    lines = ["", "### Cảnh báo", ""] if warnings else []
    for count, warning in enumerate(warnings):
        line = f"- ⚠️ {escaped(warning)}"
        room -= len(line) + 1
        if room < 0:
            lines.append(f"- … và {len(warnings) - count} cảnh báo khác; xem đủ bằng lệnh plantrack diff.")
            break
        lines.append(line)
    return lines


def _heading(names: tuple[str, str], plan: str = "") -> str:
    """Keep the ids of commits as they are, for a forge to link; what was typed for them is data."""
    parted = (name.partition(" (") for name in names)
    before, after = (f"{ours}{between}{escaped(typed)}" for ours, between, typed in parted)
    return f"## {f'Kế hoạch {escaped(plan)}: thay' if plan else 'Thay'} đổi từ {before} đến {after}"


def _subject(line: _Line) -> str:
    return f"**{escaped(line.subject)}**: " if line.subject else ""


def _where(change: Change) -> str:
    """Name the file of a filing as code, in which nothing acts."""
    if change.kind != "filing" or not change.sources:
        return ""
    return f" (`{printable(change.sources[0].path).replace('`', '?')}`)"


_JOINER = "\u2060"
_ACTING = re.compile(
    r"(?<=[@#!~%$&^\[*])(?=\w)"  # a mention, an issue, a merge request and their kin
    r"|(?<=:)(?=//)|(?<=www)(?=\.)|(?<=GH)(?=-)"  # a link without markup
    r"|(?<=:)(?=[\w+-]+:)"  # an emoji by name
    r"|(?<=\b[0-9a-f]{6})(?=[0-9a-f]{1,34}\b)",  # a commit
    re.IGNORECASE,
)
_MARKUP = re.compile(r"[\\`*_\[\]|~^=]")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "&#36;"})


def escaped(text: str) -> str:
    """Return a text that Markdown shows as it is, on one line.

    An invisible joiner parts what forges look for in the finished page, whatever stands before it: `@name`, `#12`,
    `https://…`, the id of a commit.
    """
    parts = _FILE.split(printable(" ".join(text.split())))
    return "".join(f"`{part}`" if index % 2 else _inert(part) for index, part in enumerate(parts))


_FILE = re.compile(r"(\b(?:data/[a-z0-9/-]+/)?\d{8}-[0-9a-f]{8}(?:\.yaml)?\b)")
"""A file of the journal or a letter, by its path or its id: as code, so that it can be copied."""


def _inert(text: str) -> str:
    return _MARKUP.sub(r"\\\g<0>", _ACTING.sub(_JOINER, text)).translate(_ENTITIES)


# a change in words


def _lines(found: Compared, most: int | None) -> Iterator[_Line]:
    gone = {change.sources[0].path for change in found.changes if (change.kind, change.action) == ("filing", "removed")}
    for change in found.changes:
        part = _PARTS.get(change.kind) or _agency(found, change.agency)
        said = list(_said(found, change, most))
        if change.sources and change.kind != "filing":
            by = "theo" if any(filing.path not in gone for filing in change.sources) else "do xóa"
            said.append(f"{by} {words.listed(dict.fromkeys(_cited(filing) for filing in change.sources))}")
        yield _Line(part, _about(found, change), said, change)


def _about(found: Compared, change: Change) -> str:
    """Name the task with its period, or else what the change is about."""
    if change.kind == "general":
        return f"chung, {words.period(change.period)}"
    if change.kind == "filing":
        return f"{change.subject} {_task(found, change.task)}".strip()
    if change.kind in ("fact", "plan", "words"):
        section = f"mục {change.subject}" if change.subject else ""
        return " ".join(filter(None, (_task(found, change.task), section, words.period(change.period or "once"))))
    named = _agency(found, change.agency) if change.agency else ""
    year = words.period(change.period or "once")
    if change.kind in ("office", "letter"):
        return f"{change.subject if change.kind == 'letter' else named}"
    if change.kind == "event":
        return ", ".join(filter(None, (named, _TERMS.get(change.subject, change.subject), year)))
    return named or _group(found, change.subject) or year


def _said(found: Compared, change: Change, most: int | None) -> Iterator[str]:
    if change.kind == "filing":
        yield from _filing(change, most)
        return
    values = {value.what: value for value in change.values}
    if change.kind in _PARTS and change.action != "changed":
        yield _ACTIONS[change.action]
    for value in change.values:
        if value.what in _TOLD_BEFORE.get(change.kind, ()):
            continue
        if value.what == "status":
            yield _status(value, values.get("completed"))
        elif value.what == "figure":
            yield _figure(found, value)
        elif value.what == "evidence":
            yield _evidence(value)
        elif value.what != "completed" or "status" not in values:
            yield _became(found, _of_succession(value) if change.subject.startswith("successions/") else value, most)


def _of_succession(value: Value) -> Value:
    """Tell who was before and who took over apart from the days and addressees that other data call the same."""

    def renamed(part: Any) -> Any:
        if isinstance(part, list):
            return [renamed(one) for one in part]
        return {_SUCCESSION.get(key, key): one for key, one in part.items()} if isinstance(part, dict) else part

    what = _SUCCESSION.get(value.what, value.what)
    return value._replace(what=what, before=renamed(value.before), after=renamed(value.after))


_SUCCESSION = {"from": "predecessors", "to": "successors"}
_TOLD_BEFORE: dict[Kind, tuple[str, ...]] = {
    "plan": ("id",),
    "directory": ("id",),
    "reporting": ("id", "year"),
    "event": ("kind", "agency", "year", "id"),
}
"""The keys whose values name the thing that has changed."""


def _filing(change: Change, most: int | None) -> Iterator[str]:
    reason = next((value.after or value.before for value in change.values), None)
    told = f"{_FILING[change.action]}{f' ({_short(reason, most)})' if reason and change.action == 'withdrawn' else ''}"
    yield f"{told}: ghi lại, không đổi gì" if _repeats(change) else told
    for filing in change.sources:
        update = filing.update
        by = f"nhận {words.day(update.received)}, {update.recorded.by} ghi"
        yield f"{_cited(filing)}, {by}" if update.document else by


def _repeats(change: Change) -> bool:
    return change.idle and change.action == "added" and bool(change.sources[0].update.tasks)


def _cited(filing: Filing) -> str:
    document = filing.update.document
    return f"{document.number} ngày {words.day(document.date)}" if document else f"bản ghi {filing.id}"


def _status(value: Value, completed: Value | None) -> str:
    known: Mapping[str | None, str] = dict(words.STATUS.items())
    before, after = (known.get(status, NONE).lower() for status in (value.before, value.after))
    day = f" (ngày {_day(completed.after)})" if completed and completed.after else ""
    return f"{before} → {after}{day}"


def _figure(found: Compared, value: Value) -> str:
    id_, _, year = value.of.partition("/")
    indicator = found.after.indicators.get(id_) or found.before.indicators.get(id_)
    unit = ", ".join(filter(None, (indicator.unit if indicator else "", f"năm {year}" if year else "")))
    before, after = (words.number(Decimal(n)) if n is not None else NONE for n in (value.before, value.after))
    return f"{indicator.name if indicator else id_}{f' ({unit})' if unit else ''}: {before} → {after}"


def _unit(found: Compared, id_: str) -> str:
    indicator = found.after.indicators.get(id_) or found.before.indicators.get(id_)
    return indicator.unit if indicator else ""


def _evidence(value: Value) -> str:
    action = "thêm" if value.before is None else "bỏ" if value.after is None else "sửa trích yếu"
    cited = value.after or value.before
    return f"{action} minh chứng {cited['number']} ngày {_day(cited['date'])}"


def _became(found: Compared, value: Value, most: int | None) -> str:
    name = " / ".join(_KEYS.get(part, _task(found, part)) for part in value.what.split("/")) or "nội dung"
    before, after = (_text(found, side, value.what.split("/")[-1]) for side in (value.before, value.after))
    if value.before is None:
        return f"{name}: {_short(after, most)}"
    if value.after is None:
        return f"bỏ {name}: {_short(before, most)}"
    return f"{name}: {' → '.join(_narrowed(before, after, most))}"


def _text(found: Compared, value: Any, key: str) -> str:
    """Say any value of the data: names for ids, days as people write them, a party by its role and its words."""
    if isinstance(value, list):
        return "; ".join(_text(found, part, key) for part in value)
    if isinstance(value, dict) and "read" in value and "text" in value:
        role = f"{_TERMS[value['role']]}: " if value.get("role") in _TERMS else ""
        return f"{role}{value['text']} (hiểu là {_text(found, value['read'], key)})"
    if isinstance(value, dict):
        parts = [(name, _text(found, part, name)) for name, part in value.items()]
        return ", ".join(text if name in _PLAIN_KEYS else f"{_KEYS.get(name, name)} {text}" for name, text in parts)
    if isinstance(value, bool):
        return "có" if value else "không"
    if key in _AGENCY_KEYS and isinstance(value, str):
        return _agency(found, value)
    if key in _NAMED and isinstance(value, str):
        return _group(found, f"{_NAMED[key]}{value}").removeprefix(f"{_KEYS[key]} ")
    if key in _TERM_KEYS:
        return _TERMS.get(str(value), str(value))
    return _day(str(value))


def _day(text: str) -> str:
    return words.day(date.fromisoformat(text)) if _ISO_DAY.fullmatch(text) else text


_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_CONTEXT = 3


def _narrowed(before: str, after: str, most: int | None) -> tuple[str, str]:
    """Show of two long texts the words that differ, with a few around them."""
    if most is None or max(len(before), len(after)) <= most:
        return _quoted(before), _quoted(after)
    old, new = before.split(), after.split()
    shorter = min(len(old), len(new))
    same = next((n for n in range(shorter) if old[n] != new[n]), shorter)
    end = next((n for n in range(shorter - same) if old[-1 - n] != new[-1 - n]), shorter - same)
    start, stop = max(0, same - _CONTEXT), max(0, end - _CONTEXT)
    shown = []
    for all_ in (old, new):
        kept = " ".join(all_[start : len(all_) - stop])
        shown.append(_short(f"{'… ' if start else ''}{kept}{' …' if stop else ''}", most))
    return shown[0], shown[1]


def _short(text: str, most: int | None) -> str:
    if most is not None and len(text) > most:
        text = text[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;.…") + "…"
    return _quoted(text)


def _quoted(text: str) -> str:
    return f"“{text}”" if " " in text else text


def _agency(found: Compared, id_: str) -> str:
    agency = found.after.agencies.get(id_) or found.before.agencies.get(id_)
    return words.short_name(agency, date.max) if agency else id_


def _group(found: Compared, subject: str) -> str:
    """Name a group, block or succession of the directory, or an indicator."""
    kind, _, id_ = subject.rpartition("/")
    for dataset in (found.after, found.before):
        named: Group | Block | Indicator | None
        if kind == "groups":
            named = dataset.groups.get(id_)
        else:
            named = dataset.blocks.get(id_) if kind else dataset.indicators.get(id_)
        if named is not None:
            return f"{_KEYS.get(kind, kind)} {named.name}".strip()
    return f"{_KEYS.get(kind, kind)} {id_}".strip()


def _task(found: Compared, id_: str) -> str:
    item = found.after.items.get(id_) or found.before.items.get(id_)
    return item.label if item else id_


_AGENCY_KEYS = frozenset(
    {"agency", "owner", "issuer", "reports-through", "to", "notable", "predecessors", "successors"}
)
_NAMED = {"block": "blocks/", "group": "groups/", "indicator": "", "part-of": ""}
_TERM_KEYS = frozenset({"kind", "role", "each", "is", "for"})
_PLAIN_KEYS = frozenset(
    {"name", "text", "agency", "group", "role", "label", "kind", "number", "read", "reason", "indicator"}
)
_TERMS = {
    "lead": "chủ trì",
    "support": "phối hợp",
    "ongoing": "thường xuyên",
    "window": "trong khoảng",
    "once": "một lần",
    "recurring": "định kỳ",
    "on-request": "khi có yêu cầu",
    "after-event": "sau sự kiện",
    "by-reference": "theo văn bản khác",
    "year": "hằng năm",
    "half": "6 tháng",
    "quarter": "hằng quý",
    "month": "hằng tháng",
    "this-year": "cho năm nay",
    "next-year": "cho năm sau",
    "extension": "gia hạn báo cáo",
    "excused": "miễn báo cáo",
    "trigger": "sự kiện",
    "request": "đề nghị báo cáo",
    "reminder": "đôn đốc",
    "supplement": "đề nghị bổ sung",
    "flow": "cộng dồn trong năm",
    "stock": "tại ngày cuối kỳ",
    "ratio": "tỷ lệ",
    "rename": "đổi tên",
    "merge": "hợp nhất",
    "split": "chia tách",
    "transfer": "chuyển giao",
    "abolish": "giải thể",
}
"""The words of the data for people."""
_KEYS = {
    "status": "trạng thái",
    "completed": "ngày hoàn thành",
    "result": "kết quả",
    "difficulties": "khó khăn",
    "causes": "nguyên nhân",
    "proposals": "đề xuất",
    "direction": "chỉ đạo, điều hành",
    "directions": "phương hướng",
    "text": "nội dung",
    "title": "tên",
    "printed": "số thứ tự",
    "parties": "đơn vị thực hiện",
    "schedules": "thời gian",
    "details": "chi tiết",
    "targets": "chỉ tiêu được giao",
    "is": "loại",
    "document": "văn bản",
    "number": "số",
    "date": "ngày",
    "signer": "người ký",
    "formula": "thể thức đề ký",
    "place": "nơi ban hành",
    "based-on": "căn cứ",
    "recipients": "nơi nhận",
    "preamble": "phần mở đầu",
    "prose": "phần lời",
    "closing": "phần kết",
    "unconfirmed": "điều chưa xác nhận",
    "confirmed": "đã xác nhận",
    "state": "hiệu lực",
    "names": "tên",
    "name": "tên",
    "symbol": "ký hiệu",
    "aliases": "tên gọi khác",
    "exists": "thời gian hoạt động",
    "block": "khối",
    "blocks": "khối",
    "order": "thứ tự",
    "reports-through": "báo cáo qua",
    "members": "thành viên",
    "groups": "nhóm",
    "group": "nhóm",
    "names-nobody": "không chỉ cơ quan cụ thể",
    "successions": "kế thừa",
    "day": "ngày",
    "kind": "loại",
    "from": "từ",
    "to": "gửi",
    "predecessors": "cơ quan trước đó",
    "successors": "cơ quan tiếp nhận",
    "before": "trước ngày",
    "basis": "căn cứ",
    "functions": "nhiệm vụ chuyển giao",
    "undecided": "chưa xác định",
    "agency": "cơ quan",
    "owner": "cơ quan chủ quản",
    "letterhead": "phần đầu văn bản",
    "symbols": "ký hiệu văn bản",
    "documents": "văn bản phát hành",
    "illustrative": "số liệu minh họa",
    "short": "tên ngắn",
    "unit": "đơn vị tính",
    "tasks": "nhiệm vụ",
    "each": "kỳ",
    "part-of": "thuộc chỉ tiêu",
    "indicator": "chỉ tiêu",
    "at-least": "ít nhất",
    "or": "hoặc",
    "figures-until": "số liệu tính đến ngày",
    "estimated": "ước tính",
    "due-day-counts": "tính cả ngày hạn",
    "jump-ratio": "số lần tăng giảm phải hỏi lại",
    "year": "năm",
    "reason": "lý do",
    "issued": "báo cáo đã gửi",
    "sha256": "mã tệp",
    "summary": "tóm tắt",
    "notable": "đơn vị nêu tên",
    "written": "ngày viết",
    "assessment": "đánh giá",
    "results": "kết quả",
    "limits": "hạn chế",
    "objective": "khách quan",
    "subjective": "chủ quan",
    "adjustments": "điều chỉnh",
    "by": "thêm bớt",
    "round": "lần",
    "state-on": "tình hình tính đến ngày",
    "years": "năm báo cáo",
    "indicators": "chỉ tiêu",
}
"""The keys of the data for people; one that is not here is shown as it is."""
