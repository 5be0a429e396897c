// The form of one command, drawn from its description: kept as a draft of this tab, tried first, then carried out on the version that was seen.
import { freshKey, post } from "./api.js";
import { fieldsView, found, taking } from "./described.js";
import { credentials } from "./desk.js";
import { el, fill } from "./dom.js";
import { problemBox } from "./frame.js";
import { adder, matterPath } from "./paper.js";
import { filled } from "./template.js";
import { momentWords, t, words3 } from "./words.js";

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
  const [store, place] = keeper(matter, command, preset);
  const base = store === localStorage ? found("@version", matter) : undefined;
  const draft = { values: { ...preset }, key: freshKey(), base, ...JSON.parse(store.getItem(place)) };
  const fields = matter.type.forms[command] ?? [];
  // What is sealed is kept nowhere: neither as it is written nor inside what was sent.
  const sealed = fields.filter((one) => one.sealed).map((one) => one.at);
  const isKept = (name) => !sealed.includes(name) && (sealed.length === 0 || name !== "sent");
  const keep = () => {
    try {
      store.setItem(place, JSON.stringify(draft, (name, value) => (isKept(name) ? value : undefined)));
      kept.textContent = sealed.length > 0 ? "" : t("form.kept", { time: new Date().toTimeString().slice(0, 8) });
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
    return post(matterPath(matter, `/commands${isTrial ? "?dryRun=true" : ""}`), body, { credentials: credentials(), key: isTrial ? undefined : draft.key, version: matter.version });
  }

  async function tryOut(_, event) {
    event?.preventDefault();
    try {
      const { json } = await send(true);
      fill(result, filled("tried", outcome(json, matter.view), { carryOut }));
      result.querySelector("button").focus();
    } catch (caught) {
      fill(result, problemBox(caught, choose));
    }
  }

  async function carryOut(_, { target: button }) {
    button.disabled = true;
    button.textContent = t("form.doing");
    try {
      await send(false);
    } catch (caught) {
      button.disabled = false;
      button.textContent = t("form.do");
      return button.closest(".next").before(problemBox(caught));
    }
    store.removeItem(place);
    return done(title);
  }

  const values = { title, asksAnything: fields.length > 0, version: draft.base !== base && base, fields: fieldsView(fields, draft.values, matter, { changed, again, reload, add }) };
  const [section] = filled("command-form", values, { tryOut, close });
  const result = section.lastElementChild;
  const kept = section.querySelector("#kept");
  if (isTried) tryOut();
  return section;
}

/** What would be different: stage, owner, dates; of a slot that is held or given back, its state. */
function outcome(after, view) {
  if (after.state) return { words: `${t(`booking.${after.state}`)} ${after.heldUntil ? momentWords(after.heldUntil) : ""}` };
  const standing = (clock) => clock && clock.due + clock.status;
  const changed = (after.deadlines ?? []).filter((clock) => standing(view.deadlines?.find((one) => one.clock === clock.clock)) !== standing(clock));
  const stages = [view, after].map((one) => [one.stageTitle ?? one.statusTitle, one.hearingStageTitle].filter(Boolean).map(words3).join(" · "));
  return { words: t("form.stage", { stage: [...new Set(stages)].join(" → ") }), owner: after.owner, changed };
}
