import Foundation
import StrictJSON
import Testing

@testable import Law

@Suite struct RuleBookTests {
    private func load() throws -> RuleBook {
        try LawData.ruleBook(Data(contentsOf: resources.appending(path: "law/rules.json")))
    }

    @Test func `every rule has one citation in three languages`() throws {
        let book = try load()
        #expect(book.all.map(\.id) == RuleID.allCases)
        for citation in book.all {
            for language in Language.allCases {
                #expect(!citation.article[language].isEmpty && !citation.text[language].isEmpty, "\(citation.id)")
            }
            #expect(citation.article.kk != citation.article.ru && citation.text.kk != citation.text.en, "\(citation.id)")
        }
    }

    @Test(arguments: [
        (RuleID.r15_2, "Order No. 259, paragraph 15, second sub-paragraph", "Приказ № 259, пункт 15, часть вторая"),
        (.dl17, "Order No. 259, paragraph 15, second sub-paragraph", "Приказ № 259, пункт 15, часть вторая"),
        (.r14_1, "Order No. 259, paragraph 14", "Приказ № 259, пункт 14"),
        (.rg8, "Order No. 259, Appendix 2, item 9, sub-item 8)", "Приказ № 259, приложение 2, пункт 9, подпункт 8)"),
        (.rA6, "Order No. 259, Appendix 6", "Приказ № 259, приложение 6"),
    ])
    func `a citation names the article in clear`(id: RuleID, english: String, russian: String) throws {
        let citation = try load()[id]
        #expect(citation.article.en == english)
        #expect(citation.article.ru == russian)
    }

    @Test func `the Kazakh words of paragraph 15 are those of the order`() throws {
        #expect(try load()[.r15_2].text.kk.contains("келіп түскен күннен бастап үш жұмыс күнінен кешіктірмей"))
        #expect(try load()[.rg8].text.kk == "Салықтық берешегі болса")
    }

    @Test func `a rule book with a gap or a repetition is refused`() throws {
        let all = try load().all
        #expect(throws: RuleBook.Failure.missing(.r15_2)) { try RuleBook(all.filter { $0.id != .r15_2 }) }
        #expect(throws: RuleBook.Failure.repeated(.r15_2)) { try RuleBook(all + all.filter { $0.id == .r15_2 }) }
    }

    @Test func `identifiers are the rulebook's`() {
        #expect(RuleID.allCases.count == 226)
        #expect(RuleID(rawValue: "R15.2") == .r15_2 && RuleID(rawValue: "RT-SCE-qty") == .rtSceQty)
        #expect(
            RuleID(rawValue: "DC-05none") == .dc05none && RuleID(rawValue: "A-54") == .a54 && RuleID(rawValue: "R15.6") == nil
        )
    }
}
