// Papers of a matter for A4: our own and, of a case, the order's forms, filled from it and blank.
import { credentials, fill, filled, html, problemBox, serverNow, words3, written } from "./desk.js";
import { bodyName } from "./bodies.js";

/** Shows a paper in a window; a failure is said there. */
async function show(path, asked, place) {
  const page = window.open("print.html");
  const loaded = new Promise((resolve) => (page.onload = resolve));
  try {
    const paper = await html(path, asked);
    await loaded;
    const { head, body } = page.document;
    head.parentNode.lang = paper.documentElement.lang;
    head.prepend(...paper.head.children);
    body.replaceWith(paper.body);
    fill(place);
  } catch (caught) {
    page?.close();
    fill(place, problemBox(caught));
  }
}

/** Our own papers that the matter can be printed with now. */
export function ownPapers({ type, id, papers = [] }) {
  const open = ({ id: paper, decision }, { target }) => {
    const query = new URLSearchParams({ [type.of.slice(0, -1)]: id, ...(decision && { decision }) });
    return show(`/v1/forms/${paper}?${query}`, { credentials: credentials() }, target.closest("dd").lastElementChild);
  };
  return papers.map((one) => ({ ...one, key: `p.${one.id}${one.decision ?? ""}`, open }));
}

/** The forms that fit the case, each with what the case does not know, and the blank ones. */
export function printPart({ view, form, blank = [] }) {
  const asking = { form: "form-3", name: blank.find((one) => one.id === "form-3")?.name, data: { body: bodyName(view.provider), applicant: view.applicant.name, date: serverNow().slice(0, 10) }, toAdd: ["address", "personSought"] };
  const one = ({ form, name, data, toAdd }) => {
    const asked = toAdd.map((one) => ({ one, id: `${form}.${one}` }));
    const submit = (_, { target }) => show(`/v1/forms/${form}`, { body: { ...data, ...written(target) } }, target.nextElementSibling);
    return { form, name: words3(name), asked, submit };
  };
  return filled("papers", { filled: [form, asking].filter((one) => one?.name).map(one), blank: blank.filter((one) => !one.of).map(({ id, name }) => ({ name, page: `/v1/forms/${id}` })) });
}
