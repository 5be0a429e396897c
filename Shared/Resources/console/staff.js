// My work: what the body has to do next, the most urgent first; or any list of its complaints or cases.
import { bulk, isChosen } from "./bulk.js";
import { addWords, announce, ask, choices, desk, drawPage, isRegistrar, load, problemBox, sees, signOut, t, watch } from "./desk.js";
import { timeLeft } from "./left.js";

await Promise.all([addWords("words-cases.json"), addWords("words-clearances.json")]);

const pageSize = 50;
/** Of each kind of matter: its lists, the words of its stages, and by what a list of all is asked for one. */
const kinds = await load("view-work.json");
let of = location.hash.slice(1) in kinds ? location.hash.slice(1) : "complaints";
let view = "work";
let stage = "";
let items;
let next;
let problem;
let seen;

function path(limit, cursor) {
  const more = view === "all" && stage ? `${kinds[of].by}=${stage}&` : "";
  return `${kinds[of].views[view]}${more}limit=${limit}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`;
}

/** Looks again at what is shown, or at the next page. */
async function look({ isQuiet = false, cursor } = {}) {
  if (!sees(of)) of = Object.keys(kinds).find(sees) ?? of;
  const asked = of + view + stage;
  try {
    const limit = cursor ? pageSize : Math.min(Math.max(items?.length ?? 0, pageSize), 200);
    const found = await ask(path(limit, cursor));
    await timeLeft.prepare(found.items.flatMap((item) => item.due ?? []));
    if (asked !== of + view + stage) return;
    const isSame = isQuiet && JSON.stringify(found) === seen;
    if (!cursor) seen = JSON.stringify(found);
    if (isSame) return;
    const ids = new Set(found.items.map((item) => item.id));
    const rest = cursor ? [] : (items ?? []).slice(limit).filter((item) => !ids.has(item.id));
    items = cursor ? items.filter((item) => !ids.has(item.id)).concat(found.items) : found.items.concat(rest);
    if (rest.length === 0) next = found.next;
    problem = undefined;
    if (isQuiet) announce(t("track.updated"));
  } catch (caught) {
    if (isQuiet) return;
    problem = caught;
  }
  draw();
}

function choose(chosen, chosenStage = "", kind = of) {
  of = kind;
  history.replaceState(null, "", `#${of}`);
  view = chosen;
  stage = chosenStage;
  items = undefined;
  look();
}

const actions = {
  signOut,
  kind: ({ it }) => choose("work", "", it),
  view: ({ it }) => choose(it),
  stage: (_, { target }) => choose("all", target.value),
  more: () => look({ cursor: next }),
};

/** A line of the list. */
function line(item) {
  const { id, status, due, overdue, closed } = item;
  return {
    ...item,
    state: overdue && "over",
    page: `matter.html#${of}/${encodeURIComponent(id)}`,
    stageWords: t(`${kinds[of].stages}.${item.stage ?? status}`),
    count: item.reminded,
    left: !closed && due && (overdue ? t("left.over") : timeLeft.words(due, item.owner)),
    isChosen: isChosen(id),
  };
}

function draw() {
  const isDecided = of === "clearances" && view === "work";
  const on = (chosen) => (it) => ({ it, isOn: it === chosen });
  const values = {
    kinds: Object.keys(kinds).filter(sees).map(on(of)),
    views: Object.keys(kinds[of].views).map(on(view)),
    accepts: of === "complaints" && isRegistrar(),
    opens: of === "clearances" && sees("complaints"),
    isAll: view === "all",
    stages: choices(kinds[of].stages).map(([it, words]) => ({ it, words, isOn: it === stage })),
    problem: problemBox(problem),
    isEmpty: items?.length === 0,
    isWork: view === "work",
    isDecided,
    ...(isDecided && bulk(() => look())),
    count: items?.length,
    items: items?.map(line),
    hasMore: next && items,
  };
  drawPage("page", values, actions);
}

desk(draw, () => {
  look();
  watch(() => look({ isQuiet: true }), (change) => `${change.kind}s` === of);
});
