// Reports as bars beside their numbers: the load to come, the days used by each body, what is overdue by article.
import { bodies, bodyName } from "./bodies.js";
import { addWords, ask, byId, dayWords, desk, drawPage, momentWords, problemBox, t, under, words3, written } from "./desk.js";

await addWords("words-reports.json");

let found;
let problem;

async function load() {
  const report = (name, query = {}) => ask(`/v1/reports/${name}?${new URLSearchParams(query)}`);
  const query = { of: "complaints", ...written(byId("asked") ?? undefined) };
  try {
    found = await Promise.all([report("load"), report("load", { of: "cases" }), report("counts", query), report("days", query), report("overdue", query), bodies()]);
    problem = undefined;
  } catch (caught) {
    problem = caught;
  }
  return draw();
}

/** A table with a bar in each row: the first `bars` of its columns make the bar, `mark` a line over it. */
function chart(name, reports, rows, columns, { bars = 1, mark } = {}) {
  const shown = columns.slice(0, bars);
  const per = 100 / Math.max(1, ...rows.map((one) => Math.max(shown.reduce((all, key) => all + one[key], 0), one[mark] ?? 0)));
  const heads = columns.map((column) => ({ column, key: column === mark ? "key mark" : shown.includes(column) && `key ${column}` }));
  const line = (one) => {
    let x = 0;
    return {
      ...one,
      bars: shown.map((key) => ({ key, x: `${x}%`, width: `${-(x - (x += one[key] * per))}%` })),
      mark: mark && `${one[mark] * per}%`,
      cells: heads.map((head) => ({ ...head, value: one[head.column] ?? 0 })),
    };
  };
  const state = ({ at, query: { of }, head: { size, root } }) => ({ words: t("report.state", { of: t(`reportOf.${of}`), moment: momentWords(at), size, root: root.slice(0, 16) }) });
  return { name, title: t(`report.${name}`), columns: heads, rows: rows.map(line), reports: reports.map(state) };
}

function charts([load, cases, counts, days, overdue]) {
  const placed = (one) => ({ ...one, head: words3({ ...days.articles, ...overdue.articles }[one.rule]), place: `${one.rule} · ${bodyName(one.body)}` });
  const both = load.days.map((one, index) => ({ ...one, ...cases.days[index], deadlines: one.deadlines + cases.days[index].deadlines, head: dayWords(one.day) }));
  return [
    chart("load", [load, cases], both, ["deadlines", "hearings"], { bars: 2 }),
    { ...chart("days", [days], days.terms.map(placed), ["usedMedian", "allowed", "usedMost", "terms", "exceeded"], { mark: "allowed" }), ...counts.matters, kinds: under("reportOf") },
    chart("late", [overdue], overdue.terms.map(placed), ["overdue", "longest"]),
  ];
}

function draw() {
  drawPage("page", { problem: problemBox(problem), charts: !problem && found && charts(found) }, { load });
}

desk(draw, load);
