import StrictJSON

/// What speaks against a page as it is shown now, by WCAG 2.2 AA: measured in the page itself, and in the tree that screen readers get.
enum AccessibilityFindings {
    /// Every finding once, in words.
    static func of(_ browser: Browser) throws -> [String] {
        let measured = try browser.value(of: script).asArray ?? []
        return measured.compactMap(\.asString) + (try nameless(browser))
    }

    /// What a screen reader would call by nothing but its kind (4.1.2, 1.3.1).
    private static func nameless(_ browser: Browser) throws -> [String] {
        let kinds: Set<String> = [
            "button", "link", "textbox", "combobox", "checkbox", "radio", "heading", "table", "dialog", "navigation", "Date",
        ]
        let nodes = try browser.devtools("Accessibility.getFullAXTree")["nodes"]?.asArray ?? []
        return nodes.compactMap { node in
            guard node["ignored"]?.asBool != true, let kind = node["role"]?["value"]?.asString, kinds.contains(kind),
                node["name"]?["value"]?.asString?.isEmpty != false
            else { return nil }
            return "\(kind) without a name"
        }
    }

    /// Contrast of text (1.4.3) and of the edges of controls (1.4.11), sizes of targets (2.5.8), nothing to scroll sideways for (1.4.10), one
    /// heading of the first level, a language (3.1.1), no identifier twice, no missing word, nothing over something else.
    private static let script = #"""
        (() => {
          const found = new Set();
          const paint = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
          const known = new Map();
          const rgb = (color) => {
            if (!known.has(color)) {
              paint.clearRect(0, 0, 1, 1);
              paint.fillStyle = color;
              paint.fillRect(0, 0, 1, 1);
              const [r, g, b, a] = paint.getImageData(0, 0, 1, 1).data;
              known.set(color, [r, g, b, a / 255]);
            }
            return known.get(color);
          };
          const over = (a, b) => [0, 1, 2].map((i) => a[i] * a[3] + b[i] * (1 - a[3])).concat(1);
          const light = (c) => [0.2126, 0.7152, 0.0722].reduce((all, share, i) => {
            const v = c[i] / 255;
            return all + share * (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
          }, 0);
          const ratio = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
          const ground = (element) => {
            const layers = [];
            for (let one = element; one; one = one.parentElement) {
              layers.push(rgb(getComputedStyle(one).backgroundColor));
              if (layers.at(-1)[3] === 1) break;
            }
            return layers.reduceRight((below, layer) => over(layer, below), [255, 255, 255, 1]);
          };
          const words = (element) => `${element.tagName.toLowerCase()}.${element.className} "${(element.textContent || element.value || "").trim().slice(0, 30)}"`;
          for (const element of document.querySelectorAll("body *:not(svg *, option)")) {
            if (!element.checkVisibility({ visibilityProperty: true })) continue;
            const style = getComputedStyle(element);
            const box = element.getBoundingClientRect();
            if (box.width <= 1 || element.closest(".hidden")) continue;
            if (!element.disabled && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) {
              let opacity = 1;
              for (let one = element; one; one = one.parentElement) opacity *= getComputedStyle(one).opacity;
              const [r, g, b, a] = rgb(style.color);
              const below = ground(element);
              const size = parseFloat(style.fontSize);
              const needed = size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5;
              const is = ratio(over([r, g, b, a * opacity], below), below);
              if (is < needed) found.add(`contrast ${is.toFixed(2)}: ${words(element)}`);
            }
            if (element.matches("a[href], button:not(:disabled), input, select, textarea, summary") && !element.closest(".pick")) {
              const isInText = element.matches("a") && style.display === "inline";
              const label = element.closest("label")?.getBoundingClientRect() ?? box;
              if (!isInText && (Math.max(box.height, label.height) < 24 || Math.max(box.width, label.width) < 24)) found.add(`target ${box.width}x${box.height}: ${words(element)}`);
            }
            if (element.matches("input:not([type=checkbox], [type=radio], [type=file]), select, textarea, button:not(.link, :disabled)")) {
              const below = ground(element.parentElement);
              const edge = ratio(over(rgb(style.borderTopColor), below), below);
              if (edge < 3 && ratio(ground(element), below) < 3) found.add(`edge ${edge.toFixed(2)}: ${words(element)}`);
            }
            if (box.right > innerWidth + 1 && style.position !== "absolute") found.add(`beyond the right edge: ${words(element)}`);
          }
          if (document.documentElement.scrollWidth > innerWidth) found.add(`${document.documentElement.scrollWidth} pixels wide`);
          if (document.querySelectorAll("h1").length !== 1) found.add("not one h1");
          if (!document.documentElement.lang) found.add("no language");
          const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
          for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) found.add(`id ${id} twice`);
          for (const word of document.body.innerText.match(/⟦[^⟧]*⟧/g) ?? []) found.add(`missing word ${word}`);
          const controls = [...document.querySelectorAll("#head a:not(.skip), #head button, main button, main .button, main select, main summary, main h1, main h2, .me")]
            .filter((element) => element.checkVisibility({ contentVisibilityAuto: true }))
            .map((element) => [element, element.getBoundingClientRect()]);
          controls.forEach(([one, a], i) => controls.slice(i + 1).forEach(([other, b]) => {
            if (a.width * b.width > 0 && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1) found.add(`${words(one)} over ${words(other)}`);
          }));
          return [...found];
        })()
        """#
}
