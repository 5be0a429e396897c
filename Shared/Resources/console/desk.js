// What the pages for staff share: the tab's token, signing in and out, reading with it, looking again.
import { addTemplates, addWords, byId, drawPage, filled, frame, get, post, problemBox, t, words3 } from "./page.js";
import { follow } from "./live.js";

export * from "./page.js";

await Promise.all([addWords("words-staff.json"), addTemplates("parts-staff.html")]);

const place = "shagym.token";
const mine = "shagym.me";
/** Who has signed in, as far as it is known yet. */
let me = JSON.parse(sessionStorage.getItem(mine) ?? "{}");
/** Whether an area is something for who has signed in; while that is not known, everything is. */
export const sees = (area) => me.sees?.includes(area) ?? true;

/** The body of who has signed in, and whether as a registrar. */
export const ownBody = () => me.body?.id;
export const isRegistrar = () => me.roles?.includes("registrar");

/** What the head of a page says: who has signed in, and which pages are something for them. */
export function who() {
  const areas = Object.fromEntries(["cases", "reports", "clearances"].map((area) => [area, sees(area)]));
  if (!credentials() || !me.kind) return { sees: areas };
  const words = [me.id, ...me.roles.map((role) => t(`staffRole.${role}`)), me.body && (words3(me.body.name) || me.body.id)].filter(Boolean).join(" · ");
  return { sees: areas, me: filled("me", { words, expires: me.expires }) };
}

/** The header that says who asks; undefined before signing in. */
export function credentials() {
  const token = sessionStorage.getItem(place);
  return token ? `Bearer ${token}` : undefined;
}

/** Reads as who has signed in. A token that is not taken any more asks for another; what was written stays. */
export function ask(path) {
  return get(path, credentials()).catch((problem) => {
    if (problem.status !== 401) throw problem;
    sessionStorage.removeItem(place);
    sessionStorage.removeItem(mine);
    location.reload();
    return new Promise(() => {});
  });
}

/** Reads what only some may read; nothing for the others. */
export const maybe = (path) => ask(path).catch(() => undefined);

/** Sends as who has signed in, with a key and a version. */
export const tell = (path, body, { key, version } = {}) => post(path, body, { credentials: credentials(), key, version });

/** Forgets the token and what is written in forms; what was to outlive the tab only if its writer agrees. */
export function signOut() {
  const kept = Object.keys(localStorage).filter((key) => key.startsWith("shagym.form."));
  if (kept.length > 0 && !confirm(t("sign.kept"))) return;
  for (const key of kept) localStorage.removeItem(key);
  sessionStorage.clear();
  location.reload();
}

async function learn(token) {
  me = await get("/v1/me", token);
  sessionStorage.setItem(mine, JSON.stringify(me));
}

/** A page for who has signed in; `start` is called once there is a token. */
export function desk(draw, start) {
  const signIn = (problem) => drawPage("sign-in", { problem: problemBox(problem) }, { signIn: submit });
  async function submit() {
    const token = byId("token").value.trim();
    try {
      await learn(`Bearer ${token}`);
      sessionStorage.setItem(place, token);
      if (me.kind === "operator") return location.assign(`operator.html${location.search}`);
      draw();
      begin();
    } catch (problem) {
      signIn(problem);
    }
  }
  const head = frame(() => (credentials() ? draw() : signIn()), "staff-links", who);
  function begin() {
    start();
    learn(credentials()).then(head, () => {});
  }
  if (credentials()) begin();
}

/** Looks again when something has changed that `concerns` the page: `{kind, id, version}`. */
export const watch = (look, concerns) => follow(look, { who: credentials, concerns });
