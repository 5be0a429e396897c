// Draws what a matter holds from its description: sections of facts, each value found by its path and put into words.
import { holder } from "./bodies.js";
import { el } from "./dom.js";
import { counted, dayWords, momentWords, t, words3 } from "./words.js";

/** What stands at a path; of a list, what stands there in each. */
export function at(place, path) {
  return path.split(".").reduce((one, name) => (Array.isArray(one) && name !== "length" ? one.map((item) => item?.[name]) : one?.[name]), place);
}

const group = (code, name) => (name ? t(`${name}.${code}`) : String(code));
/** What happened to an organisation, with its day and what it rests on. */
export const actWords = ({ day, text, reference }) => `${dayWords(day)}. ${words3(text)}. ${reference}`;

const badge = (words, kind) => el("span", { class: `badge ${kind}` }, words);

/** How a value is put into words or shown; others add their own. */
export const formats = {
  acts: (acts) => el("ol", { class: "plain" }, acts.map((act) => el("li", {}, actWords(act)))),
  counted: (count, matter, name) => counted(count, name),
  day: (day) => [day].flat().map(dayWords).join("; "),
  moment: momentWords,
  time: (moment) => moment.slice(11, 16),
  three: (texts) => [texts].flat().map(words3).join(" · "),
  holder,
  said: (texts) => el("p", { class: "said" }, [texts].flat().join("\n")),
  word: (codes, matter, name) => [codes].flat().map((code) => group(code, name)).join(", "),
  badge: (codes, matter, name) => [codes].flat(2).map((code) => [badge(group(code, name), String(code)), " "]),
  list: (codes, matter, name) => el("ul", { class: "plain" }, codes.map((code) => el("li", {}, group(code, name)))),
};

/** A value in words: `path`, `path format` or `path format group`; undefined when there is none. */
export function piece(text, root, matter) {
  const [path, format = "word", name] = text.split(" ");
  const value = at(root, path);
  return value === undefined || value === null || value === false || value.length === 0 ? undefined : formats[format](value, matter, name);
}

/** How far a matter is. */
export const stageWords = (view) => [view.stageTitle ?? view.statusTitle, view.hearingStageTitle].filter(Boolean).map(words3).join(" · ");

/** Facts: the key of a name and a value; what has no value is left out. */
export const facts = (...pairs) => el("dl", { class: "facts" }, pairs.map((pair) => pair?.[1] && [el("dt", {}, t(pair[0])), el("dd", {}, pair[1])]));

/** Facts: each with the key of its name, which may have a {place} to fill, and its values. */
export function rows(list, root, matter) {
  return list
    .map(([label, ...pieces]) => [label.replace(/\{(\w+)\}/, (_, name) => root[name]), [...new Set(pieces.map((text) => piece(text, root, matter)).filter(Boolean))]])
    .filter(([, shown]) => shown.length > 0)
    .map(([label, shown]) => [label, shown.flatMap((one, index) => (index > 0 ? [" · ", one] : [one]))]);
}

/** Sections: `of` the value at a path, or of each in a list; `commands` are given there with what they are about. */
export function sections(list, root, matter, tools, heading = "h2") {
  const one = (section, item, index) => {
    const shown = rows(section.rows, item, matter);
    const lawful = section.unless && at(item, section.unless) ? [] : matter.next.lawful.filter(({ command, yours }) => yours !== false && section.commands?.[command]);
    const preset = ({ command }) => Object.fromEntries(Object.entries(section.commands[command]).map(([name, path]) => [name, at(item, path)]));
    const give = (step) => el("button", { type: "button", "data-key": `${step.command}.${Object.values(preset(step))}`, onclick: () => tools.begin(step, preset(step)) }, words3(step.title));
    if (shown.length === 0) return undefined;
    return [
      section.title && (section.each || index === 0) && el(heading, {}, t(section.title, item), " ", section.badge && badge(piece(section.badge, item, matter) ?? "", at(item, section.badge.split(" ")[0]))),
      facts(...shown),
      lawful.length > 0 && el("div", { class: "row" }, lawful.map(give)),
      sections(section.parts ?? [], item, matter, tools, "h3"),
    ];
  };
  return list.map((section) => [section.of ? at(root, section.of) ?? [] : root].flat(2).map((item, index) => one(section, item, index)));
}
