// Checks a receipt on this device, and asks the journal whether it has only grown since.
import { announce, drawPage, frame, get, t } from "./page.js";
import { files } from "./fields.js";
import { canHash, includes } from "./hash.js";

let result;

async function check(file) {
  let receipt;
  try {
    const document = JSON.parse(await file.text());
    receipt = document.receipt ?? document;
    if (!Number.isInteger(receipt.sequence) || !Array.isArray(receipt.path)) throw new Error("no receipt");
  } catch {
    return { holds: false, key: "check.unreadable" };
  }
  if (!(await includes(receipt))) return { holds: false, key: "check.fails", receipt };
  return { holds: true, key: "check.holds", receipt, head: await journal(receipt) };
}

/** Whether the journal still begins with what the receipt saw; nothing when it cannot be asked. */
async function journal(receipt) {
  try {
    const { firstRoot } = await get(`/v1/journal/complaints/consistency?first=${receipt.size}`);
    return firstRoot === receipt.root ? "check.head" : "check.headFails";
  } catch {
    return undefined;
  }
}

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
