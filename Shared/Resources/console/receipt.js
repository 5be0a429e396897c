// The receipt of a filing: number, code, dates, and what proves the record. Made for the screen and for paper.
import { saveBlob } from "./api.js";
import { bodyName } from "./bodies.js";
import { el, button, h2 } from "./dom.js";
import { facts } from "./fields.js";
import { clockCard } from "./proof.js";
import { dayWords, momentWords, t, words3 } from "./words.js";

function save(answer) {
  // The code is a secret of its own: whoever checks the receipt does not need it.
  const { trackingCode, ...rest } = answer;
  saveBlob(new Blob([JSON.stringify(rest, null, 1)], { type: "application/json" }), `${answer.number}.json`);
}

/** The receipt as a page. */
export function receiptView(answer) {
  const receipt = answer.receipt;
  return el(
    "article",
    {},
    el("h1", {}, t("receipt.title")),
    facts(
      ["receipt.number", el("span", { class: "code", id: "number" }, answer.number)],
      ["receipt.code", el("span", { class: "code", id: "code" }, answer.trackingCode)],
      ["receipt.received", momentWords(answer.receivedAt)],
      ["receipt.registered", answer.registeredOn && dayWords(answer.registeredOn)],
    ),
    el("p", { class: "warning" }, t("receipt.code.note")),
    el("div", { class: "next" }, h2(t("track.next")), el("p", { class: "what" }, words3(answer.whatHappensNext))),
    el("ul", { class: "clocks" }, answer.deadlines.map((clock) => clockCard(clock, bodyName))),
    receipt && [
      h2(t("receipt.proof")),
      el("p", {}, t("receipt.place", { sequence: receipt.sequence, size: receipt.size })),
      facts(["receipt.leaf", el("span", { class: "hash" }, receipt.leaf)], ["receipt.root", el("span", { class: "hash" }, receipt.root)]),
    ],
    el(
      "div",
      { class: "row" },
      button({ class: "main", onclick: () => print() }, t("receipt.print")),
      button({ onclick: () => save(answer) }, t("receipt.save")),
      el("a", { class: "button", href: `track.html#${encodeURIComponent(answer.id)}` }, t("receipt.track")),
    ),
  );
}
