// The parts and their journals, the working calendar, and what would change if a day were moved.
import { get, post, serverNow } from "./api.js";
import { fieldsView } from "./described.js";
import { credentials, sees, signOut, staffPages, watch } from "./desk.js";
import { el, fill, byId, badge, button, h2, note, row, keepingPlace } from "./dom.js";
import { day, facts, field } from "./fields.js";
import { frame, problemBox } from "./frame.js";
import { weeks } from "./proof.js";
import { sections } from "./view.js";
import { choices, counted, dayWords, load, t } from "./words.js";

const shown = await load("view-operation.json");

const asked = { rest: "", worked: "", received: "" };
const rules = ["DL-17", "DL-19", "DL-20", "DX-2", "DX-5"];
let parts;
let checked = "";
let year = Number(serverNow().slice(0, 4));
let week = "sixDay";
let calendar;
let answer;
/** What an operator's token shows, and what one of two operators is about to decide. */
let inside;
let deciding;

async function look() {
  if (credentials() && sees("operation")) inside = await get("/v1/operations", credentials()).then(({ json }) => json, () => undefined);
  try {
    const ready = await get("/health/ready").then(({ json }) => json, (problem) => (problem.document.services ? problem.document : Promise.reject(problem)));
    const names = Object.keys(ready.services);
    const heads = await Promise.all(names.map((name) => get(`/v1/journal/${name}/head`).then(({ json }) => json, () => undefined)));
    parts = [{ name: "gateway", ready: true }, ...names.map((name, index) => ({ name, ...ready.services[name], head: heads[index] }))];
  } catch (problem) {
    parts = problem;
  }
  checked = serverNow().slice(11, 19);
  // Who is writing a reason is not disturbed.
  if (!byId("decide")?.contains(document.activeElement)) paint();
}

const paint = () => keepingPlace(() => fill(byId("parts"), partsPart()));

async function open(chosen) {
  year = chosen;
  calendar = await get(`/v1/calendar/${year}`).then(({ json }) => json, (problem) => problem);
  keepingPlace(draw);
}

// MARK: Parts

function partsPart() {
  if (parts instanceof Error) return problemBox(parts);
  const row = (part) =>
    el(
      "li",
      { class: part.ready ? "clock met" : "clock overdue" },
      el("h3", {}, part.name, " ", badge(part.ready ? t("operator.ready") : `${t("operator.notReady")} (${part.state ?? ""})`)),
      part.head && facts(["operator.size", String(part.head.size)], ["operator.root", el("span", { class: "hash" }, part.head.root)]),
      insidePart(part.name),
    );
  return parts && [inside ? button({ "data-key": "out", onclick: signOut }, t("sign.out")) : note(el("a", { href: "staff.html" }, t("operator.sign"))), el("ul", { class: "clocks" }, parts.map(row)), note(t("operator.at", { time: checked }))];
}

function insidePart(name) {
  const part = [...(inside?.services ?? []), { ...inside?.gateway, name: "gateway" }].find((one) => one.name === name);
  if (!inside || !part) return undefined;
  const { log, settings = [] } = part;
  const begin = ({ command }, preset) => {
    deciding = { name, command, preset, told: {} };
    paint();
  };
  const told = { ...part, copy: part.health?.backup && String(part.health.backup.done), log: { ...log, followed: log?.followed?.map((one) => ({ ...one, runs: one.state !== "stopped" })) } };
  const lawful = choices("decision").map(([command, title]) => ({ command, title: { en: title } }));
  return [
    sections(shown, told, { next: { lawful } }, { begin }, "h4"),
    deciding?.name === name && decisionForm(),
    el("details", { "data-key": `settings.${name}` }, el("summary", {}, t("operator.settings")), el("ul", { class: "plain hash" }, settings.map((one) => el("li", {}, `${one.name} = ${one.value} `, one.given && badge(t("operator.given")))))),
  ];
}

/** One of two operators says what is to be done: the first proposes, the second confirms. */
function decisionForm() {
  const { name, command, preset, told, result } = deciding;
  const fields = [{ at: "reason", kind: "area" }, ...(command === "resume" ? [{ at: "after", kind: "number", label: "operator.after" }] : [])];
  const decide = async (event) => {
    event.preventDefault();
    const { epoch } = inside.services.find((one) => `/${one.name}` === preset.source)?.log ?? {};
    const body = command === "resume" ? { ...preset, epoch, after: Number(told.after ?? NaN), reason: told.reason } : { ...preset, decision: command, reason: told.reason || undefined };
    deciding.result = await post(`/v1/operations/${name}/${command === "resume" ? "resume" : "parked"}`, body, { credentials: credentials() }).then(({ json }) => el("p", { role: "status" }, t(`operator.${json.state}`, { count: json.applied ?? 0 })), problemBox);
    await look();
    paint();
  };
  return el("form", { class: "narrow", id: "decide", onsubmit: decide }, el("h4", {}, `${t(`decision.${command}`)}: ${Object.values(preset).join(" ")}`), note(t("operator.two")), fieldsView(fields, told, { documents: [], type: {} }, { changed() {} }), row(el("button", { class: "main", "data-key": "decide" }, t("operator.decide"))), result);
}

/** A month: days off are marked, and a day that differs from the plain week says why. */
function month(number, special) {
  return weeks(new Date(Date.UTC(year, number, 1)), new Date(Date.UTC(year, number + 1, 0)), (iso, weekday) => {
    if (Number(iso.slice(5, 7)) !== number + 1) return el("td", {});
    const found = special.get(iso);
    const isWorking = found ? found.working : weekday < (week === "sixDay" ? 6 : 5);
    return el("td", { class: `${isWorking ? "counted" : "skipped"} ${found ? "due" : ""}`, title: found?.text }, String(Number(iso.slice(8))), found && el("span", { class: "hidden" }, ` ${found.text}`));
  });
}

function calendarPart() {
  const found = calendar?.weeks?.[week];
  return [
    h2(t("operator.calendar", { year })),
    el(
      "div",
      { class: "row" },
      button({ "data-key": "before", onclick: () => open(year - 1) }, `← ${year - 1}`),
      button({ "data-key": "after", onclick: () => open(year + 1) }, `${year + 1} →`),
      ["sixDay", "fiveDay"].map((one) => button({ "data-key": one, "aria-pressed": String(one === week), onclick: () => { week = one; keepingPlace(draw); } }, t(`week.${one}`))),
    ),
    calendar instanceof Error && problemBox(calendar),
    found && [
      el("p", {}, counted(found.workingDays, "days"), " · ", t("proof.calendar", { edition: calendar.calendar.edition })),
      el("div", { class: "year" }, Array.from({ length: 12 }, (_, number) => month(number, new Map(found.days.map((one) => [one.day, one]))))),
      el("details", { "data-key": "differs" }, el("summary", {}, t("operator.differs")), el("ul", {}, found.days.map((one) => el("li", {}, `${dayWords(one.day)} – ${one.text}`)))),
    ],
  ];
}

function whatIfPart() {
  const write = (name) => (value) => (asked[name] = value);
  const ask = async (event) => {
    event.preventDefault();
    const deadlines = rules.map((rule) => ({ rule, received: `${asked.received}T10:00:00+05:00` }));
    answer = await post("/v1/deadlines/what-if", { deadlines, moves: [{ rest: asked.rest, worked: asked.worked }] }).then(({ json }) => json, (problem) => problem);
    keepingPlace(draw);
  };
  return [
    h2(t("operator.whatif")),
    el("form", { class: "narrow", onsubmit: ask }, ["rest", "worked", "received"].map((name) => field({ label: t(`operator.${name}`), make: day(asked[name], write(name), { required: true, "data-key": name }) })), row(el("button", { type: "submit", class: "main", "data-key": "count" }, t("operator.count")))),
    answer instanceof Error && problemBox(answer),
    answer?.changed && el("div", { class: "next", id: "answer" }, el("ul", { class: "plain" }, answer.changed.map((one) => el("li", {}, el("strong", {}, `${one.rule}: ${dayWords(one.old.day)} → ${dayWords(one.new.day)}`), note(one.explanation.join(" "))))), el("p", {}, t("operator.unchanged", { count: answer.unchanged }))),
  ];
}

function draw() {
  fill(byId("main"), el("h1", {}, t("operator.title")), h2(t("operator.parts")), el("div", { id: "parts" }, partsPart()), calendarPart(), whatIfPart());
}

frame(() => {
  draw();
  open(year);
}, staffPages);
look();
watch(look);
