// What every page has: the head with its links and languages, the place for messages, the foot.
import { fill, byId } from "./dom.js";
import { addTemplates, filled } from "./template.js";
import { dayWords, language, languageName, languages, setLanguage, t } from "./words.js";

await addTemplates("parts.html");

const publicPages = [
  ["index.html", "nav.start"],
  ["file.html", "nav.file"],
  ["track.html", "nav.track"],
  ["check.html", "nav.check"],
];

/**
 * Draws the frame and calls `draw` now and whenever the language changes. The first page is where the brand leads; `more` stands
 * behind the links. Gives what draws the head alone.
 */
export function frame(draw, pages = publicPages, more = () => []) {
  const here = location.pathname.split("/").pop() || "index.html";
  const choose = ({ code }) => {
    setLanguage(code);
    all();
  };
  function head() {
    const links = pages.map(([page, key]) => ({ page, words: t(key), here: page === here ? "page" : undefined }));
    const chosen = languages.map((code) => ({ code, name: languageName(code), isChosen: code === language }));
    fill(byId("head"), filled("head-parts", { home: pages[0][0], pages: links, languages: chosen }, { choose }), more());
  }
  function all() {
    head();
    fill(byId("foot"), filled("foot-parts", {}));
    document.documentElement.lang = language;
    const title = document.querySelector("h1")?.textContent;
    draw();
    document.title = `${document.querySelector("h1")?.textContent ?? title ?? ""} – ${t("brand")}`;
  }
  all();
  return head;
}

/** A box that says what went wrong and what can be done; `choose` takes one of the moments that are offered instead. */
export function problemBox(problem, choose) {
  if (!problem.document) console.error(problem);
  const { options = [], lastLawfulDay, ...document } = problem.document ?? {};
  const values = {
    title: t("problem.offline"),
    detail: t("problem.offline.detail"),
    ...document,
    options: options.map((option) => ({ ...option, isOffered: choose && option.until })),
    day: lastLawfulDay && dayWords(lastLawfulDay),
  };
  return filled("problem", values, { choose: ({ until }) => choose(until) })[0];
}
