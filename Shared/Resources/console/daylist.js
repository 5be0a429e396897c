// The hearings of one day for the hearing room, to print, and calendars.
import { addWords, ask, credentials, desk, drawPage, el, fill, freshKey, keepingPlace, language, maybe, problemBox, save, serverNow, tell, watch, words3 } from "./desk.js";

await addWords("words-cases.json");

let day = location.hash.slice(1) || serverNow().slice(0, 10);
let shown = {};
const places = {};

async function load() {
  try {
    const [list, resources] = await Promise.all([`/v1/hearings?day=${day}`, "/v1/hearing-resources"].map(ask));
    // The list names cases only: whose they are and whether the notice arrived stands in each.
    const cases = await Promise.all(list.hearings.map(({ booking }) => maybe(`/v1/cases/${encodeURIComponent(booking.case)}`)));
    const hearings = list.hearings.map(({ booking, ...one }, index) => {
      const round = cases[index]?.rounds.at(-1);
      return { ...one, ...booking, ...booking.slot, page: `matter.html#cases/${encodeURIComponent(booking.case)}`, applicant: cases[index]?.applicant.name, notified: round?.notice?.proof, link: round?.appointment?.link, interpreter: round?.appointment?.interpreter };
    });
    const calendar = (kind, folder = "") => ({ description: { id, name } }) => ({ path: `/v1/calendars/${folder}${id}.ics`, place: (places[folder + id] ??= el("code")), asked: { [kind]: id, language }, name: name.en ? words3(name) : name });
    shown = { hearings, calendars: [...resources.people.map(calendar("official")), ...resources.rooms.map(calendar("room", "rooms/"))] };
  } catch (caught) {
    shown = { problem: problemBox(caught) };
  }
  keepingPlace(draw);
}

function go(to) {
  if (!to) return;
  day = to;
  history.replaceState(null, "", `#${day}`);
  load();
}

/** Shown once. */
const subscribe = async ({ asked, place }) => fill(place, await tell("/v1/calendars/subscriptions", asked, { key: freshKey() }).then(({ path }) => location.origin + path, problemBox));

const moved = (by) => () => go(new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10));
const actions = { go: (_, event) => go(event.target.value), before: moved(-1), after: moved(1), save: ({ path, name }) => save(path, `${name}.ics`, credentials()), subscribe };

function draw() {
  drawPage("page", { day, ...shown }, actions);
}

desk(draw, () => {
  load();
  watch(load, ({ kind }) => kind === "case");
});
