// How long there is until a moment, in working days of the body that must act.
import { get, serverNow } from "./api.js";
import { bodies } from "./bodies.js";
import { counted, t } from "./words.js";

const years = new Map();
let known = [];

function plus(iso, days) {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Whether a body's week has this day as a working day: the plain week, and what the year's calendar says of single days. */
function isWorking(iso, week) {
  const special = years.get(iso.slice(0, 4))?.[week]?.get(iso);
  if (special !== undefined) return special;
  const weekday = new Date(`${iso}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && (weekday !== 6 || week === "sixDay");
}

async function fetchYear(year) {
  const { json } = await get(`/v1/calendar/${year}`);
  const days = (week) => new Map(json.weeks[week].days.map((day) => [day.day, day.working]));
  years.set(year, { fiveDay: days("fiveDay"), sixDay: days("sixDay") });
}

export const timeLeft = {
  /** Asks for this year's calendar once. */
  async prepare() {
    known = await bodies();
    const year = serverNow().slice(0, 4);
    if (!years.has(year)) await fetchYear(year);
  },

  /** The words: hours on the last day, else the working days that are left after today. */
  words(due, body) {
    const now = serverNow();
    const today = now.slice(0, 10);
    const last = due.slice(0, 10);
    if (last <= today) {
      const minutes = Math.max(0, Math.floor((new Date(due) - new Date(now)) / 60_000));
      return t("left.hours", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
    }
    const week = known.find((one) => one.id === body)?.week ?? "fiveDay";
    let count = 0;
    for (let day = plus(today, 1); day <= last && count < 400; day = plus(day, 1)) if (isWorking(day, week)) count += 1;
    return t("left.days", { days: counted(count, "days") });
  },
};
