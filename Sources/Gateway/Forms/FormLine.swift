import Law

/// A line of a form as HTML. The layout follows from what the line holds, never from which form it is.
struct FormLine {
    /// The line.
    let line: PrintedLine
    /// Whether it is the word «Нысан» in the corner.
    let isMark: Bool
    /// Whether a caption stands below it.
    let hasCaption: Bool

    /// How the line uses its width.
    private enum Layout: String {
        /// Running text with slots in it.
        case running
        /// Nothing but a slot, over the whole width.
        case whole
        /// A few words; the blanks share the rest of the line.
        case lead
        /// Many words, then a slot on a line of its own.
        case rest
        /// Words in two languages, then a slot beside them.
        case beside
    }

    /// Up to so many characters, words and slot share a line.
    private static let shortWords = 40

    /// Writes the line.
    func write(to html: inout HTMLWriter) {
        let layout = layout
        let classes = [isMark ? "mark" : line.style.rawValue, layout == .running ? "" : layout.rawValue].filter { !$0.isEmpty }
            .joined(separator: " ")
        switch line.style {
        case .title: html.element("h1") { runs(to: &$0) }
        case .heading where !isMark: html.element("h2") { runs(to: &$0) }
        default:
            html.element("p", ["class": classes]) { html in
                if layout == .beside {
                    html.element("span", ["class": "words"]) { words(line.runs.dropLast(), to: &$0) }
                    if let slot = line.runs.last { html.element("span", ["class": "value"]) { run(slot, to: &$0) } }
                } else {
                    runs(to: &html)
                }
            }
        }
    }

    private var layout: Layout {
        guard let last = line.runs.last else { return .running }
        let slots = line.runs.filter(\.isSlot)
        if line.russian != nil { return last.isSlot ? .beside : .running }
        let words = line.runs.reduce(0) { $0 + ($1.isSlot ? 0 : $1.text.count) }
        let isOpen = !slots.isEmpty && slots.allSatisfy { $0.isBlankLine || $0.isSignature }
        if isOpen || hasCaption, slots.count == 1, line.runs.count == 1 { return .whole }
        if isOpen, words <= Self.shortWords { return .lead }
        return last.isBlankLine || hasCaption && last.isSlot && words > Self.shortWords ? .rest : .running
    }

    private func runs(to html: inout HTMLWriter) { words(line.runs[...], to: &html) }

    private func words(_ runs: ArraySlice<PrintedRun>, to html: inout HTMLWriter) {
        for one in runs { run(one, to: &html) }
        guard let russian = line.russian else { return }
        if !runs.isEmpty { html.text(" / ") }
        html.element("span", ["lang": "ru"], text: russian)
    }

    private func run(_ run: PrintedRun, to html: inout HTMLWriter) {
        switch run {
        case .fixed(let text): html.text(text)
        case .filled(_, let text): html.element("bdi", ["class": "filled"], text: text)
        case .nothing: html.element("span", ["class": "filled"], text: run.text)
        case .signature: html.element("span", ["class": "blank signature-line"], text: run.text)
        case .blank(_, let text): blank(text, to: &html)
        }
    }

    /// A blank, or a pattern of blanks with words between them, such as a date, that stays on one line.
    private func blank(_ text: String, to html: inout HTMLWriter) {
        if text.allSatisfy({ $0 == "_" }) {
            rule(text, to: &html)
        } else {
            html.element("span", ["class": "pattern"]) { html in
                var rest = text[...]
                while let first = rest.first {
                    let part = String(rest.prefix { ($0 == "_") == (first == "_") })
                    rest = rest.dropFirst(part.count)
                    if first == "_" { rule(part, to: &html) } else { html.text(part) }
                }
            }
        }
    }

    /// The underscores stay in the text, so that it can be copied and read out; the styles draw a line in their place.
    private func rule(_ underscores: String, to html: inout HTMLWriter) {
        guard !underscores.isEmpty else { return }
        html.element("span", ["class": underscores == PrintedRun.blankLine ? "blank" : "blank short"], text: underscores)
    }
}

extension PrintedRun {
    /// The blank that may take all the room there is; others are parts of a date.
    fileprivate static let blankLine = "_____"

    fileprivate var isSlot: Bool { if case .fixed = self { false } else { true } }

    fileprivate var isSignature: Bool { if case .signature = self { true } else { false } }

    fileprivate var isBlankLine: Bool { if case .blank(_, Self.blankLine) = self { true } else { false } }
}
