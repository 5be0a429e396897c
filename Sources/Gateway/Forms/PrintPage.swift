import Law

/// The frame that printable pages share: a bar that only the screen shows, then the sheets.
struct PrintPage {
    /// Where the styles are served.
    static let stylesheet = "/assets/print.css"

    /// What the browser shows as the name of the page.
    let title: String
    /// The language of most of the sheets.
    let language: Language
    /// The language of the bar.
    let reader: Language
    /// What the page is, for the bar.
    let name: String
    /// What else the reader should know, for the bar.
    let notes: [String]
    /// How many sheets or runs of sheets there are: one for each party.
    let copies: Int

    /// The page in UTF-8.
    /// - Parameter sheet: writes what stands on one copy.
    func bytes(_ sheet: (inout HTMLWriter) -> Void) -> [UInt8] {
        var html = HTMLWriter()
        html.documentType()
        html.element("html", ["lang": language.rawValue]) { html in
            html.element("head") { html in
                html.void("meta", ["charset": "utf-8"])
                html.element("title", text: title)
                html.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
                html.void("meta", ["name": "color-scheme", "content": "light dark"])
                html.void("link", ["rel": "stylesheet", "href": Self.stylesheet])
            }
            html.line()
            html.element("body") { html in
                bar(&html)
                html.element("main") { html in
                    for copy in 1...max(copies, 1) {
                        html.line()
                        html.element("article", ["class": "sheet"]) { html in
                            if copies > 1 {
                                html.element("p", ["class": "copy", "lang": reader.rawValue], text: "\(copy)/\(copies)")
                            }
                            sheet(&html)
                            html.line()
                        }
                    }
                    html.line()
                }
            }
        }
        html.line()
        return html.bytes
    }

    private func bar(_ html: inout HTMLWriter) {
        html.line()
        html.element("header", ["class": "bar", "lang": reader.rawValue]) { html in
            html.element("p") { html in
                html.element("strong", text: name)
                for note in notes {
                    html.text(" · ")
                    html.element("span", text: note)
                }
            }
            html.element("p", ["class": "hint"], text: Self.hint[reader])
        }
        html.line()
    }

    private static let hint = Text3(
        kk: "Басып шығару: Ctrl+P (Mac: ⌘P), A4 қағазы, масштаб 100 %. Бұл жолақ басылмайды.",
        ru: "Печать: Ctrl+P (Mac: ⌘P), бумага A4, масштаб 100 %. Эта полоса не печатается.",
        en: "To print: Ctrl+P (Mac: ⌘P), A4 paper, scale 100 %. This bar is not printed."
    )
}
