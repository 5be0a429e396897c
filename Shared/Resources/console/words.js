// The words of the pages in Kazakh, Russian and English, and dates in each.

export const languages = ["kk", "ru", "en"];
const names = { kk: "Қазақша", ru: "Русский", en: "English" };
const known = {};

/**
 * Takes in a file of words. A page names each of its files in a preload link too, so that they come together with its scripts
 * and the first thing drawn has words.
 */
export async function addWords(file) {
  Object.assign(known, await (await fetch(file)).json());
}

await addWords("words.json");

/** The language of the page: asked for in the address, remembered, or Kazakh. */
export let language = choose();

function choose() {
  const asked = new URLSearchParams(location.search).get("lang");
  if (languages.includes(asked)) return asked;
  try {
    const kept = localStorage.getItem("shagym.language");
    if (languages.includes(kept)) return kept;
  } catch {
    // A browser that keeps nothing still shows the page.
  }
  return "kk";
}

/** Changes the language; the page is drawn anew by its owner. */
export function setLanguage(chosen) {
  language = chosen;
  try {
    localStorage.setItem("shagym.language", chosen);
  } catch {
    // Not remembered; the page is in the chosen language all the same.
  }
}

export function languageName(code) {
  return names[code];
}

/** Whether there are words under a key. */
export function has(key) {
  return key in known;
}

/** The keys of a group of words, in their order: of "result", `met` and so on. */
export function under(group) {
  return Object.keys(known).filter((key) => key.startsWith(`${group}.`)).map((key) => key.slice(group.length + 1));
}

/** A group of words as choices: each key with its words. */
export function choices(group, keys = under(group)) {
  return keys.map((key) => [key, t(`${group}.${key}`)]);
}

/** The words under a key, with {name} replaced. A key without words is a mistake and shows itself. */
export function t(key, values = {}) {
  const words = known[key];
  if (!words) return `⟦${key}⟧`;
  return words[languages.indexOf(language)].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** A list of words under a key. */
function list(key) {
  return t(key).split("|");
}

/** Words that came from the service in three languages. */
export function words3(words) {
  return words?.[language] ?? words?.en ?? "";
}

/** A day such as 2026-07-03, in words with its weekday. */
export function dayWords(iso) {
  const [year, month, day] = iso.slice(0, 10).split("-").map(Number);
  const weekday = list("date.weekdays")[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  const name = list("date.months")[month - 1];
  if (language === "kk") return `${year} жылғы ${day} ${name}, ${weekday}`;
  if (language === "ru") return `${day} ${name} ${year} года, ${weekday}`;
  return `${weekday}, ${day} ${name} ${year}`;
}

/** A day in few words: Tu 23.06. */
export function shortDay(iso) {
  return `${list("date.shortWeekdays")[(new Date(iso).getUTCDay() + 6) % 7]} ${iso.slice(8, 10)}.${iso.slice(5, 7)}`;
}

/** A moment such as 2026-07-03T18:30:00+05:00: the day in words and the time, as it stands in Kazakhstan. */
export function momentWords(text) {
  return `${dayWords(text)}, ${text.slice(11, 16)}`;
}

/** The days of a week from Monday: short and whole. */
export function weekdayNames() {
  const whole = list("date.weekdays");
  return list("date.shortWeekdays").map((short, index) => ({ short, whole: whole[(index + 1) % 7] }));
}

/** The months of a span of days, as a title: "November – December 2026". */
export function monthsTitle(first, last) {
  const title = (iso) => list("date.monthTitles")[Number(iso.slice(5, 7)) - 1];
  const year = (iso) => iso.slice(0, 4);
  if (first.slice(0, 7) === last.slice(0, 7)) return `${title(first)} ${year(first)}`;
  if (year(first) === year(last)) return `${title(first)} – ${title(last)} ${year(last)}`;
  return `${title(first)} ${year(first)} – ${title(last)} ${year(last)}`;
}

/** A count of working days or of files, with the right form of the word. */
export function counted(count, key) {
  const forms = list(key);
  if (language !== "ru") return `${count} ${forms[Math.min(count === 1 ? 0 : 1, forms.length - 1)]}`;
  const tail = count % 100;
  const last = count % 10;
  const form = tail > 10 && tail < 20 ? 2 : last === 1 ? 0 : last > 1 && last < 5 ? 1 : 2;
  return `${count} ${forms[form]}`;
}
