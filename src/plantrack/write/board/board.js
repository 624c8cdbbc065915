"use strict";
(function () {
  const all = (selector, within) => [...(within || document).querySelectorAll(selector)];
  const form = document.getElementById("loc");
  const status = document.getElementById("so-luong");
  const fields = ["q", "khoi", "muc", "tt"].map((id) => document.getElementById(id));
  const [query, block, section, mark] = fields;
  document.documentElement.className = "js";
  form.hidden = false;

  // Texts as typed, and without diacritics; đ does not decompose
  const plain = (text) => text.normalize("NFC").toLowerCase().replace(/ð/g, "đ").replace(/[’‘ʼ]/g, "'").replace(/\s+/g, " ");
  const fold = (text) => plain(text).replace(/đ/g, "d").normalize("NFKD").replace(/\p{M}/gu, "");
  const texts = new WeakMap();
  const textOf = (element) => {
    if (!texts.has(element)) texts.set(element, [plain(element.textContent), fold(element.textContent)]);
    return texts.get(element);
  };
  const has = (held, wanted) => held.split(" ").some((one) => wanted.includes(one));
  const tokens = (select) => {
    const option = select.selectedOptions[0];
    return option && option.value ? option.dataset.k.split(" ") : null;
  };
  const wanted = () => ({ ...(meant(query.value) || finder(query.value)), b: tokens(block), s: tokens(section), m: tokens(mark) });
  const idOf = (group) => group.querySelector(".body").id;

  // A number of a task, or a whole name of a body, as the commands take them: 6đ, 6dd, II.6.đ; Sở TT&TT, so tttt
  const taskKey = (text) => fold(plain(text).replace(/đ/g, "dd")).replace(/[^a-z0-9]/g, "");
  const nameKey = (text) => {
    const said = fold(text).split(/[^a-z0-9]+/).filter((word) => word && word !== "va").join(" ");
    return said.replace(/uy ban nhan dan/g, "ubnd").replace(/uy ban mat tran to quoc/g, "ubmttq").replace(/ /g, "");
  };
  const called = (kind, key) => (key ? groups.filter((one) => one.dataset.group === kind && one.dataset.k.split(" ").includes(key)) : []);
  const targets = (element) => all("a", element).map((link) => link.hash.slice(1));
  const QUOTED = /^["“”](.+)["“”]$/;
  function meant(typed) {
    if (QUOTED.test(typed.trim())) return null;
    const tasks = new Set(called("task", taskKey(typed)).map(idOf));
    if (tasks.size) {
      const holds = (element) => targets(element).some((to) => tasks.has(to));
      return { named: (group) => tasks.has(idOf(group)), row: holds, loose: holds, by: "theo mã nhiệm vụ" };
    }
    const bodies = called("agency", nameKey(typed));
    if (!bodies.length) return null;
    const ids = bodies.map(idOf);
    const parts = new Set(bodies.flatMap(targets));
    const whose = (to) => ids.some((id) => to === id || to.startsWith(`${id.replace("co-quan", "tra-loi")}.`));
    const owes = (row) => (row.dataset.p || "").split(" ").some((one) => ids.includes(`co-quan-${one.split("/")[2]}`));
    return {
      named: (group) => ids.includes(idOf(group)),
      row: (row) => owes(row) || targets(row).some(whose),
      loose: (group) => parts.has(idOf(group)),
      by: "theo tên cơ quan",
    };
  }
  // As typed with its diacritics; if that is nowhere, without them; if not even that, all its words in any order
  function finder(typed) {
    const said = plain(typed).trim().replace(QUOTED, "$1");
    const folded = fold(said);
    const any = () => true;
    if (!said) return { named: any, row: any, loose: any };
    const ways = [
      ([exact]) => said !== folded && exact.includes(said),
      ([, loose]) => loose.includes(folded),
      ([, loose]) => folded.split(" ").every((word) => loose.includes(word)),
    ];
    const places = [...groups, ...rows];
    const way = ways.find((one) => places.some((place) => one(textOf(place)))) || ways[2];
    const find = (element) => way(textOf(element));
    const named = (group) => find(group.querySelector(".body > .said, summary")) || find(group.querySelector("summary"));
    return { named, row: find, loose: find };
  }
  // A row of what is due holds who has not done it, as block/mark/body
  const owed = (pairs, want) =>
    pairs.split(" ").some((one) => ["b", "m"].every((key, i) => !want[key] || want[key].includes(one.split("/")[i])));
  const fits = (element, want) =>
    ["b", "s", "m"].every((key) => !want[key] || !(key in element.dataset) || has(element.dataset[key], want[key])) &&
    !("p" in element.dataset && !owed(element.dataset.p, want));

  // A section of a task or body is shown where it, or a row in it, fits all that is wanted
  function filterGroup(group, want) {
    const named = want.named(group);
    let shown = 0;
    for (const row of all("[data-row]", group)) {
      row.hidden = !(fits(row, want) && (named || want.row(row)));
      shown += !row.hidden && !(want.m && row.dataset.s === "-"); // how a duty stands is no status of tasks
    }
    // Who only supports and told nothing has no row, but a part
    const rest = !want.m || want.m.includes("ph") || want.m.includes("xd");
    const found = shown || (rest && (named || (!want.b && want.loose(group))));
    group.hidden = !(fits(group, want) && found);
    return !group.hidden;
  }

  // An answer stands once in the file, under its body; under its task its beginning gives way to the whole
  for (const link of all("a.to")) {
    const row = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const told = [...row.lastElementChild.childNodes].map((node) => node.cloneNode(true));
    link.closest("tr").lastElementChild.replaceChildren(...told);
  }

  const groups = all("[data-group]");
  const followers = all("[data-of]");
  const rows = all("tr[data-row]").filter((row) => !row.closest("[data-group]") && !row.dataset.of);
  const matrix = document.getElementById("bang-ma-tran");

  function filterMatrix(want, visible) {
    const heads = all("thead th[data-of]", matrix);
    const off = heads.map((head) => !visible.has(head.dataset.of) || !fits(head, want));
    heads.forEach((head, i) => (head.hidden = off[i]));
    const groupsOf = all("thead th[scope=colgroup]", matrix);
    let next = 0;
    for (const head of groupsOf) {
      const span = Number((head.dataset.span = head.dataset.span || head.colSpan));
      const left = off.slice(next, next + span).filter((one) => !one).length;
      next += span;
      head.hidden = !left;
      head.colSpan = left || 1;
    }
    for (const row of all("tbody tr[data-of], tfoot tr", matrix)) {
      const cells = [...row.children].slice(1, 1 + off.length);
      cells.forEach((cell, i) => {
        cell.hidden = off[i];
        cell.classList.toggle("off", Boolean(want.m && cell.dataset.m && !want.m.includes(cell.dataset.m)));
      });
      if (want.m && row.dataset.of && !cells.some((cell, i) => !off[i] && cell.dataset.m && want.m.includes(cell.dataset.m)))
        row.hidden = true;
    }
    for (const body of matrix.tBodies) body.hidden = !body.querySelector("tr[data-of]:not([hidden])");
    rove();
  }

  // Who bears the name comes before who only mentions it
  const bodies = all("[data-group=agency]");
  const lines = all("#co-quan table[data-sort] tbody tr");
  function namedFirst() {
    const key = nameKey(query.value);
    const first = new Set(bodies.filter((one) => key && one.dataset.k.includes(key)).map(idOf));
    const order = (list, id) => [...list.filter((one) => first.has(id(one))), ...list.filter((one) => !first.has(id(one)))];
    if (bodies.length) bodies[0].parentElement.append(...order(bodies, idOf));
    if (lines.length && !lines[0].closest("table").querySelector("[aria-sort]"))
      lines[0].parentElement.append(...order(lines, (line) => line.dataset.of));
  }

  function empty(table, nothing) {
    table.hidden = nothing;
    if (!table.told) {
      table.told = document.createElement("p");
      table.told.textContent = "Không có dòng nào khớp điều kiện lọc.";
      table.after(table.told);
    }
    table.told.hidden = !nothing;
  }

  function apply() {
    const want = wanted();
    const visible = new Set();
    // Who has not sent has no section and status there: its part in tasks has
    const parts = new Set();
    const any = () => true;
    for (const group of groups) if (filterGroup(group, { ...want, named: any, row: any, loose: any })) parts.add(idOf(group));
    const count = { task: [0, 0], agency: [0, 0] };
    for (const group of groups) {
      const shown = filterGroup(group, want);
      const ofKind = count[group.dataset.group];
      if (shown) visible.add(idOf(group));
      if (group.dataset.s !== "-") {
        ofKind[1] += 1;
        ofKind[0] += shown;
      }
    }
    for (const row of followers) row.hidden = !visible.has(row.dataset.of);
    for (const row of rows) row.hidden = !(fits(row, want) && want.row(row) && (!row.dataset.who || parts.has(row.dataset.who)));
    namedFirst();
    if (matrix) {
      filterMatrix(want, visible);
      matrix.tFoot.hidden = Boolean(query.value.trim() || want.b || want.s || want.m); // it sums up what is not shown, too
    }
    for (const table of all("table[data-sort]")) empty(table, !table.querySelector("tbody tr:not([hidden])"));
    const active = query.value.trim() || want.b || want.s || want.m;
    const said = fields.slice(1).filter((one) => one.value).map((one) => one.selectedOptions[0].text);
    if (query.value.trim()) said.unshift(`“${query.value.trim()}”`);
    status.textContent = active
      ? `Đang lọc: ${said.join("; ")}${want.by ? ` (${want.by}; đặt trong “ ” để tìm trong nội dung)` : ""}. Có ${count.task[0]}/${count.task[1]} nhiệm vụ, ${count.agency[0]}/${count.agency[1]} cơ quan. Số liệu ở mục Tổng quan và So với năm trước vẫn là của toàn bộ.`
      : "";
    measure();
  }

  // The bar that stays on top is as high as it happens to be
  const tools = document.querySelector(".tools");
  function measure() {
    const height = getComputedStyle(tools).position === "sticky" ? tools.offsetHeight : 0;
    document.documentElement.style.setProperty("--bar", `${height}px`);
  }
  addEventListener("resize", measure);

  // The state of the filters is the address: #?q=hop+bao&muc=3
  let typing = 0;
  function remember() {
    const state = new URLSearchParams();
    for (const field of fields) if (field.value.trim()) state.set(field.name, field.value.trim());
    const address = state.size ? `#?${state}` : location.pathname + location.search;
    history.replaceState(null, "", address);
  }
  function changed() {
    apply();
    remember();
  }
  form.addEventListener("input", (event) => {
    clearTimeout(typing);
    typing = setTimeout(changed, event.target === query ? 120 : 0);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(changed));

  function follow() {
    const address = location.hash;
    if (address.startsWith("#?")) {
      const state = new URLSearchParams(address.slice(2));
      for (const field of fields) field.value = state.get(field.name) || "";
      unfold(true);
      apply();
      return;
    }
    let id = address.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch {
      return;
    }
    const target = id && document.getElementById(id);
    if (!target) return;
    if (target.closest("[hidden]")) {
      form.reset();
      apply();
    }
    const details = target.closest("details");
    if (!details) return;
    details.open = true;
    measure();
    (target.tagName === "TR" ? target : details).scrollIntoView();
    details.querySelector("summary").focus({ preventScroll: true });
  }
  addEventListener("hashchange", follow);
  // The browser goes to the address by itself when all is read, and takes the focus with it
  addEventListener("load", () => setTimeout(() => location.hash.startsWith("#?") || follow()));

  // On a phone the filters are folded until they are asked for
  const folder = document.getElementById("mo-loc");
  function unfold(open) {
    form.classList.toggle("open", open);
    folder.setAttribute("aria-expanded", String(open));
    measure();
  }
  folder.addEventListener("click", () => unfold(!form.classList.contains("open")));

  // Sorting: a heading becomes a button
  const collator = new Intl.Collator("vi", { numeric: true });
  const keyOf = (row, column) => {
    const cell = row.cells[column];
    return "v" in cell.dataset ? cell.dataset.v : cell.textContent.trim();
  };
  function sort(table, column, head) {
    const turn = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", turn === 1 ? "ascending" : "descending");
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row) => [keyOf(row, column), row]);
    rows.sort(([a], [b]) => (!a - !b) || turn * collator.compare(a, b));
    body.append(...rows.map(([, row]) => row));
  }
  for (const table of all("table[data-sort]")) {
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      button.addEventListener("click", () => sort(table, column, head));
      // Chromium paints no button in a heading that is printed again on the next sheet
      const paper = document.createElement("span");
      paper.className = "paper";
      paper.textContent = head.textContent;
      head.replaceChildren(button, paper);
    });
  }

  for (const button of all("button.all")) {
    button.addEventListener("click", () => {
      const open = button.getAttribute("aria-expanded") !== "true";
      button.setAttribute("aria-expanded", String(open));
      button.textContent = open ? "Đóng tất cả" : "Mở tất cả";
      for (const one of all(`[data-group=${button.dataset.all}]:not([hidden]) > details`)) one.open = open;
    });
  }

  // The matrix is one stop of the Tab key; arrows go from square to square
  const open = (cell) => cell && !cell.hidden && !cell.closest("[hidden]") && cell.querySelector("a");
  function rove(to) {
    if (!matrix) return;
    const links = all("a", matrix);
    const squares = links.filter((one) => one.closest("td"));
    const now = to || squares.find((one) => one.tabIndex === 0 && open(one.parentElement)) || squares.find((one) => open(one.parentElement));
    for (const one of links) one.tabIndex = one === now ? 0 : -1;
  }
  const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
  if (matrix) {
    matrix.addEventListener("keydown", (event) => {
      const step = STEPS[event.key];
      const cell = event.target.closest("td, th");
      if (!step || !cell || event.ctrlKey || event.altKey || event.metaKey) return;
      const rows = [matrix.tHead.rows[1], ...all("tbody tr[data-of]", matrix)];
      let [r, c] = [rows.indexOf(cell.parentElement), cell.cellIndex];
      for (;;) {
        r += step[0];
        c += step[1];
        const there = rows[r] && rows[r].cells[c];
        if (!there) return event.preventDefault();
        const link = open(there);
        if (link) {
          rove(link);
          link.focus();
          return event.preventDefault();
        }
      }
    });
    rove();
  }
  measure();
  follow();
})();
