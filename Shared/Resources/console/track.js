// Shows a complaint to its filer: what happens next, by when, and what the filer can do.
import { freshKey, get, post, save, upload } from "./api.js";
import { bodies, bodyName } from "./bodies.js";
import { el, fill, byId, announce, badge, button, h2, note, row, keepingPlace } from "./dom.js";
import { field, files, text } from "./fields.js";
import { frame, problemBox } from "./frame.js";
import { follow } from "./live.js";
import { clockCard } from "./proof.js";
import { dayWords, momentWords, t, words3 } from "./words.js";

const entry = { id: decodeURIComponent(location.hash.slice(1)), code: "" };
let shown;
let version;
let problem;
let forget;

function credentials() {
  return `Tracking ${entry.code.trim()}`;
}

function path(part = "") {
  return `/v1/complaints/${encodeURIComponent(entry.id.trim())}${part}`;
}

async function show(isQuiet) {
  try {
    const view = await get(path(), credentials());
    if (isQuiet && view.version === version) return;
    const [deadlines, documents, events] = await Promise.all(["/deadlines", "/documents", "/events"].map((part) => get(path(part), credentials())));
    await bodies();
    shown = { view: view.json, deadlines: deadlines.json.deadlines, documents: documents.json.documents, events: events.json.events };
    problem = undefined;
    if (isQuiet) announce(t("track.updated"));
    version = view.version;
  } catch (caught) {
    if (isQuiet && caught.status === 0) return;
    problem = caught;
  }
  // Somebody who is reading an open proof keeps it open.
  if (!document.querySelector("dialog[open]")) keepingPlace(draw);
}

function watch() {
  forget?.();
  forget = shown && follow(() => shown && show(true), { who: credentials, id: entry.id.trim() });
}

// MARK: Parts

function nextCard(view) {
  const overdue = shown.deadlines.filter((clock) => clock.status === "overdue" && clock.duty);
  return el(
    "section",
    { class: overdue.length > 0 ? "next over" : "next", "aria-labelledby": "next" },
    el("h2", { id: "next" }, t("track.next")),
    el("p", { class: "what" }, words3(view.whatHappensNext)),
    view.byDay && el("p", {}, el("strong", {}, t(overdue.length > 0 ? "track.overdue" : "track.by", { day: dayWords(view.byDay) }))),
    el("p", { class: "who" }, t("track.holder", { body: bodyName(view.holder) })),
    view.notices.map((notice) => el("p", { class: "warning" }, words3(notice.text))),
    view.missing.length > 0 && view.youCan.length > 0 && el("p", {}, t("track.missing"), " ", view.missing.map((item) => t(`item.${item}`)).join(", ")),
    el("h3", {}, t("track.you")),
    view.youCan.length === 0 ? el("p", {}, t("track.nothing")) : row(view.youCan.map((can) => (can.command === "withdraw" ? button({ onclick: () => byId("withdraw").showModal() }, words3(can.title)) : el("span", {}, words3(can.title))))),
    view.continuesAs && el("p", {}, t("track.continues", { id: view.continuesAs })),
  );
}

function demandsList(view) {
  return [
    h2(t("track.demands")),
    el(
      "ol",
      {},
      view.demands.map((demand) =>
        el("li", {}, demand.text, demand.answer && el("p", {}, badge(t(`result.${demand.answer.result}`)), " ", demand.answer.act)),
      ),
    ),
    view.decision && [h2(t("track.decision")), el("p", {}, view.decision.grounds)],
  ];
}

function documentsList() {
  const canAdd = shown.view.youCan.length > 0;
  return [
    h2(t("track.documents")),
    shown.documents.length === 0
      ? el("p", {}, t("track.noDocuments"))
      : el("ul", {}, shown.documents.map((stored) => el("li", {}, button({ class: "link", onclick: () => save(path(`/documents/${stored.document.sha256}`), stored.document.name, credentials()) }, stored.document.name)))),
    canAdd && files({ label: t("track.add"), change: ([file], input) => file && add(file, input) }),
  ];
}

async function add(file, input) {
  input.disabled = true;
  const bar = el("progress", { max: 1, value: 0, "aria-label": file.name });
  input.closest(".pick").after(bar);
  try {
    await upload(path(`/documents?role=attachment&name=${encodeURIComponent(file.name)}`), file, { credentials: credentials(), key: freshKey(), progress: (part) => (bar.value = part) });
    await show();
  } catch (caught) {
    bar.replaceWith(problemBox(caught));
    input.disabled = false;
  }
}

function withdrawDialog() {
  let file;
  const place = el("div", {});
  const key = freshKey();
  const dialog = el(
    "dialog",
    { id: "withdraw", "aria-labelledby": "withdraw-title" },
    el("h2", { id: "withdraw-title" }, t("withdraw.title")),
    el("p", {}, t("withdraw.text")),
    files({ label: t("withdraw.file"), change: ([chosen]) => (file = chosen) }),
    place,
    el(
      "div",
      { class: "row" },
      button({ onclick: () => dialog.close() }, t("withdraw.keep")),
      el(
        "button",
        {
          type: "button",
          class: "main",
          onclick: async () => {
            if (!file) return fill(place, el("p", { class: "wrong" }, t("file.missing")));
            try {
              const type = file.type || "application/octet-stream";
              await upload(path(`/documents?role=attachment&name=${encodeURIComponent(file.name)}`), file, { credentials: credentials(), key: `${key}-d`, progress: () => {} });
              const stored = (await get(path("/documents"), credentials())).json.documents.filter((one) => one.document.name === file.name).pop();
              await post(path("/commands"), { command: "withdraw", document: stored?.document ?? { name: file.name, type } }, { credentials: credentials(), key });
              dialog.close();
              return show();
            } catch (caught) {
              return fill(place, problemBox(caught));
            }
          },
        },
        t("withdraw.do"),
      ),
    ),
  );
  return dialog;
}

// MARK: Page

function entryForm() {
  return el(
    "form",
    {
      onsubmit: (event) => {
        event.preventDefault();
        show().then(watch);
      },
    },
    problem && problemBox(problem),
    field({ label: t("receipt.number"), make: text(entry.id, (value) => (entry.id = value), { required: true, autocomplete: "off", autocapitalize: "characters" }) }),
    field({ label: t("receipt.code"), make: text(entry.code, (value) => (entry.code = value), { required: true, autocomplete: "off", autocapitalize: "characters" }) }),
    row(el("button", { type: "submit", class: "main" }, t("track.show"))),
  );
}

function draw() {
  if (!shown) return fill(byId("main"), el("h1", {}, t("nav.track")), entryForm());
  const view = shown.view;
  return fill(
    byId("main"),
    el("h1", {}, view.number),
    el("p", { class: "lead" }, words3(view.stageTitle)),
    problem && problemBox(problem),
    nextCard(view),
    h2(t("track.dates")),
    el("ul", { class: "clocks" }, shown.deadlines.map((clock) => clockCard(clock, bodyName))),
    (view.editionWarnings ?? []).map((warning) => note(words3(warning.text))),
    demandsList(view),
    documentsList(),
    h2(t("track.timeline")),
    el("ol", { class: "timeline" }, shown.events.map((event, index) => el("li", {}, words3(event.title), view.timeline[index] && el("time", { datetime: view.timeline[index].at }, momentWords(view.timeline[index].at))))),
    row(button({ onclick: () => print() }, t("receipt.print")), button({ onclick: () => { forget(); shown = undefined; entry.code = ""; draw(); } }, t("track.forget"))),
    withdrawDialog(),
  );
}

frame(draw);
