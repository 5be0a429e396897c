// The receipt of a filing: number, code, dates, and what proves the record. Made for the screen and for paper.
import { saveBlob } from "./api.js";
import { clockCard } from "./proof.js";
import { filled } from "./template.js";
import { t } from "./words.js";

function save(answer) {
  // The code is a secret of its own: whoever checks the receipt does not need it.
  const { trackingCode, ...rest } = answer;
  saveBlob(new Blob([JSON.stringify(rest, null, 1)], { type: "application/json" }), `${answer.number}.json`);
}

/** The receipt as a page. */
export function receiptView(answer) {
  const { receipt } = answer;
  const clocks = answer.deadlines.map((clock) => clockCard(clock));
  return filled("receipt", { ...answer, clocks, place: receipt && t("receipt.place", receipt), page: `track.html#${encodeURIComponent(answer.id)}` }, { print: () => print(), save: () => save(answer) });
}
