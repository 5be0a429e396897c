// Builds elements from values. Text is always text: nothing here reads markup from data.

/** An element with attributes and children; a child is a node, a text, or nothing. */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if ((value ?? false) === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : value);
  }
  add(element, children);
  return element;
}

/** Adds children: nodes, texts, lists of them, or nothing. */
export function add(element, children) {
  element.append(...children.flat(Infinity).filter((child) => (child ?? false) !== false));
}

/** Empties an element and fills it anew. */
export function fill(element, ...children) {
  element.replaceChildren();
  add(element, children);
  return element;
}

/** The element with this id. */
export const byId = (id) => document.getElementById(id);

/** Says something to everybody, also to who hears the page instead of seeing it. */
export function announce(text) {
  byId("status").textContent = text;
}

/** Runs `draw`; focus and opened details stay where they were. */
export function keepingPlace(draw) {
  const focused = document.activeElement?.dataset.key;
  const open = Array.from(document.querySelectorAll("details[open]"), (details) => details.dataset.key);
  draw();
  for (const details of document.querySelectorAll("details")) if (open.includes(details.dataset.key)) details.open = true;
  if (focused) document.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
}
