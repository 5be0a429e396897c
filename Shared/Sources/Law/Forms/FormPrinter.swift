/// Puts values into a template.
struct FormPrinter {
    let values: [FormSlot: SlotValue]

    /// The notice in the place of the missing page (R-A1.1).
    static let gap = Text3(
        kk: "1-қосымшаның атауы мен 1–8-тармақтары бар беті бастапқы мәтінде жоқ",
        ru: "страница приложения 1 с названием и пунктами 1–8 в исходном тексте отсутствует",
        en: "the page of Appendix 1 with the title and items 1–8 is missing in the source"
    )

    func print(_ template: FormTemplate, medium: FormMedium?) -> PrintedForm {
        PrintedForm(
            id: template.id,
            medium: medium ?? template.medium,
            copies: template.copies,
            elements: template.elements.flatMap(print)
        )
    }

    private func print(_ element: FormTemplate.Element) -> [PrintedElement] {
        switch element {
        case .gap: [.gap(Self.gap)]
        case .line(let line):
            [.line(PrintedLine(style: line.style, runs: line.text.pieces.flatMap(runs), russian: line.russian, raw: line.raw))]
        case .list(let list): entries(list)
        case .choice(let choice): [.choice(print(choice))]
        case .table(let table): [.table(print(table))]
        }
    }

    private func runs(_ piece: TemplateText<FormSlot>.Piece) -> [PrintedRun] {
        guard case .slot(let slot, let blank) = piece else {
            if case .fixed(let text) = piece { return [.fixed(text)] }
            return []
        }
        if slot.signing == .signature { return [.signature(slot)] }
        guard let text = filled(values[slot], blank) else {
            return values[slot] == .nothing ? [.nothing(slot)] : [.blank(slot, blank)]
        }
        return slot.signing == .nameAndSignature ? [.filled(slot, text), .fixed(" / "), .signature(slot)] : [.filled(slot, text)]
    }

    private func filled(_ value: SlotValue?, _ blank: String) -> String? {
        switch value {
        case .text(let text): text.allSatisfy(\.isWhitespace) ? nil : text
        case .day(let day): KazakhDate.filling(blank, with: day)
        default: nil
        }
    }

    /// The filled entries, or as many blank ones as the form prints. A filled form ends with its last entry: an empty printed line would
    /// leave room to add a ground after signing.
    private func entries(_ list: FormTemplate.List) -> [PrintedElement] {
        var entries: [[ListPart: String]] = []
        if case .list(let filled) = values[list.slot] { entries = filled }
        let count = entries.isEmpty ? list.printed : entries.count
        return (0..<count).map { index in
            var runs = list.entry.pieces.map { piece -> PrintedRun in
                switch piece {
                case .fixed(let text): .fixed(text)
                case .slot(.number, _): .fixed(String(index + 1))
                case .slot(let part, let blank):
                    if index < entries.count, let text = entries[index][part] {
                        .filled(list.slot, text)
                    } else {
                        .blank(list.slot, blank)
                    }
                }
            }
            runs.append(.fixed(index + 1 < count ? list.between : list.end))
            return .line(PrintedLine(style: .entry, runs: runs, russian: nil, raw: nil))
        }
    }

    private func print(_ choice: FormTemplate.Choice) -> PrintedChoice {
        var chosen: String?
        if case .choice(let code) = values[choice.slot] { chosen = code }
        return PrintedChoice(
            slot: choice.slot,
            label: choice.label,
            hint: choice.hint,
            isFromSixteen: choice.isFromSixteen,
            options: choice.options.map { .init(code: $0.code, text: $0.text, isChosen: $0.code == chosen) }
        )
    }

    private func print(_ table: FormTemplate.Table) -> PrintedTable {
        var rows: [[String]] = []
        if case .rows(let filled) = values[table.slot] { rows = filled }
        return PrintedTable(
            slot: table.slot,
            label: table.label,
            hint: table.hint,
            isFromSixteen: table.isFromSixteen,
            columns: table.columns,
            rows: rows
        )
    }
}
