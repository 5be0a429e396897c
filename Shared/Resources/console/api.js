// Calls the interface under /v1 and turns refusals into errors that say what can be done.
import { language } from "./words.js";

/** A refusal: a problem document (RFC 9457), or no connection. */
export class Problem extends Error {
  constructor(status, document) {
    super(document?.detail ?? document?.title ?? "");
    this.status = status;
    this.document = document ?? {};
  }

  /** A stable code, such as `invalid-fields`; `offline` when nothing answered. */
  get code() {
    return (this.document.type ?? "").split(":").pop() || "offline";
  }
}

function headers(credentials, more = {}) {
  const all = { "Accept-Language": language, ...more };
  if (credentials) all.Authorization = credentials;
  return all;
}

let ahead = 0;

/** The moment as the server's clock has it, in Kazakhstan's time: 2026-07-03T15:00:00+05:00. */
export function serverNow() {
  return new Date(Date.now() + ahead + 5 * 3_600_000).toISOString().slice(0, 19) + "+05:00";
}

/** What an answer holds; nothing when it is no JSON. */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** Asks and gives the answer; a refusal is thrown. */
async function asked(path, options) {
  const response = await fetch(path, { ...options, credentials: "omit", redirect: "error" }).catch(() => {
    throw new Problem(0, undefined);
  });
  const date = Date.parse(response.headers.get("Date"));
  if (date) ahead = date - Date.now();
  if (!response.ok) throw new Problem(response.status, parsed(await response.text()));
  return response;
}

/** Asks for what is JSON; its version, where it has one, is what If-Match takes. */
async function send(path, options) {
  const response = await asked(path, options);
  const json = parsed(await response.text());
  const version = response.headers.get("ETag");
  return version ? { ...json, version } : json;
}

/** Reads. */
export function get(path, credentials) {
  return send(path, { headers: headers(credentials) });
}

function posted(body, { credentials, key, version } = {}) {
  const more = { "Content-Type": "application/json" };
  if (key) more["Idempotency-Key"] = key;
  if (version) more["If-Match"] = version;
  return { method: "POST", headers: headers(credentials, more), body: JSON.stringify(body) };
}

/** Sends JSON. The same key twice is carried out once. */
export function post(path, body, options) {
  return send(path, posted(body, options));
}

/** The bytes at a path; with a body they are asked for by sending it, and no store keeps them. */
export async function bytes(path, credentials, body, key) {
  const options = body ? { ...posted(body, { credentials, key }), cache: "no-store" } : { headers: headers(credentials) };
  return (await asked(path, options)).blob();
}

/** Sends a file and tells how far it is, from 0 to 1. */
export function upload(path, file, { credentials, key, progress }) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", path);
    const all = headers(credentials, { "Content-Type": file.type || "application/octet-stream", "Idempotency-Key": key });
    for (const [name, value] of Object.entries(all)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    request.onload = () => {
      const json = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(json);
      else reject(new Problem(request.status, json));
    };
    request.onerror = () => reject(new Problem(0, undefined));
    request.send(file);
  });
}

/** Fetches a file and saves it. */
export async function save(path, name, credentials) {
  saveBlob(await bytes(path, credentials), name);
}

/** Saves bytes as a file. */
export function saveBlob(blob, name) {
  const link = document.createElement("a");
  Object.assign(link, { href: URL.createObjectURL(blob), download: name }).click();
  URL.revokeObjectURL(link.href);
}

/** A key that no other request has. */
export function freshKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
