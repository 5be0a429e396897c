// A deadline with its proof as a small calendar: each day with the number it got, or why it was not counted.
import { el, badge, note } from "./dom.js";
import { dayWords, momentWords, monthsTitle, t, weekdayNames, words3 } from "./words.js";

const day = 86_400_000;

function date(iso) {
  return new Date(`${iso}T00:00:00Z`);
}

function iso(value) {
  return value.toISOString().slice(0, 10);
}

function reason(step) {
  if (step.because?.reason === "weeklyRest") return t("proof.rest");
  const kept = step.because?.holiday;
  const name = kept?.name;
  return name?.kk ? words3(name) : t("proof.off");
}

/** What a day of the proof was, in words. */
function stepWords(step) {
  switch (step.step) {
    case "counted": return t("proof.counted", { number: step.number });
    case "skipped": return reason(step);
    case "afterClosing": return t("proof.afterClosing");
    case "start": return t("proof.start");
    case "rolledTo": return t("proof.rolledTo");
    case "nextDay": return t("proof.nextDay");
    default: return "";
  }
}

/** The weeks from the first to the last day of the proof. Terms of months show only their turning days. */
function calendar(days, due) {
  const steps = new Map(days.map((step) => [step.day, step]));
  const first = date(days[0].day);
  const last = date(due);
  if ((last - first) / day > 62) return el("ol", { class: "steps" }, days.map((step) => el("li", {}, `${dayWords(step.day)} – ${stepWords(step)}`)));
  return weeks(first, last, (here) => {
    const step = steps.get(here);
    const kind = here === due ? "due" : step?.step ?? "outside";
    const label = step ? `${dayWords(here)}: ${stepWords(step)}` : dayWords(here);
    return el(
      "td",
      { class: kind, title: label },
      el("span", { class: "date" }, String(Number(here.slice(8)))),
      el("span", { class: "number" }, step?.step === "counted" ? String(step.number) : step?.step === "skipped" ? "–" : step?.step === "start" ? "0" : ""),
      el("span", { class: "hidden" }, step ? stepWords(step) : ""),
    );
  });
}

/** The whole weeks from one day to another as a table; `cell` makes the cell of a day and its place in the week. */
export function weeks(first, last, cell) {
  const start = first - ((first.getUTCDay() + 6) % 7) * day;
  const rows = [];
  for (let week = start; week <= last; week += 7 * day) rows.push(el("tr", {}, [0, 1, 2, 3, 4, 5, 6].map((index) => cell(iso(new Date(week + index * day)), index))));
  return el(
    "table",
    { class: "calendar" },
    el("caption", {}, monthsTitle(iso(first), iso(last))),
    el("thead", {}, el("tr", {}, weekdayNames().map(({ short, whole }) => el("th", { scope: "col" }, el("abbr", { title: whole }, short))))),
    el("tbody", {}, rows),
  );
}

/** One clock of a complaint: what, until when, whether it is met, and the proof to open. Before filing nothing runs yet. */
export function clockCard(clock, bodyName, { isPreview = false } = {}) {
  const state = !isPreview && badge(t(`clock.${clock.status}`));
  const deadline = clock.deadline;
  return el(
    "li",
    { class: `clock ${clock.status}` },
    el("h3", {}, words3(clock.title)),
    el("p", {}, state, state && " ", momentWords(clock.due)),
    clock.duty && el("p", { class: "who" }, bodyName(clock.duty)),
    deadline &&
      el(
        "details",
        { "data-key": clock.clock },
        el("summary", {}, t("proof.open", { rule: clock.rule })),
        calendar(deadline.proof.days, deadline.due.day),
        deadline.standing === "unverified" && note(t("proof.unverified")),
        note(t("proof.calendar", { edition: deadline.proof.calendar.edition })),
      ),
  );
}
