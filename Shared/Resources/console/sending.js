// A file that is sent as soon as it is chosen, with how far it is.
import { el } from "./dom.js";
import { files } from "./fields.js";
import { problemBox } from "./frame.js";

/** A choice of a file; `send` gets the file and what is told how far it is, from 0 to 1. */
export function sender(label, send) {
  const change = async ([file], input) => {
    if (!file) return;
    const bar = el("progress", { max: 1, value: 0, "aria-label": file.name });
    input.disabled = true;
    input.closest(".pick").after(bar);
    try {
      await send(file, (part) => (bar.value = part));
    } catch (caught) {
      bar.replaceWith(problemBox(caught));
      input.disabled = false;
    }
  };
  return files({ label, change });
}
