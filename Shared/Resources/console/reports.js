// Reports as bars beside their numbers: the load to come, the days used by each body, what is overdue by article.
import { get } from "./api.js";
import { bodies, bodyName } from "./bodies.js";
import { credentials, desk, signInAgain } from "./desk.js";
import { el, fill, byId, button, h2, note, row } from "./dom.js";
import { choice, day, field } from "./fields.js";
import { problemBox } from "./frame.js";
import { addWords, choices, dayWords, momentWords, t, words3 } from "./words.js";

await addWords("words-reports.json");

const asked = { of: "complaints", from: "", to: "" };
let found;
let problem;

async function load() {
  const ask = async (report, query = {}) => (await get(`/v1/reports/${report}?${new URLSearchParams(query)}`, credentials())).json;
  const query = Object.entries(asked).filter(([, value]) => value);
  try {
    found = await Promise.all([ask("load"), ask("load", { of: "cases" }), ask("counts", query), ask("days", query), ask("overdue", query), bodies()]);
    problem = undefined;
  } catch (caught) {
    if (caught.status === 401) return signInAgain();
    problem = caught;
  }
  return draw();
}

function svg(name, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** A table with a bar in each row. A column has a member's name, which is its words too; the first `bars` of them make the bar, `mark` a line over it. */
function chart(name, reports, rows, head, columns, { bars = 1, mark } = {}) {
  const per = 100 / Math.max(1, ...rows.map((one) => Math.max(columns.slice(0, bars).reduce((all, key) => all + one[key], 0), one[mark] ?? 0)));
  const words = (key, index) => [(index < bars || key === mark) && el("span", { class: key === mark ? "key mark" : `key ${key}` }), t(`report.${key}`)];
  const bar = (one) => {
    let x = 0;
    const parts = columns.slice(0, bars).map((key) => svg("rect", { class: key, x: `${x}%`, width: `${-(x - (x += one[key] * per))}%`, height: "100%" }));
    const line = mark ? [svg("line", { x1: `${one[mark] * per}%`, x2: `${one[mark] * per}%`, y2: "100%" })] : [];
    return svg("svg", { "aria-hidden": "true" }, ...parts, ...line);
  };
  const line = (one) => el("tr", {}, el("th", { scope: "row" }, head(one)), el("td", {}, bar(one)), columns.map((key, index) => el("td", {}, el("span", { class: "label", "aria-hidden": "true" }, words(key, index)), String(one[key] ?? 0))));
  return [
    h2(t(`report.${name}`)),
    reports.map(({ at, head: { size, root } }) => note(t("report.state", { moment: momentWords(at), size, root: root.slice(0, 16) }))),
    rows.length === 0 ? el("p", {}, t("report.none")) : el("table", { class: "chart", "aria-label": t(`report.${name}`) }, el("thead", {}, el("tr", {}, el("td", { colspan: 2 }), columns.map((key, index) => el("th", { scope: "col" }, words(key, index))))), el("tbody", {}, rows.map(line))),
  ];
}

function charts([load, cases, counts, days, overdue]) {
  const place = ({ rule, body }) => [words3({ ...days.articles, ...overdue.articles }[rule]), el("div", { class: "who" }, `${rule} · ${bodyName(body)}`)];
  const both = load.days.map((one, index) => ({ ...one, ...cases.days[index], deadlines: one.deadlines + cases.days[index].deadlines }));
  const span = (key) => field({ label: t(`report.${key}`), make: day(asked[key], () => {}, { onchange: (event) => set(key, event.target.value) }) });
  return [
    chart("load", [load, cases], both, (one) => dayWords(one.day), ["deadlines", "hearings"], { bars: 2 }),
    row(field({ label: t("report.of"), make: choice(asked.of, choices("reportOf"), (value) => set("of", value)) }), span("from"), span("to")),
    el("p", {}, t("report.counts", counts.matters)),
    chart("days", [days], days.terms, place, ["usedMedian", "allowed", "usedMost", "terms", "exceeded"], { mark: "allowed" }),
    chart("late", [overdue], overdue.terms, place, ["overdue", "longest"]),
  ];
}

function set(key, value) {
  asked[key] = value;
  load();
}

function draw() {
  fill(byId("main"), el("div", { class: "row top" }, el("h1", {}, t("nav.reports")), button({ onclick: load }, t("report.again"))), problem ? problemBox(problem) : found && charts(found), row(button({ onclick: () => print() }, t("receipt.print"))));
}

desk(draw, load);
