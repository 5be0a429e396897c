// The form of one command, drawn from its description: kept as a draft of this tab, tried first, then carried out on the version that was seen.
import { freshKey, post } from "./api.js";
import { holder } from "./bodies.js";
import { fieldsView, found, taking } from "./described.js";
import { credentials } from "./desk.js";
import { el, fill, badge, button, note, row } from "./dom.js";
import { problemBox } from "./frame.js";
import { adder, matterPath } from "./paper.js";
import { momentWords, t, words3 } from "./words.js";

/** The fields of a command: those its matter asks for, then those of its description. */
function fieldsOf(command, matter) {
  return [...(matter.type.fields?.(command, matter) ?? []), ...(matter.type.forms[command] ?? [])];
}

/** Where what is written for a command is kept: in this tab, or on the device for what must outlive it. */
function keeper({ type, id }, command, preset = {}) {
  return [type.durable?.includes(command) ? localStorage : sessionStorage, ["shagym.form", id, command, ...Object.values(preset).map((value) => JSON.stringify(value))].join(".")];
}

/** The command whose form was left open, if what was written outlived the page. */
export function leftOpen(matter) {
  return matter.next.lawful.find(({ command }) => matter.type.durable?.includes(command) && localStorage.getItem(keeper(matter, command)[1]));
}

/** The form; `done` is called when the command was carried out, `reload` when a document was added, `again` to draw the page anew. */
export function commandForm({ command, title, preset = {} }, matter, { done, close, reload, again, choose, isTried }) {
  const { view, version } = matter;
  const [store, place] = keeper(matter, command, preset);
  const base = store === localStorage ? found("@version", matter) : undefined;
  const draft = { values: { ...preset }, key: freshKey(), base, ...JSON.parse(store.getItem(place)) };
  const fields = fieldsOf(command, matter);
  const result = el("div", { "aria-live": "polite" });
  const kept = el("p", { class: "note", id: "kept", role: "status" });
  const keep = () => {
    try {
      store.setItem(place, JSON.stringify(draft));
      kept.textContent = t("form.kept", { time: new Date().toTimeString().slice(0, 8) });
    } catch {
      kept.textContent = t("form.notKept");
    }
  };
  const changed = () => {
    keep();
    fill(result);
  };
  const add = (role, given) => adder(matter, () => role, t("form.upload"), (stored) => { given(stored.sha256); return reload(); });
  window.onstorage = (event) => event.key === place && fill(result, el("p", { class: "warning" }, t("form.elsewhere")));

  async function send(isTrial) {
    const told = taking(fields, draft.values, matter);
    const body = { command, ...((await matter.type.body?.(command, told, matter, isTrial)) ?? told) };
    const sent = JSON.stringify(body);
    // The same key again is the same command; another content is another command.
    if (!isTrial && draft.sent !== sent) Object.assign(draft, { sent, key: freshKey() });
    keep();
    return post(matterPath(matter, `/commands${isTrial ? "?dryRun=true" : ""}`), body, { credentials: credentials(), key: isTrial ? undefined : draft.key, version });
  }

  async function tryOut() {
    try {
      const { json } = await send(true);
      const carry = button({ class: "main", id: "carry-out", onclick: () => carryOut(carry) }, t("form.do"));
      fill(result, el("div", { class: "next" }, el("h3", {}, t("form.tried")), outcome(json, view), row(carry)));
      carry.focus();
    } catch (caught) {
      fill(result, problemBox(caught, choose));
    }
  }

  async function carryOut(button) {
    button.disabled = true;
    button.textContent = t("form.doing");
    try {
      await send(false);
      store.removeItem(place);
      await done(title);
    } catch (caught) {
      button.disabled = false;
      button.textContent = t("form.do");
      button.closest(".next").before(problemBox(caught));
    }
  }

  if (isTried) tryOut();
  return el(
    "section",
    { class: "command", "aria-labelledby": "command" },
    el("h2", { id: "command", tabindex: "-1" }, words3(title)),
    fields.length === 0 && note(t("form.nothing")),
    draft.base !== base && el("p", { class: "warning", id: "older" }, t("form.older", { version: base })),
    el(
      "form",
      { novalidate: true, onsubmit: (event) => { event.preventDefault(); tryOut(); } },
      fieldsView(fields, draft.values, matter, { changed, again, reload, add }),
      kept,
      row(el("button", { type: "submit", class: "main", id: "try" }, t("form.try")), button({ onclick: close }, t("form.cancel"))),
    ),
    result,
  );
}

/** What would be different: stage, owner, dates. */
export function outcome(after, view) {
  const before = new Map(view.deadlines.map((clock) => [clock.clock, `${clock.due}${clock.status}`]));
  const changed = after.deadlines.filter((clock) => before.get(clock.clock) !== `${clock.due}${clock.status}`);
  const line = (clock) => el("li", {}, badge(t(`clock.${clock.status}`)), ` ${t(`term.${clock.clock}`)} – ${momentWords(clock.due)} `, clock.duty && el("span", { class: "who" }, holder(clock.duty)));
  const stages = [view, after].map((one) => [one.stageTitle, one.hearingStageTitle].filter(Boolean).map(words3).join(" · "));
  return [
    el("p", { class: "what" }, t("form.stage", { stage: [...new Set(stages)].join(" → ") })),
    el("p", {}, `${t("matter.owner")}: ${holder(after.owner)}`),
    changed.length > 0 && el("ul", {}, changed.map(line)),
  ];
}
