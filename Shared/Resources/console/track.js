// Shows a complaint to its filer: what happens next, by when, and what the filer can do.
import { freshKey, get, post, save, upload } from "./api.js";
import { bodies, bodyName } from "./bodies.js";
import { el, fill, byId, announce, keepingPlace } from "./dom.js";
import { field, files, text } from "./fields.js";
import { frame, problemBox } from "./frame.js";
import { follow } from "./live.js";
import { clockCard } from "./proof.js";
import { sender } from "./sending.js";
import { filled } from "./template.js";
import { dayWords, t } from "./words.js";

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

// MARK: What the filer does

function add(file, progress, key = freshKey()) {
  return upload(path(`/documents?role=attachment&name=${encodeURIComponent(file.name)}`), file, { credentials: credentials(), key, progress });
}

/** What withdraws the complaint: the signed statement is added first; the same key twice is carried out once. */
function withdrawing() {
  let file;
  const key = freshKey();
  const place = el("div", {});
  return {
    place,
    statement: files({ label: t("withdraw.file"), change: ([chosen]) => (file = chosen) }),
    async withdraw() {
      if (!file) return fill(place, el("p", { class: "wrong" }, t("file.missing")));
      try {
        await add(file, () => {}, `${key}-d`);
        const stored = (await get(path("/documents"), credentials())).json.documents.filter((one) => one.document.name === file.name).pop();
        await post(path("/commands"), { command: "withdraw", document: stored?.document ?? { name: file.name, type: file.type || "application/octet-stream" } }, { credentials: credentials(), key });
        byId("withdraw").close();
        return show();
      } catch (caught) {
        return fill(place, problemBox(caught));
      }
    },
  };
}

const actions = {
  open: () => byId("withdraw").showModal(),
  close: () => byId("withdraw").close(),
  save: ({ document }) => save(path(`/documents/${document.sha256}`), document.name, credentials()),
  print: () => print(),
  forget() {
    shown = undefined;
    entry.code = "";
    watch();
    draw();
  },
  show(_, event) {
    event.preventDefault();
    show().then(watch);
  },
};

// MARK: Page

function draw() {
  const code = (name, label) => field({ label: t(label), make: text(entry[name], (value) => (entry[name] = value), { required: true, autocomplete: "off", autocapitalize: "characters" }) });
  const common = { problem: problem && problemBox(problem) };
  if (!shown) return fill(byId("main"), filled("entry", { ...common, id: code("id", "receipt.number"), code: code("code", "receipt.code") }, actions));
  const { view, deadlines, documents, events } = shown;
  const isOver = deadlines.some((clock) => clock.status === "overdue" && clock.duty);
  const canAdd = view.youCan.length > 0;
  const { withdraw, ...dialog } = withdrawing();
  const values = {
    ...common,
    ...view,
    ...dialog,
    documents,
    state: isOver ? "next over" : "next",
    by: view.byDay && t(isOver ? "track.overdue" : "track.by", { day: dayWords(view.byDay) }),
    where: t("track.holder", { body: bodyName(view.holder) }),
    lacks: canAdd && view.missing,
    youCan: view.youCan.map((can) => ({ ...can, isWithdrawal: can.command === "withdraw" })),
    goesOn: view.continuesAs && t("track.continues", { id: view.continuesAs }),
    clocks: deadlines.map((clock) => clockCard(clock)),
    adding: canAdd && sender(t("track.add"), (file, progress) => add(file, progress).then(() => show())),
    steps: events.map((event, index) => ({ ...event, at: view.timeline[index]?.at })),
  };
  return fill(byId("main"), filled("complaint", values, { ...actions, withdraw }));
}

frame(draw);
