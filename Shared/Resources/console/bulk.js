// Decisions on several clearances at once: tried for each, then carried out for those that may be, with a result for each.
import { freshKey, post } from "./api.js";
import { credentials } from "./desk.js";
import { field, text } from "./fields.js";
import { matterPath, read } from "./paper.js";
import { t } from "./words.js";

const chosen = new Map();
let order = "";

/** Whether a request was taken in. */
export function isChosen(id) {
  return chosen.has(id);
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
      Object.assign(one, { problem, status: undefined, isTried: false });
    }
  }
  again();
}

/** What was chosen, what can be done to it, and what came of it. */
export function bulk(again) {
  const shown = ([id, one]) => ({ ...one, id, problem: one.problem, status: one.status, said: one.problem && (one.problem.document.detail ?? t("problem.offline")), rule: one.problem?.document.rule, result: one.isDone ? "done" : "tried", reasons: Object.keys(one.body?.reasons ?? {}) });
  const all = [...chosen].map(shown);
  return {
    chosen: all,
    marked: all.length,
    isTried: all.some((one) => one.isTried),
    order: field({ label: t("form.optional", { label: t("clearance.order") }), make: text(order, (value) => (order = value.trim()), { "data-key": "order", maxlength: 200 }) }),
    pick({ id }, { target }) {
      chosen[target.checked ? "set" : "delete"](id, {});
      again();
    },
    prepare: () => run("prepare", again),
    decide: () => run("decide", again),
    carryOut: () => run(undefined, again),
  };
}
