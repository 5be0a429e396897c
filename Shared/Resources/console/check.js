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
    return { receipt, holds, key: holds ? "holds" : "fails", head: holds && (await journal(receipt)) };
  } catch {
    return { key: "unreadable" };
  }
}

/** Whether the journal still begins with what the receipt saw; nothing when it cannot be asked. */
const journal = ({ size, root }) => get(`/v1/journal/complaints/consistency?first=${size}`).then(({ firstRoot }) => (firstRoot === root ? "head" : "headFails"), () => undefined);

const change = async ([file]) => {
  if (!file) return;
  result = await check(file);
  draw();
  announce(t(`check.${result.key}`));
};

function draw() {
  const file = canHash() && files({ label: t("check.file"), accept: "application/json,.json", change });
  drawPage("page", { file, kind: result?.holds ? "next" : "problem", ...result });
}

frame(draw);
