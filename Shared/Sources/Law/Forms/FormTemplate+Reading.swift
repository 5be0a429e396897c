extension FormTemplate {
    init(_ form: FormsFile.Form) throws(Forms.Failure) {
        id = form.id
        medium = form.medium
        copies = form.copies
        guard (1...9).contains(copies) else { throw .copies(form.id) }
        var elements: [Element] = []
        for (place, element) in form.elements.enumerated() {
            elements.append(try Element(element, of: form.id, at: place))
        }
        self.elements = elements
        var found: Set<FormSlot> = []
        for slot in elements.flatMap(\.slots) {
            guard id.slots.contains(slot), found.insert(slot).inserted else { throw .unexpectedSlot(id, slot) }
        }
        for slot in FormSlot.allCases where id.slots.contains(slot) && !found.contains(slot) { throw .missingSlot(id, slot) }
        guard (id == .form1) == elements.contains(.gap) else { throw .gap(id) }
    }
}

extension FormTemplate.Element {
    init(_ file: FormsFile.Element, of form: FormID, at place: Int) throws(Forms.Failure) {
        let failure = Forms.Failure.incomplete(form, element: place)
        let label = file.kk.flatMap { kk in file.ru.map { BilingualText(kk: kk, ru: $0) } }
        let hint = file.hintKk.flatMap { kk in file.hintRu.map { BilingualText(kk: kk, ru: $0) } }
        switch file.kind {
        case .gap: self = .gap
        case .line:
            guard let style = file.style, file.kk != nil || file.ru != nil else { throw failure }
            let text: TemplateText<FormSlot> = try Self.text(file.kk ?? "", form)
            self = .line(.init(style: style, text: text, russian: file.ru, raw: file.raw))
        case .list:
            guard let slot = file.slot, let kk = file.kk, let between = file.between, let end = file.end,
                let printed = file.printed,
                printed > 0
            else { throw failure }
            let entry: TemplateText<ListPart> = try Self.text(kk, form)
            self = .list(.init(slot: slot, entry: entry, between: between, end: end, printed: printed))
        case .choice:
            guard let slot = file.slot, let label, let options = file.options, !options.isEmpty else { throw failure }
            guard options.map(\.code) == slot.codes else { throw .parts(form, slot) }
            self = .choice(
                .init(
                    slot: slot,
                    label: label,
                    hint: hint,
                    options: options.map { .init(code: $0.code, text: BilingualText(kk: $0.kk, ru: $0.ru)) },
                    isFromSixteen: file.fromSixteen ?? false
                )
            )
        case .table:
            guard let slot = file.slot, let columns = file.columns, !columns.isEmpty else { throw failure }
            guard columns.map(\.name) == slot.columns else { throw .parts(form, slot) }
            self = .table(
                .init(
                    slot: slot,
                    label: label,
                    hint: hint,
                    columns: columns.map { BilingualText(kk: $0.kk, ru: $0.ru) },
                    isFromSixteen: file.fromSixteen ?? false
                )
            )
        }
    }

    private static func text<Slot>(_ text: String, _ form: FormID) throws(Forms.Failure) -> TemplateText<Slot> {
        do { return try TemplateText(text) } catch { throw .template(form, error) }
    }
}
