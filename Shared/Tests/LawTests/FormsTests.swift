import Foundation
import StrictJSON
import Testing

@testable import Law

func loadForms() throws -> Forms { try LawData.forms(formsBytes()) }

private func formsBytes() throws -> Data { try Data(contentsOf: resources.appending(path: "law/forms.json")) }

@Suite struct `R-A1 to R-A9: the forms as they are read` {
    @Test func `every form is there with its copies and medium`() throws {
        let forms = try loadForms()
        let facts: [(FormID, Int, FormMedium)] = [
            (.form1, 1, .paper), (.form3, 1, .paper), (.form4, 2, .paper), (.form5, 2, .paper), (.form6, 2, .paper),
            (.form7, 1, .electronic), (.form8, 1, .paper), (.form9, 1, .electronic),
        ]
        #expect(facts.map(\.0) == FormID.allCases)
        for (id, copies, medium) in facts {
            let blank = forms.blank(id)
            #expect(blank.id == id && blank.copies == copies && blank.medium == medium, "\(id)")
            // Where the form itself says how many copies are made, it says the same.
            #expect(blank.text.contains("2 данада") == (copies == 2), "\(id)")
            #expect((blank.title == nil) == (id == .form1), "\(id)")
            #expect(RuleID(rawValue: "R-A" + id.rawValue.suffix(1)) == id.rule)
        }
    }

    @Test func `A-38: the channel of filing chooses the form`() {
        #expect(FormID.refusal(for: .stateCorporation) == .form6 && FormID.refusal(for: .portal) == .form7)
        #expect(FormID.decision(for: .stateCorporation) == .form8 && FormID.decision(for: .portal) == .form9)
    }

    @Test func `RG-1 to RG-10: the words of item 9 hold what forms 6 and 7 print`() throws {
        let forms = try loadForms()
        let rules = try LawData.ruleBook(Data(contentsOf: resources.appending(path: "law/rules.json")))
        for (number, ground) in RefusalGround.allCases.enumerated() {
            let words = forms.words(of: ground)
            if let slot = ground.groundSlot {
                #expect(words.hasPrefix("\(number + 1)) \(slot)"), "\(ground)")
                #expect(rules[ground.rule].text.kk.lowercased() == slot.lowercased(), "\(ground)")
            }
            if let until = ground.untilSlot { #expect(words.hasSuffix(" - \(until) дейін;"), "\(ground)") }
        }
        #expect(forms.words(of: .enforcementDebtor).hasSuffix("уақытша бас тартылады."))
        #expect(forms.words(of: .publicServicesLaw).contains("19-1-бабында көзделген жағдайларда"))
    }

    @Test(arguments: [
        (#""id": "form-9""#, #""id": "form-8""#, Forms.Failure.repeatedForm(.form8)),
        ("№ {departmentNo}", "№ _____", .missingSlot(.form5, .departmentNo)),
        ("Осы қолхат {applicantFullName}", "Осы қолхат {departmentNo}", .unexpectedSlot(.form4, .departmentNo)),
        ("{toBody}", "{nobody}", .template(.form3, .unknownSlot("nobody"))),
        ("{toBody}", "{toBody", .template(.form3, .openSlot("{toBody"))),
        (#"{"kind": "gap"},"#, "", .gap(.form1)),
        (#""code": "widowed""#, #""code": "widow""#, .parts(.form1, .maritalStatus)),
        (#""name": "passportNo""#, #""name": "passport""#, .parts(.form1, .minorChildren)),
        (#", "between": ";", "end": ".", "printed": 3}"#, #", "between": ";", "printed": 3}"#, .incomplete(.form5, element: 7)),
        ("оны толық өтегенге дейін", "оны өтегенге дейін", .ground(.taxDebt)),
        (#""ground": "RG-10""#, #""ground": "RG-9""#, .ground(.enforcementDebtor)),
        (#""copies": 2"#, #""copies": 0"#, .copies(.form4)),
    ])
    func `forms that are not whole are refused with the reason`(old: String, new: String, failure: Forms.Failure) throws {
        let text = String(decoding: try formsBytes(), as: UTF8.self)
        #expect(text.contains(old))
        #expect(throws: LawData.Failure.forms(failure)) { try LawData.forms(Array(text.replacing(old, with: new).utf8)) }
    }

    @Test func `a missing form and an unknown member are refused`() throws {
        let text = String(decoding: try formsBytes(), as: UTF8.self)
        let ninth = try #require(text.firstRange(of: "    {\"id\": \"form-9\""))
        let grounds = try #require(text.firstRange(of: "  ],\n  \"grounds\""))
        let cut = text[..<ninth.lowerBound].trimmingSuffix(",\n") + text[grounds.lowerBound...]
        #expect(throws: LawData.Failure.forms(.missingForm(.form9))) { try LawData.forms(Array(cut.utf8)) }
        let misspelt = text.replacing(#""raw": "«Ж"#, with: #""rwa": "«Ж"#)
        #expect(throws: LawData.Failure.self) { try LawData.forms(Array(misspelt.utf8)) }
    }
}

extension Substring {
    fileprivate func trimmingSuffix(_ suffix: String) -> Substring { hasSuffix(suffix) ? dropLast(suffix.count) : self }
}
