import CivilTime
import StrictJSON
import Testing

@testable import Law

@Suite struct `RR-8: complete or not` {
    private let adult = ChecklistRow(who: "", born: "1990-01-01", documents: "")
    private let debtor = ChecklistRow(
        who: "",
        born: "1990-01-01",
        maintenance: .init(isEnforced: true, residing: [.parents]),
        documents: ""
    )

    private func child(_ second: SecondParent, _ channel: FilingChannel = .stateCorporation) throws -> Checklist {
        Checklist(
            try ChecklistRow(
                who: "",
                channel: channel,
                born: "2020-01-01",
                filer: .representative(.parent),
                departure: .one(.parent, second: second),
                documents: ""
            ).facts()
        )
    }

    private func documents(_ checklist: Checklist, without: Set<RequiredDocument> = []) -> [PresentedDocument] {
        checklist.items.map(\.document).filter { !without.contains($0) }.map { PresentedDocument($0) }
    }

    @Test func `R8.3: each missing document alone makes the package incomplete, and form 5 names exactly it`() throws {
        let checklist = Checklist(try debtor.facts())
        #expect(checklist.result(of: documents(checklist)) == .complete)
        #expect(checklist.outcome(of: .complete) == .accept(expired: []))
        for item in checklist.items {
            let result = checklist.result(of: documents(checklist, without: [item.document]))
            #expect(result == .incomplete(missing: [item], expired: []))
            let outcome = checklist.outcome(of: result)
            #expect(outcome == .refuseAcceptance(missing: [item], expired: []) && outcome.rule == .r8_3)
        }
    }

    @Test func `DC-02a: a citizen's identity card without the passport is not enough`() throws {
        let checklist = Checklist(try adult.facts())
        guard case .incomplete(let missing, _) = checklist.result(of: documents(checklist, without: [.passport])) else {
            Issue.record("complete without a passport")
            return
        }
        #expect(missing.map(\.document) == [.passport])
    }

    @Test func `DC-03alt, DC-05alt: the court's decision stands in the place of agreement and consent`() throws {
        let owing = Checklist(try debtor.facts())
        #expect(
            owing.result(of: documents(owing, without: [.maintenanceAgreement]) + [.init(.maintenanceDecision)]) == .complete
        )
        let minor = try child(.residesInKazakhstan)
        #expect(
            minor.result(of: documents(minor, without: [.secondParentConsent]) + [.init(.minorLeavingDecision)]) == .complete
        )
        #expect(
            minor.result(of: documents(minor, without: [.secondParentConsent]) + [.init(.maintenanceDecision)]) != .complete
        )
    }

    @Test func `DC-09: a document is valid through its last day and expired the day after`() throws {
        let checklist = Checklist(try adult.facts())
        func presenting(_ validUntil: String) throws -> ChecklistResult {
            checklist.result(
                of: documents(checklist, without: [.passport]) + [.init(.passport, validUntil: try day(validUntil))]
            )
        }
        #expect(try presenting("2026-06-08") == .complete)
        let passport = try #require(checklist.items.first { $0.document == .passport })
        #expect(try presenting("2026-06-07") == .incomplete(missing: [], expired: [passport]))
        // A valid second passport heals an expired first one.
        let two = documents(checklist) + [.init(.passport, validUntil: try day("2020-01-01"))]
        #expect(checklist.result(of: two) == .complete)
    }

    @Test func `A-40: the portal blocks what is missing and only warns of what is expired`() throws {
        var row = adult
        row.channel = .portal
        let checklist = Checklist(try row.facts())
        let lacking = checklist.outcome(of: checklist.result(of: documents(checklist, without: [.identityCard])))
        guard case .blockSubmission(let missing, let expired) = lacking else {
            Issue.record("submitted without an identity card")
            return
        }
        #expect(missing.map(\.document) == [.identityCard] && expired.isEmpty && lacking.rule == .a40)
        let old = documents(checklist, without: [.passport]) + [.init(.passport, validUntil: try day("2026-06-07"))]
        guard case .accept(let warned) = checklist.outcome(of: checklist.result(of: old)) else {
            Issue.record("an expired file must not block the portal")
            return
        }
        #expect(warned.map(\.document) == [.passport])
    }

    @Test(arguments: SecondParent.allCases.filter(\.isAbsent), FilingChannel.allCases)
    func `DC-05none: the proof is asked for, but the list does not name it, so it is never missing`(
        second: SecondParent,
        channel: FilingChannel
    ) throws {
        let checklist = try child(second, channel)
        #expect(checklist.questions == [.secondParent(second)] && checklist.questions[0].rule == .dc05none)
        #expect(checklist.items.contains { $0.document == .secondParentProof })
        #expect(checklist.result(of: documents(checklist, without: [.secondParentProof])) == .complete)
    }

    @Test func `DC-10: a package without a clearance is complete`() throws {
        let checklist = Checklist(try adult.facts())
        #expect(checklist.result(of: documents(checklist)) == .complete)
    }

    @Test func `DC-00: facts that do not fit together are refused with their rule`() throws {
        func problem(_ change: (inout ChecklistRow) -> Void, born: String = "2020-01-01") -> ChecklistFacts.Problem? {
            var row = ChecklistRow(who: "", born: born, documents: "")
            change(&row)
            do {
                _ = try row.facts()
                return nil
            } catch { return error as? ChecklistFacts.Problem }
        }
        #expect(problem({ $0.departure = .bothParents }) == .representativeMustFile)
        #expect(problem({ $0.filer = .representative(.parent) }) == .departureNeeded)
        #expect(problem({ $0.incapable = true }, born: "1990-01-01") == .representativeMustFile)
        #expect(problem({ $0.filer = .representative(.parent) }, born: "1990-01-01") == .applicantMustFile)
        #expect(problem({ $0.place = .accompanyingChild }, born: "1990-01-01") == .accompanyingAdult)
        #expect(problem({ _ in }, born: "2026-06-09") == .bornAfterFiling)
        #expect(
            problem({
                $0.place = .accompanyingChild
                $0.filer = .representative(.parent)
                $0.departure = .alone
            }) == .accompanyingNobody
        )
        #expect(ChecklistFacts.Problem.representativeMustFile.rule == .dc00)
        for problem in ChecklistFacts.Problem.allCases {
            for language in Language.allCases { #expect(!problem.text[language].isEmpty) }
        }
    }

    @Test func `A-47: age against counting birthdays one by one`() throws {
        var random = SplitMix(state: 47)
        for _ in 0..<2_000 {
            let born = try day("2000-02-29").adding(days: Int.random(in: -3_000...3_000, using: &random))
            let on = born.adding(days: Int.random(in: 0...9_000, using: &random))
            var birthdays = 0
            while born.adding(months: 12 * (birthdays + 1)) <= on { birthdays += 1 }
            #expect(Age(born: born, on: on)?.years == birthdays)
        }
        #expect(Age(born: try day("2016-02-29"), on: try day("2026-02-27"))?.years == 9)
        #expect(Age(born: try day("2016-02-29"), on: try day("2026-02-28"))?.years == 10)
        #expect(Age(born: try day("2026-06-09"), on: try day("2026-06-08")) == nil)
    }

    @Test func `R9.13, A-36: the identity document of the category is surrendered, a child under 16 has none`() throws {
        func surrendered(_ category: PersonCategory, _ born: String) throws -> RequiredDocument? {
            let isMinor = born > "2008-06-08"
            return try ChecklistRow(
                who: "",
                category: category,
                born: born,
                filer: isMinor ? .representative(.parent) : .applicant,
                departure: isMinor ? .bothParents : nil,
                documents: ""
            ).facts().surrendered
        }
        #expect(try surrendered(.citizen, "1990-01-01") == .identityCard)
        #expect(try surrendered(.foreigner, "1990-01-01") == .residencePermit)
        #expect(try surrendered(.stateless, "1990-01-01") == .statelessCertificate)
        #expect(try surrendered(.citizen, "2010-06-08") == .identityCard)
        #expect(try surrendered(.citizen, "2010-06-09") == nil)
    }

    @Test func `R9.10, A-52: originals go back only where originals were filed`() {
        #expect(FilingChannel.stateCorporation.leavesOriginals && !FilingChannel.portal.leavesOriginals)
    }
}
