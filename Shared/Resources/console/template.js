// Fills templates of HTML with values, words and actions: docs/console.md has the attributes.
import { add, byId, fill, set } from "./dom.js";
import { at, piece } from "./view.js";
import { t } from "./words.js";

const pairs = (text = "") => text.split(" ").filter(Boolean).map((pair) => pair.split(":"));

/** Takes in a file of templates. A page names it in a preload link too. */
export async function addTemplates(file) {
  const text = await (await fetch(file)).text();
  document.body.append(...new DOMParser().parseFromString(text, "text/html").querySelectorAll("template"));
}

function made(node, scope, actions, isItem = false) {
  if (node.nodeType !== Node.ELEMENT_NODE) return node.cloneNode();
  const { t: key, label, text, put, each, by, when, unless, set: attributes, on } = node.dataset;
  if (each && !isItem) return [at(scope, each) || []].flat().map((item) => made(node, Object.assign(Object.create(scope), item instanceof Object ? item : { it: item }), actions, true));
  if ((when && !at(scope, when)) || (unless && at(scope, unless))) return undefined;
  const element = Object.assign(document.importNode(node), { from: node, about: by && at(scope, by), isPlace: !node.hasChildNodes() && !key && !text && !put });
  for (const name in node.dataset) if (name !== "key") delete element.dataset[name];
  if (label) set(element, "aria-label", t(label, scope));
  for (const [name, path] of pairs(attributes)) set(element, name, at(scope, path));
  for (const [event, action] of pairs(on)) {
    set(element, `on${event}`, (happened) => {
      if (["submit", "dragover", "drop"].includes(event)) happened.preventDefault();
      (actions[action] ?? scope[action] ?? window[action])(scope, happened);
    });
  }
  add(element, [key && t(key, scope), text && piece(text, scope, scope.matter), put && at(scope, put), [...node.childNodes].map((child) => made(child, scope, actions))]);
  return element;
}

/** The elements of a template, for values. */
export function filled(id, scope, actions = {}) {
  return [...byId(id).content.children].flatMap((node) => made(node, scope, actions) ?? []);
}

/** Shows a template as all that the page holds: what it shows already stays, and changes only where there is something else to show. */
export function drawPage(id, scope, actions) {
  fill(byId("main"), filled(id, scope, actions));
}
