// Calls the interface under /v1 and turns refusals into errors that say what can be done.
import { hex } from "./hash.js";
import { language } from "./words.js";

/** A refusal: a problem document (RFC 9457), or no connection. */
export class Problem extends Error {
  constructor(status, document = {}) {
    super(document.detail ?? document.title);
    Object.assign(this, { status, document });
  }
}

const headers = (credentials, more) => ({ "Accept-Language": language, ...(credentials && { Authorization: credentials }), ...more });

let ahead = 0;

/** The moment as the server's clock has it, in Kazakhstan's time: 2026-07-03T15:00:00+05:00. */
export const serverNow = () => new Date(Date.now() + ahead + 5 * 3_600_000).toISOString().slice(0, 19) + "+05:00";

/** What an answer holds; nothing when it is no JSON. */
const jsonOf = (response) => response.json().catch(() => ({}));

/** Asks and gives the answer; a refusal is thrown. */
async function asked(path, options) {
  const response = await fetch(path, { ...options, credentials: "omit", redirect: "error" }).catch(() => {
    throw new Problem(0);
  });
  const date = Date.parse(response.headers.get("Date"));
  if (date) ahead = date - Date.now();
  if (!response.ok) throw new Problem(response.status, await jsonOf(response));
  return response;
}

/** Asks for what is JSON; its version, where it has one, is what If-Match takes. */
async function send(path, options) {
  const response = await asked(path, options);
  const json = await jsonOf(response);
  const version = response.headers.get("ETag");
  return version ? { ...json, version } : json;
}

/** Reads. */
export const get = (path, credentials) => send(path, { headers: headers(credentials) });

function posted(body, { credentials, key, version } = {}) {
  const more = { "Content-Type": "application/json", ...(key && { "Idempotency-Key": key }), ...(version && { "If-Match": version }) };
  return { method: "POST", headers: headers(credentials, more), body: JSON.stringify(body) };
}

/** Sends JSON. The same key twice is carried out once. */
export const post = (path, body, options) => send(path, posted(body, options));

/** Takes away what is at a path. */
export const remove = (path, credentials) => asked(path, { method: "DELETE", headers: headers(credentials) });

/** How something is asked for: by reading, or, with a body, by sending that. */
const asking = (body, sent) => (body ? posted(body, sent) : { headers: headers(sent.credentials) });

/** The bytes at a path; with a body they are asked for by sending it, and no store keeps them. */
export async function bytes(path, credentials, body, key) {
  return (await asked(path, { ...asking(body, { credentials, key }), cache: body && "no-store" })).blob();
}

/** Sends a file and tells how far it is, from 0 to 1. */
export function upload(path, file, { credentials, key, progress }) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", path);
    request.responseType = "json";
    const all = headers(credentials, { "Content-Type": file.type || "application/octet-stream", "Idempotency-Key": key });
    for (const [name, value] of Object.entries(all)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response);
      else reject(new Problem(request.status, request.response ?? {}));
    };
    request.onerror = () => reject(new Problem(0));
    request.send(file);
  });
}

/** The page at a path; with a body it is made from that. */
export async function html(path, { body, credentials }) {
  const options = asking(body, { credentials });
  options.headers.Accept = "text/html";
  return new DOMParser().parseFromString(await (await asked(path, options)).text(), "text/html");
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
export const freshKey = () => hex(crypto.getRandomValues(new Uint8Array(16)));
