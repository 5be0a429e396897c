// My work: what the body has to do next, the most urgent first; or any list of its complaints or cases.
import { get } from "./api.js";
import { bodyName } from "./bodies.js";
import { credentials, desk, signInAgain, signOut, watch } from "./desk.js";
import { el, fill, byId, announce, badge, button, note, keepingPlace } from "./dom.js";
import { problemBox } from "./frame.js";
import { timeLeft } from "./left.js";
import { addWords, choices, momentWords, t } from "./words.js";

await addWords("words-cases.json");

const pageSize = 50;
/** The lists of each kind of matter, and the words of its stages. */
const kinds = {
  complaints: { stages: "stage", views: { work: "/v1/work?", incoming: "/v1/complaints?stage=forwardingSent&", overdue: "/v1/complaints?overdue=true&", all: "/v1/complaints?" } },
  cases: { stages: "caseStage", views: { work: "/v1/work?of=cases&", overdue: "/v1/cases?overdue=true&", all: "/v1/cases?" } },
};
let of = location.hash.slice(1) in kinds ? location.hash.slice(1) : "complaints";
let view = "work";
let stage = "";
let items;
let next;
let problem;
let seen;

function path(limit, cursor) {
  const more = view === "all" && stage ? `stage=${stage}&` : "";
  return `${kinds[of].views[view]}${more}limit=${limit}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`;
}

/** Looks again at what is shown, or at the next page. */
async function load({ isQuiet = false, cursor } = {}) {
  const asked = of + view + stage;
  try {
    const limit = cursor ? pageSize : Math.min(Math.max(items?.length ?? 0, pageSize), 200);
    const { json } = await get(path(limit, cursor), credentials());
    await timeLeft.prepare(json.items.flatMap((item) => item.due ?? []));
    if (asked !== of + view + stage) return;
    const isSame = isQuiet && JSON.stringify(json) === seen;
    if (!cursor) seen = JSON.stringify(json);
    if (isSame) return;
    const ids = new Set(json.items.map((item) => item.id));
    const rest = cursor ? [] : (items ?? []).slice(limit).filter((item) => !ids.has(item.id));
    items = cursor ? items.filter((item) => !ids.has(item.id)).concat(json.items) : json.items.concat(rest);
    if (rest.length === 0) next = json.next;
    problem = undefined;
    if (isQuiet) announce(t("track.updated"));
  } catch (caught) {
    if (caught.status === 401) return signInAgain();
    if (isQuiet) return;
    problem = caught;
  }
  keepingPlace(draw);
}

function choose(chosen, chosenStage = "", kind = of) {
  of = kind;
  history.replaceState(null, "", `#${of}`);
  view = chosen;
  stage = chosenStage;
  items = undefined;
  load();
}

function row(item) {
  return el(
    "li",
    { class: item.overdue ? "over" : null },
    el("a", { href: `matter.html#${of}/${encodeURIComponent(item.id)}`, "data-key": item.id }, item.id),
    el("span", {}, t(`${kinds[of].stages}.${item.stage}`)),
    el("span", { class: "who" }, bodyName(item.owner)),
    item.closed
      ? el("span", { class: "who" }, t("work.closed"))
      : item.due && el("span", {}, badge(item.overdue ? t("left.over") : timeLeft.words(item.due, item.owner)), " ", el("time", { datetime: item.due }, momentWords(item.due))),
  );
}

function draw() {
  fill(
    byId("main"),
    el("div", { class: "row top" }, el("h1", {}, t("nav.work")), button({ "data-key": "out", onclick: signOut }, t("sign.out"))),
    el("div", { class: "row", role: "group", "aria-label": t("work.kind") }, Object.keys(kinds).map((kind) => button({ "aria-pressed": String(kind === of), "data-key": kind, onclick: () => choose("work", "", kind) }, t(`work.${kind}`)))),
    el(
      "div",
      { class: "row", role: "group", "aria-label": t("work.show") },
      Object.keys(kinds[of].views).map((name) => button({ "aria-pressed": String(name === view), "data-key": name, onclick: () => choose(name) }, t(`work.${name}`))),
      view === "all" &&
        el(
          "label",
          {},
          t("work.stage"),
          " ",
          el("select", { "data-key": "stage", onchange: (event) => choose("all", event.target.value) }, el("option", { value: "" }, t("work.anyStage")), choices(kinds[of].stages).map(([one, words]) => el("option", { value: one, selected: one === stage }, words))),
        ),
    ),
    problem && problemBox(problem),
    items && (items.length === 0 ? el("p", {}, t("work.none")) : [note(view === "work" && `${t("work.lead")} `, t("work.shown", { count: items.length })), el("ul", { class: "work" }, items.map(row))]),
    next && items && button({ "data-key": "more", onclick: () => load({ cursor: next }) }, t("work.more")),
  );
}

desk(draw, () => {
  load();
  watch(() => load({ isQuiet: true }), (change) => `${change.kind}s` === of);
});
