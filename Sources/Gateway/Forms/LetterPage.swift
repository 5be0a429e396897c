import Law

/// A plain text as a page: a title and paragraphs, in one language or several. For letters the order has no form for, and so it says.
struct LetterPage {
    /// How several languages stand on the paper.
    enum Arrangement {
        /// Two columns, paragraph beside paragraph. More than two languages stand one after the other.
        case sideBySide
        /// One whole text after the other.
        case oneAfterAnother
    }

    /// The title.
    let title: Text3
    /// The paragraphs in order; a line feed within one is kept.
    let paragraphs: [Text3]
    /// What says that it is no statutory form.
    var mark = FormPageWords.notStatutory
    /// The languages of the paper, at least one, in order.
    let languages: [Language]
    /// How they stand.
    var arrangement = Arrangement.sideBySide
    /// The language of everything that is not the letter.
    let reader: Language

    /// The page in UTF-8.
    var bytes: [UInt8] {
        let first = languages.first ?? reader
        let page = PrintPage(
            title: title[first],
            language: first,
            reader: reader,
            name: title[reader],
            notes: [mark[reader]],
            copies: 1
        )
        return page.bytes { html in
            if languages.count == 2, case .sideBySide = arrangement {
                columns(to: &html)
            } else {
                for language in languages.isEmpty ? [reader] : languages { version(language, to: &html) }
            }
        }
    }

    private func version(_ language: Language, to html: inout HTMLWriter) {
        html.line()
        html.element("section", ["class": "version", "lang": language.rawValue]) { html in
            html.element("p", ["class": "unofficial"], text: mark[language])
            html.line()
            html.element("h1", text: title[language])
            for paragraph in paragraphs {
                html.line()
                write(paragraph[language], in: language, to: &html)
            }
        }
    }

    private func columns(to html: inout HTMLWriter) {
        html.line()
        html.element("div", ["class": "languages"]) { html in
            for language in languages {
                html.element("p", ["class": "unofficial", "lang": language.rawValue], text: mark[language])
            }
            for language in languages { html.element("h1", ["lang": language.rawValue], text: title[language]) }
            for paragraph in paragraphs {
                html.line()
                for language in languages { write(paragraph[language], in: language, to: &html) }
            }
        }
    }

    private func write(_ paragraph: String, in language: Language, to html: inout HTMLWriter) {
        html.element("p", ["lang": language.rawValue]) { html in
            for (place, line) in paragraph.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if place > 0 { html.void("br", [:]) }
                html.text(String(line))
            }
        }
    }
}
