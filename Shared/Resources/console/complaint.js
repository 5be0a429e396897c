// A complaint at the desk: what its commands need to be told, and what arrived compared with its list.
import { bodyName } from "./bodies.js";
import { announce, byId, choices, load, t } from "./page.js";
import { compare, listedDocuments } from "./paper.js";

const [forms, shown] = await Promise.all(["forms-complaints.json", "view-complaints.json"].map(load));

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
  listed: ({ view }) => listedDocuments(view.manifest).map(({ name, sha256 }) => [sha256, name]),
  wrong: () => choices("finding").slice(1),
  differences: ({ compared = {} }) => Object.fromEntries(Object.entries(compared).filter(([, kind]) => kind !== "fits").map(([hash, kind]) => [hash, { kind }])),
  lacks: ({ view }) => Object.fromEntries(view.missing.map((item) => [item, true])),
  signed: () => choices("signed").slice(0, 2),
};

/** The content with what was added, and the demands that were added. */
function body(command, { demands = [], document, sender, ...told }, { view }) {
  if (command !== "complete") return undefined;
  const content = { ...view.content, ...told, sender: { ...view.content.sender, ...sender } };
  if (document) content.representative = { ...content.representative, powerOfAttorney: document };
  return { content, demands: demands.map((text, index) => ({ id: `d${view.demands.length + index + 1}`, text })) };
}

/** The list of what was forwarded, with what the comparison found. */
function manifest(matter, again) {
  const { manifest, stage } = matter.view;
  if (!manifest) return undefined;
  const { compared } = matter;
  const wrong = Object.values(compared ?? {}).filter((one) => one !== "fits").length;
  const document = (file) => ({ file, finding: compared?.[file.sha256] });
  const all = [...["complaint", "attachments"].map((name) => [`manifest.${name}`, manifest[name]]), ...manifest.caseParts.map((one) => [`part.${one.kind}`, one.documents, one.absentBecause])];
  const parts = all.map(([key, documents, reason]) => ({ words: t(key), documents: documents.map(document), reason: documents.length === 0 && reason }));
  return {
    manifest: parts.filter((one) => one.documents.length > 0 || one.reason),
    compared: compared && (wrong > 0 ? t("manifest.bad", { count: wrong }) : t("manifest.good", { all: Object.keys(compared).length })),
    comparedAs: wrong > 0 ? "problem" : "next",
    compareAs: stage === "forwardingSent" && !compared && "main",
    async compare() {
      matter.compared = await compare(matter, manifest, (done, all) => announce(t("manifest.checking", { done, all })));
      again();
      announce(byId("compared").textContent);
    },
  };
}

export const complaint = {
  ...shown,
  forms,
  sources,
  body,
  told: ({ view }) => ({ ...view, away: view.holder !== view.owner && view.holder }),
  parts(matter, again) {
    const { missing, links = [], tracks = [] } = matter.view;
    return {
      lacks: missing,
      links: [...links, ...tracks].map((link) => ({ ...link, page: `matter.html#${encodeURIComponent(link.other)}` })),
      ...manifest(matter, again),
    };
  },
};
