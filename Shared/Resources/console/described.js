// Fields drawn from their description, and what becomes of the values written into them.
import { choices, dayWords, el, filled, momentWords, t } from "./page.js";
import { boxes, check, field } from "./fields.js";
import { at } from "./view.js";

/** What a field starts with or offers: as it stands, or from a source or a place of the matter where it begins with "@". */
export function found(value, matter) {
  if (typeof value !== "string" || !value.startsWith("@")) return value;
  const path = value.slice(1);
  const [name] = path.split(".");
  const source = matter.type.sources[name];
  return at(source ? { [name]: source(matter) } : matter, path);
}

/** What can be chosen: a group of words, or pairs of the matter. */
const offered = ({ options }, matter) => typeof options === "string" && !options.startsWith("@") ? choices(options) : found(options, matter);

/** The words over a field; those of a list may name its place there. */
function labelOf(one, number) {
  const words = t(one.label ?? `form.${one.at}`, { number });
  return one.optional ? t("form.optional", { label: words }) : words;
}

/** Whether a field is asked: where it depends on another, that one is asked and has such a value. */
const isAsked = ({ when }, values, fields) => !when || (when.slice(1).includes(values[when[0]]) && isAsked(fields.find(({ at }) => at === when[0]), values, fields));

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
  const offeredPapers = papers.map((paper) => [paper.document.sha256, `${paper.document.name} (${t(`${matter.type.roles}.${paper.role ?? paper.kind}`)})`]);

  function draw(one) {
    if (one.if && !found(one.if, matter)) return undefined;
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
    const shown = { label, note: one.note && t(one.note), wrong: wrong[one.at], key };
    const line = (more) => field({ ...shown, value, change: write, max: found(one.max, matter), ...more, ...one.more });
    const radios = (options) => boxes({ ...shown, options, type: "radio", isOn: (code) => code === value }, write);
    const toggle = (code, isOn) => write((values[one.at] ?? []).filter((other) => other !== code).concat(isOn ? [code] : []));
    const several = (options) => boxes({ ...shown, options, isOn: (code) => (value ?? []).includes(code) }, toggle);
    const own = matter.type.kinds?.[one.kind];
    if (own) return own.draw({ ...one, label }, value, write, { matter, ...tools });
    switch (one.kind) {
      case "carried": return undefined;
      case "slot": return el("p", { class: "what" }, value ? `${momentWords(value.starts)} – ${value.ends?.slice(11, 16) ?? ""} ${value.room ?? ""}` : values.day ? dayWords(values.day) : t("form.firstFree"));
      case "area":
      case "lines":
      case "arguments": return line({ isLong: true, size: one.size ?? "short", maxlength: 20000 });
      case "moment": return line({ type: "datetime-local", value: value?.slice(0, 16) });
      case "choice": return line({ options, ...(one.none && { none: t(one.none) }) });
      case "yesno": return radios(choices("form", ["yes", "no"]));
      case "variant":
      case "radios": return radios(options);
      case "check": return check(label, value === true, write);
      case "checks": return several(options);
      case "document": return [line({ options: offeredPapers, ...(one.optional && { none: t("form.none") }) }), tools.add(one.role, write)];
      case "documents": return [several(offeredPapers), tools.add(one.role, (hash) => toggle(hash, true))];
      case "papers": return papers.length > 0 && several(papers.filter((paper) => one.of.includes(paper.role)).map((paper) => [paper.document.sha256, paper.document.name]));
      case "each": return each(one, options, (values[one.at] ??= {}), key);
      case "groups": return groups(one, label, value ?? [], write, key);
      default: return line(inputs[one.kind] ?? { maxlength: 1000 });
    }
  }

  /** The same fields for each that is offered. */
  function each(one, options, all, key) {
    const parts = options.map(([id, name], index) => ({ name, fields: fieldsView(one.fields, (all[id] ??= {}), matter, tools, `${key}.${id}.`, index + 1) }));
    return filled("each", { parts, note: one.note && t(one.note), adder: one.role && tools.add(one.role, () => {}) });
  }

  function groups(one, label, items, write, key) {
    const change = (list) => { write(list); again(); };
    const group = (item, index) => ({
      item,
      fields: fieldsView(one.fields, item, matter, { ...tools, wrong: index === 0 && { [one.fields[0].at]: wrong[one.at] } }, `${key}.${index}.`, index + 1),
      less: items.length > (one.least ?? 0) && t(one.less ?? "form.less", { number: index + 1 }),
    });
    const values = { label, note: one.note && t(one.note), groups: items.map(group), add: t(one.add ?? "form.more"), key: `${key}.more` };
    return filled("groups", values, { more: () => change([...items, {}]), less: ({ item }) => change(items.filter((other) => other !== item)) });
  }

  return fields.map((one) => isAsked(one, values, fields) && [one.heading && el("h3", {}, t(one.heading)), draw(one)]);
}

