// Documents of a matter at the desk: adding one, and comparing what arrived with its list.
import { freshKey, save, upload } from "./api.js";
import { ask, credentials } from "./desk.js";
import { button } from "./dom.js";
import { canHash, fileHash } from "./hash.js";
import { sender } from "./sending.js";
import { formats } from "./view.js";

/** Where a matter, or a part of it, is in the interface. */
export function matterPath({ type, id }, part = "") {
  return `/v1/${type.of}/${encodeURIComponent(id)}${part}`;
}

/** Reads a matter or a part of it. */
export function read(matter, part) {
  return ask(matterPath(matter, part));
}

/** A button that saves a document as a file. */
function fileLink(matter, file, place) {
  return button({ class: "link", "data-key": `${place}${file.sha256}`, onclick: () => save(matterPath(matter, `/documents/${file.sha256}`), file.name, credentials()) }, file.name);
}

formats.files = (list, matter, place = "g") => [list].flat(2).map((file) => [fileLink(matter, file, place), " "]);

/** Adds a file in a role; gives the stored document. */
export async function addFile(matter, role, file, progress = () => {}) {
  const path = matterPath(matter, `/documents?${matter.type.param ? `${matter.type.param}=${role}&` : ""}name=${encodeURIComponent(file.name)}`);
  await upload(path, file, { credentials: credentials(), key: freshKey(), progress });
  const { json } = await read(matter, "/documents");
  return json.documents.findLast((one) => one.document.name === file.name).document;
}

/** A button that adds a file in a role; `added` gets the stored document. */
export function adder(matter, role, label, added) {
  return sender(label, async (file, progress) => added(await addFile(matter, role(), file, progress)));
}

/** Every document of a manifest once, whatever parts list it. */
export function listedDocuments(manifest) {
  const all = [...manifest.complaint, ...manifest.attachments, ...manifest.caseParts.flatMap((part) => part.documents)];
  return [...new Map(all.map((document) => [document.sha256, document])).values()];
}

/** Fetches each listed document and says how it compares: by its hash, `fits` or what is wrong. */
export async function compare(matter, manifest, progress) {
  const findings = {};
  const all = listedDocuments(manifest);
  for (const [index, document] of all.entries()) {
    progress(index, all.length);
    findings[document.sha256] = await finding(matter, document);
  }
  return findings;
}

async function finding(matter, document) {
  const path = matterPath(matter, `/documents/${document.sha256}`);
  const response = await fetch(path, { headers: { Authorization: credentials() }, credentials: "omit" }).catch(() => undefined);
  if (!response) return "unreadable";
  if (response.status === 404) return "missing";
  if (!response.ok) return "unreadable";
  const bytes = await response.blob();
  const isSame = bytes.size === document.size && (!canHash() || (await fileHash(bytes)) === document.sha256);
  return isSame ? "fits" : "hashDiffers";
}
