import Testing

extension Desk {
    /// Holds the page that is open to what holds of every page: nothing is cut or lies over another thing, every word is there, and whoever
    /// hears the page instead of seeing it is told the name of everything that can be operated.
    func check(_ place: String) throws {
        #expect(try browser.value(of: "document.documentElement.scrollWidth <= innerWidth").asBool == true, "\(place) is cut")
        #expect(try browser.unnamed() == [], "\(place) has a control without a name")
        let overlaps = try browser.value(
            of: """
                (boxes => boxes.some((a, i) => boxes.some((b, j) => i < j && a.left < b.right - 1 && b.left < a.right - 1 \
                && a.top < b.bottom - 1 && b.top < a.bottom - 1)))\
                ([...document.querySelectorAll('#head a:not(.skip), #head button, main button, main .button, main select, main summary, main h1, main h2')]\
                .filter(element => element.checkVisibility({ contentVisibilityAuto: true })).map(element => element.getBoundingClientRect()).filter(box => box.width > 0))
                """
        )
        #expect(overlaps.asBool == false, "\(place): things lie over each other")
        #expect(try browser.value(of: "document.body.innerText.includes('⟦')").asBool == false, "\(place) misses a word")
        #expect(try browser.value(of: "document.documentElement.lang").asString == language, "\(place)")
        try browser.picture(place)
    }
}
