// A matter at the desk: what is to be done next and by when, the forms that do it, and what the matter holds.
import { holder } from "./bodies.js";
import { administrativeCase } from "./case.js";
import { clearance } from "./clearance.js";
import { complaint } from "./complaint.js";
import { announce, byId, choices, desk, drawPage, fill, foot, has, maybe, problemBox, t, under, watch, words3 } from "./desk.js";
import { formPlace, leftOpen } from "./form.js";
import { timeLeft } from "./left.js";
import { adder, matterPath, read } from "./paper.js";
import { ownPapers } from "./printing.js";
import { clockCard } from "./proof.js";
import { facts, rows, sections, stageWords } from "./view.js";

const types = { complaints: complaint, cases: administrativeCase, clearances: clearance };
let asked = named();
let matter;
let problem;
let isStale = false;

/** Which matter the address names: `#ID` of a complaint, or `#cases/ID`. */
function named() {
  const [id, of = "complaints"] = decodeURIComponent(location.hash.slice(1)).split("/").reverse();
  return { type: types[of] ?? complaint, id };
}

async function show({ isQuiet = false } = {}) {
  const { type } = asked;
  if (!asked.id) {
    if (type.forms.open) forms.open = { command: "open", title: { en: t("clearance.open") } };
    return draw();
  }
  try {
    const view = await read(asked);
    const isKnown = () => isQuiet && view.version === matter?.version;
    if (isKnown()) return undefined;
    const parts = ["/deadlines", "/documents", "/next-steps"].map((part) => !type.without?.includes(part) && read(asked, part));
    const [deadlines, documents, next, papers, more] = await Promise.all([...parts, maybe(matterPath(asked, "/papers")), type.more?.(asked, view)]);
    const all = await timeLeft.prepare(next.steps.map((step) => step.due));
    // What this page did meanwhile is no news to it.
    if (isKnown()) return undefined;
    if (isQuiet && forms.open) {
      // Who is writing is told, and goes on undisturbed.
      isStale = true;
      byId("stale").hidden = false;
      return announce(t("matter.stale"));
    }
    matter = { ...deadlines, ...documents, ...papers, ...asked, view, next, all, compared: matter?.compared, ...more, version: view.version };
    problem = undefined;
    isStale = false;
    forms.open ??= leftOpen(matter);
    if (isQuiet) announce(t("track.updated"));
  } catch (caught) {
    if (isQuiet) return undefined;
    problem = caught;
  }
  return draw();
}

const forms = formPlace(draw, (isDone, answer) => {
  if (!asked.id) return (location.hash = `${asked.type.of}/${answer.id}`);
  if (isDone) matter.compared = undefined;
  return show();
});

// MARK: What is shown

/** A command as a button, or as a way to the page that does it. */
function commandShown({ command, title }) {
  const page = matter.type.pages?.[command];
  return { title, key: `c.${command}`, page: page && `${page}#${encodeURIComponent(matter.id)}`, isOpen: forms.open?.command === command, begin: () => forms.begin({ command, title }) };
}

/** What is to be done, by which commands, and what is not possible. */
function steps() {
  const { steps, lawful, forbidden = [] } = matter.next;
  const { alone = [], besides } = matter.type;
  const isUrgent = ({ command }) => steps.some((step) => step.commands.includes(command));
  const mine = lawful.filter((one) => one.yours !== false && !alone.includes(one.command));
  const rest = mine.filter((one) => !isUrgent(one)).concat(besides?.(matter) ?? []);
  return {
    steps: steps.map((step) => ({ ...step, left: timeLeft.words(step.due, step.duty?.replace("body:", "")), who: step.duty ?? "complainant" })),
    state: steps.some((step) => step.overdue) ? "next over" : "next",
    urgent: mine.filter(isUrgent).map(commandShown),
    other: rest.map(commandShown),
    others: lawful.filter((one) => one.yours === false),
    forbidden,
  };
}

function papers() {
  const { roles, added = under(roles) } = matter.type;
  return {
    documents: matter.documents.map((one) => ({ ...one, as: t(`${roles}.${one.role ?? one.kind}`) })),
    kinds: added.length > 1 && choices(roles, added).map(([code, words]) => ({ code, words })),
    adder: adder(matter, () => byId("role")?.value ?? added[0], t("track.add"), () => show()),
  };
}

function timeline() {
  const known = (type) => ["e", "stage", "flag"].map((group) => `${group}.${type.split(".")[3]}`).find(has);
  const who = ({ kind, body, officer }) => [kind === "staff" ? undefined : t(`by.${kind}`), officer, body && holder(body)].filter(Boolean).join(", ");
  return matter.view.timeline.map(({ title, type, at, by, basis }) => ({ at, title: words3(title) || t(known(type) ?? type), who: who(by), rule: basis.join(", ") }));
}

const actions = { show: () => show() };

function draw() {
  const common = { problem: problemBox(problem) };
  foot(asked.type.of);
  if (!matter) return drawPage("none", { ...common, form: !asked.id && forms.draw({ ...asked, view: {}, documents: [] }) });
  const { type, view } = matter;
  const told = type.told(matter);
  const part = (list = []) => sections(list, told, matter, { begin: ({ command, title }, preset) => forms.begin({ command, title, preset }) });
  const values = {
    ...common,
    matter,
    view,
    stage: stageWords(view),
    facts: facts(["matter.owner", view.owner && holder(view.owner)], ...rows(type.facts, told, matter)),
    papers: ownPapers(matter),
    flags: view.flags.map((flag) => (typeof flag === "string" ? has(`flag.${flag}`) && t(`flag.${flag}`) : words3(flag.text ?? flag))).filter(Boolean),
    ...steps(),
    form: forms.draw(matter),
    isFresh: !isStale,
    says: part(type.says),
    ...papers(),
    after: part(type.after),
    beside: part(type.beside),
    clocks: (matter.deadlines ?? []).map((clock) => clockCard(clock)),
    timeline: timeline(),
    officers: [...new Set(view.timeline.map((entry) => entry.by.officer).filter(Boolean))],
    ...type.parts(matter, draw),
  };
  return drawPage("page", values, actions);
}

addEventListener("hashchange", () => {
  asked = named();
  matter = forms.open = undefined;
  fill(byId("main"));
  show();
});
desk(draw, () => {
  show();
  watch(() => show({ isQuiet: true }), (change) => change.id === asked.id);
});
