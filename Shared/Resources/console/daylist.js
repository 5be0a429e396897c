// The hearings of one day for the hearing room, to print, and calendars.
import { addWords, ask, credentials, desk, drawPage, freshKey, language, languageNames, maybe, problemBox, remove, save, serverNow, tell, watch, words3 } from "./desk.js";

await addWords("words-cases.json");

const subscriptions = "/v1/calendars/subscriptions";
let day = location.hash.slice(1) || serverNow().slice(0, 10);
let shown = {};
/** The addresses that were given here: they are told once. */
const given = {};

/** Does what is asked, then looks. */
async function load(work) {
  try {
    await work?.();
    const [list, resources, mine] = await Promise.all([`/v1/hearings?day=${day}`, "/v1/hearing-resources", subscriptions].map(ask));
    // The list names cases only: whose they are and whether the notice arrived stands in each.
    const cases = await Promise.all(list.hearings.map(({ booking }) => maybe(`/v1/cases/${encodeURIComponent(booking.case)}`)));
    const hearings = list.hearings.map(({ booking, ...one }, index) => ({ ...one, ...booking, ...booking.slot, page: `matter.html#cases/${encodeURIComponent(booking.case)}`, applicant: cases[index]?.applicant, round: cases[index]?.rounds.at(-1) }));
    const calendar = (kind, folder = "") => ({ description: { id, name } }) => ({ path: `/v1/calendars/${folder}${id}.ics`, wish: { [kind]: id }, name: name.en ? words3(name) : name });
    const calendars = [...resources.people.map(calendar("official")), ...resources.rooms.map(calendar("room", "rooms/"))];
    const addresses = mine.subscriptions.map((one) => {
      const calendar = calendars.find(({ wish }) => wish.official === one.official && wish.room === one.room);
      if (calendar) calendar.address = given[one.id];
      return { ...one, name: calendar?.name ?? one.official ?? one.room, spoken: languageNames[one.language] };
    });
    shown = { hearings, calendars, addresses };
  } catch (caught) {
    shown.problem = caught;
  }
  draw();
}

function go(to) {
  if (!to) return;
  day = to;
  shown = {};
  history.replaceState(null, "", `#${day}`);
  load();
}

async function subscribe({ wish }) {
  const { id, path } = await tell(subscriptions, { ...wish, language }, { key: freshKey() });
  given[id] = location.origin + path;
}

const moved = (by) => () => go(new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10));
const actions = {
  go: (_, event) => go(event.target.value),
  before: moved(-1),
  after: moved(1),
  save: ({ path, name }) => save(path, `${name}.ics`, credentials()),
  subscribe: (calendar) => load(() => subscribe(calendar)),
  takeBack: ({ id }) => load(() => remove(`${subscriptions}/${id}`, credentials())),
};

function draw() {
  drawPage("page", { day, ...shown, problem: problemBox(shown.problem) }, actions);
}

desk(draw, () => {
  load();
  watch(load, ({ kind }) => kind === "case");
});
