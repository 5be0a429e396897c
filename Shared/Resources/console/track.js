// Shows a complaint to its filer: what happens next, by when, and what the filer can do.
import { announce, byId, dayWords, drawPage, el, fill, frame, freshKey, get, post, problemBox, save, t } from "./page.js";
import { bodies, bodyName } from "./bodies.js";
import { files } from "./fields.js";
import { follow } from "./live.js";
import { clockCard } from "./proof.js";
import { addDocument, sender } from "./sending.js";

const entry = { id: decodeURIComponent(location.hash.slice(1)), code: "" };
let shown;
let version;
let problem;
let forget;

const credentials = () => `Tracking ${entry.code.trim()}`;

const path = (part = "") => `/v1/complaints/${encodeURIComponent(entry.id.trim())}${part}`;

async function show(isQuiet) {
  try {
    const view = await get(path(), credentials());
    if (isQuiet && view.version === version) return;
    const [deadlines, documents, events] = await Promise.all(["/deadlines", "/documents", "/events"].map((part) => get(path(part), credentials())));
    await bodies();
    shown = { view, ...deadlines, ...documents, ...events };
    problem = undefined;
    if (isQuiet) announce(t("track.updated"));
    version = view.version;
  } catch (caught) {
    if (isQuiet && caught.status === 0) return;
    problem = caught;
  }
  draw();
}

function watch() {
  forget?.();
  forget = shown && follow(() => shown && show(true), { who: credentials, id: entry.id.trim() });
}

// MARK: What the filer does

const add = (file, progress, key = freshKey()) => addDocument(path("/documents"), "role=attachment", file, { credentials: credentials(), key, progress });

/** The signed statement that withdraws the complaint, and its key: the same key twice is carried out once. */
let withdrawal = {};

const actions = {
  /** The statement is added first. */
  async withdraw() {
    const place = byId("refused");
    const { statement, key } = withdrawal;
    if (!statement) return fill(place, el("p", { class: "wrong" }, t("file.missing")));
    try {
      const document = await add(statement, undefined, `${key}-d`);
      await post(path("/commands"), { command: "withdraw", document }, { credentials: credentials(), key });
      byId("withdraw").close();
      return show();
    } catch (caught) {
      return fill(place, problemBox(caught));
    }
  },
  write: (_, { target }) => (entry[target.id] = target.value),
  open: () => byId("withdraw").showModal(),
  save: ({ document }) => save(path(`/documents/${document.sha256}`), document.name, credentials()),
  forget() {
    shown = undefined;
    entry.code = "";
    watch();
    draw();
  },
  show: () => show().then(watch),
};

// MARK: Page

function draw() {
  const common = { problem: problemBox(problem) };
  if (!shown) return drawPage("entry", { ...common, ...entry }, actions);
  const { view, deadlines, documents, events } = shown;
  const isOver = deadlines.some((clock) => clock.status === "overdue" && clock.duty);
  const canAdd = view.youCan.length > 0;
  const values = {
    ...common,
    ...view,
    statement: files({ label: t("withdraw.file"), change: ([chosen]) => (withdrawal = { statement: chosen, key: freshKey() }) }),
    documents,
    state: isOver ? "next over" : "next",
    by: view.byDay && t(isOver ? "track.overdue" : "track.by", { day: dayWords(view.byDay) }),
    where: t("track.holder", { body: bodyName(view.holder) }),
    lacks: canAdd && view.missing,
    youCan: view.youCan.map((can) => ({ ...can, isWithdrawal: can.command === "withdraw" })),
    clocks: deadlines.map((clock) => clockCard(clock)),
    adding: canAdd && sender(t("track.add"), (file, progress) => add(file, progress).then(() => show())),
    steps: events.map((event, index) => ({ ...event, at: view.timeline[index]?.at })),
  };
  return drawPage("complaint", values, actions);
}

frame(draw);
