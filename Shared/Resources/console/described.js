// Fields drawn from their description, and what becomes of the values written into them.
import { el, button } from "./dom.js";
import { area, check, choice, field, radios, text } from "./fields.js";
import { at } from "./view.js";
import { choices, dayWords, momentWords, t } from "./words.js";

/** What a field starts with or offers: as it stands, or from a source or a place of the matter where it begins with "@". */
export function found(value, matter) {
  if (typeof value !== "string" || !value.startsWith("@")) return value;
  const path = value.slice(1);
  const [name] = path.split(".");
  const source = matter.type.sources[name];
  return at(source ? { [name]: source(matter) } : matter, path);
}

/** What can be chosen: a group of words, or pairs of the matter. */
function offered({ options }, matter) {
  return typeof options === "string" && !options.startsWith("@") ? choices(options) : found(options, matter);
}

/** The words over a field; those of a list may name its place there. */
function labelOf(one, number) {
  const words = t(one.label ?? `form.${one.at}`, { number });
  return one.optional ? t("form.optional", { label: words }) : words;
}

/** Whether a field is asked: where it depends on another, that one is asked and has such a value. */
function isAsked({ when }, values, fields) {
  return !when || (when.slice(1).includes(values[when[0]]) && isAsked(fields.find(({ at }) => at === when[0]), values, fields));
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
    case "variant": return value && { [value]: {} };
    case "number": return value ? Number(value) : undefined;
    case "moment": return value ? `${value.slice(0, 16)}:00+05:00` : undefined;
    case "document": return stored(value);
    case "papers":
    case "documents": return (value ?? []).map(stored).filter(Boolean);
    case "lines": return lines(value);
    case "arguments": return lines(value).map((text, index) => ({ id: `a${found("@arguments", matter) + index + 1}`, text }));
    case "groups": return (value ?? []).map((item) => taking(one.fields, item, matter)).map((item) => (one.of ? item[one.of] : item)).filter(Boolean);
    case "each": return offered(one, matter).map(([id]) => ({ [one.as]: id, ...taking(one.fields, value?.[id] ?? {}, matter) })).filter((item) => !one.needs || item[one.needs]);
    default: return (one.number ? value && Number(value) : value?.trim()) || (one.empty ? "" : undefined);
  }
}

/** An object from the values of fields; a dot in a name goes one deeper, and what is left empty is left out. */
export function taking(fields, values, matter) {
  const whole = {};
  for (const one of fields.filter((field) => isAsked(field, values, fields) && !values[field.unless]?.length)) {
    const value = taken(one, values[one.at], matter);
    if (value === undefined) continue;
    const path = one.at.split(".");
    const last = path.pop();
    path.reduce((place, name) => (place[name] ??= {}), whole)[last] = value;
  }
  return whole;
}

// MARK: Drawing

/** How what is written in one line is asked for, where it is more than plain text. */
const inputs = {
  day: { type: "date" },
  moment: { type: "datetime-local" },
  number: { inputmode: "numeric", maxlength: 4 },
  officer: { list: "officers", maxlength: 128, autocomplete: "off" },
};

/**
 * Draws fields that write into `values`. Of the tools `changed` is called after each change, `again` where other fields depend on it,
 * `add` makes a button that adds a document, and `wrong` has what is wrong by name.
 */
export function fieldsView(fields, values, matter, tools, place = "", number) {
  const { changed, again } = tools;
  const wrong = tools.wrong || {};
  const steering = new Set(fields.map((one) => one.when?.[0]));
  const papers = [...new Map(matter.documents.map((paper) => [paper.document.sha256, paper])).values()];
  const named = (paper) => `${paper.document.name} (${t(`${matter.type.roles}.${paper.role ?? paper.kind}`)})`;

  function draw(one) {
    if (!isAsked(one, values, fields) || (one.if && !found(one.if, matter))) return undefined;
    values[one.at] ??= found(one.value, matter);
    const value = values[one.at];
    const label = labelOf(one, number);
    const options = offered(one, matter);
    const key = `${place}${one.at}`;
    const write = (given) => {
      values[one.at] = given;
      if (one.resets) values[one.resets] = "";
      changed();
      if (one.steers || steering.has(one.at)) again();
    };
    const simple = (make) => field({ label, note: one.note && t(one.note), wrong: wrong[one.at], make: (attributes) => make({ ...attributes, "data-key": key, max: found(one.max, matter), ...one.more }) });
    const toggle = (name) => (isOn) => write((values[one.at] ?? []).filter((other) => other !== name).concat(isOn ? [name] : []));
    const boxes = (pairs) => pairs.map(([name, words]) => check(words, (value ?? []).includes(name), toggle(name)));
    const own = matter.type.kinds?.[one.kind];
    if (own) return own.draw({ ...one, label }, value, write, { matter, ...tools });
    switch (one.kind) {
      case "carried": return undefined;
      case "slot": return el("p", { class: "what" }, value ? `${momentWords(value.starts)} – ${value.ends?.slice(11, 16) ?? ""} ${value.room ?? ""}` : values.day ? dayWords(values.day) : t("form.firstFree"));
      case "area":
      case "lines":
      case "arguments": return simple(area(value, write, { class: one.size ?? "short", maxlength: 20000 }));
      case "choice": return simple(choice(value, options, write, one.none && t(one.none)));
      case "yesno": return radios({ legend: label, name: key, value, options: choices("form", ["yes", "no"]), change: write });
      case "variant":
      case "radios": return radios({ legend: label, name: key, value, options, change: write });
      case "check": return check(label, value === true, write);
      case "checks": return el("fieldset", {}, el("legend", {}, label), boxes(options));
      case "document": return [simple(choice(value, papers.map((paper) => [paper.document.sha256, named(paper)]), write, one.optional ? t("form.none") : undefined)), tools.add(one.role, write)];
      case "documents": return el("fieldset", {}, el("legend", {}, label), boxes(papers.map((paper) => [paper.document.sha256, named(paper)])), tools.add(one.role, (hash) => toggle(hash)(true)));
      case "papers": return boxes(papers.filter((paper) => one.of.includes(paper.role)).map((paper) => [paper.document.sha256, paper.document.name]));
      case "each": return each(one, options, (values[one.at] ??= {}), key);
      case "groups": return groups(one, label, value ?? [], write, key);
      default: return simple(text(value, write, inputs[one.kind] ?? { maxlength: 1000 }));
    }
  }

  /** The same fields for each that is offered. */
  function each(one, options, all, key) {
    const parts = options.map(([id, name], index) => el("fieldset", {}, el("legend", {}, name), fieldsView(one.fields, (all[id] ??= {}), matter, tools, `${key}.${id}.`, index + 1)));
    return [one.note && el("p", { class: "note" }, t(one.note)), one.role && tools.add(one.role, () => {}), el("div", { class: "parts" }, parts)];
  }

  function groups(one, label, items, write, key) {
    const change = (list) => { write(list); again(); };
    return el(
      "fieldset",
      {},
      el("legend", {}, label),
      one.note && el("p", { class: "note" }, t(one.note)),
      items.map((item, index) => el("div", { class: "group" }, fieldsView(one.fields, item, matter, { ...tools, wrong: index === 0 && { [one.fields[0].at]: wrong[one.at] } }, `${key}.${index}.`, index + 1), items.length > (one.least ?? 0) && button({ class: "link", "data-key": `${key}.${index}.less`, onclick: () => change(items.filter((other) => other !== item)) }, t(one.less ?? "form.less", { number: index + 1 })))),
      button({ "data-key": `${key}.more`, onclick: () => change([...items, {}]) }, t(one.add ?? "form.more")),
    );
  }

  return fields.map((one) => [one.heading && el("h3", {}, t(one.heading)), draw(one)]);
}

