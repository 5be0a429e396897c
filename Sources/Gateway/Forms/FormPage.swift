import Law

/// A printed form as a page: its exact words, what was filled in underlined, blanks as ruled lines, one sheet for each copy.
struct FormPage {
    /// The form.
    let form: PrintedForm
    /// The language of everything that is not the form.
    let reader: Language

    /// The page in UTF-8.
    var bytes: [UInt8] {
        let page = PrintPage(
            title: form.title ?? form.id.name.kk,
            language: .kk,
            reader: reader,
            name: form.id.name[reader],
            notes: [form.id.rule.rawValue, FormPageWords.medium(form.medium)[reader], FormPageWords.copies(form.copies)[reader]],
            copies: form.copies
        )
        return page.bytes { write(to: &$0) }
    }

    private func write(to html: inout HTMLWriter) {
        let elements = form.elements
        let title = elements.firstIndex { if case .line(let line) = $0 { line.style == .title } else { false } } ?? 0
        let mark = elements.firstIndex { if case .line(let line) = $0 { line.style == .heading } else { false } }
        // What stands between the word «Нысан» and the title is the address of the one who is written to: on the right, as on a letter.
        let address = title > 0 && mark == 0 ? 1..<title : 0..<0
        for (place, element) in elements.enumerated() {
            if place == address.lowerBound, !address.isEmpty {
                html.line()
                html.element("div", ["class": "address"]) { html in
                    for inner in address { write(elements[inner], at: inner, to: &html) }
                    html.line()
                }
            }
            if !address.contains(place), !isCaption(place) || !isCaption(place - 1) { write(element, at: place, to: &html) }
        }
    }

    /// Captions that follow each other belong to the slots of one line and stand side by side, as in the order.
    private func writeCaptions(from place: Int, to html: inout HTMLWriter) {
        html.element("div", ["class": "captions"]) { html in
            for caption in form.elements[place...].prefix(while: Self.isCaption) {
                html.line()
                if case .line(let line) = caption { FormLine(line: line, isMark: false, hasCaption: false).write(to: &html) }
            }
            html.line()
        }
    }

    private func write(_ element: PrintedElement, at place: Int, to html: inout HTMLWriter) {
        html.line()
        switch element {
        case .line where isCaption(place) && isCaption(place + 1): writeCaptions(from: place, to: &html)
        case .line(let line):
            let isMark = place == 0 && line.style == .heading
            FormLine(line: line, isMark: isMark, hasCaption: isCaption(place + 1)).write(to: &html)
        case .gap(let notice): write(notice, to: &html)
        case .choice(let choice): write(choice, to: &html)
        case .table(let table): write(table, to: &html)
        }
    }

    private func isCaption(_ place: Int) -> Bool { form.elements.indices.contains(place) && Self.isCaption(form.elements[place]) }

    private static func isCaption(_ element: PrintedElement) -> Bool {
        if case .line(let line) = element { line.style == .caption } else { false }
    }

    /// The notice in the place of the missing page, in every language, for it stands in no edition (R-A1.1).
    private func write(_ notice: Text3, to html: inout HTMLWriter) {
        html.element("div", ["class": "gap", "role": "note"]) { html in
            for language in [Language.kk, .ru, .en] {
                html.element("p", ["lang": language.rawValue], text: notice[language])
            }
        }
    }

    private func write(_ choice: PrintedChoice, to html: inout HTMLWriter) {
        html.element("section", ["class": "choice"]) { html in
            html.element("p", ["class": "label"]) { $0.bilingual(choice.label) }
            if let hint = choice.hint { html.element("p", ["class": "under"]) { $0.bilingual(hint) } }
            html.element("ul") { html in
                for option in choice.options {
                    html.line()
                    html.element("li") { html in
                        let state = FormPageWords.option(isChosen: option.isChosen)[reader]
                        html.element(
                            "span",
                            ["class": "box", "role": "img", "aria-label": state],
                            text: option.isChosen ? "X" : ""
                        )
                        html.element("span") { $0.bilingual(option.text) }
                    }
                }
            }
        }
    }

    /// How many rows a blank table offers for handwriting.
    private static let blankRows = 4

    /// A filled form ends its table with the last row, and one without rows has a dash in each cell: an empty row would leave room to
    /// add something after signing.
    private func write(_ table: PrintedTable, to html: inout HTMLWriter) {
        let empty = [String](repeating: isFilled ? "—" : "", count: table.columns.count)
        let rows = table.rows.isEmpty ? [[String]](repeating: empty, count: isFilled ? 1 : Self.blankRows) : table.rows
        html.element("section", ["class": "choice"]) { html in
            if let label = table.label { html.element("p", ["class": "label"]) { $0.bilingual(label) } }
            if let hint = table.hint { html.element("p", ["class": "under"]) { $0.bilingual(hint) } }
            html.element("table") { html in
                html.element("thead") { html in
                    html.element("tr") { html in
                        for column in table.columns { html.element("th", ["scope": "col"]) { $0.bilingual(column) } }
                    }
                }
                html.element("tbody") { html in
                    for row in rows {
                        html.line()
                        html.element("tr") { html in
                            for cell in row { html.element("td") { $0.element("bdi", text: cell) } }
                        }
                    }
                }
            }
        }
    }

    /// Whether anything was put into a slot.
    private var isFilled: Bool {
        form.elements.contains { element in
            switch element {
            case .line(let line): line.runs.contains { if case .filled = $0 { true } else { false } }
            case .choice(let choice): choice.options.contains(where: \.isChosen)
            case .table(let table): !table.rows.isEmpty
            case .gap: false
            }
        }
    }
}

extension HTMLWriter {
    /// Kazakh, then Russian, as form 1 prints them.
    mutating func bilingual(_ words: BilingualText) {
        text(words.kk + " / ")
        element("span", ["lang": "ru"], text: words.ru)
    }
}
