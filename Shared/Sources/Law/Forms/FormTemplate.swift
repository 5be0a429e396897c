/// A form as read: exact words with slots.
struct FormTemplate: Hashable, Sendable {
    enum Element: Hashable, Sendable {
        /// The missing page of form 1 (R-A1.1).
        case gap
        case line(Line)
        case list(List)
        case choice(Choice)
        case table(Table)

        var slots: [FormSlot] {
            switch self {
            case .gap: []
            case .line(let line): line.text.slots
            case .list(let list): [list.slot]
            case .choice(let choice): [choice.slot]
            case .table(let table): [table.slot]
            }
        }
    }

    struct Line: Hashable, Sendable {
        let style: PrintedLine.Style
        let text: TemplateText<FormSlot>
        let russian: String?
        /// The source's own spelling where a misprint is corrected.
        let raw: String?
    }

    struct List: Hashable, Sendable {
        let slot: FormSlot
        let entry: TemplateText<ListPart>
        /// What closes an entry before another one, and the last.
        let between: String
        let end: String
        /// How many entries the blank form prints.
        let printed: Int
    }

    struct Choice: Hashable, Sendable {
        let slot: FormSlot
        let label: BilingualText
        let hint: BilingualText?
        let options: [Option]
        /// Only for persons who have reached sixteen.
        let isFromSixteen: Bool
    }

    struct Option: Hashable, Sendable {
        let code: String
        let text: BilingualText
    }

    struct Table: Hashable, Sendable {
        let slot: FormSlot
        let label: BilingualText?
        let hint: BilingualText?
        let columns: [BilingualText]
        let isFromSixteen: Bool
    }

    let id: FormID
    let medium: FormMedium
    let copies: Int
    let elements: [Element]
}

/// Words of form 1, which is printed in Kazakh and Russian.
public struct BilingualText: Hashable, Sendable {
    /// Kazakh.
    public let kk: String
    /// Russian.
    public let ru: String
}
