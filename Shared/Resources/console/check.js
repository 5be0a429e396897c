// Checks a receipt on this device, and asks the journal whether it has only grown since.
import { announce, drawPage, frame, get, t } from "./page.js";
import { files } from "./fields.js";
import { canHash, includes } from "./hash.js";

let result;

async function check(file) {
  try {
    const document = JSON.parse(await file.text());
    const receipt = document.receipt ?? document;
    const holds = await includes(receipt);
    return { receipt, holds, key: holds ? "check.holds" : "check.fails", head: holds && (await journal(receipt)) };
  } catch {
    return { key: "check.unreadable" };
  }
}

/** Whether the journal still begins with what the receipt saw; nothing when it cannot be asked. */
const journal = ({ size, root }) => get(`/v1/journal/complaints/consistency?first=${size}`).then(({ firstRoot }) => (firstRoot === root ? "check.head" : "check.headFails"), () => undefined);

const change = async ([file]) => {
  if (!file) return;
  result = await check(file);
  draw();
  announce(t(result.key));
};

function draw() {
  const { key, holds, receipt, head } = result ?? {};
  const file = canHash() && files({ label: t("check.file"), accept: "application/json,.json", change });
  const shown = key && { words: t(key), kind: holds ? "next" : "problem", place: receipt && t("receipt.place", receipt), head: head && t(head) };
  drawPage("page", { file, key, receipt, ...shown });
}

frame(draw);
