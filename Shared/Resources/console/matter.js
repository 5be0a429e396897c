// A complaint at the desk: what it says, what is to be done next and by when, and the forms that do it.
import { bodyName } from "./bodies.js";
import { desk, signInAgain, watch } from "./desk.js";
import { el, fill, byId, announce, badge, button, h2, note, row, keepingPlace } from "./dom.js";
import { choice, facts, field } from "./fields.js";
import { commandForm } from "./form.js";
import { problemBox } from "./frame.js";
import { timeLeft } from "./left.js";
import { adder, compare, manifestList, read, saveFile } from "./paper.js";
import { clockCard } from "./proof.js";
import { choices, counted, dayWords, has, momentWords, t, words3 } from "./words.js";

let id = decodeURIComponent(location.hash.slice(1));
let matter;
let problem;
let open;
let isStale = false;
let role = "caseDocument";

async function show({ isQuiet = false } = {}) {
  if (!id) return draw();
  try {
    const view = await read(id);
    if (isQuiet && view.version === matter?.version) return undefined;
    if (isQuiet && open) {
      // Who is writing is told, and goes on undisturbed.
      isStale = true;
      byId("stale").hidden = false;
      return announce(t("matter.stale"));
    }
    const [deadlines, documents, next] = await Promise.all(["/deadlines", "/documents", "/next-steps"].map((part) => read(id, part)));
    const all = await timeLeft.prepare(next.json.steps.map((step) => step.due));
    matter = { view: view.json, version: view.version, deadlines: deadlines.json.deadlines, documents: documents.json.documents, next: next.json, all, compared: matter?.compared };
    problem = undefined;
    isStale = false;
    if (isQuiet) announce(t("track.updated"));
  } catch (caught) {
    if (caught.status === 401) return signInAgain();
    if (isQuiet) return undefined;
    problem = caught;
  }
  return keepingPlace(draw);
}

function begin({ command, title }, preset) {
  open = { command, title, preset };
  keepingPlace(draw);
  byId("command").focus();
}

function finish() {
  const { command, preset } = open;
  open = undefined;
  keepingPlace(draw);
  document.querySelector(`[data-key="${preset ? `a.${preset.demand}` : `c.${command}`}"]`).focus();
}

// MARK: Parts

function commandButton({ command, title }, isMain) {
  return button({ class: isMain ? "main" : null, "data-key": `c.${command}`, "aria-expanded": String(open?.command === command), onclick: () => begin({ command, title }) }, words3(title));
}

function stepsPart() {
  const { steps, lawful, forbidden = [] } = matter.next;
  const urgent = new Set(steps.flatMap((step) => step.commands));
  const rest = lawful.filter((one) => !urgent.has(one.command) && one.command !== "answerDemand");
  return el(
    "section",
    { class: steps.some((step) => step.overdue) ? "next over" : "next", "aria-labelledby": "steps" },
    el("h2", { id: "steps" }, t("matter.steps")),
    steps.length === 0 && el("p", {}, t("matter.ended")),
    el("ul", { class: "plain" }, steps.map((step) => el("li", {}, el("strong", {}, words3(step.title)), " ", step.overdue ? badge(t("left.over"), "bad") : badge(timeLeft.words(step.due, step.duty)), el("div", { class: "who" }, `${momentWords(step.due)} · ${step.duty ? bodyName(step.duty) : t("by.complainant")} · ${t("rule", { rule: step.rule })}`)))),
    row(lawful.filter((one) => urgent.has(one.command)).map((one) => commandButton(one, true))),
    rest.length > 0 && el("details", { "data-key": "other" }, el("summary", {}, t("matter.other")), row(rest.map((one) => commandButton(one)))),
    forbidden.length > 0 &&
      el(
        "details",
        { "data-key": "forbidden" },
        el("summary", {}, t("matter.forbidden")),
        el("ul", { class: "plain" }, forbidden.map((one) => el("li", { class: "forbidden" }, button({ disabled: true }, words3(one.title)), el("span", {}, `${words3(one.reason)} ${t("rule", { rule: one.rule })}. `, one.lastLawfulDay && t("problem.lastDay", { day: dayWords(one.lastLawfulDay) }))))),
      ),
  );
}

function formPart() {
  if (!open) return undefined;
  return [
    el("div", { id: "stale", class: "warning", hidden: !isStale }, t("matter.stale"), " ", button({ onclick: () => show() }, t("matter.refresh"))),
    commandForm(open, matter, {
      close: () => finish(),
      reload: () => show(),
      done: async (title) => {
        open = undefined;
        matter.compared = undefined;
        await show();
        announce(t("form.done", { title: words3(title) }));
        byId("main").focus();
      },
    }),
  ];
}

function demandsPart({ demands }) {
  const answer = matter.next.lawful.find((one) => one.command === "answerDemand");
  return [
    h2(t("track.demands")),
    el(
      "ol",
      { class: "pairs" },
      demands.map((demand) =>
        el(
          "li",
          {},
          el("div", {}, demand.text),
          el(
            "div",
            {},
            demand.movedTo ? t("matter.moved", { id: demand.movedTo }) : demand.answer ? [badge(t(`result.${demand.answer.result}`)), ` ${demand.answer.act} `, demand.answer.document && fileLink(demand.answer.document)] : el("span", { class: "who" }, t("matter.noAnswer")),
            answer && !demand.movedTo && el("p", {}, button({ "data-key": `a.${demand.id}`, "aria-label": `${words3(answer.title)}: ${demand.text}`, onclick: () => begin(answer, { demand: demand.id }) }, words3(answer.title))),
            demand.outcome && el("p", {}, el("strong", {}, t(`outcome.${demand.outcome}`))),
          ),
        ),
      ),
    ),
  ];
}

function fileLink(file) {
  return button({ class: "link", "data-key": `f${file.sha256}`, onclick: () => saveFile(id, file) }, file.name);
}

function contentPart(view) {
  const { content, object, respondent } = view;
  const sender = content.sender ?? {};
  return [
    h2(t("matter.says")),
    el("p", { class: "said" }, content.circumstances),
    facts(
      ["matter.sender", [sender.name, sender.identificationNumber, sender.postalAddress, sender.actualResidence !== sender.postalAddress && sender.actualResidence].filter(Boolean).join(" · ")],
      ["matter.standing", t(`who.${content.standing}`)],
      ["who.representative", content.representative?.name],
      ["matter.about", [t(`respondent.${respondent.kind}`), bodyName(respondent.body), respondent.officer].filter(Boolean).join(" · ")],
      ["matter.object", [t(`object.${object.kind}`), object.caseNumber].filter(Boolean).join(" · ")],
      ["matter.termEnds", object.termEnds && dayWords(object.termEnds)],
      ["matter.learnt", object.learntOn && dayWords(object.learntOn)],
      ["matter.late", view.lateReason],
      ["matter.signed", t(`signed.${content.signature}`)],
      ["receipt.received", momentWords(view.receivedAt)],
      ["receipt.registered", view.registeredOn && dayWords(view.registeredOn)],
    ),
  ];
}

function decisionPart({ decision }) {
  if (!decision) return undefined;
  return [
    h2(t("track.decision")),
    decision.overall && el("p", {}, el("strong", {}, t(`outcome.${decision.overall}`))),
    el("p", { class: "said" }, decision.grounds),
    el("p", {}, fileLink(decision.document)),
    decision.order && el("p", { class: "warning" }, `${bodyName(decision.order.body)}. ${t("matter.order", { text: decision.order.text, day: dayWords(decision.order.complyBy) })}`),
  ];
}

function documentsPart() {
  return [
    h2(t("track.documents")),
    matter.documents.length === 0 ? el("p", {}, t("track.noDocuments")) : el("ul", {}, matter.documents.map((one) => el("li", {}, fileLink(one.document), ` – ${t(`role.${one.role}`)}, ${counted(one.document.size, "bytes")}`, one.by.body && el("span", { class: "who" }, ` · ${bodyName(one.by.body)}`)))),
    matter.next.steps.length > 0 && el("div", { class: "row noprint" }, field({ label: t("matter.role"), make: choice(role, choices("role").slice(1), (value) => (role = value || role)) }), adder(id, () => role, t("track.add"), () => show())),
  ];
}

function manifestPart({ manifest, stage }) {
  if (!manifest) return undefined;
  const compared = matter.compared;
  const wrong = Object.values(compared ?? {}).filter((one) => one !== "fits").length;
  const check = async () => {
    matter.compared = await compare(id, manifest, (done, all) => announce(t("manifest.checking", { done, all })));
    keepingPlace(draw);
    announce(byId("compared").textContent);
  };
  return [
    h2(t("manifest.title")),
    manifestList(id, manifest, compared),
    compared && el("p", { id: "compared", class: wrong > 0 ? "problem" : "next" }, wrong > 0 ? t("manifest.bad", { count: wrong }) : t("manifest.good", { all: Object.keys(compared).length })),
    button({ class: stage === "forwardingSent" && !compared ? "main" : null, "data-key": "compare", onclick: check }, t("manifest.check")),
  ];
}

function timelinePart({ timeline }) {
  const title = (type) => ["e", "stage", "flag"].map((group) => `${group}.${type.split(".")[3]}`).find(has);
  const who = ({ kind, body, officer }) => [kind === "staff" ? undefined : t(`by.${kind}`), officer, body && bodyName(body)].filter(Boolean).join(", ");
  return [
    h2(t("track.timeline")),
    el("ol", { class: "timeline" }, timeline.map((entry) => el("li", {}, t(title(entry.type) ?? entry.type), el("time", { datetime: entry.at }, `${momentWords(entry.at)} · ${who(entry.by)} · ${t("rule", { rule: entry.basis.join(", ") })}`)))),
  ];
}

// MARK: Page

function draw() {
  if (!matter) return fill(byId("main"), el("h1", {}, t("matter.title")), problem ? problemBox(problem) : !id && el("p", {}, el("a", { href: "staff.html" }, t("matter.none"))));
  const { view } = matter;
  const flags = view.flags.filter((flag) => has(`flag.${flag}`));
  return fill(
    byId("main"),
    el("h1", {}, view.number, " ", badge(words3(view.stageTitle))),
    problem && problemBox(problem),
    facts(["matter.owner", bodyName(view.owner)], ["matter.holder", view.holder !== view.owner && bodyName(view.holder)], ["matter.officer", view.assignee], ["matter.reviewer", view.reviewer], ["form.number", view.receiverNumber], ["matter.route", view.route]),
    flags.length > 0 && el("ul", { class: "warning plain" }, flags.map((flag) => el("li", {}, t(`flag.${flag}`)))),
    view.missing.length > 0 && el("p", { class: "warning" }, t("track.missing"), " ", view.missing.map((item) => t(`item.${item}`)).join(", ")),
    (view.links ?? view.tracks) && el("p", {}, [...(view.links ?? []), ...(view.tracks ?? [])].map((link) => [link.kind && `${t(`link.${link.kind}`)}: `, el("a", { href: `matter.html#${encodeURIComponent(link.other)}` }, link.other), " "])),
    view.continuesAs && el("p", {}, t("track.continues", { id: view.continuesAs })),
    stepsPart(),
    formPart(),
    el(
      "div",
      { class: "columns" },
      el("div", {}, demandsPart(view), decisionPart(view), contentPart(view), documentsPart(), manifestPart(view)),
      el("div", {}, h2(t("track.dates")), el("ul", { class: "clocks" }, matter.deadlines.map((clock) => clockCard(clock, bodyName))), (view.editionWarnings ?? []).map((warning) => note(words3(warning.text))), timelinePart(view)),
    ),
    el("datalist", { id: "officers" }, [...new Set(view.timeline.map((entry) => entry.by.officer).filter(Boolean))].map((officer) => el("option", { value: officer }))),
    row(button({ onclick: () => print() }, t("receipt.print"))),
  );
}

addEventListener("hashchange", () => {
  id = decodeURIComponent(location.hash.slice(1));
  matter = open = undefined;
  show();
});
desk(draw, () => {
  show();
  watch(() => show({ isQuiet: true }), (change) => change.id === id);
});
