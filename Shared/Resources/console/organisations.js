// The register of organisations: a picture with dates, who decides on a day and by which acts, and all of it as a table.
import { get, serverNow } from "./api.js";
import { fieldsView } from "./described.js";
import { credentials, desk, signInAgain } from "./desk.js";
import { el, fill, byId, badge, h2, note, row } from "./dom.js";
import { problemBox } from "./frame.js";
import { actWords } from "./view.js";
import { addWords, choices, dayWords, t, words3 } from "./words.js";

await addWords("words-clearances.json");

const [lane, top, edge] = [52, 60, 14];
const today = serverNow().slice(0, 10);
const asked = { day: today };
let all = [];
let problem;
let answer;

const makerOf = ({ maker }) => maker.split(":")[1];
const acts = (list) => el("ol", {}, list.map((act) => el("li", {}, actWords(act))));
const read = (path) => get(`/v1/organisations${path}`, credentials()).then(({ json }) => json, (caught) => (caught.status === 401 ? signInAgain() : (problem = caught)) && {});

async function resolve(event) {
  event.preventDefault();
  problem = undefined;
  const { organisation, ...rest } = asked;
  answer = await read(`/${organisation}/decision-makers?${new URLSearchParams(rest)}`);
  draw();
  byId("answer").focus();
}

// MARK: Picture

function svg(name, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** A line for each organisation from its founding to its end, marks for what happened to it, ways to its successors. */
function picture(width) {
  const rows = all.toSorted((one, other) => (one.founded ?? "").localeCompare(other.founded ?? ""));
  const marked = rows.flatMap((one) => one.acts);
  const y = Object.fromEntries(rows.map(({ id }, index) => [id, top + index * lane]));
  const height = top + rows.length * lane - 30;
  const days = [today, ...rows.map(({ founded }) => founded ?? today), ...marked.map(({ day }) => day)].map(Date.parse);
  const [first, last] = [Math.min(...days) - 3e10, Math.max(...days) + 2e10];
  const x = (day) => Math.round(edge + ((Date.parse(day) - first) / (last - first)) * (width - 2 * edge));
  const { makers = [], organisation } = answer ?? {};
  const deciding = makers.map(makerOf);
  const passed = makers.flatMap(({ acts }) => acts);
  const reached = [organisation, ...deciding, ...passed.map((act) => act.organisation)];
  const way = (isOn, kinds) => (isOn ? `${kinds} way` : kinds);
  const isPassed = (act) => passed.some((other) => JSON.stringify(other) === JSON.stringify(act));
  const line = (kind, x1, x2, y1, y2) => svg("line", { class: kind, x1, x2, y1, y2 });
  const upright = (kind, day) => line(kind, x(day), x(day), 20, height);

  const from = new Date(first).getUTCFullYear() + 1;
  const span = new Date(last).getUTCFullYear() - from;
  const step = Math.ceil((span * 52) / width);
  const axis = Array.from({ length: span / step + 1 }, (_, index) => `${from + index * step}`).flatMap((year) => [upright("year", year), svg("text", { class: "quiet", x: x(year), y: 14, "text-anchor": "middle" }, year)]);
  const lanes = rows.flatMap(({ id, name, founded, acts }) => {
    const end = acts.find(({ kind }) => !["renamed", "spunOff"].includes(kind));
    return [line(way(reached.includes(id), founded ? "life" : "life older"), founded ? x(founded) : 0, end ? x(end.day) : width, y[id], y[id]), svg("text", { x: 2, y: y[id] - 14 }, `${deciding.includes(id) ? "✓ " : ""}${words3(name)}`)];
  });
  const ways = marked.flatMap((act) => act.successors.map((id) => svg("path", { class: way(isPassed(act) && reached.includes(id), "follows"), d: `M${x(act.day)} ${y[act.organisation]}q22 ${(y[id] - y[act.organisation]) / 2} 0 ${y[id] - y[act.organisation]}` })));
  const marks = marked.map((act) => {
    const choose = () => fill(byId("chosen"), actWords(act));
    const mark = svg("g", { class: way(isPassed(act), `mark ${act.kind}`), tabindex: 0, role: "button", "aria-label": actWords(act), transform: `translate(${x(act.day)} ${y[act.organisation]})` }, svg("circle", { r: 11 }), svg("text", { "text-anchor": "middle", y: 5 }, t(`act.${act.kind}`)));
    mark.onclick = mark.onfocus = choose;
    return mark;
  });
  return svg("svg", { class: "graph", role: "group", "aria-label": t("org.picture"), width, height }, ...axis, upright("today", today), ...lanes, ...ways, ...marks);
}

const paint = () => byId("picture")?.clientWidth && fill(byId("picture"), picture(byId("picture").clientWidth));

// MARK: Page

function answerPart({ makers = [], manualTitle }) {
  const line = (one) => el("li", {}, el("strong", {}, makerOf(one) ? t("org.head", { name: words3(all.find(({ id }) => id === makerOf(one)).name) }) : t("org.territorial")), " ", badge(one.rules.join(", ")), acts(one.acts));
  return el("div", { class: "next" }, h2(t("org.decides")), manualTitle && el("p", {}, `${words3(manualTitle)}. ${t("org.manual")}`), makers.length > 1 && el("p", {}, t("org.all")), el("ul", { class: "plain" }, makers.map(line)));
}

function table() {
  const line = (one) => el("tr", {}, el("th", { scope: "row" }, words3(one.name), !one.exists && [" ", badge(t("org.ended"))]), el("td", {}, one.founded && dayWords(one.founded)), el("td", {}, acts(one.acts)));
  return el("details", {}, el("summary", {}, t("org.table")), el("table", { class: "list" }, el("tr", {}, ["organisation", "founded", "happened"].map((name) => el("th", { scope: "col" }, t(`org.${name}`)))), all.map(line)));
}

function draw() {
  const fields = ["organisation", "signed", "day", "number"].map((at) => ({ at, label: `org.${at}`, kind: { organisation: "choice", number: "text" }[at] ?? "day", options: all.map(({ id, name }) => [id, words3(name)]), optional: at === "number" }));
  const form = el("form", { class: "asks", onsubmit: resolve }, fieldsView(fields, asked, { documents: [], type: {} }, { changed() {} }), row(el("button", { class: "main", "data-key": "resolve" }, t("org.resolve"))));
  const signs = el("ul", { class: "plain row" }, choices("act").map(([kind, sign]) => el("li", {}, badge(sign), ` ${t(`acts.${kind}`)}`)));
  fill(byId("main"), el("h1", {}, t("org.title")), all.length === 0 && problem && problemBox(problem), all.length > 0 && [note(t("org.lead")), form, el("div", { id: "answer", tabindex: "-1" }, problem ? problemBox(problem) : answer && answerPart(answer)), h2(t("org.picture")), el("div", { id: "picture" }), el("p", { id: "chosen", role: "status" }), signs, table()]);
  paint();
}

addEventListener("resize", paint);
desk(draw, async () => {
  all = (await read("")).organisations ?? [];
  draw();
});
