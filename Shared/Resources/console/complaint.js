// A complaint at the desk: what it says and what its commands need to be told.
import { get } from "./api.js";
import { bodyName } from "./bodies.js";
import { el, button, h2, note, announce, byId } from "./dom.js";
import { check, choice, field, text } from "./fields.js";
import { adder, compare, listedDocuments, manifestList } from "./paper.js";
import { sections } from "./view.js";
import { choices, t, under } from "./words.js";

const [forms, shown] = await Promise.all(["forms-complaints.json", "view-complaints.json"].map((file) => get(file).then(({ json }) => json)));

/** What is still to be judged here. */
const ownDemands = ({ view }) => view.demands.filter((demand) => !demand.movedTo);
const named = (ids) => [...new Set(ids.filter(Boolean))].map((id) => [id, bodyName(id)]);
const superior = ({ view, all }) => all.find((body) => body.id === view.holder)?.superior;

const sources = {
  demands: (matter) => ownDemands(matter).map((demand) => [demand.id, demand.text]),
  noDemands: (matter) => ownDemands(matter).length === 0,
  bodies: ({ all }) => named(all.map((body) => body.id)),
  superior,
  receivers: (matter) => named([superior(matter), ...matter.all.filter((body) => body.kind === "qualityControlBody").map((body) => body.id)]),
  ordered: ({ view }) => named([view.respondent.body, view.caseHolder]),
  late: ({ view }) => view.flags.includes("lateFiling") && !view.flags.includes("termRestored"),
  differences: ({ compared = {} }) => Object.fromEntries(Object.entries(compared).filter(([, kind]) => kind !== "fits").map(([hash, kind]) => [hash, { kind }])),
};

// MARK: Fields of its own

const kinds = {
  parts: {
    draw({ label }, all = {}, write, { matter, reload }) {
      const papers = matter.documents.filter((one) => one.role === "caseDocument" || one.role === "decision");
      const change = (kind, part) => write(Object.assign(all, { [kind]: part }));
      const box = (kind) => {
        const part = all[kind] ?? { chosen: [] };
        const toggle = (hash) => (isChecked) => change(kind, { ...part, chosen: part.chosen.filter((one) => one !== hash).concat(isChecked ? [hash] : []) });
        return el(
          "fieldset",
          {},
          el("legend", {}, t(`part.${kind}`)),
          papers.map(({ document }) => check(document.name, part.chosen.includes(document.sha256), toggle(document.sha256))),
          el("input", { type: "text", "aria-label": `${t(`part.${kind}`)}: ${t("form.absent")}`, placeholder: t("form.absent"), value: part.reason ?? "", maxlength: 1000, oninput: (event) => change(kind, Object.assign(part, { reason: event.target.value })) }),
        );
      };
      return [el("h3", {}, label), note(t("form.parts.note")), adder(matter, () => "caseDocument", t("form.upload"), reload), el("div", { class: "parts" }, under("part").map(box))];
    },
    take: (all = {}, _, stored) =>
      under("part").map((kind) => {
        const { chosen = [], reason } = all[kind] ?? {};
        return chosen.length > 0 ? { kind, documents: chosen.map(stored).filter(Boolean) } : { kind, documents: [], absentBecause: reason?.trim() || undefined };
      }),
  },
  findings: {
    draw({ label }, all = {}, write, { matter }) {
      const change = (hash, member) => (value) => write(Object.assign(all, { [hash]: { ...all[hash], [member]: value } }));
      return [
        el("h3", {}, label),
        listedDocuments(matter.view.manifest).map(({ name, sha256 }) => [
          field({ label: name, make: choice(all[sha256]?.kind, choices("finding").slice(1), change(sha256, "kind"), t("finding.fits")) }),
          field({ label: t("form.note"), make: text(all[sha256]?.note, change(sha256, "note"), { maxlength: 1000 }) }),
        ]),
      ];
    },
    take: (all = {}) => Object.entries(all).filter(([, one]) => one.kind).map(([document, one]) => ({ kind: one.kind, document, note: one.note ?? "" })),
  },
  outcomes: {
    draw: (_, all = {}, write, { matter }) =>
      ownDemands(matter).map(({ id, text }, index) => field({ label: t("form.outcome", { number: index + 1 }), note: text, make: choice(all[id], choices("outcome"), (outcome) => write(Object.assign(all, { [id]: outcome }))) })),
    take: (all = {}) => Object.entries(all).filter(([, outcome]) => outcome).map(([demand, outcome]) => ({ demand, outcome })),
  },
};

/** What the complaint lacks, as fields; the path in the content stands in the name. */
function fields(command, { view }) {
  if (command !== "complete") return [];
  const places = { reviewingBody: "reviewingBodyName", complainantName: "sender.name", date: "writtenOn", powerOfAttorney: "document" };
  for (const item of ["identificationNumber", "postalAddress", "actualResidence"]) places[item] = `sender.${item}`;
  const kinds = { date: "day", circumstances: "area", demands: "lines", powerOfAttorney: "document", signature: "choice" };
  const options = choices("signed").slice(0, 2);
  return view.missing.map((item) => ({ at: places[item] ?? item, kind: kinds[item], label: `item.${item}`, role: "attachment", options, optional: true }));
}

/** The content with what was added, and the demands that were added. */
function body(command, { demands = [], document, sender, ...told }, { view }) {
  if (command !== "complete") return undefined;
  const content = { ...view.content, ...told, sender: { ...view.content.sender, ...sender } };
  if (document) content.representative = { ...content.representative, powerOfAttorney: document };
  return { content, demands: demands.map((text, index) => ({ id: `d${view.demands.length + index + 1}`, text })) };
}

// MARK: Parts

function manifestPart(matter, { again }) {
  const { manifest, stage } = matter.view;
  if (!manifest) return undefined;
  const { compared } = matter;
  const wrong = Object.values(compared ?? {}).filter((one) => one !== "fits").length;
  const check = async () => {
    matter.compared = await compare(matter, manifest, (done, all) => announce(t("manifest.checking", { done, all })));
    again();
    announce(byId("compared").textContent);
  };
  return [
    h2(t("manifest.title")),
    manifestList(matter, manifest, compared),
    compared && el("p", { id: "compared", class: wrong > 0 ? "problem" : "next" }, wrong > 0 ? t("manifest.bad", { count: wrong }) : t("manifest.good", { all: Object.keys(compared).length })),
    button({ class: stage === "forwardingSent" && !compared ? "main" : null, "data-key": "compare", onclick: check }, t("manifest.check")),
  ];
}

export const complaint = {
  of: "complaints",
  param: "role",
  roles: "role",
  added: under("role").slice(1),
  forms,
  sources,
  kinds,
  fields,
  body,
  flags: (view) => view.flags.map((flag) => `flag.${flag}`),
  facts: shown.facts,
  told: ({ view }) => ({ ...view, away: view.holder !== view.owner && view.holder }),
  head: ({ view }) => [
    view.missing.length > 0 && el("p", { class: "warning" }, t("track.missing"), " ", view.missing.map((item) => t(`item.${item}`)).join(", ")),
    (view.links ?? view.tracks) && el("p", {}, [...(view.links ?? []), ...(view.tracks ?? [])].map((link) => [link.kind && `${t(`link.${link.kind}`)}: `, el("a", { href: `matter.html#${encodeURIComponent(link.other)}` }, link.other), " "])),
    view.continuesAs && el("p", {}, t("track.continues", { id: view.continuesAs })),
  ],
  says: (matter, tools) => sections(shown.says, matter.view, matter, tools),
  after: manifestPart,
  // A demand is answered beside its text.
  alone: ["answerDemand"],
};
