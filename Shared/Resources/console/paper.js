// Documents of a matter at the desk: adding one, and comparing what arrived with its list.
import { freshKey, get, save, upload } from "./api.js";
import { credentials } from "./desk.js";
import { el, badge, button } from "./dom.js";
import { facts, files } from "./fields.js";
import { problemBox } from "./frame.js";
import { canHash, fileHash } from "./hash.js";
import { formats } from "./view.js";
import { counted, t } from "./words.js";

/** Where a matter, or a part of it, is in the interface. */
export function matterPath({ type, id }, part = "") {
  return `/v1/${type.of}/${encodeURIComponent(id)}${part}`;
}

/** Reads a matter or a part of it. */
export function read(matter, part) {
  return get(matterPath(matter, part), credentials());
}

/** A button that saves a document as a file. */
export function fileLink(matter, file, place = "f") {
  return button({ class: "link", "data-key": `${place}${file.sha256}`, onclick: () => save(matterPath(matter, `/documents/${file.sha256}`), file.name, credentials()) }, file.name);
}

formats.files = (list, matter) => [list].flat(2).map((file) => [fileLink(matter, file, "g"), " "]);

/** Adds a file in a role; gives the stored document. */
export async function addFile(matter, role, file, progress = () => {}) {
  const path = matterPath(matter, `/documents?${matter.type.param}=${role}&name=${encodeURIComponent(file.name)}`);
  await upload(path, file, { credentials: credentials(), key: freshKey(), progress });
  const { json } = await read(matter, "/documents");
  return json.documents.findLast((one) => one.document.name === file.name).document;
}

/** A button that adds a file in a role; `added` gets the stored document. */
export function adder(matter, role, label, added) {
  return files({
    label,
    change: async ([file], input) => {
      if (!file) return;
      const bar = el("progress", { max: 1, value: 0, "aria-label": file.name });
      input.disabled = true;
      input.closest(".pick").after(bar);
      try {
        await added(await addFile(matter, role(), file, (part) => (bar.value = part)));
      } catch (caught) {
        bar.replaceWith(problemBox(caught));
        input.disabled = false;
      }
    },
  });
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

/** The list of what was forwarded, with what the comparison found. */
export function manifestList(matter, manifest, findings) {
  const line = (document) =>
    el(
      "li",
      {},
      fileLink(matter, document, "m"),
      ` – ${counted(document.size, "bytes")} `,
      findings?.[document.sha256] && badge(t(`finding.${findings[document.sha256]}`), findings[document.sha256]),
      el("div", { class: "hash" }, document.sha256),
    );
  const part = (key, documents, reason) => [key, documents.length > 0 ? el("ul", { class: "plain" }, documents.map(line)) : reason && t("manifest.absent", { reason })];
  return facts(part("manifest.complaint", manifest.complaint), part("manifest.attachments", manifest.attachments), ...manifest.caseParts.map((one) => part(`part.${one.kind}`, one.documents, one.absentBecause)));
}
