// What the pages for staff share: the tab's token, signing in and out, looking again.
import { get } from "./api.js";
import { el, fill, byId, row } from "./dom.js";
import { field } from "./fields.js";
import { frame, problemBox } from "./frame.js";
import { follow } from "./live.js";
import { addWords, t } from "./words.js";

await addWords("words-staff.json");

const place = "shagym.token";
export const staffPages = [
  ["staff.html", "nav.work"],
  ["operator.html", "nav.operator"],
  ["index.html", "nav.start"],
];

/** The header that says who asks; undefined before signing in. */
export function credentials() {
  const token = sessionStorage.getItem(place);
  return token ? `Bearer ${token}` : undefined;
}

/** Forgets the token and everything written in forms; what was to outlive the tab only if its writer agrees. */
export function signOut() {
  const kept = Object.keys(localStorage).filter((key) => key.startsWith("shagym.form."));
  if (kept.length > 0 && !confirm(t("sign.kept"))) return;
  for (const key of kept) localStorage.removeItem(key);
  sessionStorage.clear();
  location.reload();
}

/** Asks for a token again, because this one is not taken any more; what was written stays. */
export function signInAgain() {
  sessionStorage.removeItem(place);
  location.reload();
}

/** A page for who has signed in; `start` is called once there is a token. */
export function desk(draw, start) {
  let problem;
  const signIn = () => {
    let token = "";
    const submit = async (event) => {
      event.preventDefault();
      try {
        await get("/v1/work?limit=1", `Bearer ${token.trim()}`);
        sessionStorage.setItem(place, token.trim());
        draw();
        start();
      } catch (caught) {
        problem = caught;
        signIn();
      }
    };
    const input = (attributes) => el("input", { type: "password", required: true, autocomplete: "off", oninput: (event) => (token = event.target.value), ...attributes });
    fill(
      byId("main"),
      el("h1", {}, t("sign.title")),
      problem && problemBox(problem),
      el("form", { class: "narrow", onsubmit: submit }, field({ label: t("sign.token"), note: t("sign.note"), make: input }), row(el("button", { type: "submit", class: "main" }, t("sign.in")))),
    );
  };
  frame(() => (credentials() ? draw() : signIn()), staffPages);
  if (credentials()) start();
}

/** Looks again when something has changed that `concerns` the page: `{kind, id, version}`. */
export function watch(look, concerns) {
  follow(look, { who: credentials, concerns });
}
