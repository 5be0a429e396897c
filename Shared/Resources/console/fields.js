// Form fields: each tells what is written into it, and says what is wrong with it.
import { filled } from "./template.js";
import { t } from "./words.js";

let counter = 0;

/** A labelled field: a line of a `type`, more where `isLong`, or a choice of `options` or `none`; `change` gets what is written. */
export function field({ change, ...shown }) {
  counter += 1;
  const { note, wrong, options, isLong, value } = shown;
  const id = `f${counter}`;
  const values = {
    type: options || isLong ? undefined : "text",
    none: t("file.body.choose"),
    ...shown,
    id,
    said: note || wrong ? `${id}n` : undefined,
    invalid: wrong ? "true" : undefined,
    options: options?.map(([code, words]) => ({ code, words, isChosen: code === value })),
  };
  return filled("field", values, { change: (_, { target }) => change(target.value) });
}

/** Boxes to tick, or, where they are of the type `radio`, one of which is chosen; `change` gets the code and whether it is on. */
export function boxes({ options, isOn, key, ...shown }, change) {
  const all = options.map(([code, words]) => ({ code, words, isOn: isOn(code) }));
  return filled("boxes", { type: "checkbox", name: key, ...shown, boxes: all }, { change: ({ code }, { target }) => change(code, target.checked) });
}

/** Yes or no. */
export const check = (words, isOn, change) => filled("check", { words, isOn }, { change: (_, { target }) => change(target.checked) });

/** Where it is said what became of a choice of files. */
export const besideFiles = (input) => input.closest("div").querySelector("[role=status]");

/** Ends a choice of files with which all is done. */
export function letGo(input) {
  input.value = "";
  besideFiles(input).textContent = "";
}

/** A choice of files with words of our own: what the browser writes there is in the browser's language. */
export function files({ change, ...shown }) {
  const choose = (_, { target }) => {
    const list = [...target.files];
    besideFiles(target).textContent = list.map((file) => file.name).join(", ");
    change(list, target);
  };
  return filled("files", shown, { choose });
}
