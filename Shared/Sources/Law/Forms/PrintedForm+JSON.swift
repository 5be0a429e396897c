import StrictJSON

extension PrintedForm: FieldCodable {
    /// The most Unicode scalars of one text of a printed form; longer than any the order or ``FormWords`` has.
    static let longestText = 10_000
    /// The most elements, options, columns or rows.
    static let longestList = 1_000

    /// Reads `{"form":"form-6","medium":"paper","copies":2,"elements":[…]}`.
    public init(fields: FieldReader) throws(FieldRefusal) {
        let id = fields.choice("form", of: FormID.self)
        let medium = fields.choice("medium", of: FormMedium.self)
        let copies = fields.integer("copies", 1...9)
        let elements = fields.list("elements", 0...Self.longestList, PrintedElement.init(fields:))
        try fields.finish()
        self.init(
            id: try id.value,
            medium: try medium.value,
            copies: Int(try copies.value),
            elements: try elements.value
        )
    }

    /// Writes what `init(fields:)` reads.
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("form", id.rawValue)
            writer.field("medium", medium.rawValue)
            writer.field("copies", copies)
            writer.array("elements") { for element in elements { element.write(to: &$0) } }
        }
    }
}

extension PrintedElement: FieldCodable {
    private enum Kind: String, CaseIterable { case line, gap, choice, table }

    /// Reads an element; its `kind` says which: `line`, `gap`, `choice` or `table`.
    public init(fields: FieldReader) throws(FieldRefusal) {
        switch try fields.choice("kind", of: Kind.self).value {
        case .line: self = .line(try PrintedLine(fields: fields))
        case .gap:
            let notice = fields.object("notice") { words throws(FieldRefusal) in
                let (kk, ru) = (words.text("kk", 1...PrintedForm.longestText), words.text("ru", 1...PrintedForm.longestText))
                let en = words.text("en", 1...PrintedForm.longestText)
                return Text3(kk: try kk.value, ru: try ru.value, en: try en.value)
            }
            self = .gap(try notice.value)
        case .choice: self = .choice(try PrintedChoice(fields: fields))
        case .table: self = .table(try PrintedTable(fields: fields))
        }
    }

    /// Writes what `init(fields:)` reads.
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            switch self {
            case .line(let line):
                writer.field("kind", Kind.line.rawValue)
                line.writeMembers(to: &writer)
            case .gap(let notice):
                writer.field("kind", Kind.gap.rawValue)
                writer.object("notice") {
                    $0.field("kk", notice.kk)
                    $0.field("ru", notice.ru)
                    $0.field("en", notice.en)
                }
            case .choice(let choice):
                writer.field("kind", Kind.choice.rawValue)
                choice.writeMembers(to: &writer)
            case .table(let table):
                writer.field("kind", Kind.table.rawValue)
                table.writeMembers(to: &writer)
            }
        }
    }
}
