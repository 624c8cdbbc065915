"""Turn a report into what its template shows: its numbers all come from one `AnnualReport`, its sentences do not."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from plantrack.ask import assignments, progress, succession
from plantrack.ask.turnout import Reporter
from plantrack.model import names as naming
from plantrack.model import periods
from plantrack.model.reporting import Excuse
from plantrack.write import words
from plantrack.write.report.report_views import (
    AdjustmentView,
    AgencyRowView,
    AgencyTable,
    Context,
    CountView,
    DutyView,
    FigureRow,
    FigureView,
    HeirView,
    LateGroup,
    LateView,
    LeadView,
    PaceView,
    PlanView,
    ProposalView,
    QuoteView,
    RatesView,
    RateView,
    RemarkView,
    ReportedView,
    ReporterView,
    SectionView,
    SignView,
    StatusGroup,
    StatusRow,
    TaskView,
    TurnoutView,
    WordsView,
    YearView,
)
from plantrack.write.word.chart import Chart, Series

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from plantrack.ask.annual_report import AnnualReport, Answer, Late, LeadPart, TaskPart, Verdict, YearState
    from plantrack.ask.facts import Fact
    from plantrack.ask.figures import Total
    from plantrack.ask.progress import AgencyProgress, Counts, Reported, Standing, TaskProgress, Time
    from plantrack.ask.turnout import Turnout
    from plantrack.model.dataset import Dataset
    from plantrack.model.office import DocumentKind

VERDICT: dict[Verdict, str] = {
    "met": "Đạt",
    "not-met": "Chưa đạt",
    "not-yet": "Chưa đến kỳ",
    "unknown": "Chưa đủ căn cứ",
}
_FOUR: tuple[tuple[Reported, Time], ...] = (
    ("completed", "in-time"),
    ("completed", "overdue"),
    ("in-progress", "in-time"),
    ("in-progress", "overdue"),
)
_KIN = tuple(label for label in progress.LABELS if label not in _FOUR)


def of_report(report: AnnualReport, kind: DocumentKind, today: date) -> Context:
    """Turn a report into what its template shows."""
    dataset, on = report.dataset, report.as_of
    office = dataset.office(today)
    document = office.documents.ubnd if kind == "ubnd" else office.documents.central
    symbol = document.symbol or office.symbols.report
    verdicts = {verdict: tuple(_paces(report, verdict)) for verdict in VERDICT}
    rates = _rates(report)
    return Context(
        nam=report.year,
        ngay_ky=today,
        so=report.summary.issued.number.partition("/")[0] if kind == "ubnd" else "",
        ky_hieu=symbol,
        dia_danh=office.place,
        tieu_de=document.letterhead or office.letterhead,
        kinh_gui=document.to,
        noi_nhan=document.recipients,
        nguoi_ky=SignView(document.signer.formula, document.signer.name),
        co_quan=words.office_name(dataset, office, today),
        uy_ban=office.documents.ubnd.to[0],
        ke_hoach=plan(dataset, on),
        du_thao=report.draft,
        minh_hoa=dataset.offices.illustrative,
        ngay_so_lieu=report.figures_until,
        uoc=report.estimated,
        ngay_nhan=on,
        han=report.due,
        ke_ca_ngay_han=dataset.reporting.year(report.year).due_day_counts,
        nay=_year(dataset, report.now),
        truoc=_year(dataset, report.before),
        muc=tuple(_sections(report)),
        theo_muc=rates,
        bieu_do=_chart(report, rates),
        trang_thai=tuple(_statuses(report.now.by_task, report.now.by_lead)),
        dat=verdicts["met"],
        chua_dat=verdicts["not-met"],
        chua_den=verdicts["not-yet"],
        chua_ro=verdicts["unknown"],
        bo_ngo=tuple(PaceView(part.item.label, words.NO_LEAD) for part in _parts(report) if part.progress.adrift),
        bo_ngo_mot_phan=tuple(_partly_open(report)),
        cham=tuple(_lates(report)),
        trach_nhiem=tuple(_duties(report)),
        so_lieu=tuple(_figure(report.figures.totals[one.id]) for one in report.figures.indicators),
        dong_so_lieu=tuple(_figure_rows(report)),
        ke_thua=tuple(_heirs(report)),
        dieu_chinh=tuple(_adjustments(report)),
        bang_don_vi=_agency_table(report),
        kho_khan=tuple(_remarks(report)),
        chi_dao_tai_don_vi=len(report.directing),
        kien_nghi=tuple(_proposals(report, document.to if kind == "central" else ())),
        don_vi_kien_nghi=sum(bool(remark.proposals) for remark in report.remarks),
        loi=_words(report),
    )


def plan(dataset: Dataset, on: date) -> PlanView:
    """Return the plan as a citation needs it, its issuer under the name of the day."""
    document = dataset.plan.document
    title = document.title[:1].lower() + document.title[1:]
    return PlanView(
        so=document.number,
        ngay=document.date,
        co_quan=words.name(dataset.agencies[document.issuer], on),
        trich_yeu=title,
        ve=title.rpartition(" về việc ")[2],
    )


def _words(report: AnnualReport) -> WordsView:
    summary = report.summary
    return WordsView(
        chi_dao=summary.direction,
        ket_qua=summary.assessment.results,
        han_che=summary.assessment.limits,
        khach_quan=summary.assessment.causes.objective,
        chu_quan=summary.assessment.causes.subjective,
        phuong_huong=summary.directions,
        tep=f"data/reports/{report.dataset.plan.plan}/{report.year}.yaml",
    )


# counts


def _year(dataset: Dataset, state: YearState) -> YearView:
    return YearView(
        state.year,
        state.as_of,
        state.reported_anything,
        _count(state.by_task),
        _count(state.by_lead),
        _turnout(dataset, state),
    )


def _count(counts: Counts) -> CountView:
    return CountView(
        tong=counts.total,
        co_han=counts.scheduled.total(),
        den_han=counts.due,
        xong=counts.due_done,
        thuong_xuyen=counts.ongoing.total(),
        thuong_xuyen_xong=counts.ongoing["completed"],
        khong_han=counts.untimed.total(),
        khong_han_xong=counts.untimed["completed"],
    )


def _turnout(dataset: Dataset, state: YearState) -> TurnoutView:
    def rows(reporters: Iterable[Reporter], *, note: str = "") -> tuple[ReporterView, ...]:
        return tuple(_reporter(dataset, state, one, note) for one in reporters)

    turnout = state.turnout
    extended = {one.agency for one in turnout.reporters if progress.extensions(dataset, one.agency, state.year)}
    return TurnoutView(
        phai=rows(turnout.asked),
        da_gui=rows(turnout.arrived),
        dung_han=rows(one for one in turnout.arrived if not one.late),
        cham=rows(turnout.late),
        chua_gui=rows(turnout.missing),
        chua_nhap=rows(turnout.those("pending")),
        trong=rows(turnout.those("empty")),
        mien=rows(turnout.those("excused"), note="excused"),
        gia_han=rows((one for one in turnout.reporters if one.agency in extended), note="extension"),
        bo_ngo=rows(_lost(turnout)),
    )


def _lost(turnout: Turnout) -> Iterator[Reporter]:
    """Yield the bodies of which it is not known who reports for them, with what they sent; nobody sets them a limit."""
    for agency, filing in turnout.lost.items():
        received = filing.update.received if filing else None
        yield Reporter(agency, None, received, "entered" if filing else "missing", filing)


def _reporter(dataset: Dataset, state: YearState, one: Reporter, note: str) -> ReporterView:
    cited = one.filing.update.document if one.filing else None
    said = f"Số {cited.number}" if cited else words.capital(words.sent_before(dataset, one, state.as_of))
    if note:
        said = "; ".join(_granted(dataset, state, one, note)) or said
    name = words.short_name(dataset.agencies[one.agency], state.as_of)
    return ReporterView(name, None if one.arrival == "excused" else one.due, one.received, one.days_late, said)


def _granted(dataset: Dataset, state: YearState, one: Reporter, note: str) -> Iterator[str]:
    """Say by which papers a body was given more time or excused, and to whom they were given before it."""
    if note == "extension":
        events: list[Any] = [*progress.extensions(dataset, one.agency, state.year)]
    else:
        bodies = succession.lineage(dataset, one.agency, "", state.as_of)
        events = [e for e in dataset.events.events if isinstance(e, Excuse) and e.year == state.year]
        events = [e for e in events if e.agency in bodies]
    for event in events:
        paper, whose = event.document, words.short_name(dataset.agencies[event.agency], state.as_of)
        number = f"Số {paper.number} ngày {words.day(paper.date)}" if paper else ""
        given = f"cho {whose}" if event.agency != one.agency else ""
        yield "; ".join(part for part in (getattr(event, "reason", ""), f"{number} {given}".strip()) if part)


def _statuses(by_task: Counts, by_lead: Counts) -> Iterator[StatusGroup]:
    labels = [*_FOUR, *(key for key in _KIN if by_task.scheduled[key] or by_lead.scheduled[key])]
    rows = tuple(StatusRow(words.label(*key), by_task.scheduled[key], by_lead.scheduled[key]) for key in labels)
    yield StatusGroup("Có thời hạn", by_task.scheduled.total(), by_lead.scheduled.total(), rows)
    kinds = (
        ("Thường xuyên", by_task.ongoing, by_lead.ongoing, True),
        ("Không có thời hạn", by_task.untimed, by_lead.untimed, False),
    )
    for name, tasks, leads, ongoing in kinds:
        rows = tuple(
            StatusRow(words.label(status, "no-deadline", ongoing=ongoing), tasks[status], leads[status])
            for status in progress.STATUSES
            if tasks[status] or leads[status]
        )
        if rows:
            yield StatusGroup(name, tasks.total(), leads.total(), rows)
    if by_task.undecided:
        row = StatusRow("Chưa rõ cơ quan tiếp nhận sau sắp xếp tổ chức", by_task.undecided, 0)
        yield StatusGroup("Chưa xác định đơn vị chủ trì", by_task.undecided, 0, (row,))


# progress by section, year on year


def _rates(report: AnnualReport) -> RatesView:
    """Count by section the assignments that have a result; of the year before none where nobody reported."""
    told = report.before.reported_anything
    before = {task.item.id: task for task in report.before.tasks} if told else {}
    rows = []
    for part in report.sections:
        ids = [task.item.id for task in part.tasks]
        now = _shares(task.progress for task in part.tasks)
        then = _shares(before[id_] for id_ in ids if id_ in before)
        rows.append(RateView(part.section.printed.rsplit(".", 1)[-1], part.section.title, *now, *then))
    whole = [(row.xong, row.tong, row.xong_truoc, row.tong_truoc) for row in rows]
    total = RateView("", "", *(sum(numbers) for numbers in zip(*whole, strict=True)))
    open_before = _open(report.dataset, report.before) if told else 0
    return RatesView(tuple(rows), total, _open(report.dataset, report.now), open_before)


def _shares(tasks: Iterable[TaskProgress]) -> tuple[int, int]:
    found = [(task.done, task.of) for task in tasks]
    return sum(done for done, _ in found), sum(of for _, of in found)


def _open(dataset: Dataset, state: YearState) -> int:
    """Count the leads that nobody is known to have taken over, and that left something undone."""
    return sum(len(task.open) for task in state.tasks if task.item.id in dataset.task_ids)


def _chart(report: AnnualReport, rates: RatesView) -> Chart | None:
    """Draw the rates by section; nothing where no section has a result in either year."""
    if not (rates.cong.xong or rates.cong.xong_truoc):
        return None
    years = [(report.year, [(row.xong, row.tong) for row in rates.dong])]
    if report.before.reported_anything:
        years.append((report.before.year, [(row.xong_truoc, row.tong_truoc) for row in rates.dong]))
    told = [
        f"mục {row.so}: "
        + ", ".join(f"năm {year} {words.percent(*shares[place])}" for year, shares in years if shares[place][1])
        for place, row in enumerate(rates.dong)
        if row.tong or row.tong_truoc
    ]
    compared = " so với năm ".join(str(year) for year, _ in years)
    about = (
        f"Biểu đồ thanh: tỷ lệ lượt nhiệm vụ đã có kết quả theo mục của Kế hoạch, năm {compared}; {'; '.join(told)}."
    )
    return Chart(
        about,
        "Số lượt đã có kết quả",
        "Tổng số lượt",
        tuple(f"{row.so}. {row.ten}" for row in rates.dong),
        tuple(Series(f"Năm {year}", tuple(shares)) for year, shares in years),
    )


# sections and tasks


def _sections(report: AnnualReport) -> Iterator[SectionView]:
    for part in report.sections:
        number = part.section.printed.rsplit(".", 1)[-1]
        yield SectionView(number, part.section.title, tuple(_task(report, task) for task in part.tasks))


def _task(report: AnnualReport, part: TaskPart) -> TaskView:
    task, item, on = part.progress, part.item, report.as_of
    silent = {one.agency for one in report.now.turnout.those("missing", "pending", "empty", "excused")}
    return TaskView(
        chu=part.letter,
        nhan=item.label,
        noi_dung=item.text,
        it=part.single,
        thuong_xuyen=task.ongoing,
        don_vi=task.of,
        bao_cao=task.reported,
        xong=task.done,
        trang_thai=words.task_label(task),
        danh_gia=VERDICT[part.verdict],
        chu_tri=tuple(_lead(report, lead) for lead in part.leads),
        so_lieu=tuple(_figure(total) for total in part.totals),
        tom_tat=part.summary,
        noi_bat=tuple(_quote(answer, on) for answer in part.notable),
        chua_bao_cao=tuple(words.short_name(agency, on) for agency in part.silent),
        chua_bao_cao_khac=tuple(words.short_name(agency, on) for agency in part.silent if agency.id not in silent),
        chua_xac_dinh=tuple(words.short_name(agency, on) for agency in part.undecided),
        da_bao_truoc=tuple(words.short_name(agency, on) for agency in part.told_before),
        phoi_hop=tuple(words.short_name(answer.agency, on) for answer in part.supporting),
        ghi_chu_tri=tuple(party.text for party in item.parties if party.role == "lead"),
        ghi_phoi_hop=tuple(party.text for party in item.parties if party.role == "support"),
        thoi_han=tuple(schedule.text for schedule in item.schedules),
        ngay_xong=_completed_on(task),
        ghi_chu="\n".join(_notes(report, part)),
    )


def _quote(answer: Answer, on: date) -> QuoteView:
    return QuoteView(words.short_name(answer.agency, on), answer.fact.result, len(answer.fact.by) > 1)


def _completed_on(task: TaskProgress) -> date | None:
    """Return the day on which a task's last lead was done with its last occurrence, where all told it."""
    facts = [standing.fact for lead in task.leads for standing in lead.standings if standing.fact is not None]
    days = [fact.completed for fact in facts if fact.completed is not None]
    return max(days) if task.status == "completed" and days and len(days) == len(facts) else None


def _notes(report: AnnualReport, part: TaskPart) -> Iterator[str]:
    """What a row of the task table says beside the status: who is late or silent, and why."""
    for late in report.lates:
        if late.item.id == part.item.id and part.single:
            who = "" if part.progress.of == 1 else words.short_name(late.agency, report.as_of)
            said = (who, occasion(report.dataset, late.standing), _label(late.standing, ongoing=False))
            yield f"{words.capital(', '.join(filter(None, said)))}: {_cause(late)}."
    if not part.single:
        late_count = len({late.agency.id for late in report.lates if late.item.id == part.item.id})
        if late_count:
            yield f"{words.counted(late_count)} đơn vị chậm (nêu tại Mục III)."
        if part.silent:
            yield f"{words.counted(len(part.silent))} đơn vị chưa báo cáo."
    if part.undecided and not part.progress.adrift:
        yield f"Chưa xác định đơn vị chủ trì thay cho {words.counted(len(part.undecided))} cơ quan."
    yield from dict.fromkeys(_taken(report, part))


def _taken(report: AnnualReport, part: TaskPart) -> Iterator[str]:
    """Say who leads now for whom the plan names as lead."""
    dataset, on = report.dataset, progress.parties_day(report.year, report.as_of)
    for one in assignments.taken(dataset, part.item, on):
        if one.role == "lead" and not one.group and one.answer.agencies:
            old, *new = (dataset.agencies[id_] for id_ in (one.named, *one.answer.agencies))
            named = words.shortened(old.named(dataset.plan.document.date).name)
            heirs = words.listed(words.short_name(agency, on) for agency in new)
            if heirs != named:
                yield f"{named} nay là {heirs}."


def _cause(late: Late) -> str:
    return late.cause.rstrip(" .;,") or "chưa nêu nguyên nhân"


def _lead(report: AnnualReport, lead: LeadPart) -> LeadView:
    told = tuple(_reported(report, lead.progress))
    name = words.short_name(lead.agency, report.as_of)
    label = words.label(lead.progress.status, lead.progress.time, ongoing=lead.progress.ongoing)
    return LeadView(name, _lower(label), len(told) > 1, told)


def _reported(report: AnnualReport, lead: AgencyProgress) -> Iterator[ReportedView]:
    """What was told occurrence by occurrence; one fact that stands for several is told once, by the worst of them."""
    begun = [one for one in lead.standings if one.time != "not-yet" or one.status != "not-reported"]
    told: dict[int | str, list[Standing]] = {}
    for one in begun or lead.standings:
        told.setdefault(id(one.fact) if one.fact else one.occurrence.period, []).append(one)
    for ones in told.values():
        fact = ones[0].fact
        times = [(one.status, one.time) for one in ones]
        whole = ones[-1]._replace(time=progress.worst(ones[-1].status, times))
        occasion = ", ".join(dict.fromkeys(_told_of(report, one) for one in ones)) if len(lead.standings) > 1 else ""
        result = fact.result if fact else ""
        label = _label(whole, ongoing=lead.ongoing)
        by = _told_by(report, lead, fact) if fact else ()
        yield ReportedView(words.capital(occasion), label, result, _why(whole, fact), by)


def _told_by(report: AnnualReport, lead: AgencyProgress, fact: Fact) -> tuple[str, ...]:
    """Name who told of it before a lead took it over; where several did, their words say whose each is."""
    dataset = report.dataset
    lead_name, *names = (
        words.short_name(dataset.agencies[id_], report.as_of) for id_ in (lead.assignment.agency, *fact.by)
    )
    return tuple(names) if len(names) == 1 and names != [lead_name] else ()


def _told_of(report: AnnualReport, standing: Standing) -> str:
    """Name what an agency told of: the occurrence, or the whole year where that stands for it."""
    own = standing.occurrence.period
    if standing.told_for in ("", own) or own == periods.ONCE:
        return occasion(report.dataset, standing)
    return f"cả {words.period(standing.told_for)}"


def _why(standing: Standing, fact: Fact | None) -> str:
    return fact.causes if fact and (standing.late or standing.status != "completed") else ""


def occasion(dataset: Dataset, standing: Standing) -> str:
    """Name an occurrence: its period, and what it is for where a task has several in one period."""
    occurrence, assignment = standing.occurrence, standing.assignment
    reads = dataset.items[assignment.task].reads
    ahead = any(read.id == occurrence.schedule and getattr(read, "for_", "") == "next-year" for read in reads)
    if ahead:
        return f"đề xuất cho năm {int(occurrence.period[:4]) + 1}"
    return words.period(occurrence.period)


def _label(standing: Standing, *, ongoing: bool) -> str:
    label = _lower(words.label(standing.status, standing.time, ongoing=ongoing))
    done = standing.fact.completed if standing.fact and standing.status == "completed" else None
    return f"{label}, ngày {words.day(done)}" if done else label


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


# how it stands


def _parts(report: AnnualReport) -> Iterator[TaskPart]:
    return (task for section in report.sections for task in section.tasks)


def _partly_open(report: AnnualReport) -> Iterator[PaceView]:
    """Name the tasks that some lead, and others did of whom it is not known who leads in their place."""
    for part in _parts(report):
        if part.undecided and not part.progress.adrift:
            yield PaceView(part.item.label, f"{words.counted(len(part.undecided))} cơ quan")


def _paces(report: AnnualReport, verdict: Verdict) -> Iterator[PaceView]:
    """Name the tasks of a verdict; those of which nobody is known to lead what is left are named by themselves."""
    for part in _parts(report):
        if part.verdict == verdict and not part.progress.adrift:
            task = part.progress
            why = _lower(words.task_label(task))
            if task.of > 1 and task.done < task.of:
                done = "đã có kết quả" if task.ongoing else "hoàn thành"
                why = f"{task.done}/{task.of} đơn vị {done}"
            yield PaceView(part.item.label, why)


def _lates(report: AnnualReport) -> Iterator[LateGroup]:
    def time_of(late: Late) -> tuple[str, str, str]:
        return (late.item.id, late.standing.occurrence.schedule, late.standing.occurrence.period)

    seen: dict[tuple[str, str, str], list[Late]] = {}
    for late in report.lates:
        seen.setdefault(time_of(late), []).append(late)
    for same in seen.values():
        views = [(late, _late(report, late)) for late in same]
        first = same[0].standing
        yield LateGroup(
            nhan=same[0].item.label,
            ky=occasion(report.dataset, first),
            han=first.occurrence.before,
            co=tuple(view for late, view in views if late.cause),
            khong=tuple(view for late, view in views if not late.cause),
        )


def _late(report: AnnualReport, late: Late) -> LateView:
    name = words.short_name(late.agency, report.as_of)
    return LateView(name, _label(late.standing, ongoing=False), late.cause)


def _duties(report: AnnualReport) -> Iterator[DutyView]:
    """The duties that agencies answer for; the reports themselves are told as turnout."""
    for task in report.duties:
        if task.item.is_ in ("local-plan", "budget-estimate"):
            yield DutyView(task.item.label, task.item.text, task.of, task.reported, task.done, len(task.open))


# figures


def _figure(total: Total) -> FigureView:
    pair = total.paired
    return FigureView(
        ten=total.indicator.name,
        ngan=total.indicator.short or total.indicator.name,
        don_vi=total.indicator.unit,
        cong=total.sum,
        dieu_chinh=total.adjusted if total.sum is not None and total.adjusted else None,
        gia_tri=total.value,
        so_don_vi=total.agencies,
        truoc=total.before,
        cung_don_vi=pair.agencies,
        cung_nay=pair.now if pair.agencies else None,
        cung_truoc=pair.before if pair.agencies else None,
        thay_doi=words.change(pair.change) if pair.agencies else "",
        ke_thua=len(pair.merged),
    )


def _heirs(report: AnnualReport) -> Iterator[HeirView]:
    """Agency by agency: each figure of a body that took over from others, beside what these told the year before."""
    dataset, on = report.dataset, report.as_of
    totals = [report.figures.totals[one.id] for one in report.figures.indicators]
    found = [(heir, total.indicator) for total in totals for heir in total.paired.merged]
    ranks = {agency: rank for rank, agency in enumerate(dataset.agencies)}
    for heir, indicator in sorted(found, key=lambda one: ranks[one[0].agency]):
        yield HeirView(
            words.short_name(dataset.agencies[heir.agency], on),
            tuple(words.short_name(dataset.agencies[agency], on) for agency in heir.before_agencies),
            indicator.name,
            indicator.unit,
            heir.now,
            heir.before,
            words.change(heir.change),
        )


def _figure_rows(report: AnnualReport) -> Iterator[FigureRow]:
    """Every agency that leads or told a figure has a row, in the order of protocol; an empty row told nothing."""
    shown = {row.agency.id for row in report.agencies} | set(report.figures.rows)
    agencies = [agency for id_, agency in report.dataset.agencies.items() if id_ in shown]
    for place, agency in enumerate(agencies, 1):
        told = report.figures.rows.get(agency.id, {})
        cells = tuple(told.get(indicator.id) for indicator in report.figures.indicators)
        yield FigureRow(str(place), words.short_name(agency, report.as_of), cells)


def _adjustments(report: AnnualReport) -> Iterator[AdjustmentView]:
    for one in report.figures.adjustments:
        name = report.dataset.indicators[one.indicator].name
        agency = words.short_name(report.dataset.agencies[one.agency], report.as_of)
        yield AdjustmentView(name, agency, one.by, one.reason)


# the table by agency, remarks, proposals


def _agency_table(report: AnnualReport) -> AgencyTable:
    used = [key for key in _KIN if any(row.counts.scheduled[key] for row in report.agencies)]
    columns = (*_FOUR, *used)
    blocks: list[tuple[str, str, tuple[AgencyRowView, ...]]] = []
    place = 0
    for block, rows in groupby(report.agencies, key=lambda row: row.agency.block):
        views = []
        for row in rows:
            place += 1
            name = words.short_name(row.agency, report.as_of)
            views.append(_agency_row(str(place), name, row.counts, columns))
        blocks.append((words.ROMAN[len(blocks) + 1], report.dataset.blocks[block].name, tuple(views)))
    total = _agency_row("", "Tổng cộng", report.now.by_lead, columns)
    return AgencyTable(tuple(words.label(*key) for key in columns), tuple(blocks), total)


def _agency_row(place: str, name: str, counts: Counts, columns: tuple[tuple[Reported, Time], ...]) -> AgencyRowView:
    return AgencyRowView(place, name, counts.total, tuple(counts.scheduled[key] for key in columns), _count(counts))


def _remarks(report: AnnualReport) -> Iterator[RemarkView]:
    for place, remark in enumerate(report.remarks, 1):
        name = words.short_name(remark.agency, report.as_of)
        yield RemarkView(str(place), name, remark.difficulties, remark.causes, remark.proposals)


def _proposals(report: AnnualReport, addressees: tuple[str, ...]) -> Iterator[ProposalView]:
    """Group the proposals by whom they are put to; where addressees are given, only those put to them."""
    wanted = {naming.fold(addressee) for addressee in addressees}
    grouped: dict[str, list[str]] = {}
    for proposal in report.summary.proposals:
        if not wanted or naming.fold(proposal.to) in wanted:
            grouped.setdefault(proposal.to, []).append(proposal.text)
    return (ProposalView(to, tuple(texts)) for to, texts in grouped.items())


__all__ = ["VERDICT", "Context", "occasion", "of_report", "plan"]
