// The bodies a complaint can be about or go to.
import { get } from "./api.js";
import { has, t, words3 } from "./words.js";

let known;
const others = new Map();

/** All bodies, asked for once. */
export async function bodies() {
  known ??= (await get("/v1/bodies")).items;
  return known;
}

/** Gives the name of an organisation that is none of the bodies. */
export function nameBody(id, name) {
  others.set(id, name);
}

/** The name of a body in the language of the page; its id while the names are not there. */
export function bodyName(id) {
  const name = known?.find((one) => one.id === id)?.name ?? others.get(id);
  return name ? words3(name) : id;
}

/** Who has something to do: a body, or somebody else of the matter. */
export function holder(duty) {
  const id = duty.replace("body:", "");
  return has(`by.${id}`) ? t(`by.${id}`) : bodyName(id);
}
