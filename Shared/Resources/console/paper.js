// Documents of a complaint at the desk: adding one, and comparing what arrived with its list.
import { freshKey, get, save, upload } from "./api.js";
import { credentials } from "./desk.js";
import { el, badge, button } from "./dom.js";
import { facts, files } from "./fields.js";
import { problemBox } from "./frame.js";
import { canHash, fileHash } from "./hash.js";
import { counted, t } from "./words.js";

export function matterPath(id, part = "") {
  return `/v1/complaints/${encodeURIComponent(id)}${part}`;
}

/** Reads a part of a complaint. */
export function read(id, part) {
  return get(matterPath(id, part), credentials());
}

/** Saves a document as a file. */
export function saveFile(id, document) {
  return save(matterPath(id, `/documents/${document.sha256}`), document.name, credentials());
}

/** A button that adds a file in a role; `added` gets the stored document's entry. */
export function adder(id, role, label, added) {
  return files({
    label,
    change: async ([file], input) => {
      if (!file) return;
      const bar = el("progress", { max: 1, value: 0, "aria-label": file.name });
      input.disabled = true;
      input.closest(".pick").after(bar);
      try {
        const path = matterPath(id, `/documents?role=${role()}&name=${encodeURIComponent(file.name)}`);
        await upload(path, file, { credentials: credentials(), key: freshKey(), progress: (part) => (bar.value = part) });
        const { json } = await read(id, "/documents");
        await added(json.documents.findLast((one) => one.document.name === file.name).document);
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
export async function compare(id, manifest, progress) {
  const findings = {};
  const all = listedDocuments(manifest);
  for (const [index, document] of all.entries()) {
    progress(index, all.length);
    findings[document.sha256] = await finding(id, document);
  }
  return findings;
}

async function finding(id, document) {
  const path = matterPath(id, `/documents/${document.sha256}`);
  const response = await fetch(path, { headers: { Authorization: credentials() }, credentials: "omit" }).catch(() => undefined);
  if (!response) return "unreadable";
  if (response.status === 404) return "missing";
  if (!response.ok) return "unreadable";
  const bytes = await response.blob();
  const isSame = bytes.size === document.size && (!canHash() || (await fileHash(bytes)) === document.sha256);
  return isSame ? "fits" : "hashDiffers";
}

/** The list of what was forwarded, with what the comparison found. */
export function manifestList(id, manifest, findings) {
  const line = (document) =>
    el(
      "li",
      {},
      button({ class: "link", "data-key": `m${document.sha256}`, onclick: () => saveFile(id, document) }, document.name),
      ` – ${counted(document.size, "bytes")} `,
      findings?.[document.sha256] && badge(t(`finding.${findings[document.sha256]}`), findings[document.sha256]),
      el("div", { class: "hash" }, document.sha256),
    );
  const part = (key, documents, reason) => [key, documents.length > 0 ? el("ul", { class: "plain" }, documents.map(line)) : reason && t("manifest.absent", { reason })];
  return facts(part("manifest.complaint", manifest.complaint), part("manifest.attachments", manifest.attachments), ...manifest.caseParts.map((one) => part(`part.${one.kind}`, one.documents, one.absentBecause)));
}
