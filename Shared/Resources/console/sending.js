// A file that is sent as soon as it is chosen, with how far it is.
import { el, fill, get, problemBox, upload } from "./page.js";
import { besideFiles, files, letGo } from "./fields.js";

/** Adds a document to a matter's documents, with what else its address says of it; gives it as it was stored. */
export async function addDocument(path, about, file, { progress = () => {}, ...sent }) {
  await upload(`${path}?${about ? `${about}&` : ""}name=${encodeURIComponent(file.name)}`, file, { ...sent, progress });
  const { documents } = await get(path, sent.credentials);
  return documents.findLast((one) => one.document.name === file.name).document;
}

/** A choice of a file; `send` gets the file and what is told how far it is, from 0 to 1. */
export function sender(label, send) {
  const change = async ([file], input) => {
    if (!file) return;
    const bar = el("progress", { max: 1, value: 0, "aria-label": file.name });
    input.disabled = true;
    fill(besideFiles(input), bar);
    try {
      await send(file, (part) => (bar.value = part));
      letGo(input);
    } catch (caught) {
      fill(besideFiles(input), problemBox(caught));
    }
    input.disabled = false;
  };
  return files({ label, change });
}
