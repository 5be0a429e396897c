// What each command needs to be told, and the JSON it becomes. A field: name, kind, label, and what else its kind wants.
import { bodyName } from "./bodies.js";
import { choices, t, under } from "./words.js";


const one = (name, kind, label, more = {}) => ({ name, kind, label: t(label), ...more });
const optional = (field) => ({ ...field, isOptional: true, label: t("form.optional", { label: field.label }) });
const paper = (role) => one("document", "document", "form.document", { role });
const officer = (name) => [one(name, "officer", "form.officer")];

/** What is still to be judged here. */
function ownDemands(view) {
  return view.demands.filter((demand) => !demand.movedTo);
}

/** What the complaint lacks, as fields; the path in the content stands in the name. */
function missingFields(view) {
  const places = { reviewingBody: "reviewingBodyName", complainantName: "sender.name", date: "writtenOn", powerOfAttorney: "document" };
  for (const item of ["identificationNumber", "postalAddress", "actualResidence"]) places[item] = `sender.${item}`;
  const kinds = { date: "day", circumstances: "area", demands: "area", powerOfAttorney: "document", signature: "choice" };
  const options = choices("signed").slice(0, 2);
  return view.missing.map((item) => optional(one(places[item] ?? item, kinds[item] ?? "text", `item.${item}`, { role: "attachment", options })));
}

/** The fields of a command for a complaint. */
export function fieldsOf(command, { view, all, compared = {} }) {
  const demands = ownDemands(view).map((demand) => [demand.id, demand.text]);
  const some = (ids) => [...new Set(ids.filter(Boolean))].map((id) => [id, bodyName(id)]);
  const superior = all.find((body) => body.id === view.holder)?.superior;
  const every = all.map((body) => [body.id, bodyName(body.id)]);
  switch (command) {
    case "assign": return officer("officer");
    case "startReview": return officer("reviewer");
    case "answerDemand":
      return [
        one("demand", "choice", "form.demand", { options: demands }),
        one("result", "radios", "track.answer", { options: choices("result") }),
        one("act", "area", "form.act"),
        optional(paper("decision")),
      ];
    case "forward": return [one("to", "choice", "form.to", { options: some([superior, ...all.filter((body) => body.kind === "qualityControlBody").map((body) => body.id)]), value: superior }), one("parts", "parts", "form.parts")];
    case "deliverCase": return [one("parts", "parts", "form.parts")];
    case "acknowledge": return [optional(one("number", "text", "form.number"))];
    case "rejectDelivery": return [one("findings", "findings", "manifest.title", { value: Object.fromEntries(Object.entries(compared).filter(([, kind]) => kind !== "fits").map(([hash, kind]) => [hash, { kind }])) })];
    case "sendAnswer":
    case "notify": return [optional(paper("answer"))];
    case "redirect": return [one("to", "choice", "form.to", { options: every }), one("reason", "area", "form.reason")];
    case "split":
      return [
        one("demands", "checks", "form.demands", { options: demands }),
        one("to", "choice", "form.to", { options: every }),
        one("respondentKind", "choice", "form.respondent", { options: choices("respondent") }),
        one("respondentBody", "choice", "form.respondentBody", { options: every }),
      ];
    case "link": return [one("kind", "radios", "form.kind", { options: choices("link") }), one("lead", "text", "form.lead")];
    case "linkTrack": return [one("other", "text", "form.lead"), one("body", "choice", "form.body", { options: every })];
    case "withdraw": return [paper("answer")];
    case "complete": return missingFields(view);
    case "restoreTerm": return [one("restored", "radios", "form.restored", { options: choices("form", ["yes", "no"]) }), one("reason", "area", "form.reason")];
    case "decide":
      return [
        ...(demands.length > 0 ? demands.map(([id, text], index) => ({ name: `outcome.${id}`, kind: "choice", label: t("form.outcome", { number: index + 1 }), note: text, options: choices("outcome") })) : [one("overall", "choice", "form.overall", { options: choices("outcome") })]),
        one("grounds", "area", "form.grounds"),
        ...(view.flags.includes("lateFiling") && !view.flags.includes("termRestored") ? [one("late", "check", "form.late")] : []),
        paper("decision"),
        optional(one("orderText", "area", "form.orderText", { heading: t("form.order") })),
        optional(one("orderBody", "choice", "form.orderBody", { options: some([view.respondent.body, view.caseHolder]) })),
        optional(one("complyBy", "day", "form.complyBy")),
      ];
    case "executeOrder": return [one("act", "area", "form.act"), paper("decision")];
    case "reportNewAct": return [one("act", "area", "form.act"), optional(paper("decision"))];
    default: return [];
  }
}

/** The content with what was added, and the demands that were added. */
function completed(view, values) {
  const content = structuredClone(view.content);
  for (const [path, value] of Object.entries(values)) {
    const [first, second] = path.split(".");
    if (value === undefined) continue;
    if (second) content[first] = { ...content[first], [second]: value };
    else if (!["demands", "document"].includes(first)) content[first] = value;
  }
  if (values.document) content.representative = { ...content.representative, powerOfAttorney: values.document };
  const texts = (values.demands ?? "").split("\n").map((text) => text.trim()).filter(Boolean);
  return { content, demands: texts.map((text, index) => ({ id: `d${view.demands.length + index + 1}`, text })) };
}

/** The command as the interface wants it. Fields left empty are left out. */
export function bodyOf(command, given, { view, documents }) {
  const stored = (hash) => documents.find((one) => one.document.sha256 === hash)?.document;
  const values = { ...given };
  for (const [name, value] of Object.entries(given)) if (typeof value === "string") values[name] = value.trim() || undefined;
  values.document &&= stored(values.document);
  const { parts, orderText, orderBody, complyBy } = values;
  const listed = under("part").map((kind) => {
    const { chosen = [], reason } = parts?.[kind] ?? {};
    return chosen.length > 0 ? { kind, documents: chosen.map(stored).filter(Boolean) } : { kind, documents: [], absentBecause: reason?.trim() || undefined };
  });
  switch (command) {
    case "answerDemand": return { command, demand: values.demand, answer: { result: values.result, act: values.act ?? "", document: values.document } };
    case "forward":
    case "deliverCase": return { command, to: values.to, caseParts: listed };
    case "rejectDelivery": return { command, discrepancies: Object.entries(values.findings ?? {}).filter(([, one]) => one.kind).map(([document, one]) => ({ kind: one.kind, document, note: one.note ?? "" })) };
    case "split": return { command, demands: values.demands ?? [], to: values.to, respondent: { kind: values.respondentKind, body: values.respondentBody } };
    case "restoreTerm": return { command, restored: values.restored && values.restored === "yes", reason: values.reason };
    case "notify": return { command, proof: values.document };
    case "complete": return { command, ...completed(view, values) };
    case "decide":
      return {
        command,
        outcomes: ownDemands(view).map((demand) => ({ demand: demand.id, outcome: values[`outcome.${demand.id}`] })).filter((one) => one.outcome),
        overall: values.overall,
        grounds: values.grounds ?? "",
        becauseLate: values.late === true,
        document: values.document,
        order: orderText || orderBody || complyBy ? { body: orderBody, text: orderText, complyBy } : undefined,
      };
    default: return { command, ...values };
  }
}
