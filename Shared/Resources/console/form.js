// The form of one command, drawn from its description: kept as a draft of this tab, tried first, then carried out on the version that was seen.
import { freshKey, post } from "./api.js";
import { credentials } from "./desk.js";
import { el, fill, badge, button, note, row } from "./dom.js";
import { area, check, choice, day, field, radios, text } from "./fields.js";
import { problemBox } from "./frame.js";
import { adder, holder, matterPath } from "./paper.js";
import { choices, momentWords, t, words3 } from "./words.js";

/** What a field starts with or offers: as it stands, or computed from the matter where it begins with "@". */
function found(value, matter) {
  if (typeof value !== "string" || !value.startsWith("@")) return value;
  const [name, member] = value.slice(1).split(".");
  const all = matter.type.sources[name](matter);
  return member ? all?.[member] : all;
}

/** The words over a field. */
function labelOf(one) {
  const words = one.words ?? t(one.label ?? `form.${one.at}`);
  return one.optional ? t("form.optional", { label: words }) : words;
}

function isAsked(one, values) {
  return !one.when || one.when.slice(1).includes(values[one.when[0]]);
}

/** The fields of a command: those its matter asks for, then those of its description. */
function fieldsOf(command, matter) {
  return [...(matter.type.fields?.(command, matter) ?? []), ...(matter.type.forms[command] ?? [])];
}

// MARK: What fields become

const lines = (value) => (value ?? "").split("\n").map((line) => line.trim()).filter(Boolean);

function taken(one, value, matter) {
  const stored = (hash) => matter.documents.find((paper) => paper.document.sha256 === hash)?.document;
  const own = matter.type.kinds?.[one.kind];
  if (own) return own.take(value, matter, stored);
  switch (one.kind) {
    case "carried":
    case "slot": return value;
    case "check": return value === true;
    case "yesno": return value && value === "yes";
    case "checks": return value ?? [];
    case "number": return value ? Number(value) : undefined;
    case "moment": return value ? `${value.slice(0, 16)}:00+05:00` : undefined;
    case "document": return stored(value);
    case "documents": return (value ?? []).map(stored).filter(Boolean);
    case "lines": return lines(value);
    case "arguments": return lines(value).map((text, index) => ({ id: `a${found("@arguments", matter) + index + 1}`, text }));
    case "groups": return (value ?? []).map((item) => taking(one.fields, item, matter)).map((item) => (one.of ? item[one.of] : item)).filter(Boolean);
    default: return (one.number ? value && Number(value) : value?.trim()) || (one.empty ? "" : undefined);
  }
}

/** An object from the values of fields; a dot in a name goes one deeper, and what is left empty is left out. */
function taking(fields, values, matter) {
  const whole = {};
  for (const one of fields.filter((field) => isAsked(field, values))) {
    const value = taken(one, values[one.at], matter);
    if (value === undefined) continue;
    const path = one.at.split(".");
    const last = path.pop();
    path.reduce((place, name) => (place[name] ??= {}), whole)[last] = value;
  }
  return whole;
}

// MARK: Drawing

/** Draws fields that write into `values`; `changed` is called after each change, `again` where other fields depend on it. */
export function fieldsView(fields, values, matter, { changed, again, reload }, place = "") {
  const steering = new Set(fields.map((one) => one.when?.[0]));
  const papers = [...new Map(matter.documents.map((paper) => [paper.document.sha256, paper])).values()];
  const named = (paper) => `${paper.document.name} (${t(`${matter.type.roles}.${paper.role ?? paper.kind}`)})`;

  function draw(one) {
    if (!isAsked(one, values) || (one.if && !found(one.if, matter))) return undefined;
    values[one.at] ??= found(one.value, matter);
    const value = values[one.at];
    const label = labelOf(one);
    const options = typeof one.options === "string" && !one.options.startsWith("@") ? choices(one.options) : found(one.options, matter);
    const key = `${place}${one.at}`;
    const write = (given) => {
      values[one.at] = given;
      changed();
      if (steering.has(one.at)) again();
    };
    const simple = (make) => field({ label, note: one.note, make: (attributes) => make({ ...attributes, "data-key": key }) });
    const add = (given = write) => adder(matter, () => one.role, t("form.upload"), (stored) => { given(stored.sha256); return reload(); });
    const toggle = (name) => (isOn) => write((values[one.at] ?? []).filter((other) => other !== name).concat(isOn ? [name] : []));
    const boxes = (pairs) => pairs.map(([name, words]) => check(words, (value ?? []).includes(name), toggle(name)));
    const own = matter.type.kinds?.[one.kind];
    if (own) return own.draw({ ...one, label }, value, write, { matter, reload });
    switch (one.kind) {
      case "carried": return undefined;
      case "slot": return el("p", { class: "what" }, value ? `${momentWords(value.starts)} – ${value.ends?.slice(11, 16) ?? ""} ${value.room ?? ""}` : t("form.firstFree"));
      case "area":
      case "lines":
      case "arguments": return simple(area(value, write, { class: one.size ?? "short", maxlength: 20000 }));
      case "day": return simple(day(value, write));
      case "moment": return simple(text(value, write, { type: "datetime-local" }));
      case "number": return simple(text(value, write, { inputmode: "numeric", maxlength: 4 }));
      case "choice": return simple(choice(value, options, write));
      case "yesno": return radios({ legend: label, name: key, value, options: choices("form", ["yes", "no"]), change: write });
      case "radios": return radios({ legend: label, name: key, value, options, change: write });
      case "check": return check(label, value === true, write);
      case "checks": return el("fieldset", {}, el("legend", {}, label), boxes(options));
      case "document": return [simple(choice(value, papers.map((paper) => [paper.document.sha256, named(paper)]), write, one.optional ? t("form.none") : undefined)), add()];
      case "documents": return el("fieldset", {}, el("legend", {}, label), boxes(papers.map((paper) => [paper.document.sha256, named(paper)])), add((hash) => toggle(hash)(true)));
      case "groups": return groups(one, label, value ?? [], write, key);
      case "officer": return simple(text(value, write, { list: "officers", maxlength: 128, autocomplete: "off" }));
      default: return simple(text(value, write, { maxlength: 1000 }));
    }
  }

  function groups(one, label, items, write, key) {
    const change = (list) => { write(list); again(); };
    return el(
      "fieldset",
      {},
      el("legend", {}, label),
      items.map((item, index) => el("div", { class: "group" }, fieldsView(one.fields, item, matter, { changed, again, reload }, `${key}.${index}.`), button({ class: "link", "data-key": `${key}.${index}.less` , onclick: () => change(items.filter((other) => other !== item)) }, t("form.less", { number: index + 1 })))),
      button({ "data-key": `${key}.more`, onclick: () => change([...items, {}]) }, t("form.more")),
    );
  }

  return fields.map((one) => [one.heading && el("h3", {}, t(one.heading)), draw(one)]);
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
      fieldsView(fields, draft.values, matter, { changed, again, reload }),
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
