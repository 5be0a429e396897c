// The form of one command: written into a draft of this tab, tried first, then carried out on the version that was looked at.
import { freshKey, get, post } from "./api.js";
import { bodyName } from "./bodies.js";
import { credentials } from "./desk.js";
import { el, fill, badge, button, note, row } from "./dom.js";
import { area, choice, day, field, radios, text } from "./fields.js";
import { bodyOf, fieldsOf } from "./forms.js";
import { problemBox } from "./frame.js";
import { adder, listedDocuments, matterPath } from "./paper.js";
import { choices, dayWords, t, under, words3 } from "./words.js";

function draftOf(place) {
  try {
    return JSON.parse(sessionStorage.getItem(place)) ?? {};
  } catch {
    return {};
  }
}

/** The form; `done` is called when the command was carried out, `reload` when a document was added. */
export function commandForm(command, title, matter, { done, close, reload }) {
  const { view, documents, version } = matter;
  const place = `shagym.form.${view.id}.${command}`;
  const draft = { values: {}, key: freshKey(), ...draftOf(place) };
  const fields = fieldsOf(command, matter);
  for (const one of fields) if (one.value !== undefined) draft.values[one.name] ??= one.value;
  const result = el("div", { "aria-live": "polite" });
  const keep = () => sessionStorage.setItem(place, JSON.stringify(draft));
  const write = (name) => (value) => {
    draft.values[name] = value;
    keep();
    fill(result);
  };

  const documentChoices = () => documents.map((one) => [one.document.sha256, `${one.document.name} (${t(`role.${one.role}`)})`]);
  const addTo = (name, role) =>
    adder(view.id, role, t("form.upload"), async (stored) => {
      if (name) write(name)((stored.document ?? stored).sha256);
      await reload();
    });

  function checks({ name, label, options }) {
    const chosen = new Set(draft.values[name] ?? []);
    const toggle = (key) => (event) => {
      chosen[event.target.checked ? "add" : "delete"](key);
      write(name)([...chosen]);
    };
    return el("fieldset", {}, el("legend", {}, label), options.map(([key, words]) => el("label", { class: "choice" }, el("input", { type: "checkbox", checked: chosen.has(key), onchange: toggle(key) }), words)));
  }

  function parts({ name, label }) {
    const all = (draft.values[name] ??= {});
    const papers = documents.filter((one) => one.role === "caseDocument" || one.role === "decision");
    return [
      el("h3", {}, label),
      note(t("form.parts.note")),
      addTo(undefined, "caseDocument"),
      under("part").map((kind) => {
        const part = (all[kind] ??= { chosen: [] });
        const toggle = (hash) => (event) => {
          part.chosen = part.chosen.filter((one) => one !== hash).concat(event.target.checked ? [hash] : []);
          write(name)(all);
        };
        return el(
          "fieldset",
          { class: "part" },
          el("legend", {}, t(`part.${kind}`)),
          papers.map(({ document }) => el("label", { class: "choice" }, el("input", { type: "checkbox", checked: part.chosen.includes(document.sha256), onchange: toggle(document.sha256) }), document.name)),
          el("input", { type: "text", "aria-label": `${t(`part.${kind}`)}: ${t("form.absent")}`, placeholder: t("form.absent"), value: part.reason ?? "", maxlength: 1000, oninput: (event) => { part.reason = event.target.value; write(name)(all); } }),
        );
      }),
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
      case "check": return el("label", { class: "choice" }, el("input", { type: "checkbox", checked: value === true, onchange: (event) => write(one.name)(event.target.checked) }), one.label);
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
      fill(result, el("div", { class: "next" }, el("h3", {}, t("form.tried")), await outcome(json), row(carry)));
      carry.focus();
    } catch (caught) {
      fill(result, problemBox(caught));
    }
  }

  /** What would be different: stage, owner, dates. */
  async function outcome(after) {
    const before = new Map(view.deadlines.map((clock) => [clock.clock, `${clock.due}${clock.status}`]));
    const changed = after.deadlines.filter((clock) => before.get(clock.clock) !== `${clock.due}${clock.status}`);
    const line = async (clock) => {
      const rule = (await get(`/v1/rules/${encodeURIComponent(clock.rule)}`)).json;
      return el("li", {}, badge(t(`clock.${clock.status}`)), ` ${words3(rule.text)} – ${dayWords(clock.due)}, ${clock.due.slice(11, 16)} `, clock.duty && el("span", { class: "who" }, bodyName(clock.duty)));
    };
    return [
      el("p", { class: "what" }, after.stage === view.stage ? t("form.sameStage", { to: words3(after.stageTitle) }) : t("form.stage", { from: words3(view.stageTitle), to: words3(after.stageTitle) })),
      el("p", {}, `${t("matter.owner")}: ${bodyName(after.owner)}`),
      changed.length > 0 && el("ul", {}, await Promise.all(changed.map(line))),
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
    el("h2", { id: "command", tabindex: "-1" }, title),
    el(
      "form",
      { novalidate: true, onsubmit: (event) => { event.preventDefault(); tryOut(); } },
      fields.map((one) => [one.heading && el("h3", {}, one.heading), draw(one)]),
      row(el("button", { type: "submit", class: "main", id: "try" }, t("form.try")), button({ onclick: close }, t("form.cancel"))),
    ),
    result,
  );
}
