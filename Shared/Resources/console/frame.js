// What every page has: the head with its links and languages, the place for messages, the foot.
import { el, fill, byId } from "./dom.js";
import { dayWords, language, languageName, languages, setLanguage, t } from "./words.js";

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
  function head() {
    const here = location.pathname.split("/").pop() || "index.html";
    fill(
      byId("head"),
      el("a", { class: "skip", href: "#main" }, t("skip")),
      el("a", { class: "brand", href: pages[0][0] }, el("span", { class: "mark", "aria-hidden": "true" }, "Ш"), t("brand")),
      el(
        "nav",
        { "aria-label": t("nav.label") },
        pages.map(([file, key]) => el("a", { href: file, "aria-current": file === here ? "page" : null }, t(key))),
      ),
      el(
        "div",
        { class: "languages", role: "group", "aria-label": t("language") },
        languages.map((code) =>
          el(
            "button",
            {
              type: "button",
              lang: code,
              "aria-pressed": String(code === language),
              onclick: () => {
                setLanguage(code);
                all();
              },
            },
            languageName(code),
          ),
        ),
      ),
      more(),
    );
  }
  function all() {
    head();
    fill(byId("foot"), el("p", {}, t("foot")), el("p", {}, el("a", { href: "/docs" }, t("foot.docs")), " · ", el("a", { href: "staff.html" }, t("foot.staff"))));
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
  const document = problem.document ?? {};
  const options = (document.options ?? []).map((option) => el("li", {}, choose && option.until ? el("button", { type: "button", onclick: () => choose(option.until) }, option.text) : option.text));
  return el(
    "div",
    { class: "problem", role: "alert" },
    el("strong", {}, document.title ?? t("problem.offline")),
    el("p", {}, document.detail ?? t("problem.offline.detail")),
    (document.errors ?? []).length > 0 && el("ul", {}, document.errors.map((error) => el("li", {}, el("code", {}, error.pointer), " ", error.detail))),
    options.length > 0 && el("ul", {}, options),
    document.lastLawfulDay && el("p", {}, t("problem.lastDay", { day: dayWords(document.lastLawfulDay) })),
    document.rule && el("p", { class: "rule" }, t("rule", { rule: document.rule }), document.ruleText && `. ${document.ruleText}`),
  );
}
