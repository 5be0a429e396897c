// What every page has: the head with its links and languages, the place for messages, the foot.
import { byId, fill } from "./dom.js";
import { addTemplates, filled } from "./template.js";
import { language, languageNames, setLanguage, t } from "./words.js";

await addTemplates("parts.html");

/**
 * Draws the frame and calls `draw` now and whenever the language changes. The first of the `links`, a template, is where the brand leads;
 * `more` gives the values they depend on, and who is there. Gives what draws the head alone.
 */
export function frame(draw, links = "public-links", more = () => ({})) {
  const choose = ({ code }) => {
    setLanguage(code);
    all();
  };
  function head() {
    const values = more();
    const pages = filled(links, values);
    const here = pages.find((page) => page.pathname === location.pathname);
    here?.setAttribute("aria-current", "page");
    const languages = Object.entries(languageNames).map(([code, name]) => ({ code, name, isChosen: code === language }));
    fill(byId("head"), filled("head-parts", { home: pages[0].pathname, links: pages, languages }, { choose }), values.me);
  }
  function all() {
    head();
    foot(byId("foot").dataset.of);
    document.documentElement.lang = language;
    const title = document.querySelector("h1")?.textContent;
    draw();
    document.title = `${document.querySelector("h1")?.textContent ?? title ?? ""} – ${t("brand")}`;
  }
  all();
  return head;
}

/** Draws the foot, which names the paragraphs of the order that a page is about. */
export const foot = (of) => fill(byId("foot"), filled("foot-parts", { paragraphs: t(`paragraphs.${of}`) }));

/** Does what a button stands for, and says on it that it is being done; when that fails it can be pressed again. */
export async function busy(button, words, work) {
  const before = button.textContent;
  button.disabled = true;
  button.textContent = words;
  try {
    await work();
  } catch (problem) {
    button.disabled = false;
    button.textContent = before;
    button.closest(".row").before(problemBox(problem));
  }
}

/** A box that says what went wrong, if anything, and what can be done; `choose` takes a moment that is offered. */
export function problemBox(problem, choose) {
  if (!problem) return undefined;
  if (!problem.document) console.error(problem);
  const { options = [], ...document } = problem.document ?? {};
  const values = {
    title: t("problem.offline"),
    detail: t("problem.offline.detail"),
    ...document,
    options: options.map((option) => ({ ...option, isOffered: choose && option.until })),
  };
  return filled("problem", values, { choose: ({ until }) => choose(until) })[0];
}
