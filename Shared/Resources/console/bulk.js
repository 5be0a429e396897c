// Decisions on several clearances at once: tried for each, then carried out for those that may be, with a result for each.
import { freshKey, post } from "./api.js";
import { credentials } from "./desk.js";
import { el, badge, button, h2, note, row } from "./dom.js";
import { check, field, text } from "./fields.js";
import { matterPath, read } from "./paper.js";
import { t, words3 } from "./words.js";

const chosen = new Map();
let order = "";

/** A box that takes a request in. */
export function picker({ id }, again) {
  const toggle = (isOn) => {
    chosen[isOn ? "set" : "delete"](id, {});
    again();
  };
  return check(el("span", { class: "hidden" }, t("bulk.pick", { id })), chosen.has(id), toggle);
}

/** Tries for each what the officer prepares or the head decides; without a kind, carries out what was tried with success. */
async function run(kind, again) {
  for (const [id, one] of chosen) {
    const matter = { type: { of: "clearances" }, id };
    if (one.isDone) chosen.delete(id);
    if (one.isDone || (!kind && !one.isTried)) continue;
    try {
      if (kind) {
        const [{ version }, { json }] = await Promise.all(["", "/parts"].map((part) => read(matter, part)));
        const [{ maker }] = json.makers;
        const capacity = order ? { acting: { order } } : { head: {} };
        Object.assign(one, { version, key: freshKey(), body: kind === "prepare" ? { command: kind, maker, outcome: { grant: {} } } : { command: "grant", maker, ...json.prepared[0]?.order, capacity } });
      }
      const { json } = await post(matterPath(matter, `/commands?dryRun=${kind !== undefined}`), one.body, { credentials: credentials(), key: one.key, version: one.version });
      Object.assign(one, { problem: undefined, status: json.statusTitle, isTried: kind !== undefined, isDone: !kind });
    } catch (problem) {
      Object.assign(one, { problem, isTried: false });
    }
  }
  again();
}

function result({ problem, body, status, isDone }) {
  if (problem) return [badge(t("bulk.refused"), "bad"), ` ${problem.document.detail ?? t("problem.offline")} `, problem.document.rule && t("rule", { rule: problem.document.rule })];
  return status && [badge(t(isDone ? "bulk.done" : "bulk.tried"), "fits"), ` ${t(`bulk.${body.command}`)} ${Object.keys(body.reasons ?? {}).map((name) => t(`reasons.${name}`))} → ${words3(status)}`];
}

/** What can be done to those chosen, and what came of it. */
export function bulkPart(again) {
  if (chosen.size === 0) return note(t("bulk.lead"));
  const all = [...chosen];
  return el(
    "section",
    { class: "next", id: "bulk", "aria-live": "polite" },
    h2(t("bulk.title", { count: chosen.size })),
    field({ label: t("form.optional", { label: t("clearance.order") }), make: text(order, (value) => (order = value.trim()), { "data-key": "order", maxlength: 200 }) }),
    row(["prepare", "decide"].map((kind) => button({ "data-key": `b.${kind}`, onclick: () => run(kind, again) }, t(`bulk.try.${kind}`)))),
    el("ul", { class: "plain" }, all.map(([id, one]) => el("li", {}, el("strong", {}, id), " ", result(one)))),
    all.some(([, one]) => one.isTried) && button({ class: "main", "data-key": "b.do", onclick: () => run(undefined, again) }, t("form.do")),
  );
}
