// Files a complaint in four steps; the last one shows what would happen before anything is sent.
import { announce, busy, byId, choices, drawPage, fill, filled, frame, freshKey, load, post, problemBox, saveBlob, serverNow, t, words3 } from "./page.js";
import { bodies, bodyName } from "./bodies.js";
import { fieldsView, taking } from "./described.js";
import { files as pickFiles, letGo } from "./fields.js";
import { canHash, fileHash } from "./hash.js";
import { isNationalNumber } from "./iin.js";
import { clockCard } from "./proof.js";
import { addDocument } from "./sending.js";
import { keep, kept } from "./store.js";

const forms = await load("forms-filing.json");
const steps = ["about", "you", "what", "look"];
/** What is being written, kept on this device only until it is filed or erased. Files are never kept. */
const place = "shagym.draft";
/** The token of a registrar who enters what came on paper; nothing of that is kept here. */
const token = location.hash === "#desk" && sessionStorage.getItem("shagym.token");
const credentials = token ? `Bearer ${token}` : undefined;
const draft = (!token && JSON.parse(kept(place))) || { key: freshKey() };
const store = (text) => token || keep(place, text);
const save = () => store(JSON.stringify(draft));
const largest = 16 << 20;
const files = [];
let step = 0;
let wrong = {};
let known = [];
let filed;

/** The kinds of bodies a respondent of each kind can be or belong to. */
const kinds = { PRV: ["provider"], OFF: ["provider"], SCE: ["stateCorporation"], SC: ["stateCorporation"], RB: ["superiorBody", "ministry"] };

const today = () => serverNow().slice(0, 10);

function isLate() {
  const limit = new Date(draft["object.learntOn"]);
  limit.setUTCMonth(limit.getUTCMonth() + 3);
  return limit < new Date(today());
}

const sources = {
  respondents: () => choices("respondent", Object.keys(kinds)),
  bodies: () => known.filter((body) => kinds[draft["respondent.kind"]].includes(body.kind)).map((body) => [body.id, words3(body.name)]),
  signatures: () => choices("signature", ["digitallySigned", "signedByHand", "unsigned"]),
  today,
  now: serverNow,
  desk: () => token,
  late: isLate,
};
const matter = { type: { sources }, documents: [] };

// MARK: Steps

const fields = (part) => fieldsView(forms[part], draft, matter, { changed: save, again: draw, wrong });
const parts = () => filled("what", { fields: fields("what"), wrong: wrong.files, files: files.map(({ name }, index) => ({ name, index })), picker: picker(), signature: fields("signature"), isUnsigned: draft.signature === "unsigned" }, { remove });

function remove({ index }) {
  files.splice(index, 1);
  draw();
}

function picker() {
  const change = (chosen, input) => {
    const large = chosen.find((file) => file.size > largest);
    wrong.files = large ? t("file.tooLarge", { name: large.name }) : undefined;
    files.push(...chosen.filter((file) => file.size <= largest && file.size > 0));
    letGo(input);
    draw();
  };
  return pickFiles({ label: t("file.attachments.choose"), note: t("file.attachments.note"), multiple: true, change });
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
    at: { SCE: "stateCorporationHead", RB: "sup" }[draft["respondent.kind"]] ?? "prv",
    complainant: { ...told.complainant, actualResidence: same ? told.complainant.postalAddress : told.complainant.actualResidence },
    respondentName: about?.name.kk,
    reviewingBodyName: superior?.name.kk,
    attachments,
    lateReason: isLate() ? told.lateReason : undefined,
    writtenOn: today(),
  };
}

/** What would happen: the complaint is tried. */
async function outcome() {
  const tried = await post("/v1/complaints?dryRun=true", await complaint(), { credentials });
  const other = tried.reviewingBody && tried.reviewingBody !== draft.body && t("file.reviewer", { body: bodyName(tried.reviewingBody) });
  const clocks = tried.deadlines.map((clock) => clockCard(clock, { isPreview: true }));
  return { ...tried, other, clocks, to: t("file.goesTo", { body: bodyName(draft.body) }) };
}

async function preview() {
  const shown = await outcome().catch((problem) => ({ problem: problemBox(problem) }));
  if (byId("preview")) fill(byId("preview"), filled("look", shown, actions));
}

const send = (_, { target }) => busy(target, t("file.sending"), async () => {
  // The same key again is the same complaint: nobody is registered twice for pressing twice.
  const answer = await post("/v1/complaints", await complaint(), { key: draft.key, credentials });
  filed = { answer, uploads: files.map((file) => ({ file, key: freshKey(), state: "waiting", progress: 0 })) };
  store();
  draw();
  byId("main").focus();
  await sendFiles();
});

async function sendFiles() {
  for (const one of filed.uploads.filter((upload) => upload.state !== "sent")) {
    one.state = "sending";
    draw();
    try {
      const progress = (part) => {
        one.progress = part;
        draw();
      };
      await addDocument(`/v1/complaints/${encodeURIComponent(filed.answer.id)}/documents`, "role=attachment", one.file, { credentials: `Tracking ${filed.answer.trackingCode}`, key: one.key, progress });
      one.state = "sent";
    } catch (problem) {
      one.state = "failed";
      one.problem = problem;
    }
    draw();
  }
}

// MARK: Page

/** Saves what proves the record. */
function saveReceipt(answer) {
  // The code is a secret of its own: whoever checks the receipt does not need it.
  const { trackingCode, ...rest } = answer;
  saveBlob(new Blob([JSON.stringify(rest, null, 1)], { type: "application/json" }), `${answer.number}.json`);
}

/** The receipt as a page. */
function receiptView(answer) {
  const clocks = answer.deadlines.map((clock) => clockCard(clock));
  return filled("receipt", { ...answer, clocks, page: `track.html#${encodeURIComponent(answer.id)}` }, { save: () => saveReceipt(answer) });
}

function forget() {
  store();
  for (const name of Object.keys(draft)) delete draft[name];
  draft.key = freshKey();
  files.length = step = 0;
  draw();
}

const actions = {
  back: () => go(-1),
  next: () => go(1),
  preview,
  send,
  sendFiles,
  forget,
};

function draw() {
  if (filed) {
    const ended = { sent: "receipt.uploaded", failed: "receipt.notUploaded" };
    const uploads = filed.uploads.map((one) => ({ ...one, words: one.state in ended ? t(ended[one.state], { name: one.file.name }) : one.file.name, isSending: one.state === "sending", refused: one.state === "failed" && problemBox(one.problem) }));
    return fill(byId("main"), receiptView(filed.answer), filled("uploads", { uploads, hasFailed: uploads.some((one) => one.refused) }, actions));
  }
  const isLast = steps[step] === "look";
  const values = { number: step + 1, all: steps.length, steps: steps.map((_, index) => ({ done: index <= step && "done" })), name: steps[step], fields: steps[step] === "what" ? parts() : !isLast && fields(steps[step]), isFirst: step === 0, isLast, token };
  drawPage("page", values, actions);
  return isLast && preview();
}

frame(draw);
bodies().then((all) => {
  known = all;
  draw();
}, (problem) => byId("main").prepend(problemBox(problem)));
