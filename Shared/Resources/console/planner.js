// The hearings of the next 20 working days: the days the law leaves a case, what is free, and booking.
import { ask, byId, desk, drawPage, freshKey, problemBox, shortDay, t, tell, watch, words3 } from "./desk.js";
import { administrativeCase } from "./case.js";
import { fieldsView, taking } from "./described.js";
import { formPlace } from "./form.js";
import { timeLeft } from "./left.js";
import { read } from "./paper.js";

const { forms, sources } = administrativeCase;
let outlook;
let day;
let hearings = [];
let matter;
let problem;
let results;
let isHold = false;
const ticked = new Set();

async function load(work) {
  try {
    await work?.();
    outlook = await ask("/v1/hearings/outlook");
    day ??= outlook.days[0].day;
    hearings = (await ask(`/v1/hearings?day=${day}`)).hearings.map(({ booking, ...one }) => ({ ...one, ...booking, ...booking.slot }));
    problem = undefined;
  } catch (caught) {
    problem = caught;
  }
  draw();
}

/** Takes a case in hand: its lawful days with what is free for what it needs. */
async function take(id, needs) {
  const asked = { type: administrativeCase, id };
  const query = needs ? `?needs=${encodeURIComponent(JSON.stringify(needs))}` : "";
  const [view, next, slots, resources] = await Promise.all([read(asked), read(asked, "/next-steps"), read(asked, `/slots${query}`), ask("/v1/hearing-resources")]);
  await timeLeft.prepare([]);
  matter = { ...asked, view, version: view.version, next, slots, needs: slots.needs, resources, documents: [] };
  history.replaceState(null, "", `#${encodeURIComponent(id)}`);
}

function choose(id, needs) {
  place.open = matter = undefined;
  return load(async () => {
    await take(id, needs);
    day = matter.slots.booking?.slot.starts.slice(0, 10) ?? matter.slots.window.proposed;
  });
}

const place = formPlace(draw, () => load(() => take(matter.id)));

/** Opens the form of booking a slot, or a day, and tries it at once. */
function pick(preset, command = isHold ? "holdSlot" : matter.slots.window.noticeServed ? "rescheduleHearing" : "scheduleHearing") {
  place.begin({ command, preset, title: { en: t(`planner.${command}`) } });
}

async function planDay(isTrial) {
  const body = { day, cases: [...ticked].map((id) => ({ id })) };
  await load(async () => {
    const planned = await tell(`/v1/hearings/plan-day${isTrial ? "?dryRun=true" : ""}`, body, { key: isTrial ? undefined : freshKey() });
    results = { isTrial, list: planned.results.map((one) => ({ ...one, refused: one.problem && problemBox({ document: one.problem }) })) };
    if (!isTrial) ticked.clear();
  });
  byId("results")?.focus();
}

// MARK: What is shown

/** The cases that wait, each with the last day the law leaves it; the least time first. */
function waiting() {
  const last = new Map(outlook.noLawfulDay.map((id) => [id, ""]));
  for (const one of outlook.days) for (const id of one.could) last.set(id, one.day);
  return [...last].sort(([, one], [, other]) => one.localeCompare(other)).map(([id, until]) => ({ id, until: until && shortDay(until), isChosen: id === matter?.id, isTicked: ticked.has(id) }));
}

/** A day of the outlook: for the chosen case whether it is lawful, and why not. */
function dayShown(one) {
  const found = matter?.slots.days.find((other) => other.day === one.day);
  const free = new Set(found?.slots.map((slot) => slot.starts)).size;
  const counts = ["could", "must"].filter((name) => one[name].length > 0).map((name) => t(`planner.${name}`, { count: one[name].length }));
  const refusal = free > 0 ? t("planner.free", { count: free }) : words3(found?.refusal?.text) || t("planner.outside");
  return {
    ...one,
    title: shortDay(one.day),
    hours: Math.floor(one.freeRoomMinutes / 60),
    isShown: one.day === day,
    isOpen: free > 0,
    state: matter ? (free > 0 ? "lawful" : "closed") : one.must.length > 0 ? "must" : undefined,
    said: one.closure ? words3(one.closure.text) : matter ? refusal : counts.join(" · "),
  };
}

/** The day of the chosen case, room by room. */
function rooms() {
  const free = matter?.slots.days.find((one) => one.day === day)?.slots ?? [];
  const all = [...free.map((slot) => ({ ...slot, slot })), ...hearings].sort((one, other) => one.starts.localeCompare(other.starts));
  const name = (id) => words3(matter.resources.rooms.find((one) => one.description.id === id)?.description.name) || t("planner.noRoom");
  return free.length > 0 && [...new Set(all.map((slot) => slot.room))].map((id) => ({ name: name(id), times: all.filter((one) => one.room === id).map((one) => ({ ...one, slotKey: `${one.starts}.${id}`, label: `${one.starts.slice(11, 16)}, ${name(id)}` })) }));
}

const actions = {
  choose: ({ id }) => choose(id),
  chooseBooked: (one) => choose(one.case),
  tick: ({ id }, event) => {
    ticked[event.target.checked ? "add" : "delete"](id);
    results = undefined;
    draw();
  },
  async show(one) {
    day = one.day;
    place.open = undefined;
    await load();
    if (matter && !one.isOpen) pick({ day });
  },
  pick: ({ slot }) => pick({ slot }),
  see: () => choose(matter.id, taking(forms.needs, matter.needs, matter)),
  hold: (_, event) => (isHold = event.target.checked),
  release: () => pick({}, "releaseSlot"),
  tryAll: () => planDay(true),
  carryOutAll: () => planDay(false),
  drag: ({ id }, event) => event.dataTransfer.setData("text/plain", id),
  over() {},
  async drop({ day: there, slot }, event) {
    const id = event.dataTransfer.getData("text/plain");
    if (id !== matter?.id) await choose(id);
    if (!matter) return;
    day = there ?? day;
    pick(slot ? { slot } : { day });
  },
  /** Arrow keys go to the nearest button in their direction. */
  arrow(_, event) {
    const [x, y] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key] ?? [];
    if (x === undefined || event.target.tagName !== "BUTTON") return;
    const from = event.target.getBoundingClientRect();
    const far = (button) => {
      const box = button.getBoundingClientRect();
      const [right, down] = [box.x - from.x, box.y - from.y];
      const ahead = right * x + down * y;
      return ahead > 1 ? ahead + 3 * Math.abs(right * y + down * x) : Infinity;
    };
    const [nearest] = [...event.currentTarget.querySelectorAll("button")].sort((one, other) => far(one) - far(other));
    if (far(nearest) === Infinity) return;
    event.preventDefault();
    nearest.focus();
  },
};

// MARK: Page

function draw() {
  const shown = outlook && {
    ...matter,
    day,
    hearings,
    results,
    isHold,
    rooms: rooms(),
    isHeld: matter?.slots.booking?.state === "held",
    days: outlook.days.map(dayShown),
    waiting: waiting(),
    count: ticked.size,
    title: shortDay(day),
    list: `daylist.html#${day}`,
    page: matter && `matter.html#cases/${encodeURIComponent(matter.id)}`,
    form: place.draw(matter, { isTried: place.open?.command !== "rescheduleHearing" || Boolean(sources.because(matter)), choose: (starts) => pick({ slot: { starts } }) }),
    needsForm: matter && fieldsView(forms.needs, matter.needs, matter, { changed: () => {}, again: draw }, "needs."),
  };
  drawPage("page", { matter, outlook, problem: problemBox(problem), ...shown }, actions);
}

desk(draw, () => {
  const id = decodeURIComponent(location.hash.slice(1));
  if (id) choose(id);
  else load();
  watch(() => !place.open && load(), ({ kind }) => kind === "case");
});
