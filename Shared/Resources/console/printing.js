// Papers of a matter: our own and, of a case, the order's forms filled from it and blank ones. They open in a window of their own, for A4.
import { Problem, serverNow } from "./api.js";
import { bodyName } from "./bodies.js";
import { credentials } from "./desk.js";
import { el, fill, button, h2, row } from "./dom.js";
import { field, text } from "./fields.js";
import { problemBox } from "./frame.js";
import { read } from "./paper.js";
import { formats } from "./view.js";
import { language, t, words3 } from "./words.js";

/** Shows in the window what is answered. */
async function show(page, path, { headers, ...asked }) {
  const loaded = new Promise((resolve) => (page.onload = resolve));
  const response = await fetch(path, { ...asked, headers: { Accept: "text/html", "Accept-Language": language, ...headers } });
  if (!response.ok) throw new Problem(response.status, await response.json());
  const paper = new DOMParser().parseFromString(await response.text(), "text/html");
  await loaded;
  page.document.replaceChild(page.document.adoptNode(paper.documentElement), page.document.documentElement);
}

const posted = (data) => ({ method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(data) });

/** Our own papers that the matter can be printed with now; asked for once for each look at it. */
formats.papers = (_, matter) => {
  const place = el("div", {}, "…");
  const problem = el("div", {});
  const open = async ({ id, decision }) => {
    const page = window.open("print.html");
    const query = new URLSearchParams({ [matter.type.of.slice(0, -1)]: matter.id, ...(decision && { decision }) });
    try {
      await show(page, `/v1/forms/${id}?${query}`, { headers: { Authorization: credentials() } });
      fill(problem);
    } catch (caught) {
      page?.close();
      fill(problem, problemBox(caught));
    }
  };
  const line = (one) => el("li", {}, button({ class: "link", "data-key": `p.${one.id}${one.decision ?? ""}`, onclick: () => open(one) }, words3(one.name), one.decision && ` ${one.decision}`));
  matter.papers ??= read(matter, "/papers").then(({ json }) => json.papers, () => []);
  matter.papers.then((papers) => fill(place, papers.length > 0 ? el("ul", { class: "plain" }, papers.map(line)) : "–", problem));
  return place;
};

/** The forms that fit the case, each with what the case does not know, and the blank ones. */
export function printPart({ view, form, blank = [] }) {
  const asking = { form: "form-3", name: blank.find((one) => one.id === "form-3")?.name, data: { body: bodyName(view.provider), applicant: view.applicant.name, date: serverNow().slice(0, 10) }, toAdd: ["address", "personSought"] };
  const filled = (one) => {
    const added = {};
    const place = el("div", {});
    const submit = async (event) => {
      event.preventDefault();
      const page = window.open("print.html");
      try {
        await show(page, `/v1/forms/${one.form}`, posted({ ...one.data, ...added }));
        fill(place);
      } catch (caught) {
        page?.close();
        fill(place, problemBox(caught));
      }
    };
    const asked = (name) => field({ label: t(`print.${name}`), make: text("", (value) => (added[name] = value), { required: true, maxlength: 500 }) });
    return el("details", { "data-key": one.form }, el("summary", {}, t("print.fill", { name: words3(one.name) })), el("form", { class: "narrow", onsubmit: submit }, one.toAdd.map(asked), row(el("button", { type: "submit" }, t("print.title")))), place);
  };
  return [
    h2(t("print.title")),
    [form, asking].filter((one) => one?.name).map(filled),
    el("details", { "data-key": "blank" }, el("summary", {}, t("print.blank")), el("ul", {}, blank.filter((one) => !one.of).map((one) => el("li", {}, el("a", { href: `/v1/forms/${one.id}`, target: "_blank" }, words3(one.name)))))),
  ];
}
