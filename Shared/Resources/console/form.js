// The form of one command: kept as a draft of this tab, tried first, then carried out on the version that was seen.
import { announce, busy, byId, el, fill, filled, freshKey, language, momentWords, problemBox, t, tell, words3 } from "./desk.js";
import { fieldsView, found, taking } from "./described.js";
import { adder, matterPath } from "./paper.js";
import { stageWords } from "./view.js";

/** Where what is written for a command is kept: in this tab, or on the device for what must outlive it. */
const keeper = ({ type, id }, command, preset = {}) => [type.durable?.includes(command) ? localStorage : sessionStorage, ["shagym.form", id, command, ...Object.values(preset).map((value) => JSON.stringify(value))].join(".")];

/** The command whose form was left open, if what was written outlived the page. */
export const leftOpen = (matter) => matter.next.lawful.find(({ command }) => matter.type.durable?.includes(command) && localStorage.getItem(keeper(matter, command)[1]));

/** The form that is open on a page, if any: `again` draws the page anew, `reload` looks again at the matter. */
export function formPlace(again, reload) {
  const place = {
    open: undefined,
    begin(command) {
      place.open = command;
      again();
      byId("command").focus();
    },
    close() {
      const { command, preset } = place.open;
      place.open = undefined;
      again();
      document.querySelector(`[data-key="${preset ? `${command}.${Object.values(preset)}` : `c.${command}`}"]`)?.focus();
    },
    async done(title, answer) {
      place.open = undefined;
      await reload(true, answer);
      announce(t("form.done", { title: words3(title) }));
      byId("main").focus();
    },
    draw: (matter, more) => place.open && commandForm(place.open, matter, { ...place, again, reload: () => reload(), ...more }),
  };
  return place;
}

/** The form; `choose` takes another moment that is offered, and with `isTried` it is tried at once. */
function commandForm(opened, matter, { done, close, reload, again, choose, isTried }) {
  const { command, title, preset = {} } = opened;
  const [store, place] = keeper(matter, command, preset);
  const base = store === localStorage ? found("@version", matter) : undefined;
  const draft = { values: { ...preset }, key: freshKey(), base, ...JSON.parse(store.getItem(place)) };
  const fields = matter.type.forms[command] ?? [];
  // What is sealed is kept nowhere, neither as it is written nor inside what was sent: it is gone with the page.
  const sealed = fields.filter((one) => one.sealed).map((one) => one.at);
  const memory = (opened.sealed ??= {});
  Object.assign(draft.values, memory);
  const isKept = (name) => !sealed.includes(name) && (sealed.length === 0 || name !== "sent");
  const say = (words) => fill(byId("kept"), words);
  const show = (...shown) => fill(byId("outcome"), ...shown);
  const keep = () => {
    try {
      store.setItem(place, JSON.stringify(draft, (name, value) => (isKept(name) ? value : undefined)));
      say(sealed.length > 0 ? "" : t("form.kept", { time: new Date().toTimeString().slice(0, 8) }));
    } catch {
      say(t("form.notKept"));
    }
  };
  const changed = () => {
    for (const name of sealed) memory[name] = draft.values[name];
    keep();
    show();
  };
  const add = (role, given) => adder(matter, () => role, t("form.upload"), (stored) => { given(stored.sha256); return reload(); });
  window.onstorage = (event) => event.key === place && show(el("p", { class: "warning" }, t("form.elsewhere")));

  async function send(isTrial) {
    const told = taking(fields, draft.values, matter);
    const body = { command: matter.id ? command : undefined, ...((await matter.type.body?.(command, told, matter, isTrial)) ?? told) };
    const sent = JSON.stringify(body);
    // The same key again is the same command; another content is another command.
    if (!isTrial && draft.sent !== sent) Object.assign(draft, { sent, key: freshKey() });
    keep();
    return tell(`${matter.id ? matterPath(matter, "/commands") : `/v1/${matter.type.of}`}${isTrial ? "?dryRun=true" : ""}`, body, { key: isTrial ? undefined : draft.key, version: matter.version });
  }

  async function tryOut() {
    show();
    try {
      show(filled("tried", outcome(await send(true), matter.view), { carryOut }));
      byId("carry-out").focus();
    } catch (caught) {
      show(problemBox(caught, choose));
    }
  }

  const carryOut = (_, { target }) => busy(target, t("form.doing"), async () => {
    const answer = await send(false);
    store.removeItem(place);
    done(title, answer);
  });

  if (isTried) queueMicrotask(tryOut);
  // What came of a trial stands as long as what was tried: this command on this version.
  const values = { place, seen: language + matter.version, title, asksAnything: fields.length > 0, version: draft.base !== base && base, fields: fieldsView(fields, draft.values, matter, { changed, again, reload, add }) };
  return filled("command-form", values, { tryOut, close });
}

/** What would be different: stage, owner, dates; of a slot, its state. */
function outcome(after, view) {
  if (after.state) return { words: `${t(`booking.${after.state}`)} ${after.heldUntil ? momentWords(after.heldUntil) : ""}` };
  const standing = (clock) => clock && clock.due + clock.status;
  const changed = (after.deadlines ?? []).filter((clock) => standing(view.deadlines?.find((one) => one.clock === clock.clock)) !== standing(clock));
  const stages = [view, after].map(stageWords).filter(Boolean);
  return { words: t("form.stage", { stage: [...new Set(stages)].join(" → ") }), owner: after.owner, changed };
}
