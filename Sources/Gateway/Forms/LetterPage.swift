import Contracts
import Law

/// A paper of our own as a page, in one language or several. The order has no form for it, and so it says.
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
    /// What stands on it, in order.
    let blocks: [Paper.Block]
    /// What says that it is no statutory form.
    var mark = FormPageWords.notStatutory
    /// The languages of the paper, in order; the reader's own where there are none.
    let languages: [Language]
    /// How they stand.
    var arrangement = Arrangement.sideBySide
    /// How many sheets or runs of sheets there are.
    var copies = 1
    /// The language of everything that is not the letter.
    let reader: Language

    /// The page in UTF-8.
    var bytes: [UInt8] {
        let first = languages.first ?? reader
        let page = PrintPage(
            title: title[first],
            language: first,
            reader: reader,
            name: title[reader].isEmpty ? title[first] : title[reader],
            notes: copies > 1 ? [mark[reader], FormPageWords.copies(copies)[reader]] : [mark[reader]],
            copies: copies
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
            for block in blocks {
                html.line()
                write(block, in: [language], to: &html)
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
            for block in blocks {
                html.line()
                write(block, in: languages, to: &html)
            }
        }
    }

    private func write(_ block: Paper.Block, in languages: [Language], to html: inout HTMLWriter) {
        switch block {
        case .heading(let words):
            for language in languages { html.element("h2", ["lang": language.rawValue], text: words[language]) }
        case .paragraph(let words): for language in languages { write(words[language], in: language, to: &html) }
        // Signed and sealed once, whatever languages stand above.
        case .signature(let words, let name):
            html.element("div", ["class": "signed"]) { html in
                html.element("span") { write(words, in: languages, to: &$0) }
                html.element("span", ["class": "blank"], text: "_____")
                html.element("bdi", text: name ?? "")
            }
        case .seal: html.element("p", ["class": "seal"]) { write(FormPageWords.seal, in: languages, to: &$0) }
        }
    }

    /// Words in each language, one after the other on a line.
    private func write(_ words: Text3, in languages: [Language], to html: inout HTMLWriter) {
        for (place, language) in languages.enumerated() {
            if place > 0 { html.text(" / ") }
            html.element("span", ["lang": language.rawValue], text: words[language])
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
