// The first page: where to go, and what happens to a complaint.
import { el, fill, byId, h2 } from "./dom.js";
import { frame } from "./frame.js";
import { t } from "./words.js";

frame(() => {
  const card = (file, key) => el("li", {}, el("a", { href: `${file}.html` }, el("strong", {}, t(`nav.${file}`)), t(key)));
  fill(
    byId("main"),
    el("h1", {}, t("start.title")),
    el("p", { class: "lead" }, t("start.lead")),
    el("ul", { class: "cards" }, card("file", "start.file"), card("track", "start.track"), card("check", "start.check")),
    h2(t("start.rights")),
    el("ol", {}, ["start.right1", "start.right2", "start.right3"].map((key) => el("li", {}, t(key)))),
  );
});
