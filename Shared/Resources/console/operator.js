// The parts and their journals, the working calendar, and what would change if a day were moved.
import { byId, choices, credentials, drawPage, fill, filled, frame, get, load, maybe, post, problemBox, sees, serverNow, signOut, t, tell, watch, who, written } from "./desk.js";
import { isWorking } from "./left.js";
import { weeks } from "./proof.js";
import { sections } from "./view.js";

const shown = await load("view-operation.json");

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
  drawParts();
}

async function open(chosen) {
  year = chosen;
  calendar = await get(`/v1/calendar/${year}`).catch(itself);
  draw();
}

// MARK: Parts

function drawParts() {
  const part = (one) => ({ ...one, kind: one.ready ? "clock met" : "clock overdue", state: one.state, ...insidePart(one.name) });
  fill(byId("parts"), boxOf(parts) || (parts && filled("parts-now", { isIn: inside, parts: parts.map(part), time: checked }, { signOut })));
}

function insidePart(name) {
  const part = inside && [...inside.services, { ...inside.gateway, name: "gateway" }].find((one) => one.name === name);
  if (!part) return undefined;
  const { log, health } = part;
  const begin = ({ command }, preset) => {
    deciding = { name, command, preset };
    drawParts();
  };
  const told = { ...part, copy: health?.backup && String(health.backup.done), log: { ...log, followed: log?.followed?.map((one) => ({ ...one, runs: one.state !== "stopped" })) } };
  const lawful = choices("decision").map(([command, title]) => ({ command, title: { en: title } }));
  return { inside: part, sections: sections(shown, told, { next: { lawful } }, { begin }, "h4"), form: deciding?.name === name && decisionForm() };
}

/** One of two operators says what is to be done: the first proposes, the second confirms. */
function decisionForm() {
  const { name, command, preset, result } = deciding;
  const said = result?.state && t(`operator.${result.state}`, { count: result.applied ?? 0 });
  const isResume = command === "resume";
  const about = Object.values(preset).join(" ");
  const decide = async (_, { target }) => {
    const { reason, after } = written(target);
    const { epoch } = inside.services.find((one) => `/${one.name}` === preset.source)?.log ?? {};
    const body = isResume ? { ...preset, epoch, after: Number(after ?? NaN), reason } : { ...preset, decision: command, reason };
    deciding.result = await tell(`/v1/operations/${name}/${isResume ? "resume" : "parked"}`, body).catch(itself);
    await look();
  };
  return filled("decision", { command, about, key: command + about, isResume, said, refused: boxOf(result) }, { decide });
}

// MARK: Page

/** A month: days off are marked, and one that differs from the plain week says why. */
function month(number, special) {
  return weeks(Date.UTC(year, number, 1), Date.UTC(year, number + 1, 0), (iso) => {
    if (Number(iso.slice(5, 7)) !== number + 1) return {};
    const found = special.get(iso);
    return { kind: `${isWorking(iso, week, found) ? "counted" : "skipped"} ${found ? "due" : ""}`, label: found?.text, date: Number(iso.slice(8)), said: found && ` ${found.text}` };
  });
}

const actions = {
  before: () => open(year - 1),
  after: () => open(year + 1),
  week({ it }) {
    week = it;
    draw();
  },
  async count(_, { target }) {
    const { received, ...move } = written(target);
    const deadlines = rules.map((rule) => ({ rule, received: `${received}T10:00:00+05:00` }));
    answer = await post("/v1/deadlines/what-if", { deadlines, moves: [move] }).catch(itself);
    draw();
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
    edition: calendar?.calendar?.edition,
    months: found && Array.from({ length: 12 }, (_, number) => month(number, special)),
    asked: ["rest", "worked", "received"],
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
