// Fills the templates that stand in a page's HTML with values, words and actions:
// `data-t` the key of words, `data-text` a value in words (see view.js), `data-put` nodes, `data-each` once for each of a list, `data-when` and
// `data-unless` only if, `data-set` attributes (`name:path`), `data-on` what is done (`event:action`; it gets the values and the event).
import { add, byId } from "./dom.js";
import { at, piece } from "./view.js";
import { t } from "./words.js";

const own = ["t", "text", "put", "each", "when", "unless", "set", "on"];
const pairs = (text = "") => text.split(" ").filter(Boolean).map((pair) => pair.split(":"));

function made(node, scope, actions, isItem = false) {
  if (node.nodeType !== Node.ELEMENT_NODE) return node.cloneNode();
  const { t: key, text, put, each, when, unless, set, on } = node.dataset;
  if (each && !isItem) return [at(scope, each) ?? []].flat().map((item) => made(node, Object.assign(Object.create(scope), item), actions, true));
  if ((when && !at(scope, when)) || (unless && at(scope, unless))) return undefined;
  const element = node.cloneNode(false);
  for (const name of own) delete element.dataset[name];
  for (const [name, path] of pairs(set)) {
    const value = at(scope, path);
    if (name.startsWith("aria-") || (value ?? false) !== false) element.setAttribute(name, value === true && !name.startsWith("aria-") ? "" : value);
  }
  for (const [event, action] of pairs(on)) element.addEventListener(event, (happened) => actions[action](scope, happened));
  add(element, [key && t(key, scope), text && piece(text, scope, scope.matter), put && at(scope, put), [...node.childNodes].map((child) => made(child, scope, actions))]);
  return element;
}

/** The nodes of a template of this page, for values. */
export function filled(id, scope, actions = {}) {
  return [...byId(id).content.childNodes].map((node) => made(node, scope, actions));
}
