extension PrintedRun {
    /// The run as plain text.
    public var text: String {
        switch self {
        case .fixed(let text), .filled(_, let text), .blank(_, let text): text
        case .nothing: "—"
        case .signature: "_____"
        }
    }
}

extension PrintedLine {
    /// The Kazakh words as plain text.
    public var text: String { runs.map(\.text).joined() }
}

extension PrintedForm {
    /// The form as plain text, one line for each line, option and row; Russian words follow after " / ".
    public var text: String { elements.flatMap(\.textLines).joined(separator: "\n") }
}

extension PrintedElement {
    fileprivate var textLines: [String] {
        switch self {
        case .line(let line): [[line.text, line.russian ?? ""].filter { !$0.isEmpty }.joined(separator: " / ")]
        case .gap(let notice): ["[\(notice.kk) / \(notice.ru) / \(notice.en)]"]
        case .choice(let choice):
            [choice.label.text] + (choice.hint.map { [$0.text] } ?? [])
                + choice.options.map { ($0.isChosen ? "[x] " : "[ ] ") + $0.text.text }
        case .table(let table):
            [table.label, table.hint].compactMap(\.self).map(\.text) + [table.columns.map(\.text).joined(separator: " | ")]
                + table.rows.map { $0.joined(separator: " | ") }
        }
    }
}

extension BilingualText {
    /// Both, after each other.
    public var text: String { kk + " / " + ru }
}
