// How long there is until a moment, in the working days of a body.
import { counted, get, serverNow, t } from "./page.js";
import { bodies } from "./bodies.js";

const oneDay = 86_400_000;
const years = new Map();
let known = [];

/** Whether a day is worked: by the plain week, unless the year's calendar has something special about it. */
export function isWorking(iso, week, special = years.get(iso.slice(0, 4))?.[week]?.days.find(({ day }) => day === iso)) {
  const weekday = new Date(iso).getUTCDay();
  return special?.working ?? (weekday !== 0 && (weekday !== 6 || week === "sixDay"));
}

async function fetchYear(year) {
  if (years.has(year)) return;
  const { weeks } = await get(`/v1/calendar/${year}`).catch(() => ({ weeks: {} }));
  years.set(year, weeks);
}

export const timeLeft = {
  /** Asks once for the bodies, which it gives, and for the calendars from now to these moments. */
  async prepare(moments) {
    known = await bodies();
    await Promise.all([...new Set([serverNow(), ...moments].map((moment) => moment.slice(0, 4)))].map(fetchYear));
    return known;
  },

  /** The words: hours on the last day, else the working days that are left after today. */
  words(due, body) {
    const now = serverNow();
    const today = now.slice(0, 10);
    const last = due.slice(0, 10);
    if (last < today) return "";
    if (last === today) {
      const minutes = Math.max(0, Math.floor((new Date(due) - new Date(now)) / 60_000));
      return t("left.hours", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
    }
    const week = known.find((one) => one.id === body)?.week ?? "fiveDay";
    let count = 0;
    for (let day = Date.parse(today) + oneDay; day <= Date.parse(last); day += oneDay) if (isWorking(new Date(day).toISOString().slice(0, 10), week)) count += 1;
    return t("left.days", { days: counted(count, "days") });
  },
};
