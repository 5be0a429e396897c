// Form fields that write into a draft and say what is wrong with them.
import { el } from "./dom.js";
import { t } from "./words.js";

let counter = 0;

/** A labelled field. `read` gives its value, `write` takes a new one. */
export function field({ label, note, wrong, make }) {
  counter += 1;
  const id = `f${counter}`;
  const described = [note && `${id}n`, wrong && `${id}w`].filter(Boolean).join(" ");
  const control = make({ id, "aria-describedby": described || null, "aria-invalid": wrong ? "true" : null });
  return el(
    "div",
    {},
    el("label", { class: "field", for: id }, label),
    note && el("p", { class: "note", id: `${id}n` }, note),
    wrong && el("p", { class: "wrong", id: `${id}w` }, wrong),
    control,
  );
}

export function text(value, change, more = {}) {
  return (attributes) => el("input", { type: "text", value: value ?? "", oninput: (event) => change(event.target.value), ...attributes, ...more });
}

export function day(value, change, more = {}) {
  return text(value, change, { type: "date", ...more });
}

export function area(value, change, more = {}) {
  return (attributes) => {
    const element = el("textarea", { oninput: (event) => change(event.target.value), ...attributes, ...more });
    element.value = value ?? "";
    return element;
  };
}

/** One of a list; `none` names the choice of nothing. */
export function choice(value, options, change, none = t("file.body.choose")) {
  return (attributes) =>
    el(
      "select",
      { onchange: (event) => change(event.target.value), ...attributes },
      el("option", { value: "", selected: !value }, none),
      options.map(([key, label]) => el("option", { value: key, selected: key === value }, label)),
    );
}

/** A choice of files with words of our own: what the browser writes there is in the browser's language. */
export function files({ label, note, accept, multiple, change }) {
  const chosen = el("span", { class: "note", role: "status" });
  const input = el("input", {
    type: "file",
    accept,
    multiple,
    "aria-label": label,
    onchange: (event) => {
      const list = Array.from(event.target.files);
      chosen.textContent = list.map((file) => file.name).join(", ");
      change(list, event.target);
    },
  });
  return el("div", {}, note && el("p", { class: "note" }, note), el("span", { class: "pick" }, el("span", { class: "button", "aria-hidden": "true" }, label), input), " ", chosen);
}

/** One of a few. */
export function radios({ legend, name, value, options, change, wrong }) {
  return el(
    "fieldset",
    { "aria-invalid": wrong ? "true" : null },
    el("legend", {}, legend),
    wrong && el("p", { class: "wrong" }, wrong),
    options.map(([key, label]) =>
      el("label", { class: "choice" }, el("input", { type: "radio", name, "data-key": `${name}.${key}`, value: key, checked: key === value, onchange: () => change(key) }), label),
    ),
  );
}

/** Yes or no. */
export function check(words, isChecked, change) {
  return el("label", { class: "choice" }, el("input", { type: "checkbox", checked: isChecked, onchange: (event) => change(event.target.checked) }), words);
}

/** Facts: the key of a name and a value; what has no value is left out. */
export function facts(...pairs) {
  return el("dl", { class: "facts" }, pairs.map((pair) => pair?.[1] && [el("dt", {}, t(pair[0])), el("dd", {}, pair[1])]));
}
