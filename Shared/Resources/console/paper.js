// Documents of a matter at the desk: adding one, and comparing what arrived with its list.
import { ask, bytes, credentials, el, freshKey, save } from "./desk.js";
import { canHash, fileHash } from "./hash.js";
import { addDocument, sender } from "./sending.js";
import { formats } from "./view.js";

/** Where a matter, or a part of it, is in the interface. */
export const matterPath = ({ type, id }, part = "") => `/v1/${type.of}/${encodeURIComponent(id)}${part}`;

/** Reads a matter or a part of it. */
export const read = (matter, part) => ask(matterPath(matter, part));

/** Takes over the version after a step of this page; anybody else's step remains news. */
export async function adopt(matter) {
  const number = (version) => Number(JSON.parse(version));
  const { version } = await read(matter);
  if (number(version) === number(matter.version) + 1) matter.version = version;
}

/** A button that saves a document as a file. */
const fileLink = (matter, file) => el("button", { type: "button", class: "link", onclick: () => save(matterPath(matter, `/documents/${file.sha256}`), file.name, credentials()) }, file.name);

formats.files = (list, matter) => [list].flat(2).map((file) => [fileLink(matter, file), " "]);

/** Adds a file in a role; gives the stored document. */
export function addFile(matter, role, file, progress) {
  const { param } = matter.type;
  return addDocument(matterPath(matter, "/documents"), param && `${param}=${role}`, file, { credentials: credentials(), key: freshKey(), progress });
}

/** A button that adds a file in a role; `added` gets the stored document. */
export const adder = (matter, role, label, added) => sender(label, async (file, progress) => added(await addFile(matter, role(), file, progress)));

/** Every document of a manifest once, whatever parts list it. */
export function listedDocuments(manifest) {
  const all = [...manifest.complaint, ...manifest.attachments, ...manifest.caseParts.flatMap((part) => part.documents)];
  return [...new Map(all.map((document) => [document.sha256, document])).values()];
}

/** Fetches each listed document and says how it compares: by its hash, `fits` or what is wrong. */
export async function compare(matter, manifest, progress) {
  const findings = {};
  const all = listedDocuments(manifest);
  for (const [index, { sha256, size }] of all.entries()) {
    progress(index, all.length);
    const isSame = async (file) => file.size === size && (!canHash() || (await fileHash(file)) === sha256);
    findings[sha256] = await bytes(matterPath(matter, `/documents/${sha256}`), credentials()).then(
      async (file) => ((await isSame(file)) ? "fits" : "hashDiffers"),
      ({ status }) => (status === 404 ? "missing" : "unreadable"),
    );
  }
  return findings;
}
