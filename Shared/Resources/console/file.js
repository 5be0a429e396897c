// Files a complaint in four steps; the last one shows what would happen before anything is sent.
import { freshKey, post, upload } from "./api.js";
import { bodies, bodyName } from "./bodies.js";
import { el, fill, byId, announce, button, h2, note, row } from "./dom.js";
import * as draftStore from "./draft.js";
import { area, check as checkbox, choice, day, field, files as pickFiles, radios, text } from "./fields.js";
import { frame, problemBox } from "./frame.js";
import { canHash, fileHash } from "./hash.js";
import { isNationalNumber } from "./iin.js";
import { clockCard } from "./proof.js";
import { receiptView } from "./receipt.js";
import { choices, t, words3 } from "./words.js";

const steps = ["about", "you", "what", "look"];
const largest = 16 << 20;
const empty = { respondent: "PRV", object: "act", standing: "applicant", demands: [""], signature: "digitallySigned", key: freshKey() };
const draft = { ...empty, ...draftStore.load() };
const files = [];
let step = 0;
let wrong = {};
let known = [];
let filed;

/** The kinds of bodies a respondent of each kind can be or belong to. */
const kinds = { PRV: ["provider"], OFF: ["provider"], SCE: ["stateCorporation"], SC: ["stateCorporation"], RB: ["superiorBody", "ministry"] };

function change(name, redraw) {
  return (value) => {
    draft[name] = value;
    draftStore.save(draft);
    if (redraw) draw();
  };
}

function today() {
  return new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 10);
}

function isLate() {
  if (!draft.learntOn) return false;
  const limit = new Date(`${draft.learntOn}T00:00:00Z`);
  limit.setUTCMonth(limit.getUTCMonth() + 3);
  return limit.toISOString().slice(0, 10) < today();
}

// MARK: Steps

const draws = {
  about: () => [
    radios({ legend: t("file.respondent"), name: "respondent", value: draft.respondent, options: choices("respondent", Object.keys(kinds)), change: (kind) => { draft.body = ""; change("respondent", true)(kind); } }),
    field({ label: t("file.body"), wrong: wrong.body, make: choice(draft.body, known.filter((body) => kinds[draft.respondent].includes(body.kind)).map((body) => [body.id, words3(body.name)]), change("body")) }),
    radios({ legend: t("file.object"), name: "object", value: draft.object, options: choices("object"), change: change("object", true) }),
    ["inaction", "deemedRefusal"].includes(draft.object) && field({ label: t("file.termEnds"), wrong: wrong.termEnds, make: day(draft.termEnds, change("termEnds")) }),
    field({ label: t("file.learnt"), note: t("file.learnt.note"), make: day(draft.learntOn, change("learntOn", true), { max: today() }) }),
    isLate() && field({ label: t("file.late"), make: area(draft.lateReason, change("lateReason"), { class: "short", maxlength: 4000 }) }),
    field({ label: t("file.case"), make: text(draft.caseNumber, change("caseNumber"), { maxlength: 128 }) }),
  ],
  you: () => [
    radios({ legend: t("file.standing"), name: "standing", value: draft.standing, options: choices("standing"), change: change("standing", true) }),
    draft.standing === "representative" && field({ label: t("file.representative"), make: text(draft.representative, change("representative"), { maxlength: 200 }) }),
    field({ label: t("file.name"), wrong: wrong.name, make: text(draft.name, change("name"), { maxlength: 200, autocomplete: "name" }) }),
    field({ label: t("item.identificationNumber"), note: t("file.iin.note"), wrong: wrong.iin, make: text(draft.iin, change("iin"), { inputmode: "numeric", maxlength: 12 }) }),
    field({ label: t("file.postal"), wrong: wrong.postal, make: text(draft.postal, change("postal"), { maxlength: 400, autocomplete: "street-address" }) }),
    checkbox(t("file.same"), draft.same !== false, change("same", true)),
    draft.same === false && field({ label: t("file.residence"), make: text(draft.residence, change("residence"), { maxlength: 400 }) }),
  ],
  what: () => [
    field({ label: t("file.circumstances"), note: t("file.circumstances.note"), wrong: wrong.circumstances, make: area(draft.circumstances, change("circumstances"), { maxlength: 20000 }) }),
    h2(t("file.demands")),
    note(t("file.demands.note")),
    draft.demands.map((demand, index) =>
      el(
        "div",
        {},
        field({ label: t("file.demand", { number: index + 1 }), wrong: index === 0 ? wrong.demands : undefined, make: area(demand, (value) => { draft.demands[index] = value; draftStore.save(draft); }, { class: "short", maxlength: 4000 }) }),
        draft.demands.length > 1 && button({ class: "link", onclick: () => { draft.demands.splice(index, 1); draftStore.save(draft); draw(); } }, t("file.remove")),
      ),
    ),
    draft.demands.length < 50 && button({ onclick: () => { draft.demands.push(""); draw(); } }, t("file.demand.add")),
    h2(t("track.documents")),
    filePicker(),
    radios({ legend: t("file.signature"), name: "signature", value: draft.signature, options: choices("signature", ["digitallySigned", "signedByHand", "unsigned"]), change: change("signature", true) }),
    draft.signature === "unsigned" && el("p", { class: "warning" }, t("signature.unsigned.note")),
  ],
  look: () => [el("div", { id: "preview" })],
};

function filePicker() {
  return el(
    "div",
    {},
    wrong.files && el("p", { class: "wrong" }, wrong.files),
    el("ul", { class: "plain" }, files.map((file, index) => el("li", {}, file.name, " ", button({ class: "link", onclick: () => { files.splice(index, 1); draw(); } }, t("file.remove"))))),
    pickFiles({
      label: t("file.attachments.choose"),
      note: t("file.attachments.note"),
      multiple: true,
      change: (chosen) => {
        const large = chosen.find((file) => file.size > largest);
        wrong.files = large ? t("file.tooLarge", { name: large.name }) : undefined;
        files.push(...chosen.filter((file) => file.size <= largest && file.size > 0));
        draw();
      },
    }),
  );
}

/** What must be there before the next step; everything else may be missing, for acceptance is never refused. */
function check() {
  wrong = {};
  const need = (name, isThere, words = t("file.missing")) => {
    if (!isThere) wrong[name] = words;
  };
  if (steps[step] === "about") {
    need("body", draft.body);
    if (draft.object === "deemedRefusal") need("termEnds", draft.termEnds);
  } else if (steps[step] === "you") {
    need("name", draft.name?.trim());
    if (draft.iin?.trim()) need("iin", isNationalNumber(draft.iin.trim()), t("file.iin.wrong"));
    need("postal", draft.postal?.trim());
  } else if (steps[step] === "what") {
    need("circumstances", draft.circumstances?.trim());
    need("demands", draft.demands.some((demand) => demand.trim()));
  }
  return Object.keys(wrong).length === 0;
}

function go(change) {
  if (change > 0 && !check()) {
    draw();
    document.querySelector('[aria-invalid="true"]')?.focus();
    return;
  }
  step += change;
  wrong = {};
  draw();
  byId("main").focus();
  announce(t("file.step", { number: step + 1, all: steps.length }));
  if (steps[step] === "look") preview();
}

// MARK: Sending

async function complaint() {
  const clean = (value) => value?.trim() || undefined;
  const about = known.find((body) => body.id === draft.body);
  const superior = known.find((body) => body.id === about?.superior);
  const attachments = canHash() ? await Promise.all(files.map(async (file) => ({ name: file.name, type: file.type || "application/octet-stream", size: file.size, sha256: await fileHash(file) }))) : [];
  return {
    body: draft.body,
    respondent: { kind: draft.respondent, body: draft.body },
    at: { SCE: "stateCorporationHead", SC: "stateCorporationHead", RB: "sup" }[draft.respondent] ?? "prv",
    object: { kind: draft.object, caseNumber: clean(draft.caseNumber), termEnds: ["inaction", "deemedRefusal"].includes(draft.object) ? clean(draft.termEnds) : undefined, learntOn: clean(draft.learntOn) },
    complainant: { name: clean(draft.name), identificationNumber: clean(draft.iin), postalAddress: clean(draft.postal), actualResidence: clean(draft.same === false ? draft.residence : draft.postal) },
    standing: draft.standing,
    representative: draft.standing === "representative" && clean(draft.representative) ? { name: clean(draft.representative) } : undefined,
    respondentName: about ? about.name.kk : undefined,
    reviewingBodyName: superior?.name.kk,
    circumstances: clean(draft.circumstances),
    demands: draft.demands.map(clean).filter(Boolean),
    attachments,
    lateReason: isLate() ? clean(draft.lateReason) : undefined,
    writtenOn: today(),
    signature: draft.signature,
  };
}

async function preview() {
  const place = byId("preview");
  try {
    const { json } = await post("/v1/complaints?dryRun=true", await complaint());
    if (!place.isConnected) return;
    fill(
      place,
      el("p", { class: "lead" }, t("file.preview")),
      el("div", { class: "next" }, el("p", { class: "what" }, words3(json.whatHappensNext)), el("p", {}, t("file.goesTo", { body: bodyName(draft.body) })), json.reviewingBody && json.reviewingBody !== draft.body && el("p", {}, t("file.reviewer", { body: bodyName(json.reviewingBody) }))),
      json.missing.length > 0 && el("div", { class: "warning" }, t("file.incomplete"), " ", json.missing.map((item) => t(`item.${item}`)).join(", ")),
      el("ul", { class: "clocks" }, json.deadlines.map((clock) => clockCard(clock, bodyName, { isPreview: true }))),
      (json.editionWarnings ?? []).map((warning) => note(words3(warning.text))),
      row(button({ onclick: () => go(-1) }, t("file.back")), button({ class: "main", id: "send", onclick: send }, t("file.send"))),
    );
  } catch (problem) {
    fill(place, problemBox(problem), row(button({ onclick: () => go(-1) }, t("file.back")), button({ onclick: preview }, t("receipt.again"))));
  }
}

async function send() {
  const button = byId("send");
  button.disabled = true;
  button.textContent = t("file.sending");
  try {
    const { json } = await post("/v1/complaints", await complaint(), { key: draft.key });
    filed = { answer: json, uploads: files.map((file) => ({ file, key: freshKey(), state: "waiting", progress: 0 })) };
    draftStore.erase();
    draw();
    byId("main").focus();
    await sendFiles();
  } catch (problem) {
    // The same key again is the same complaint: nobody is registered twice for pressing twice.
    button.disabled = false;
    button.textContent = t("file.send");
    button.closest(".row").before(problemBox(problem));
  }
}

async function sendFiles() {
  for (const one of filed.uploads.filter((upload) => upload.state !== "sent")) {
    one.state = "sending";
    draw();
    try {
      const path = `/v1/complaints/${encodeURIComponent(filed.answer.id)}/documents?role=attachment&name=${encodeURIComponent(one.file.name)}`;
      await upload(path, one.file, { credentials: `Tracking ${filed.answer.trackingCode}`, key: one.key, progress: (part) => { one.progress = part; const bar = document.querySelector(`progress[data-key="${one.key}"]`); if (bar) bar.value = part; } });
      one.state = "sent";
    } catch (problem) {
      one.state = "failed";
      one.problem = problem;
    }
    draw();
  }
}

function uploadsView() {
  if (filed.uploads.length === 0) return undefined;
  return el(
    "section",
    { class: "noprint" },
    h2(t("receipt.uploads")),
    el(
      "ul",
      { class: "plain" },
      filed.uploads.map((one) =>
        el(
          "li",
          {},
          one.state === "sent" ? t("receipt.uploaded", { name: one.file.name }) : one.state === "failed" ? t("receipt.notUploaded", { name: one.file.name }) : one.file.name,
          one.state === "sending" && el("progress", { max: 1, value: one.progress, "data-key": one.key, "aria-label": one.file.name }),
          one.state === "failed" && problemBox(one.problem),
        ),
      ),
    ),
    filed.uploads.some((one) => one.state === "failed") && button({ onclick: sendFiles }, t("receipt.again")),
  );
}

// MARK: Page

function draw() {
  if (filed) return fill(byId("main"), receiptView(filed.answer), uploadsView());
  const isLast = steps[step] === "look";
  fill(
    byId("main"),
    el("h1", {}, t("nav.file")),
    el("ol", { class: "stepper", "aria-hidden": "true" }, steps.map((_, index) => el("li", { class: index <= step ? "done" : null }))),
    note(t("file.step", { number: step + 1, all: steps.length })),
    h2(t(`file.${steps[step]}`)),
    el("form", { novalidate: true, onsubmit: (event) => { event.preventDefault(); go(1); } }, draws[steps[step]](), !isLast && row(step > 0 && button({ onclick: () => go(-1) }, t("file.back")), el("button", { type: "submit", class: "main" }, t("file.next")))),
    note(t("file.draft"), " ", button({ class: "link", onclick: () => { draftStore.erase(); for (const name of Object.keys(draft)) delete draft[name]; Object.assign(draft, empty, { demands: [""], key: freshKey() }); files.length = 0; step = 0; draw(); } }, t("file.forget"))),
  );
  if (isLast) preview();
  return undefined;
}

frame(draw);
bodies().then((all) => {
  known = all;
  draw();
}, (problem) => byId("main").prepend(problemBox(problem)));
