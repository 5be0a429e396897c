// What the pages for staff share: the tab's token, signing in and out, looking again.
import { get } from "./api.js";
import { el, fill, byId, row } from "./dom.js";
import { field } from "./fields.js";
import { frame, problemBox } from "./frame.js";
import { follow } from "./live.js";
import { addWords, dayWords, t, words3 } from "./words.js";

await addWords("words-staff.json");

const place = "shagym.token";
const mine = "shagym.me";
/** Who has signed in, as far as it is known yet. */
let me = JSON.parse(sessionStorage.getItem(mine) ?? "{}");
/** Each page, and for whom: what /v1/me says that one sees. */
export const staffPages = [
  ["staff.html", "nav.work"],
  ["planner.html", "nav.planner"],
  ["daylist.html", "nav.daylist"],
  ["reports.html", "nav.reports", "reports"],
  ["operator.html", "nav.operator"],
  ["index.html", "nav.start"],
];

/** Forgets pages that are nothing for who has signed in, and says who that is. */
function who() {
  if (!credentials() || !me.kind) return [];
  const isForMe = ([, , area]) => !area || me.sees.includes(area);
  staffPages.splice(0, Infinity, ...staffPages.filter(isForMe));
  return el("p", { class: "me" }, [me.id, ...me.roles.map((role) => t(`staffRole.${role}`)), me.body && (words3(me.body.name) || me.body.id)].filter(Boolean).join(" · "), " ", el("span", { class: "who" }, t("sign.until", { day: dayWords(me.expires) })));
}

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
  sessionStorage.removeItem(mine);
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
        begin();
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
  const head = frame(() => (credentials() ? draw() : signIn()), staffPages, who);
  const learn = async () => {
    me = (await get("/v1/me", credentials())).json;
    sessionStorage.setItem(mine, JSON.stringify(me));
    who();
    head();
  };
  const begin = () => {
    start();
    learn().catch(() => {});
  };
  if (credentials()) begin();
}

/** Looks again when something has changed that `concerns` the page: `{kind, id, version}`. */
export function watch(look, concerns) {
  follow(look, { who: credentials, concerns });
}
