import Contracts
import FoundationEssentials
import StrictJSON
import Testing

@testable import Complaints

@Suite struct `What the hearings service reads of complaints, design 5` {
    private func data(_ type: String, in path: String) throws -> [UInt8] {
        let golden = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
        let line = try #require(golden.split(separator: "\n").first { $0.hasPrefix(type + " ") })
        return Array(line.dropFirst(type.utf8.count + 1).utf8)
    }

    @Test func `R15.3, R14.1: the recorded events name the complaint and its case`() throws {
        let satisfied = try StrictJSONDecoder().decode(
            ComplaintSatisfiedNotice.self,
            from: data(ComplaintSatisfiedNotice.type, in: GoldenEvents.path)
        )
        #expect(satisfied.caseNumber?.rawValue == "case-7" && satisfied.number != nil)
        let decided = try StrictJSONDecoder().decode(
            ComplaintDecidedNotice.self,
            from: data(ComplaintDecidedNotice.type, in: GoldenEvents.path)
        )
        #expect(decided.caseNumber?.rawValue == "case-7" && decided.number != nil && decided.effect == .other)
    }

    @Test func `design 5: events recorded before they were published decode, and name no case`() throws {
        let satisfied = try StrictJSONDecoder().decode(
            ComplaintSatisfiedNotice.self,
            from: data(ComplaintSatisfiedNotice.type, in: GoldenEvents.olderPath)
        )
        #expect(satisfied.caseNumber == nil && satisfied.number == nil)
        let decided = try StrictJSONDecoder().decode(
            ComplaintDecidedNotice.self,
            from: data(ComplaintDecidedNotice.type, in: GoldenEvents.olderPath)
        )
        #expect(decided.caseNumber == nil && !decided.effects.isEmpty)
    }

    @Test(arguments: OutcomeCode.allCases) func `rules 7.4: every outcome has the effect its meaning asks for`(code: OutcomeCode)
    {
        let notice = ComplaintDecidedNotice(
            stamp: RecordedAt(at: Fixture.at("2026-07-10 10:00")),
            number: nil,
            caseNumber: nil,
            outcomes: [.init(outcome: code.rawValue)]
        )
        switch code {
        case .setAsideWholly, .setAsidePartly: #expect(notice.effect == .setAside)
        case .obligeToAct, .returnForNewProcedure: #expect(notice.effect == .oblige)
        case .dismiss, .leaveWithoutConsideration: #expect(notice.effect == .other)
        }
        // What must be done weighs the same for the case as for the body complained of.
        #expect(code.needsOrder == (notice.effect == .oblige))
    }
}
