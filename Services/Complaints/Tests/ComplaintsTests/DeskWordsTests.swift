import Contracts
import FoundationEssentials
import Law
import StrictJSON
import Testing

@testable import Complaints

/// The pages for staff show the service's codes in words of their own file: every code has some, and the same as the service's where it has words.
@Suite struct `The words of the pages for staff` {
    private func words() throws -> JSONValue {
        let checkout = "/" + #filePath.split(separator: "/").dropLast(5).joined(separator: "/")
        let path = checkout + "/Shared/Resources/console/words-staff.json"
        return try JSONValue(parsing: Array(Data(contentsOf: URL(fileURLWithPath: path))))
    }

    private func inOrder(_ words: Text3) -> JSONValue { .array([words.kk, words.ru, words.en].map { .string($0) }) }

    @Test func `name stages and clocks as the service does`() throws {
        let words = try words()
        for stage in ComplaintStage.allCases { #expect(words["stage.\(stage.rawValue)"] == inOrder(stage.words)) }
        for clock in ClockKey.allCases { #expect(words["term.\(clock.rawValue)"] == inOrder(clock.words)) }
    }

    @Test func `name every event, flag, outcome, role, link, discrepancy and part of a case`() throws {
        let words = try words()
        for type in ComplaintEvent.types {
            let name = try #require(type.split(separator: ".").dropFirst(3).first)
            #expect(["e", "stage", "flag"].contains { words["\($0).\(name)"] != nil }, "\(type)")
        }
        // An overdue clock is marked where it stands; its flag is not repeated.
        let overdue = Set(ClockKey.allCases.compactMap(\.overrunFlag))
        for flag in ComplaintFlag.allCases where !overdue.contains(flag) {
            #expect(words["flag.\(flag.rawValue)"] != nil, "\(flag)")
        }
        let codes =
            OutcomeCode.allCases.map { "outcome.\($0.rawValue)" } + DocumentRole.allCases.map { "role.\($0.rawValue)" }
            + LinkKind.allCases.map { "link.\($0.rawValue)" } + Discrepancy.Kind.allCases.map { "finding.\($0.rawValue)" }
            + SenderStanding.allCases.map { "who.\($0.rawValue)" } + SignatureState.allCases.map { "signed.\($0.rawValue)" }
        for code in codes { #expect(words[code] != nil, "\(code)") }
        let parts = try #require(words.asObject).members.map(\.key).filter { $0.hasPrefix("part.") }
        #expect(parts == CaseDocumentKind.allCases.map { "part.\($0.rawValue)" }, "the form lists them in the order of rules 7.1")
    }
}
