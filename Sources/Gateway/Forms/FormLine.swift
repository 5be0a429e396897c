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
        /// A few words, then a slot to the end of the line.
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
        guard let last = line.runs.last, let blank = last.slotText else { return .running }
        let words = line.runs.dropLast()
        if line.russian != nil { return .beside }
        guard blank == Self.blank || hasCaption || last.isSignature else { return .running }
        if words.isEmpty { return last.isSignature ? .running : .whole }
        guard words.allSatisfy({ !$0.isSlot }) else { return last.isSignature ? .running : .rest }
        return words.reduce(0) { $0 + $1.text.count } <= Self.shortWords ? .lead : .rest
    }

    /// The blank that may take all the room there is; others are parts of a date.
    private static let blank = "_____"

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

    /// The underscores stay in the text, so that it can be copied and read out; the styles draw a line in their place.
    private func blank(_ text: String, to html: inout HTMLWriter) {
        var rest = text[...]
        while let first = rest.first {
            let isLine = first == "_"
            let part = String(rest.prefix { ($0 == "_") == isLine })
            rest = rest.dropFirst(part.count)
            if isLine {
                html.element("span", ["class": part == Self.blank ? "blank" : "blank short"], text: part)
            } else {
                html.text(part)
            }
        }
    }
}

extension PrintedRun {
    fileprivate var isSlot: Bool { slotText != nil }

    fileprivate var isSignature: Bool { if case .signature = self { true } else { false } }

    /// What stands in the slot; nil for words of the form.
    fileprivate var slotText: String? { if case .fixed = self { nil } else { text } }
}
