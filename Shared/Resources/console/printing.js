// Papers of a case: the order's forms filled from it, and blank ones. They open in a window of their own, laid out for A4.
import { fill, filled, language, Problem, problemBox, serverNow, words3 } from "./page.js";
import { bodyName } from "./bodies.js";

/** Fills a form and shows it in the window. */
async function show(page, form, data) {
  const loaded = new Promise((resolve) => (page.onload = resolve));
  const headers = { "Content-Type": "application/json", Accept: "text/html", "Accept-Language": language };
  const response = await fetch(`/v1/forms/${form}`, { method: "POST", headers, body: JSON.stringify(data) });
  if (!response.ok) throw new Problem(response.status, await response.json());
  const paper = new DOMParser().parseFromString(await response.text(), "text/html");
  await loaded;
  page.document.replaceChild(page.document.adoptNode(paper.documentElement), page.document.documentElement);
}

/** The forms that fit the case, each with what the case does not know, and the blank ones. */
export function printPart({ view, form, blank = [] }) {
  const asking = { form: "form-3", name: blank.find((one) => one.id === "form-3")?.name, data: { body: bodyName(view.provider), applicant: view.applicant.name, date: serverNow().slice(0, 10) }, toAdd: ["address", "personSought"] };
  const one = ({ form, name, data, toAdd }) => {
    const told = { ...data };
    const asked = toAdd.map((one) => ({ one, id: `${form}.${one}`, write: (_, { target }) => (told[one] = target.value) }));
    const submit = async (_, event) => {
      const place = event.target.nextElementSibling;
      const page = window.open("print.html");
      try {
        await show(page, form, told);
        fill(place);
      } catch (caught) {
        page?.close();
        fill(place, problemBox(caught));
      }
    };
    return { form, name: words3(name), asked, submit };
  };
  return filled("papers", { filled: [form, asking].filter((one) => one?.name).map(one), blank: blank.map(({ id, name }) => ({ name, page: `/v1/forms/${id}` })) });
}
