// The parts and their journals, the working calendar, and what would change if a day were moved.
import { byId, choices, counted, credentials, drawPage, el, fill, filled, frame, get, keepingPlace, load, maybe, post, problemBox, sees, serverNow, signOut, t, tell, watch, who } from "./desk.js";
import { weeks } from "./proof.js";
import { sections } from "./view.js";

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

const itself = (problem) => problem;
const boxOf = (value) => value instanceof Error && problemBox(value);
const again = () => keepingPlace(draw);

async function look() {
  if (credentials() && sees("operation")) inside = await maybe("/v1/operations");
  try {
    const ready = await get("/health/ready").catch((problem) => problem.document.services ? problem.document : Promise.reject(problem));
    const names = Object.keys(ready.services);
    const heads = await Promise.all(names.map((name) => maybe(`/v1/journal/${name}/head`)));
    parts = [{ name: "gateway", ready: true }, ...names.map((name, index) => ({ name, ...ready.services[name], head: heads[index] }))];
  } catch (problem) {
    parts = problem;
  }
  checked = serverNow().slice(11, 19);
  // Who is writing a reason is not disturbed.
  if (!byId("decide")?.contains(document.activeElement)) paint();
}

const paint = () => keepingPlace(drawParts);

async function open(chosen) {
  year = chosen;
  calendar = await get(`/v1/calendar/${year}`).catch(itself);
  again();
}

// MARK: Parts

function drawParts() {
  const part = (one) => ({ ...one, kind: one.ready ? "clock met" : "clock overdue", state: one.state, settingsKey: `settings.${one.name}`, ...insidePart(one.name) });
  fill(byId("parts"), boxOf(parts) || (parts && filled("parts-now", { isIn: inside, parts: parts.map(part), time: checked }, { signOut })));
}

function insidePart(name) {
  const part = inside && [...inside.services, { ...inside.gateway, name: "gateway" }].find((one) => one.name === name);
  if (!part) return undefined;
  const { log, health } = part;
  const begin = ({ command }, preset) => {
    deciding = { name, command, preset, told: {} };
    paint();
  };
  const told = { ...part, copy: health?.backup && String(health.backup.done), log: { ...log, followed: log?.followed?.map((one) => ({ ...one, runs: one.state !== "stopped" })) } };
  const lawful = choices("decision").map(([command, title]) => ({ command, title: { en: title } }));
  return { inside: part, sections: sections(shown, told, { next: { lawful } }, { begin }, "h4"), form: deciding?.name === name && decisionForm() };
}

/** One of two operators says what is to be done: the first proposes, the second confirms. */
function decisionForm() {
  const { name, command, preset, told, result } = deciding;
  const isResume = command === "resume";
  const decide = async () => {
    const { epoch } = inside.services.find((one) => `/${one.name}` === preset.source)?.log ?? {};
    const body = isResume ? { ...preset, epoch, after: Number(told.after ?? NaN), reason: told.reason } : { ...preset, decision: command, reason: told.reason };
    deciding.result = await tell(`/v1/operations/${name}/${isResume ? "resume" : "parked"}`, body).then(({ state, applied = 0 }) => el("p", { role: "status" }, t(`operator.${state}`, { count: applied })), problemBox);
    await look();
    paint();
  };
  return filled("decision", { command, about: Object.values(preset).join(" "), told, isResume, result }, { decide, write: (_, { target }) => (told[target.id] = target.value || undefined) });
}

// MARK: Page

/** A month: days off are marked, and one that differs from the plain week says why. */
function month(number, special) {
  return weeks(Date.UTC(year, number, 1), Date.UTC(year, number + 1, 0), (iso, weekday) => {
    if (Number(iso.slice(5, 7)) !== number + 1) return {};
    const found = special.get(iso);
    const isWorking = found ? found.working : weekday < (week === "sixDay" ? 6 : 5);
    return { kind: `${isWorking ? "counted" : "skipped"} ${found ? "due" : ""}`, label: found?.text, date: Number(iso.slice(8)), said: found && ` ${found.text}` };
  });
}

const actions = {
  before: () => open(year - 1),
  after: () => open(year + 1),
  week({ it }) {
    week = it;
    again();
  },
  write: ({ name }, { target }) => (asked[name] = target.value),
  async count() {
    const deadlines = rules.map((rule) => ({ rule, received: `${asked.received}T10:00:00+05:00` }));
    answer = await post("/v1/deadlines/what-if", { deadlines, moves: [{ rest: asked.rest, worked: asked.worked }] }).catch(itself);
    again();
  },
};

function draw() {
  const found = calendar?.weeks?.[week];
  const special = new Map(found?.days.map((one) => [one.day, one]));
  const values = {
    year,
    last: year - 1,
    next: year + 1,
    weeks: ["sixDay", "fiveDay"].map((it) => ({ it, isOn: it === week })),
    refused: boxOf(calendar),
    found,
    days: found && counted(found.workingDays, "days"),
    edition: calendar?.calendar?.edition,
    months: found && Array.from({ length: 12 }, (_, number) => month(number, special)),
    asked: Object.keys(asked).map((name) => ({ name, value: asked[name] })),
    unanswered: boxOf(answer),
    answer: answer?.changed && { ...answer, changed: answer.changed.map((one) => ({ ...one, why: one.explanation.join(" ") })) },
    count: answer?.unchanged,
  };
  drawPage("page", values, actions);
  drawParts();
}

frame(() => {
  draw();
  open(year);
}, "staff-links", who);
look();
watch(look);
