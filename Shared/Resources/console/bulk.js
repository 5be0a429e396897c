// Decisions on several clearances at once: tried for each, then carried out for those that may be, with a result for each.
import { byId, freshKey, t, tell } from "./desk.js";
import { matterPath, read } from "./paper.js";

const chosen = new Map();

/** Whether a request was taken in. */
export const isChosen = (id) => chosen.has(id);

/** Tries what the officer prepares or the head decides; without a kind, carries out what was tried with success. */
async function run(kind, again) {
  const order = byId("order").value.trim();
  for (const [id, one] of chosen) {
    const matter = { type: { of: "clearances" }, id };
    if (one.isDone) chosen.delete(id);
    if (one.isDone || (!kind && !one.isTried)) continue;
    try {
      if (kind) {
        const [{ version }, { makers, prepared }] = await Promise.all(["", "/parts"].map((part) => read(matter, part)));
        const [{ maker }] = makers;
        const capacity = order ? { acting: { order } } : { head: {} };
        Object.assign(one, { version, key: freshKey(), body: kind === "prepare" ? { command: kind, maker, outcome: { grant: {} } } : { command: "grant", maker, ...prepared[0]?.order, capacity } });
      }
      const { statusTitle: status } = await tell(matterPath(matter, `/commands?dryRun=${kind !== undefined}`), one.body, one);
      Object.assign(one, { problem: undefined, status, isTried: kind !== undefined, isDone: !kind });
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
    label: t("clearance.order"),
    pick({ id }, { target }) {
      chosen[target.checked ? "set" : "delete"](id, {});
      again();
    },
    prepare: () => run("prepare", again),
    decide: () => run("decide", again),
    carryOut: () => run(undefined, again),
  };
}
