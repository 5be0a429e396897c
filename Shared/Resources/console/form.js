// The form of one command: kept as a draft of this tab, tried first, then carried out on the version that was seen.
import { freshKey, post } from "./api.js";
import { bodyName } from "./bodies.js";
import { credentials } from "./desk.js";
import { el, fill, badge, button, note, row } from "./dom.js";
import { area, check, choice, day, field, radios, text } from "./fields.js";
import { bodyOf, fieldsOf } from "./forms.js";
import { problemBox } from "./frame.js";
import { adder, listedDocuments, matterPath } from "./paper.js";
import { choices, momentWords, t, under, words3 } from "./words.js";

/** The form; `done` is called when the command was carried out, `reload` when a document was added. A preset fills fields. */
export function commandForm({ command, title, preset = {} }, matter, { done, close, reload }) {
  const { view, documents, version } = matter;
  const place = ["shagym.form", view.id, command, ...Object.values(preset)].join(".");
  const draft = { values: { ...preset }, key: freshKey(), ...JSON.parse(sessionStorage.getItem(place)) };
  const fields = fieldsOf(command, matter);
  for (const one of fields) draft.values[one.name] ??= one.value;
  const result = el("div", { "aria-live": "polite" });
  const keep = () => sessionStorage.setItem(place, JSON.stringify(draft));
  const write = (name) => (value) => {
    draft.values[name] = value;
    keep();
    fill(result);
  };

  const documentChoices = () => documents.map((one) => [one.document.sha256, `${one.document.name} (${t(`role.${one.role}`)})`]);
  const addTo = (name, role) =>
    adder(view.id, () => role, t("form.upload"), (stored) => {
      if (name) write(name)(stored.sha256);
      return reload();
    });

  function checks({ name, label, options }) {
    const chosen = new Set(draft.values[name] ?? []);
    const toggle = (key) => (isChecked) => {
      chosen[isChecked ? "add" : "delete"](key);
      write(name)([...chosen]);
    };
    return el("fieldset", {}, el("legend", {}, label), options.map(([key, words]) => check(words, chosen.has(key), toggle(key))));
  }

  function parts({ name, label }) {
    const all = (draft.values[name] ??= {});
    const papers = documents.filter((one) => one.role === "caseDocument" || one.role === "decision");
    return [
      el("h3", {}, label),
      note(t("form.parts.note")),
      addTo(undefined, "caseDocument"),
      el("div", { class: "parts" }, under("part").map((kind) => {
        const part = (all[kind] ??= { chosen: [] });
        const toggle = (hash) => (isChecked) => {
          part.chosen = part.chosen.filter((one) => one !== hash).concat(isChecked ? [hash] : []);
          write(name)(all);
        };
        return el(
          "fieldset",
          {},
          el("legend", {}, t(`part.${kind}`)),
          papers.map(({ document }) => check(document.name, part.chosen.includes(document.sha256), toggle(document.sha256))),
          el("input", { type: "text", "aria-label": `${t(`part.${kind}`)}: ${t("form.absent")}`, placeholder: t("form.absent"), value: part.reason ?? "", maxlength: 1000, oninput: (event) => { part.reason = event.target.value; write(name)(all); } }),
        );
      })),
    ];
  }

  function findings({ name, label }) {
    const all = (draft.values[name] ??= {});
    const change = (hash, member) => (value) => {
      all[hash] = { ...all[hash], [member]: value };
      write(name)(all);
    };
    return [
      el("h3", {}, label),
      listedDocuments(view.manifest).map(({ name: file, sha256 }) => [
        field({ label: file, make: choice(all[sha256]?.kind, choices("finding").slice(1), change(sha256, "kind"), t("finding.fits")) }),
        field({ label: t("form.note"), make: text(all[sha256]?.note, change(sha256, "note"), { maxlength: 1000 }) }),
      ]),
    ];
  }

  function draw(one) {
    const value = draft.values[one.name];
    const simple = (make) => field({ label: one.label, note: one.note, make });
    switch (one.kind) {
      case "area": return simple(area(value, write(one.name), { class: "short", maxlength: 20000 }));
      case "day": return simple(day(value, write(one.name)));
      case "choice": return simple(choice(value, one.options, write(one.name)));
      case "radios": return radios({ legend: one.label, name: one.name, value, options: one.options, change: write(one.name) });
      case "check": return check(one.label, value === true, write(one.name));
      case "checks": return checks(one);
      case "parts": return parts(one);
      case "findings": return findings(one);
      case "document": return [simple(choice(value, documentChoices(), write(one.name), one.isOptional ? t("form.none") : undefined)), addTo(one.name, one.role)];
      case "officer": return simple(text(value, write(one.name), { list: "officers", maxlength: 128, autocomplete: "off" }));
      default: return simple(text(value, write(one.name), { maxlength: 1000 }));
    }
  }

  async function send(isTrial) {
    const body = bodyOf(command, draft.values, matter);
    const sent = JSON.stringify(body);
    // The same key again is the same command; another content is another command.
    if (!isTrial && draft.sent !== sent) Object.assign(draft, { sent, key: freshKey() });
    keep();
    return post(matterPath(view.id, `/commands${isTrial ? "?dryRun=true" : ""}`), body, { credentials: credentials(), key: isTrial ? undefined : draft.key, version });
  }

  async function tryOut() {
    try {
      const { json } = await send(true);
      const carry = button({ class: "main", id: "carry-out", onclick: () => carryOut(carry) }, t("form.do"));
      fill(result, el("div", { class: "next" }, el("h3", {}, t("form.tried")), outcome(json), row(carry)));
      carry.focus();
    } catch (caught) {
      fill(result, problemBox(caught));
    }
  }

  /** What would be different: stage, owner, dates. */
  function outcome(after) {
    const before = new Map(view.deadlines.map((clock) => [clock.clock, `${clock.due}${clock.status}`]));
    const changed = after.deadlines.filter((clock) => before.get(clock.clock) !== `${clock.due}${clock.status}`);
    const line = (clock) => el("li", {}, badge(t(`clock.${clock.status}`)), ` ${t(`term.${clock.clock}`)} – ${momentWords(clock.due)} `, clock.duty && el("span", { class: "who" }, bodyName(clock.duty)));
    return [
      el("p", { class: "what" }, t("form.stage", { stage: [...new Set([view, after].map((one) => words3(one.stageTitle)))].join(" → ") })),
      el("p", {}, `${t("matter.owner")}: ${bodyName(after.owner)}`),
      changed.length > 0 && el("ul", {}, changed.map(line)),
    ];
  }

  async function carryOut(button) {
    button.disabled = true;
    button.textContent = t("form.doing");
    try {
      await send(false);
      sessionStorage.removeItem(place);
      await done(title);
    } catch (caught) {
      button.disabled = false;
      button.textContent = t("form.do");
      button.closest(".next").before(problemBox(caught));
    }
  }

  return el(
    "section",
    { class: "command", "aria-labelledby": "command" },
    el("h2", { id: "command", tabindex: "-1" }, words3(title)),
    el(
      "form",
      { novalidate: true, onsubmit: (event) => { event.preventDefault(); tryOut(); } },
      fields.map((one) => [one.heading && el("h3", {}, one.heading), draw(one)]),
      row(el("button", { type: "submit", class: "main", id: "try" }, t("form.try")), button({ onclick: close }, t("form.cancel"))),
    ),
    result,
  );
}
