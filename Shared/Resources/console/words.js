// The words of the pages in Kazakh, Russian and English, and dates in each.
import { keep, kept } from "./store.js";

export const languageNames = { kk: "Қазақша", ru: "Русский", en: "English" };
const languages = Object.keys(languageNames);
const known = {};

/** Takes in a file of words, which a page names in a preload link too: the first thing drawn has words. */
export async function addWords(file) {
  Object.assign(known, await load(file));
}

/** A file of data beside the scripts. */
export const load = async (file) => (await fetch(file)).json();

await addWords("words.json");

/** The language of the page: asked for in the address, remembered, or Kazakh. */
export let language = choose();

function choose() {
  const asked = new URLSearchParams(location.search).get("lang");
  if (languages.includes(asked)) return asked;
  const before = kept("shagym.language");
  return languages.includes(before) ? before : "kk";
}

/** Changes the language; the page is drawn anew by its owner. */
export function setLanguage(chosen) {
  language = chosen;
  keep("shagym.language", chosen);
}

/** Whether there are words under a key. */
export const has = (key) => key in known;

/** The keys of a group of words, in their order: of "result", `met` and so on. */
export const under = (group) => Object.keys(known).filter((key) => key.startsWith(`${group}.`)).map((key) => key.slice(group.length + 1));

/** A group of words as choices: each key with its words. */
export const choices = (group, keys = under(group)) => keys.map((key) => [key, t(`${group}.${key}`)]);

/** The words under a key, with {name} replaced. A key without words is a mistake and shows itself. */
export function t(key, values = {}) {
  const words = known[key];
  if (!words) return `⟦${key}⟧`;
  return words[languages.indexOf(language)].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** A list of words under a key. */
const list = (key) => t(key).split("|");

/** Words that came from the service in three languages. */
export const words3 = (words) => words?.[language] ?? words?.en ?? "";

/** A day such as 2026-07-03, in words with its weekday. */
export function dayWords(iso) {
  const [year, month, day] = iso.slice(0, 10).split("-").map(Number);
  const weekday = list("date.weekdays")[new Date(iso.slice(0, 10)).getUTCDay()];
  return t("date.day", { year, month: list("date.months")[month - 1], day, weekday });
}

/** A day in few words: Tu 23.06. */
export const shortDay = (iso) => `${list("date.shortWeekdays")[(new Date(iso).getUTCDay() + 6) % 7]} ${iso.slice(8, 10)}.${iso.slice(5, 7)}`;

/** A moment such as 2026-07-03T18:30:00+05:00: the day in words and the time, as it stands in Kazakhstan. */
export const momentWords = (text) => `${dayWords(text)}, ${text.slice(11, 16)}`;

/** The days of a week from Monday: short and whole. */
export function weekdayNames() {
  const whole = list("date.weekdays");
  return list("date.shortWeekdays").map((short, index) => ({ short, whole: whole[(index + 1) % 7] }));
}

/** The months of a first and a last day, as a title: "November – December 2026". */
export function monthsTitle(...days) {
  const [from, to] = days.map((iso) => [list("date.monthTitles")[Number(iso.slice(5, 7)) - 1], iso.slice(0, 4)]);
  if (`${from}` === `${to}`) return to.join(" ");
  return `${from[1] === to[1] ? from[0] : from.join(" ")} – ${to.join(" ")}`;
}

/** A count of working days or of files, with the right form of the word. */
export function counted(count, key) {
  const forms = list(key);
  return `${count} ${forms.at(["one", "few"].indexOf(new Intl.PluralRules(language).select(count)))}`;
}
