// An exit clearance at the desk: its parts, and sealed grounds, opened by a recorded act.
import { addWords, bytes, credentials, el, fill, filled, freshKey, load, ownBody, problemBox, saveBlob, t, upload, words3, tell } from "./desk.js";
import { nameBody } from "./bodies.js";
import { adopt, matterPath, read } from "./paper.js";
import { sender } from "./sending.js";

const [forms, shown] = await Promise.all([...["forms-clearances.json", "view-clearances.json"].map(load), addWords("words-clearances.json")]);

// What was opened is gone as soon as nobody looks.
document.addEventListener("visibilitychange", () => document.hidden && document.querySelectorAll(".sealed").forEach((place) => fill(place)));

/** Opens a sealed entry beside its button. */
async function open(matter, entry, place) {
  matter.key ??= freshKey();
  try {
    const opened = await tell(matterPath(matter, "/sealed"), { entry }, { key: `${matter.key}-${entry}` });
    Object.assign(matter, { version: opened.version, key: undefined });
    const annexes = opened.grounds.annexes.map((one, index) => ({ ...one, entry, annex: index + 1 }));
    fill(place, filled("opened", { ...opened, annexes }, { close: () => fill(place), open: (annex, { target }) => openAnnex(matter, annex, target.nextElementSibling) }));
  } catch (caught) {
    fill(place, problemBox(caught));
  }
}

/** Opens an annex below its button: text and pictures stand there and nowhere else; other kinds can only be saved. */
async function openAnnex(matter, { entry, annex, name, type }, place) {
  try {
    const file = await bytes(matterPath(matter, "/sealed/annex"), credentials(), { entry, annex }, freshKey());
    await adopt(matter);
    const text = type.startsWith("text/") && (await file.text());
    const picture = type.startsWith("image/") && (await drawn(file, name));
    if (!document.hidden) fill(place, filled("annex", { text, picture, isOther: !text && !picture }, { save: () => saveBlob(file, `${entry}-${annex}`) }));
  } catch (caught) {
    fill(place, problemBox(caught));
  }
}

/** A picture that has no address. */
async function drawn(file, name) {
  const picture = await createImageBitmap(file);
  const canvas = el("canvas", { width: picture.width, height: picture.height, role: "img", "aria-label": name });
  canvas.getContext("2d").drawImage(picture, 0, 0);
  return canvas;
}

const kinds = {
  // Each goes into the compartment of the organisation as it is chosen; only the command gives it its name.
  annexes: {
    draw: ({ label, note }, value = [], write, { matter, again }) => {
      const send = async (file, progress) => {
        const { size, sha256 } = await upload(matterPath(matter, "/annexes"), file, { credentials: credentials(), key: freshKey(), progress });
        write([...value, { name: file.name, type: file.type || "application/octet-stream", size, sha256 }]);
        again();
      };
      return filled("annexes", { annexes: value, note: t(note), adder: sender(label, send) });
    },
    take: (value) => value,
  },
};

export const clearance = {
  ...shown,
  forms,
  kinds,
  sources: {
    desk: ownBody,
    oneRow: () => [{}],
    makers: ({ makers }) => makers.map(({ maker, name }) => [maker, words3(name)]),
    bodies: ({ all }) => all.map(({ id, name }) => [id, words3(name)]),
    first: ({ makers }) => makers[0]?.maker,
    prepared: ({ prepared }) => prepared[0],
  },
  async more(matter, view) {
    const [parts, { events }] = await Promise.all(["/parts", "/events"].map((part) => read(matter, part)));
    for (const { maker, name } of parts.makers) nameBody(maker.split(":")[1], name);
    return { ...parts, view: { ...view, flags: parts.flags, timeline: events } };
  },
  told: (matter) => matter,
  parts(matter) {
    return { isOfOrganisations: true, sealed: matter.sealed.map((entry) => ({ key: `s.${entry}`, open: (_, { target }) => open(matter, entry, target.nextElementSibling) })) };
  },
};
