// Files a complaint in four steps; the last one shows what would happen before anything is sent.
import { freshKey, get, post, upload } from "./api.js";
import { bodies, bodyName } from "./bodies.js";
import { fieldsView, taking } from "./described.js";
import { el, fill, byId, announce, button, h2, note, row, keepingPlace } from "./dom.js";
import * as draftStore from "./draft.js";
import { files as pickFiles } from "./fields.js";
import { frame, problemBox } from "./frame.js";
import { canHash, fileHash } from "./hash.js";
import { isNationalNumber } from "./iin.js";
import { clockCard } from "./proof.js";
import { receiptView } from "./receipt.js";
import { choices, t, words3 } from "./words.js";

const forms = (await get("forms-filing.json")).json;
const steps = ["about", "you", "what", "look"];
const largest = 16 << 20;
const draft = draftStore.load() ?? { key: freshKey() };
const files = [];
let step = 0;
let wrong = {};
let known = [];
let filed;

/** The kinds of bodies a respondent of each kind can be or belong to. */
const kinds = { PRV: ["provider"], OFF: ["provider"], SCE: ["stateCorporation"], SC: ["stateCorporation"], RB: ["superiorBody", "ministry"] };

function today() {
  return new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 10);
}

function isLate() {
  if (!draft["object.learntOn"]) return false;
  const limit = new Date(`${draft["object.learntOn"]}T00:00:00Z`);
  limit.setUTCMonth(limit.getUTCMonth() + 3);
  return limit.toISOString().slice(0, 10) < today();
}

const sources = {
  respondents: () => choices("respondent", Object.keys(kinds)),
  bodies: () => known.filter((body) => kinds[draft["respondent.kind"]].includes(body.kind)).map((body) => [body.id, words3(body.name)]),
  signatures: () => choices("signature", ["digitallySigned", "signedByHand", "unsigned"]),
  today,
  late: isLate,
};
const matter = { type: { sources }, documents: [] };

// MARK: Steps

const fields = (part) => fieldsView(forms[part], draft, matter, { changed: () => draftStore.save(draft), again: () => keepingPlace(draw), wrong });
const draws = {
  about: () => fields("about"),
  you: () => fields("you"),
  what: () => [fields("what"), h2(t("track.documents")), filePicker(), fields("signature"), draft.signature === "unsigned" && el("p", { class: "warning" }, t("signature.unsigned.note"))],
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
  for (const one of forms[steps[step]] ?? []) {
    const isNeeded = one.required || (one.requiredFor && one.requiredFor === draft[one.when[0]]);
    if (isNeeded && !draft[one.at]?.trim()) wrong[one.at] = t("file.missing");
  }
  const number = draft["complainant.identificationNumber"]?.trim();
  if (steps[step] === "you" && number && !isNationalNumber(number)) wrong["complainant.identificationNumber"] = t("file.iin.wrong");
  if (steps[step] === "what" && !draft.demands.some((demand) => demand.text?.trim())) wrong.demands = t("file.missing");
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
  const { same, ...told } = taking(Object.values(forms).flat(), draft, matter);
  const about = known.find((body) => body.id === draft.body);
  const superior = known.find((body) => body.id === about?.superior);
  const attachments = canHash() ? await Promise.all(files.map(async (file) => ({ name: file.name, type: file.type || "application/octet-stream", size: file.size, sha256: await fileHash(file) }))) : [];
  return {
    ...told,
    respondent: { kind: draft["respondent.kind"], body: draft.body },
    at: { SCE: "stateCorporationHead", SC: "stateCorporationHead", RB: "sup" }[draft["respondent.kind"]] ?? "prv",
    complainant: { ...told.complainant, actualResidence: same ? told.complainant.postalAddress : told.complainant.actualResidence },
    respondentName: about?.name.kk,
    reviewingBodyName: superior?.name.kk,
    attachments,
    lateReason: isLate() ? told.lateReason : undefined,
    writtenOn: today(),
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

function forget() {
  draftStore.erase();
  for (const name of Object.keys(draft)) delete draft[name];
  draft.key = freshKey();
  files.length = step = 0;
  draw();
}

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
    note(t("file.draft"), " ", button({ class: "link", onclick: forget }, t("file.forget"))),
  );
  if (isLast) preview();
  return undefined;
}

frame(draw);
bodies().then((all) => {
  known = all;
  draw();
}, (problem) => byId("main").prepend(problemBox(problem)));
