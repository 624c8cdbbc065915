"""The board in a real browser: opened from disk, searched, filtered, sorted, by links and keys, printed, on a phone."""

from __future__ import annotations

import json
import shutil
import subprocess
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from plantrack.ask import board
from plantrack.cli import main
from plantrack.read import loader, worktree
from plantrack.write.board import page as boards
from tests.browser.conftest import DAY
from tests.write.board import test_page

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page

    from tests.browser.conftest import Opened

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = (1440, 1024, 360)
TASKS = "#nhiem-vu [data-group=task]:not([data-s='-'])"


def shown(page: Page, selector: str) -> int:
    """Count what is seen of a kind."""
    return page.locator(selector).filter(visible=True).count()


def until(page: Page, said: str) -> None:
    """Wait until an expression holds; the page's policy forbids the browser's own way of waiting."""
    for _ in range(100):
        if page.evaluate(said):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"{said} did not come true")


def search(page: Page, words: str) -> str:
    """Type into the search field and return what is told of the results."""
    page.fill("#q", words)
    until(page, f"(new URLSearchParams(location.hash.slice(2)).get('q') || '') === {json.dumps(words)}")
    return page.locator("#so-luong").inner_text()


def texts(found: Locator) -> list[str]:
    """Return the texts of what is seen."""
    return [text.strip() for text in found.filter(visible=True).all_inner_texts()]


# searching and filtering


def test_search_needs_no_diacritics_and_heeds_them(opened: Opened) -> None:
    """“hop bao” finds “họp báo” and “tập hợp báo cáo”; with its diacritics only the first, in letters of any size."""
    page = opened()
    assert shown(page, TASKS) == 21
    assert "Có 3/21 nhiệm vụ, 5/49 cơ quan" in search(page, "hop bao")
    assert shown(page, TASKS) == 3
    assert "Có 2/21 nhiệm vụ, 4/49 cơ quan" in search(page, "HỌP BÁO")
    assert shown(page, TASKS) == 2
    search(page, "hợp bào")  # nowhere so: looked for without diacritics
    assert shown(page, TASKS) == 3
    search(page, "tuy duc")
    assert texts(page.locator("#bao-cao tbody tr th")) == ["UBND huyện Tuy Đức"]
    search(page, "đăk nông")
    with_breve = shown(page, TASKS)
    search(page, "dak nong")
    assert shown(page, TASKS) == with_breve > 0


def test_search_that_finds_nothing_says_so(opened: Opened) -> None:
    """Nothing is left, the count says none, and empty tables say why."""
    page = opened()
    assert "Có 0/21 nhiệm vụ, 0/49 cơ quan" in search(page, "xyzzy")
    assert shown(page, "[data-group]") == 0
    assert shown(page, "table[data-sort]") == 0
    assert shown(page, "#bao-cao >> text=Không có dòng nào khớp") == 1
    page.click("#bo-loc")
    until(page, "document.getElementById('so-luong').textContent === ''")
    assert shown(page, TASKS) == 21
    assert page.url.endswith(".html")


def test_filters_by_block_section_and_status(opened: Opened) -> None:
    """Each filter narrows tasks, bodies and matrix alike."""
    page = opened()
    page.select_option("#khoi", label="UBND cấp huyện")
    assert shown(page, "#co-quan [data-group=agency]") == 8
    assert shown(page, "#bang-ma-tran tr[data-of]") == 8
    page.select_option("#muc", "6")
    assert texts(page.locator("#bang-ma-tran thead th[data-of]")) == ["6.b", "6.c", "6.d", "6.đ", "6.e"]
    assert texts(page.locator(f"{TASKS} .no")) == ["6.b", "6.c", "6.d", "6.đ", "6.e"]
    page.select_option("#tt", "not-reported")
    assert texts(page.locator("#bang-ma-tran tr[data-of] th")) == ["UBND huyện Đắk Song", "UBND huyện Tuy Đức"]
    assert "Đang lọc: UBND cấp huyện; II.6" in page.locator("#so-luong").inner_text()
    assert "Số liệu ở mục Tổng quan và So với năm trước vẫn là của toàn bộ." in page.locator("#so-luong").inner_text()
    page.click("#bo-loc")
    until(page, "document.getElementById('so-luong').textContent === ''")
    page.select_option("#tt", "overdue")
    until(page, "location.hash === '#?tt=overdue'")
    assert texts(page.locator(f"{TASKS} .no")) == ["3.b"]
    assert page.locator("#bang-ma-tran td[data-m=dt-qh]").filter(visible=True).count() == 1


def test_status_is_that_of_tasks_everywhere(opened: Opened) -> None:
    """Whatever the status, the matrix, the lists and the count name the same bodies: duties decide nothing."""
    page = opened()
    counts = dict(page.eval_on_selector_all("#tt optgroup:last-child option", "all => all.map(o => [o.value, o.text])"))
    for value in page.eval_on_selector_all("#tt option", "all => all.map(one => one.value).filter(Boolean)"):
        page.select_option("#tt", value)
        until(page, f"location.hash === '#?tt={value}'")
        bodies = texts(page.locator("#bang-ma-tran tr[data-of] th"))
        assert sorted(texts(page.locator("#co-quan tbody tr[data-of] th"))) == sorted(bodies), value
        assert shown(page, "#co-quan [data-group=agency]") == len(bodies)
        assert f"{len(bodies)}/49 cơ quan" in page.locator("#so-luong").inner_text()
        if value in counts:
            squares = page.locator(f"#bang-ma-tran td[data-m='{value}']").filter(visible=True).count()
            legend = page.locator(f".legend li:has(.m-{value}) .soft").inner_text()
            assert legend == f"({squares})"
    page.select_option("#tt", "not-reported")
    until(page, "location.hash === '#?tt=not-reported'")
    assert shown(page, "#bang-ma-tran tr[data-of]") == 8
    assert "0" not in texts(page.locator("#co-quan tbody td[data-h='Chưa báo']"))
    page.fill("#q", "Hằng năm, các cơ quan")  # words of duty III alone, which nobody reports on
    until(page, "location.hash.includes('q=')")
    assert "0/49 cơ quan" in page.locator("#so-luong").inner_text()


def test_status_filters_what_is_due_and_who_has_not_sent(opened: Opened) -> None:
    """Overdue leaves the overdue; of who has not sent, those with a part that is."""
    page = opened("#?tt=overdue")
    assert texts(page.locator("#den-han tbody th")) == ["3.b", "III", "IV.2.b", "IV.3.b"]
    assert all(text.startswith("quá") for text in texts(page.locator("#den-han tbody td:nth-child(2)")))
    assert shown(page, "#bao-cao tbody tr") == 0
    page.goto(f"{page.url.partition('#')[0]}#?tt=not-started&khoi=doan-the")
    until(page, "document.getElementById('khoi').value === 'doan-the'")
    assert not [row for row in texts(page.locator("#den-han tbody td:nth-child(2)")) if row.startswith("quá")]


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("6đ", "6.đ"),
        ("6dd", "6.đ"),
        ("6.Đ", "6.đ"),
        ("1a", "1.a"),
        ("II.6.đ", "6.đ"),
        ("II.3.b", "3.b"),
        ("6 b", "6.b"),
    ],
)
def test_number_of_a_task_is_found_as_typed(opened: Opened, typed: str, label: str) -> None:
    """The task in any spelling that the commands take, and the bodies with a part in it."""
    page = opened()
    assert "theo mã nhiệm vụ" in search(page, typed)
    assert texts(page.locator(f"{TASKS} .no")) == [label]
    assert texts(page.locator("#bang-ma-tran thead th[data-of]")) == [label]
    page.locator("button.all >> nth=1").click()
    assert set(texts(page.locator("#co-quan .answers tbody th a"))) <= {label}


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("tt&tt", "Sở Thông tin và Truyền thông"),
        ("Sở TT&TT", "Sở Thông tin và Truyền thông"),
        ("SYT", "Sở Y tế"),
        ("Dak R’lap", "UBND huyện Đắk R'lấp"),
        ("\u00d0ắk Mil", "UBND huyện Đắk Mil"),
        ("Ủy ban nhân dân huyện Đắk Mil", "UBND huyện Đắk Mil"),
    ],
)
def test_body_is_found_by_any_of_its_names(opened: Opened, typed: str, name: str) -> None:
    """A whole name, symbol or alias means the body alone; the tasks are those in which it has a part."""
    page = opened()
    assert "theo tên cơ quan" in search(page, typed)
    assert texts(page.locator("#co-quan tbody tr[data-of] th")) == [name]
    assert texts(page.locator("#bang-ma-tran tr[data-of] th")) == [name]
    squares = page.locator("#bang-ma-tran tr[data-of]:not([hidden]) td[data-m]")
    assert squares.filter(visible=True).count() == squares.count() == shown(page, TASKS) > 3


def test_mention_is_found_in_quotes_and_names_come_first(opened: Opened) -> None:
    """In quotes the words are looked for in what was told; of these, who bears the name comes first."""
    page = opened()
    search(page, "“Đắk Mil”")
    found = texts(page.locator("#co-quan tbody tr[data-of] th"))
    assert found[0] == "UBND huyện Đắk Mil"
    assert len(found) > 4
    assert texts(page.locator("#co-quan [data-group=agency] h4"))[0].startswith("UBND huyện Đắk Mil")


def test_state_of_the_filters_is_the_address(opened: Opened) -> None:
    """What is copied from the address bar opens the same view; going back undoes a link, not the filters."""
    page = opened("#?q=hop+bao&muc=3")
    assert page.input_value("#q") == "hop bao"
    assert page.input_value("#muc") == "3"
    assert texts(page.locator(f"{TASKS} .no")) == ["3.b"]
    page.click("#nhiem-vu tbody tr:not([hidden]) a")
    assert page.url.endswith("#nhiem-vu-II.3.b")
    page.go_back()
    assert page.input_value("#q") == "hop bao"
    assert texts(page.locator(f"{TASKS} .no")) == ["3.b"]


# links


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("place", ["nhiem-vu-II.1.a", "nhiem-vu-II.6.dd", "co-quan-so-y-te", "tra-loi-so-y-te.1b"])
def test_deep_link_opens_its_place(opened: Opened, place: str, scripts: bool) -> None:  # noqa: FBT001 (a case)
    """The section is open and on the screen, with scripts and without."""
    page = opened(f"#{place}", scripts=scripts)
    target = page.locator(f"[id='{place}']")
    assert target.is_visible()
    box = target.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 900


@pytest.mark.parametrize("place", ["nhiem-vu-II.6.dd", "co-quan-so-y-te", "tra-loi-so-y-te.1b"])
def test_deep_link_takes_the_focus_along(opened: Opened, place: str) -> None:
    """Who follows a link by keyboard goes on from where it leads."""
    page = opened(f"#{place}")
    until(page, "document.activeElement.tagName === 'SUMMARY'")
    assert page.evaluate(f"document.activeElement.parentElement.contains(document.getElementById({json.dumps(place)}))")


def test_link_to_what_is_filtered_out_shows_it(opened: Opened) -> None:
    """A link leads to its place even where the filters hide it."""
    page = opened("#?khoi=so-ban-nganh")
    page.evaluate("location.hash = 'co-quan-cong-an-tinh'")
    page.wait_for_selector("[id='co-quan-cong-an-tinh']", state="visible")
    assert page.input_value("#khoi") == ""


def test_square_of_the_matrix_leads_to_the_answer(opened: Opened) -> None:
    """A click on a square opens what the body told."""
    page = opened()
    page.click("#bang-ma-tran tr[data-of='co-quan-vp-ubnd'] td[data-m=dt-qh] a")
    row = page.locator("[id='tra-loi-vp-ubnd.3b']")
    assert row.is_visible()
    assert "Quý II chưa tổ chức cuộc họp báo định kỳ" in row.inner_text()


def test_answers_stand_under_tasks_too(opened: Opened) -> None:
    """With scripts the task shows every answer whole; without, its beginning, and the name leads to the whole."""
    row = "[id='nhiem-vu-II.3.b'] tbody tr >> nth=0"
    whole = opened("#nhiem-vu-II.3.b").locator(row).inner_text()
    assert "dự án cao tốc và vướng mắc quy hoạch bô xít" in whole
    page = opened("#nhiem-vu-II.3.b", scripts=False)
    assert "dự án cao tốc" not in page.locator(row).inner_text()
    assert "Họp báo định kỳ quý I tổ chức ngày 28/3/2024" in page.locator(row).inner_text()
    page.locator(row).locator("a").click()
    assert "dự án cao tốc và vướng mắc quy hoạch bô xít" in page.locator("[id='tra-loi-vp-ubnd.3b']").inner_text()


# tables and keyboard


def test_tables_are_sorted_as_vietnamese_is(opened: Opened) -> None:
    """A heading sorts, again turns it round; days and numbers by their value; blanks last."""
    page = opened()
    page.click("#co-quan thead button >> text='Quá hạn'")
    page.click("#co-quan thead button >> text='Quá hạn'")
    assert page.locator("#co-quan tbody tr").first.inner_text().startswith("Văn phòng UBND tỉnh")
    assert page.get_attribute("#co-quan thead th >> nth=6", "aria-sort") == "descending"
    page.click("#den-han table >> nth=0 >> thead button >> text='Hạn'")
    days = page.eval_on_selector_all(
        "#den-han table:first-of-type tbody td:first-child", "found => found.map(one => one.dataset.v)"
    )
    assert days == sorted(days)
    page.click("#bao-cao thead button >> text='Chậm (ngày)'")
    assert texts(page.locator("#bao-cao tbody td:nth-child(6)"))[:4] == ["1", "2", "3", ""]
    page.click("#bao-cao thead button >> text='Cơ quan, đơn vị'")
    names = texts(page.locator("#bao-cao tbody th"))
    assert names.index("Ban Quản lý các khu công nghiệp tỉnh") < names.index("Cục Thi hành án dân sự")
    assert names[-1] == "UBND huyện Tuy Đức"


def test_everything_is_done_by_keyboard(opened: Opened) -> None:
    """Skip link, search, a square of the matrix by arrows, Enter to its answer; the focus is always seen."""
    page = opened()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Đến nội dung"
    page.keyboard.press("Enter")
    until(page, "document.activeElement.id === 'noi-dung'")
    page.focus("#q")
    page.keyboard.type("so y te")
    until(page, "location.hash === '#?q=so+y+te'")
    page.keyboard.press("Control+a")
    page.keyboard.press("Delete")
    until(page, "document.getElementById('so-luong').textContent === ''")
    stops = page.locator("#bang-ma-tran td a[tabindex='0']")
    assert stops.count() == 1
    stops.focus()
    first = page.evaluate("document.activeElement.getAttribute('href')")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    second = page.evaluate("document.activeElement.getAttribute('href')")
    assert first != second
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    until(page, f"location.hash === {json.dumps(second)}")
    until(page, "document.activeElement.tagName === 'SUMMARY'")
    page.keyboard.press("Enter")
    assert not page.locator(f"[id='{second[1:]}']").is_visible()


def test_matrix_is_one_stop_of_the_tab_key(opened: Opened) -> None:
    """Names and numbers at its edges are reached by arrows, as its squares are."""
    page = opened()
    assert page.locator("#bang-ma-tran a[tabindex='0']").count() == 1
    assert page.locator("#bang-ma-tran a:not([tabindex])").count() == 0
    page.focus("#bang-ma-tran a[tabindex='0']")
    for _ in range(25):
        page.keyboard.press("ArrowLeft")
    assert page.evaluate("document.activeElement.getAttribute('href')").startswith("#co-quan-")
    page.keyboard.press("ArrowRight")
    for _ in range(60):
        page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.getAttribute('href')").startswith("#nhiem-vu-")
    assert page.locator("#bang-ma-tran a[tabindex='0']").count() == 1
    assert opened(scripts=False).locator("#bang-ma-tran th a[tabindex]").count() == 0


def test_shares_and_statuses_sort_by_what_they_mean(opened: Opened) -> None:
    """37/45 is less than 1/1; statuses go as the legend does."""
    page = opened()
    page.click("#nhiem-vu thead button >> text='Xong'")
    shares = [one.split("/") for one in texts(page.locator("#nhiem-vu tbody td[data-h=Xong]"))]
    values = [int(done) / int(of) for done, of in shares]
    assert values == sorted(values)
    assert len(set(values)) > 5
    page.click("#nhiem-vu thead button >> text='Tình trạng'")
    legend = page.eval_on_selector_all(".legend .k", "all => all.map(one => one.textContent)")
    marked = page.eval_on_selector_all("#nhiem-vu > table .k", "all => all.map(one => one.textContent)")
    known = [legend.index(one) for one in marked if one in legend]
    assert known == sorted(known)


def test_counts_are_announced(opened: Opened) -> None:
    """What the filters find is told to who does not see it."""
    status = opened().locator("#so-luong")
    assert status.get_attribute("role") == "status"
    assert status.get_attribute("aria-live") == "polite"


# everybody


@pytest.mark.parametrize("width", [1440, 360])
def test_page_passes_wcag_aa(opened: Opened, width: int) -> None:
    """The axe rules of WCAG 2.2 A and AA, and of good practice, find nothing, with a task and a body open."""
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415 (large)

    page = opened("#co-quan-so-y-te", width=width)
    page.evaluate("location.hash = 'nhiem-vu-II.3.b'")
    found = Axe().run(page, options={"runOnly": WCAG})
    told = [(rule["id"], [node["html"][:160] for node in rule["nodes"][:3]]) for rule in found.response["violations"]]
    assert not told
    assert len(found.response["passes"]) > 15


@pytest.mark.parametrize("width", WIDTHS)
def test_page_fits_its_width(opened: Opened, width: int) -> None:
    """Nothing but the tables that scroll by themselves is wider than the screen, with everything open."""
    page = opened(width=width)
    for button in page.locator("button.all").all():
        button.click()
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_phone_shows_the_answer_and_folds_the_filters(opened: Opened) -> None:
    """Figures stand on the first screen; the filters are one button away, and open where the address holds one."""
    page = opened(width=360)
    assert "21 nhiệm vụ: " in page.locator(".answer").inner_text()
    box = page.locator(".t-value").first.bounding_box()
    assert box is not None
    assert box["y"] < 700
    assert not page.locator("#loc").is_visible()
    page.click("#mo-loc")
    assert page.locator("#q").is_visible()
    assert opened("#?muc=3", width=360).locator("#muc").is_visible()
    assert not opened(width=1440).locator("#mo-loc").is_visible()


@pytest.mark.parametrize("width", [*WIDTHS, 1280])
def test_overview_leaves_no_tile_alone_and_scrolls_not(opened: Opened, width: int) -> None:
    """Every row of tiles is full, and the table by section fits."""
    page = opened(width=width)
    tops = page.eval_on_selector_all(".tiles li", "all => all.map(one => one.offsetTop)")
    assert len({tops.count(top) for top in tops}) == 1
    assert page.evaluate("(t => t.scrollWidth <= t.parentElement.clientWidth)(document.querySelector('.bars'))")


def test_headings_of_the_matrix_stay(opened: Opened) -> None:
    """Scrolled down and to the right, the numbers of tasks and the names of bodies are still there."""
    page = opened(width=360)
    page.evaluate("document.querySelector('.tall').scrollTo(400, 600)")
    frame = page.locator(".tall").bounding_box()
    head = page.locator("#bang-ma-tran thead th[data-of] >> nth=12").bounding_box()
    name = page.locator("#bang-ma-tran tr[data-of] >> nth=20").locator("th").bounding_box()
    assert frame is not None
    assert head is not None
    assert name is not None
    assert abs(head["y"] - frame["y"]) < 40
    assert abs(name["x"] - frame["x"]) < 4


def test_hostile_data_run_nothing(opened: Opened, tmp_path: Path) -> None:
    """A page of hostile data opens without a dialog, a complaint or a request, and its filters work."""
    path = tmp_path / "hostile.html"
    path.write_bytes(test_page.hostile(tmp_path / "data"))
    page = opened(file=path)
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    assert "<script>alert(1)</script>" in page.locator("h1, main").last.inner_text()
    search(page, "</script><script>alert(2)")
    assert shown(page, "[data-group]") > 0
    assert page.locator("script").count() == 1


def test_page_that_was_tampered_with_runs_no_script(browser: Browser, board_file: Path, tmp_path: Path) -> None:
    """The policy of the page lets only its own script run; whatever else got into it stays dead."""
    path = tmp_path / "tampered.html"
    bad = b"<img src=x onerror=document.title='bad'><script>document.title='bad'</script><main"
    path.write_bytes(board_file.read_bytes().replace(b"<main", bad, 1))
    page = browser.new_page()
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    page.goto(path.as_uri())
    page.wait_for_timeout(200)
    assert page.title() != "bad"
    assert sum("Content Security Policy" in one for one in refused) >= 2
    page.close()


@pytest.mark.parametrize(("year", "day"), [(2023, "2023-07-06"), (2025, "2025-08-01"), (2026, "2026-11-28")])
def test_other_years_open_too(opened: Opened, example_root: Path, tmp_path: Path, year: int, day: str) -> None:
    """A year without reports, and years with leads that nobody knows, open and filter without a complaint."""
    path = tmp_path / "board.html"
    assert (
        main.main(["-C", str(example_root), "--today", day, "dashboard", str(year), "--as-of", day, "-o", str(path)])
        == 0
    )
    page = opened(file=path, width=360)
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.click("#mo-loc")
    page.select_option("#tt", "not-reported")
    until(page, "location.hash === '#?tt=not-reported'")
    assert shown(page, TASKS) > 0


# print


def pdf(page: Page, path: Path) -> list[str]:
    """Print a page as its own style says and return the text of each sheet."""
    if shutil.which("pdftotext") is None:
        pytest.skip("no pdftotext: poppler-utils is not installed")
    page.pdf(path=path, prefer_css_page_size=True)
    done = subprocess.run(["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True, encoding="utf-8")
    return done.stdout.split("\f")[:-1]


def test_print_is_a4_landscape_and_marked_on_every_sheet(opened: Opened, tmp_path: Path) -> None:
    """Every sheet says that the data are invented, which plan and day, and its number; the matrix repeats its heads."""
    sheets = pdf(opened(), tmp_path / "board.pdf")
    assert 8 <= len(sheets) <= 14
    for place, sheet in enumerate(sheets, 1):
        assert "SỐ LIỆU MINH HỌA" in sheet
        assert "Kế hoạch số 435/KH-UBND, năm 2024; tính đến hết ngày 28/11/2024" in sheet
        assert f"Trang {place}/{len(sheets)}" in sheet
    matrix = [sheet for sheet in sheets if any("1.a" in line and "7.c" in line for line in sheet.splitlines())]
    assert len(matrix) == 2
    if shutil.which("pdfinfo"):
        said = subprocess.run(
            ["pdfinfo", str(tmp_path / "board.pdf")], check=True, capture_output=True, encoding="utf-8"
        ).stdout
        size = next(line for line in said.splitlines() if line.startswith("Page size"))
        assert [round(float(number)) for number in size.split()[2:5:2]] == [842, 595]


def test_print_shows_what_is_open_and_filtered(opened: Opened, tmp_path: Path) -> None:
    """A task that was opened is printed whole, others are not; a filter is named on the paper."""
    page = opened("#nhiem-vu-II.3.b")
    sheets = " ".join(" ".join(pdf(page, tmp_path / "open.pdf")).split())
    assert "Quý II chưa tổ chức cuộc họp báo định kỳ" in sheets
    assert "Trung tâm trợ giúp pháp lý, phòng Hành chính" not in sheets
    page.select_option("#khoi", label="Đoàn thể")
    until(page, "location.hash.includes('khoi=')")
    filtered = " ".join(" ".join(pdf(page, tmp_path / "filtered.pdf")).split())
    assert "Đang lọc: Đoàn thể" in filtered
    assert "Sở Kế hoạch và Đầu tư" not in filtered


def test_page_without_scripts_prints_alike(opened: Opened, tmp_path: Path) -> None:
    """From an e-mail that runs no scripts the same sheets come, word by word: headings are repeated too."""
    dead, live = pdf(opened(scripts=False), tmp_path / "dead.pdf"), pdf(opened(), tmp_path / "live.pdf")
    assert [sheet.split() for sheet in live] == [sheet.split() for sheet in dead]


def test_page_without_scripts_is_read_whole(opened: Opened) -> None:
    """No filter that does nothing is shown; every section stands there, and details open by themselves."""
    page = opened(scripts=False)
    assert not page.locator("#loc").is_visible()
    assert shown(page, "main > section > h2") == 7
    assert shown(page, "button") == 0
    summary = page.locator("#nhiem-vu summary").first
    summary.click()
    assert page.locator("[id='nhiem-vu-II.1.a']").is_visible()


def test_figures_in_the_browser_are_those_of_the_data(opened: Opened, example_root: Path) -> None:
    """What is seen at the head is what is counted."""
    dataset = loader.dataset(worktree.read(example_root), "435")
    found = board.compose(dataset, 2024, date.fromisoformat(DAY))
    values: list[Any] = texts(opened().locator(".t-value"))
    turnout = found.report.now.turnout
    assert values[0].startswith(f"{len(turnout.arrived)}/{len(turnout.asked)}")
    assert values[1].startswith(f"{found.overview.by_task.due_done}/{found.overview.by_task.due}")
    ongoing = found.overview.by_task.ongoing
    assert values[2].startswith(f"{ongoing['completed']}/{ongoing.total()}")
    assert boards.is_ours(boards.render(found))
