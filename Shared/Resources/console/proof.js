// A deadline with its proof as a small calendar: each day with the number it got, or why it was not counted.
import { dayWords, filled, has, monthsTitle, t, weekdayNames, words3 } from "./page.js";

const day = 86_400_000;
const iso = (value) => new Date(value).toISOString().slice(0, 10);

/** What a day of the proof was, in words. */
function stepWords(step) {
  if (step.step !== "skipped") return has(`proof.${step.step}`) ? t(`proof.${step.step}`, step) : "";
  return step.because?.reason === "weeklyRest" ? t("proof.rest") : words3(step.because?.holiday?.name) || t("proof.off");
}

/** The whole weeks from one day to another as a table; `cell` gives what a day shows. */
export function weeks(first, last, cell) {
  const start = first - ((new Date(first).getUTCDay() + 6) % 7) * day;
  const rows = [];
  for (let week = start; week <= last; week += 7 * day) rows.push({ days: weekdayNames().map((_, index) => cell(iso(week + index * day))) });
  return filled("weeks", { title: monthsTitle(iso(first), iso(last)), weekdays: weekdayNames(), weeks: rows });
}

/** The weeks from the first to the last day of the proof. */
function calendar(days, due) {
  const steps = new Map(days.map((step) => [step.day, step]));
  return weeks(Date.parse(days[0].day), Date.parse(due), (here) => {
    const step = steps.get(here);
    const said = step && stepWords(step);
    const number = { counted: step?.number, skipped: "–", start: "0" }[step?.step];
    return { date: Number(here.slice(8)), number, said, kind: here === due ? "due" : step?.step ?? "outside", label: step ? `${dayWords(here)}: ${said}` : dayWords(here) };
  });
}

/** One clock with its state and its proof to open; before filing nothing runs yet. */
export function clockCard(clock, { isPreview = false } = {}) {
  const { proof, due, standing } = clock.deadline ?? {};
  // Terms of months show only their turning days.
  const isLong = proof && Date.parse(due.day) - Date.parse(proof.days[0].day) > 62 * day;
  return filled("clock-card", {
    ...clock,
    kind: `clock ${clock.status}`,
    state: !isPreview && clock.status,
    steps: isLong && proof.days.map((step) => ({ day: step.day, said: stepWords(step) })),
    calendar: proof && !isLong && calendar(proof.days, due.day),
    isUnverified: standing === "unverified",
    edition: proof?.calendar.edition,
  });
}
