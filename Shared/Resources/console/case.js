// An administrative case at the desk: what its commands need to be told, and what is shown of it.
import { addWords, choices, dayWords, load, maybe, momentWords, serverNow, t, under, words3 } from "./desk.js";
import { bodyName } from "./bodies.js";
import { adopt, addFile, matterPath } from "./paper.js";
import { printPart } from "./printing.js";

const [forms, shown] = await Promise.all([...["forms-cases.json", "view-cases.json"].map(load), addWords("words-cases.json")]);

const round = ({ view }) => view.rounds.at(-1);
const grounds = (ids) => choices("ground", ids);
const named = (list) => list.map(({ description: { id, name } }) => [id, name.en ? words3(name) : name]);
const withDuty = (duty) => ({ resources }) => named(resources.people.filter((one) => one.description.duties.includes(duty)));
const people = ({ view }) => [view.applicant, ...view.children];

const sources = {
  now: serverNow,
  round,
  presented: ({ view }) => Object.fromEntries(view.check.persons.map(({ presented }, index) => [index, { papers: presented.map((one) => one.document) }])),
  persons: (matter) => people(matter).map((person, index) => [String(index), person.name]),
  asked: ({ view }) => choices("asked", view.missingReplies.length > 0 ? view.missingReplies : under("asked")),
  noticed: (matter) => grounds((round(matter)?.grounds ?? []).map((one) => one.ground)),
  open: ({ view }) => grounds(view.openGrounds),
  planned: ({ view }) => view.openGrounds.map((ground) => ({ ground })),
  unanswered: (matter) => (round(matter)?.arguments ?? []).map((one) => [one.id, one.text]),
  arguments: (matter) => round(matter)?.arguments.length ?? 0,
  rooms: ({ resources }) => named(resources.rooms),
  chairs: withDuty("official"),
  secretaries: withDuty("secretary"),
  version: (matter) => String(round(matter)?.minutes.length ?? ""),
  because: ({ view }) => view.flags.some((flag) => flag.code === "postponementRequested") && "applicantAsked",
  staff: ({ resources }) => named(resources.people),
  minutes({ view, lastMinutes }) {
    const { appointment, record: { start, end } = {}, grounds } = round({ view });
    const question = grounds.map((one) => t(`ground.${one.ground}`)).join("; ");
    const first = { place: appointment?.place, date: start?.slice(0, 10), body: view.provider, official: appointment?.official, secretary: appointment?.secretary, question };
    return { ...first, ...lastMinutes, start, end, participants: (lastMinutes?.participants ?? [view.applicant.name]).join("\n") };
  },
  surrendered: ({ view }) => ({ citizen: "identityCard", foreigner: "residencePermit", stateless: "statelessCertificate" })[view.applicant.category],
};

/** What was written as minutes, as the text of a document. */
function minutesText(minutes) {
  const shown = { day: dayWords, moment: momentWords, carried: bodyName };
  const line = (values) => ({ at, label, kind, fields }) => {
    const given = values[at.split(".").pop()];
    const words = fields ? given.map((item) => `\n  ${fields.map(line(item)).join("\n  ")}`).join("") : [shown[kind]?.(given) ?? given].flat().join("\n  ");
    return `${t(label ?? `form.${at}`)}: ${words}`;
  };
  return forms.writeMinutes.slice(0, -1).map(line(minutes)).join("\n\n");
}

/** What a person really presented; the facts beside the documents stay as they were handed in. */
function presentedBy({ view }, { person, papers }) {
  const { facts, presented } = view.check.persons[person];
  const { incapable, maintenance, departure } = facts;
  return { presented: papers.map((document) => presented.find((one) => one.document === document) ?? { document }), incapable, maintenance, departure };
}

/** Minutes without a file become one, which is a step of its own; on trial, which stores nothing, the preliminary decision stands in for it. */
async function body(command, told, matter, isTrial) {
  if (command === "reportIncomplete") return { packages: told.packages.map((one) => presentedBy(matter, one)) };
  if (command !== "writeMinutes" || told.minutes.document) return told;
  if (isTrial) return { minutes: { ...told.minutes, document: round(matter).decision } };
  const name = `minutes-${matter.view.rounds.length}-${Number(sources.version(matter)) + 1}.txt`;
  const document = await addFile(matter, "hearingMinutes", new File([minutesText(told.minutes)], name, { type: "text/plain" }));
  await adopt(matter);
  return { minutes: { ...told.minutes, document } };
}

/** The case with persons and their documents, grounds and what is said of each, the newest round first. */
function told(matter) {
  const { view } = matter;
  const { openGrounds = [], removedGrounds = [], confirmedGrounds = [] } = view;
  const cited = (ground) => view.rounds.flatMap((one) => one.grounds).findLast((one) => one.ground === ground);
  const state = (ground) => (removedGrounds.includes(ground) ? "removed" : confirmedGrounds.includes(ground) ? "confirmed" : "open");
  return {
    ...view,
    ...matter,
    persons: people(matter).map((person, index) => ({ ...view.check?.persons[index], ...person })),
    grounds: [...openGrounds, ...removedGrounds].map((ground) => ({ ...cited(ground), ground, state: state(ground), removed: removedGrounds.includes(ground) })),
    rounds: view.rounds.toReversed(),
  };
}

export const administrativeCase = {
  ...shown,
  forms,
  sources,
  body,
  besides: ({ notices }) => (notices?.notices.length > 0 ? [{ command: "recordDelivery", title: { en: t("case.recordDelivery") } }] : []),
  async more(matter, view) {
    const part = (name) => maybe(matterPath(matter, name));
    const [plan, notices, form, events, resources, blank] = await Promise.all([part("/plan"), part("/notices"), part("/form"), view.rounds.at(-1)?.minutes.length > 0 && part("/events"), maybe("/v1/hearing-resources"), maybe("/v1/forms")]);
    const written = (events?.events ?? []).findLast((event) => event.type.includes("minutesWritten"));
    return { plan, notices, form, lastMinutes: written?.data?.minutes, resources: resources ?? { rooms: [], people: [] }, blank: blank?.items };
  },
  told,
  parts: (matter) => ({ print: printPart(matter) }),
};
