import Contracts
import FoundationEssentials
import StrictJSON
import Testing

@testable import Hearings

@Suite struct `What the complaints service reads of cases, design 5` {
    private func data(_ type: String) throws -> [UInt8] {
        let golden = String(decoding: try Data(contentsOf: URL(fileURLWithPath: GoldenEvents.path)), as: UTF8.self)
        let line = try #require(golden.split(separator: "\n").first { $0.hasPrefix(type + " ") })
        return Array(line.dropFirst(type.utf8.count + 1).utf8)
    }

    @Test func `R15.1: a recorded refusal says its case, provider, day and term`() throws {
        let notice = try StrictJSONDecoder().decode(DecisionRefusedNotice.self, from: data(DecisionRefusedNotice.type))
        let recorded = try StrictJSONDecoder().decode(DecisionRefused.self, from: data(DecisionRefused.type))
        #expect(notice.number == recorded.number && notice.provider == recorded.provider && notice.termEnd == recorded.termEnd)
        #expect(notice.stamp.at == recorded.stamp.at)
    }

    @Test func `DX-7: a recorded breach says its case, provider and term`() throws {
        let notice = try StrictJSONDecoder().decode(TermBreachedNotice.self, from: data(TermBreachedNotice.type))
        let recorded = try StrictJSONDecoder().decode(TermBreached.self, from: data(TermBreached.type))
        #expect(notice.number == recorded.number && notice.termEnd == recorded.termEnd && notice.asOf == recorded.asOf)
    }

    @Test func `R15.2: the manifest the service answers is the one the complaints service reads`() throws {
        let matter = try Story.standing(at: .closedRefused).it
        let manifest = try StrictJSONDecoder().decode(CaseManifest.self, from: CasePartJSON.manifest(matter))
        #expect(manifest.number == matter.number && manifest.caseParts == matter.caseParts())
    }
}
