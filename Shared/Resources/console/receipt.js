// The receipt of a filing: number, code, dates, and what proves the record. Made for the screen and for paper.
import { bodyName } from "./bodies.js";
import { el, button, h2 } from "./dom.js";
import { clockCard } from "./proof.js";
import { dayWords, momentWords, t, words3 } from "./words.js";

function fact(key, ...value) {
  return [el("dt", {}, t(key)), el("dd", {}, value)];
}

function save(answer) {
  // The code is a secret of its own: whoever checks the receipt does not need it.
  const { trackingCode, ...rest } = answer;
  const address = URL.createObjectURL(new Blob([JSON.stringify(rest, null, 1)], { type: "application/json" }));
  el("a", { href: address, download: `${answer.number}.json` }).click();
  URL.revokeObjectURL(address);
}

/** The receipt as a page. */
export function receiptView(answer) {
  const receipt = answer.receipt;
  return el(
    "article",
    {},
    el("h1", {}, t("receipt.title")),
    el(
      "dl",
      { class: "facts" },
      fact("receipt.number", el("span", { class: "code", id: "number" }, answer.number)),
      fact("receipt.code", el("span", { class: "code", id: "code" }, answer.trackingCode)),
      fact("receipt.received", momentWords(answer.receivedAt)),
      answer.registeredOn && fact("receipt.registered", dayWords(answer.registeredOn)),
    ),
    el("p", { class: "warning" }, t("receipt.code.note")),
    el("div", { class: "next" }, h2(t("track.next")), el("p", { class: "what" }, words3(answer.whatHappensNext))),
    el("ul", { class: "clocks" }, answer.deadlines.map((clock) => clockCard(clock, bodyName))),
    receipt && [
      h2(t("receipt.proof")),
      el("p", {}, t("receipt.place", { sequence: receipt.sequence, size: receipt.size })),
      el("dl", { class: "facts" }, fact("receipt.leaf", el("span", { class: "hash" }, receipt.leaf)), fact("receipt.root", el("span", { class: "hash" }, receipt.root))),
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
