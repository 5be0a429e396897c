/// A form ready for printing or showing: exact words, filled slots and blanks, without any layout.
public struct PrintedForm: Hashable, Sendable {
    /// Which form.
    public let id: FormID
    /// Paper or electronic.
    public let medium: FormMedium
    /// How many copies are made, one for each party.
    public let copies: Int
    /// What is printed, from top to bottom.
    public let elements: [PrintedElement]

    /// The printed title; nil for form 1, whose title is on the missing page.
    public var title: String? {
        for case .line(let line) in elements where line.style == .title { return line.text }
        return nil
    }
}

/// A part of a printed form.
public enum PrintedElement: Hashable, Sendable {
    /// A line or paragraph.
    case line(PrintedLine)
    /// A page that the source does not have; the notice is ours and says so (R-A1.1).
    case gap(Text3)
    /// A choice among printed options.
    case choice(PrintedChoice)
    /// A table.
    case table(PrintedTable)
}

/// A line or paragraph.
public struct PrintedLine: Hashable, Sendable {
    /// What a line is; a renderer decides how it looks.
    public enum Style: String, CaseIterable, Hashable, Sendable, Codable {
        /// «Нысан», or a group's heading.
        case heading
        /// The form's title.
        case title
        /// Running text.
        case paragraph
        /// A caption under a blank.
        case caption
        /// An entry of a numbered list.
        case entry
        /// A line for a name and a signature.
        case signature
        /// The place of the seal.
        case seal
    }

    /// What it is.
    public let style: Style
    /// The Kazakh words and slots, in order; empty where the source has Russian words only.
    public let runs: [PrintedRun]
    /// The Russian words beside them, in form 1 only.
    public let russian: String?
    /// The source's own spelling where an obvious misprint was corrected.
    public let raw: String?
}

/// A stretch of a line.
public enum PrintedRun: Hashable, Sendable {
    /// Words of the form.
    case fixed(String)
    /// What was filled in.
    case filled(FormSlot, String)
    /// A blank, to be filled by hand or left empty, as the form prints it.
    case blank(FormSlot, String)
    /// A slot with nothing in it on purpose.
    case nothing(FormSlot)
    /// The place of a handwritten signature.
    case signature(FormSlot)
}

/// A choice among printed options.
public struct PrintedChoice: Hashable, Sendable {
    /// One option.
    public struct Option: Hashable, Sendable {
        /// Its code in data.
        public let code: String
        /// Its words with their printed number.
        public let text: BilingualText
        /// Whether it was chosen.
        public let isChosen: Bool
    }

    /// The slot.
    public let slot: FormSlot
    /// The item's words.
    public let label: BilingualText
    /// The note under them.
    public let hint: BilingualText?
    /// Whether it is only for persons who have reached sixteen (R-A1).
    public let isFromSixteen: Bool
    /// The options in order.
    public let options: [Option]
}

/// A table.
public struct PrintedTable: Hashable, Sendable {
    /// The slot.
    public let slot: FormSlot
    /// The item's words.
    public let label: BilingualText?
    /// The note under them.
    public let hint: BilingualText?
    /// Whether it is only for persons who have reached sixteen (R-A1).
    public let isFromSixteen: Bool
    /// The headings of the columns.
    public let columns: [BilingualText]
    /// The filled rows, one text for each column.
    public let rows: [[String]]
}
