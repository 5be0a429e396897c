// A matter at the desk: what is to be done next and by when, the forms that do it, and what the matter holds.
import { holder } from "./bodies.js";
import { administrativeCase } from "./case.js";
import { complaint } from "./complaint.js";
import { desk, signInAgain, watch } from "./desk.js";
import { el, fill, byId, announce, badge, button, h2, note, row, keepingPlace } from "./dom.js";
import { choice, facts, field } from "./fields.js";
import { commandForm, leftOpen } from "./form.js";
import { problemBox } from "./frame.js";
import { timeLeft } from "./left.js";
import { adder, fileLink, read } from "./paper.js";
import { clockCard } from "./proof.js";
import { rows } from "./view.js";
import { choices, counted, dayWords, has, momentWords, t, words3 } from "./words.js";

const types = { complaints: complaint, cases: administrativeCase };
let asked = named();
let matter;
let problem;
let open;
let isStale = false;
let role;

/** Which matter the address names: `#ID` of a complaint, or `#cases/ID`. */
function named() {
  const [id, of = "complaints"] = decodeURIComponent(location.hash.slice(1)).split("/").reverse();
  return { type: types[of] ?? complaint, id };
}

async function show({ isQuiet = false } = {}) {
  if (!asked.id) return draw();
  const { type } = asked;
  try {
    const view = await read(asked);
    if (isQuiet && view.version === matter?.version) return undefined;
    if (isQuiet && open) {
      // Who is writing is told, and goes on undisturbed.
      isStale = true;
      byId("stale").hidden = false;
      return announce(t("matter.stale"));
    }
    const [deadlines, documents, next, more] = await Promise.all([...["/deadlines", "/documents", "/next-steps"].map((part) => read(asked, part)), type.more?.(asked, view.json)]);
    const all = await timeLeft.prepare(next.json.steps.map((step) => step.due));
    matter = { ...asked, view: view.json, version: view.version, deadlines: deadlines.json.deadlines, documents: documents.json.documents, next: next.json, all, compared: matter?.compared, ...more };
    problem = undefined;
    isStale = false;
    open ??= leftOpen(matter);
    if (isQuiet) announce(t("track.updated"));
  } catch (caught) {
    if (caught.status === 401) return signInAgain();
    if (isQuiet) return undefined;
    problem = caught;
  }
  return again();
}

const again = () => keepingPlace(draw);

function begin({ command, title }, preset) {
  open = { command, title, preset };
  again();
  byId("command").focus();
}

function finish() {
  const { command, preset } = open;
  open = undefined;
  again();
  document.querySelector(`[data-key="${preset ? `${command}.${Object.values(preset)}` : `c.${command}`}"]`)?.focus();
}

// MARK: Parts

function commandButton({ command, title }, isMain) {
  const page = matter.type.pages?.[command];
  const kind = isMain ? "main" : "";
  if (page) return el("a", { class: `button ${kind}`, "data-key": `c.${command}`, href: `${page}#${encodeURIComponent(matter.id)}` }, words3(title));
  return button({ class: kind, "data-key": `c.${command}`, "aria-expanded": String(open?.command === command), onclick: () => begin({ command, title }) }, words3(title));
}

function stepsPart() {
  const { steps, lawful, forbidden = [] } = matter.next;
  const { alone = [], besides } = matter.type;
  const urgent = new Set(steps.flatMap((step) => step.commands));
  const mine = lawful.filter((one) => one.yours !== false && !alone.includes(one.command));
  const rest = mine.filter((one) => !urgent.has(one.command)).concat(besides?.(matter) ?? []);
  const others = lawful.filter((one) => one.yours === false);
  const part = (key, ...inside) => el("details", { "data-key": key }, el("summary", {}, t(`matter.${key}`)), inside);
  const line = (step) =>
    el("li", {}, el("strong", {}, words3(step.title)), " ", step.overdue ? badge(t("left.over"), "bad") : badge(timeLeft.words(step.due, step.duty?.replace("body:", ""))), el("div", { class: "who" }, `${momentWords(step.due)} · ${holder(step.duty ?? "complainant")} · ${t("rule", { rule: step.rule })}`));
  const refused = (one) => el("li", { class: "forbidden" }, button({ disabled: true }, words3(one.title)), el("span", {}, `${words3(one.reason)} ${t("rule", { rule: one.rule })}. `, one.lastLawfulDay && t("problem.lastDay", { day: dayWords(one.lastLawfulDay) })));
  return el(
    "section",
    { class: steps.some((step) => step.overdue) ? "next over" : "next", "aria-labelledby": "steps" },
    el("h2", { id: "steps" }, t("matter.steps")),
    steps.length === 0 && el("p", {}, t("matter.ended")),
    el("ul", { class: "plain" }, steps.map(line)),
    row(mine.filter((one) => urgent.has(one.command)).map((one) => commandButton(one, true))),
    rest.length > 0 && part("other", row(rest.map((one) => commandButton(one)))),
    others.length > 0 && part("others", el("ul", {}, others.map((one) => el("li", {}, words3(one.title))))),
    forbidden.length > 0 && part("forbidden", el("ul", { class: "plain" }, forbidden.map(refused))),
  );
}

function formPart() {
  if (!open) return undefined;
  return [
    el("div", { id: "stale", class: "warning", hidden: !isStale }, t("matter.stale"), " ", button({ onclick: () => show() }, t("matter.refresh"))),
    commandForm(open, matter, {
      again,
      close: () => finish(),
      reload: () => show(),
      done: async (title) => {
        open = undefined;
        matter.compared = undefined;
        await show();
        announce(t("form.done", { title: words3(title) }));
        byId("main").focus();
      },
    }),
  ];
}

function documentsPart() {
  const { roles, added } = matter.type;
  role ??= added[0];
  const line = (one) => el("li", {}, fileLink(matter, one.document, one.role ?? one.kind), ` – ${t(`${roles}.${one.role ?? one.kind}`)}, ${counted(one.document.size, "bytes")}`, one.by.body && el("span", { class: "who" }, ` · ${holder(one.by.body)}`));
  return [
    h2(t("track.documents")),
    matter.documents.length === 0 ? el("p", {}, t("track.noDocuments")) : el("ul", {}, matter.documents.map(line)),
    matter.next.steps.length > 0 && el("div", { class: "row noprint" }, field({ label: t("matter.role"), make: choice(role, choices(roles, added), (value) => (role = value || role)) }), adder(matter, () => role, t("track.add"), () => show())),
  ];
}

function timelinePart({ timeline }) {
  const known = (type) => ["e", "stage", "flag"].map((group) => `${group}.${type.split(".")[3]}`).find(has);
  const title = (entry) => words3(entry.title) || t(known(entry.type) ?? entry.type);
  const who = ({ kind, body, officer }) => [kind === "staff" ? undefined : t(`by.${kind}`), officer, body && holder(body)].filter(Boolean).join(", ");
  return [
    h2(t("track.timeline")),
    el("ol", { class: "timeline" }, timeline.map((entry) => el("li", {}, title(entry), el("time", { datetime: entry.at }, `${momentWords(entry.at)} · ${who(entry.by)} · ${t("rule", { rule: entry.basis.join(", ") })}`)))),
  ];
}

// MARK: Page

function draw() {
  if (!matter) return fill(byId("main"), el("h1", {}, t("matter.title")), problem ? problemBox(problem) : !asked.id && el("p", {}, el("a", { href: "staff.html" }, t("matter.none"))));
  const { type, view } = matter;
  const flags = type.flags(view).filter((flag) => typeof flag !== "string" || has(flag));
  const tools = { begin, again };
  return fill(
    byId("main"),
    el("h1", {}, view.number, " ", badge([view.stageTitle, view.hearingStageTitle].filter(Boolean).map(words3).join(" · "))),
    problem && problemBox(problem),
    facts(["matter.owner", holder(view.owner)], ...rows(type.facts, type.told(matter), matter)),
    flags.length > 0 && el("ul", { class: "warning plain" }, flags.map((flag) => el("li", {}, typeof flag === "string" ? t(flag) : words3(flag)))),
    type.head(matter),
    stepsPart(),
    formPart(),
    el(
      "div",
      { class: "columns" },
      el("div", {}, type.says(matter, tools), documentsPart(), type.after(matter, tools)),
      el("div", {}, type.beside?.(matter), h2(t("track.dates")), el("ul", { class: "clocks" }, matter.deadlines.map((clock) => clockCard(clock, holder))), (view.editionWarnings ?? []).map((warning) => note(words3(warning.text))), timelinePart(view)),
    ),
    el("datalist", { id: "officers" }, [...new Set(view.timeline.map((entry) => entry.by.officer).filter(Boolean))].map((officer) => el("option", { value: officer }))),
    row(button({ onclick: () => print() }, t("receipt.print"))),
  );
}

addEventListener("hashchange", () => {
  asked = named();
  matter = open = role = undefined;
  show();
});
desk(draw, () => {
  show();
  watch(() => show({ isQuiet: true }), (change) => change.id === id);
});
