// Builds elements from values. Text is always text: nothing here reads markup from data.

/** An element with attributes and children; a child is a node, a text, or nothing. */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) set(element, key, value);
  add(element, children);
  return element;
}

/** Sets an attribute, or what happens on an event; what has no value is not there, but a state (`aria-…`) can be false. */
export function set(element, name, value) {
  const isState = name.startsWith("aria-");
  if (name.startsWith("on")) Object.assign(element, { [name]: value, acts: { ...element.acts, [name]: value } });
  else if ((value ?? false) !== false || (isState && value === false)) element.setAttribute(name, value === true && !isState ? "" : value);
}

/** Adds children: nodes, texts, lists of them, or nothing. */
export function add(element, children) {
  element.append(...children.flat(Infinity).filter((child) => (child ?? false) !== false));
}

/** The element with this id. */
export const byId = (id) => document.getElementById(id);

/** What is written into the fields of a form, by their names; what is left empty is left out. */
export const written = (form) => Object.fromEntries([...new FormData(form)].filter(([, value]) => value));

/** Says something to everybody, also to who hears the page instead of seeing it. */
export function announce(text) {
  byId("status").textContent = text;
}

// MARK: Drawing anew

/**
 * Makes an element hold these children. What it holds already stays where it is one of them, and only what differs about it changes:
 * the focus, what is being written, what was opened and what a script filled remain.
 */
export function fill(element, ...children) {
  const focused = document.activeElement;
  const wanted = el("div", {}, children).childNodes;
  const before = [...element.childNodes];
  const after = Array.from(wanted, (one) => {
    const index = before.findIndex((other) => isSame(other, one));
    return index < 0 ? one : become(before.splice(index, 1)[0], one);
  });
  for (const one of before) one.remove();
  after.forEach((one, index) => element.childNodes[index] === one || element.insertBefore(one, element.childNodes[index]));
  if (document.activeElement !== focused) focused.focus({ preventScroll: true });
}

/** Whether a node is another, drawn again: from the same place of a template, about the same. */
const isSame = (one, other) => ["nodeName", "from", "about"].every((name) => one[name] === other[name]) && one.dataset?.key === other.dataset?.key;

/** A node as it is to be; what the page's reader or a script did to it since it was drawn is left alone. */
function become(shown, wanted) {
  if (shown.nodeValue !== wanted.nodeValue) shown.nodeValue = wanted.nodeValue;
  if (!shown.attributes) return shown;
  const { value, checked } = wanted;
  const isKnown = (shown.oninput || shown.onchange) && shown !== document.activeElement && shown.type !== "file";
  const isOther = isKnown || shown.defaultValue !== wanted.defaultValue;
  for (const { name } of [...shown.attributes]) if (!wanted.hasAttribute(name) && !["open", "disabled"].includes(name)) shown.removeAttribute(name);
  for (const { name, value } of wanted.attributes) if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  Object.assign(shown, wanted.acts);
  if (!wanted.isPlace) fill(shown, ...wanted.childNodes);
  if (isOther && shown.value !== value) shown.value = value;
  if (shown.checked !== checked) shown.checked = checked;
  return shown;
}
