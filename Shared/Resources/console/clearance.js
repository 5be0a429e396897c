// An exit clearance at the desk: its parts with the acts that make one competent, and sealed grounds, opened by a recorded act.
import { freshKey, post } from "./api.js";
import { nameBody } from "./bodies.js";
import { credentials } from "./desk.js";
import { el, fill } from "./dom.js";
import { problemBox } from "./frame.js";
import { matterPath, read } from "./paper.js";
import { filled } from "./template.js";
import { addWords, load, words3 } from "./words.js";

const [forms, shown] = await Promise.all([...["forms-clearances.json", "view-clearances.json"].map(load), addWords("words-clearances.json")]);

// What was opened is gone as soon as nobody looks.
document.addEventListener("visibilitychange", () => document.hidden && document.querySelectorAll(".sealed").forEach((place) => fill(place)));

/** Opens a sealed entry beside its button; what stands there outlives a form that is opened and another look at the matter. */
async function open(matter, entry, place) {
  matter.key ??= freshKey();
  try {
    const { json, version } = await post(matterPath(matter, "/sealed"), { entry }, { credentials: credentials(), key: `${matter.key}-${entry}` });
    Object.assign(matter, { version, key: undefined });
    fill(place, filled("opened", json, { close: () => fill(place) }));
  } catch (caught) {
    fill(place, problemBox(caught));
  }
}

export const clearance = {
  ...shown,
  forms,
  sources: {
    makers: ({ makers }) => makers.map(({ maker, name }) => [maker, words3(name)]),
    bodies: ({ all }) => all.map(({ id, name }) => [id, words3(name)]),
    first: ({ makers }) => makers[0]?.maker,
    prepared: ({ prepared }) => prepared[0],
  },
  async more(matter, view) {
    const [parts, { events }] = await Promise.all(["/parts", "/events"].map((part) => read(matter, part).then(({ json }) => json)));
    for (const { maker, name } of parts.makers) nameBody(maker.split(":")[1], name);
    return { ...parts, places: (matter.places ??= {}), view: { ...view, flags: parts.flags, timeline: events } };
  },
  told: (matter) => matter,
  parts(matter) {
    const place = (entry) => (matter.places[entry] ??= el("div", { class: "sealed", "aria-live": "polite" }));
    return { isOfOrganisations: true, sealed: matter.sealed.map((entry) => ({ entry, key: `s.${entry}`, place: place(entry), open: () => open(matter, entry, place(entry)) })) };
  },
};
