import CivilTime
import Contracts
import Directory
import StrictJSON
import Testing

@Suite struct `Published events, design 5` {
    private func read<Event: PublishedEvent>(_ type: Event.Type, _ json: String) throws -> Event {
        try StrictJSONDecoder().decode(type, from: Array(json.utf8))
    }

    @Test func `golden: a refusal as it was recorded first`() throws {
        let notice = try read(
            DecisionRefusedNotice.self,
            #"{"stamp":{"at":"2026-07-10T19:30:00+05:00","by":{"kind":"staff"},"edition":"e2026_06_02","basis":["R9.9"]},"stage":{"from":"preliminaryStage","to":"refused"},"number":"2026-17","provider":"almaty-bostandyk","round":1,"grounds":[],"reasons":"r","notifiedOn":"2026-07-06","termEnd":"2026-07-24","clocks":[]}"#
        )
        #expect(notice.number.rawValue == "2026-17" && notice.provider.rawValue == "almaty-bostandyk")
        #expect(notice.decidedOn == Day(iso: "2026-07-10") && notice.termEnd == Day(iso: "2026-07-24"))
    }

    @Test func `golden: a breach of the term as it was recorded first`() throws {
        let notice = try read(
            TermBreachedNotice.self,
            #"{"stamp":{"at":"2026-07-25T09:00:00+05:00","by":{"kind":"system"}},"number":"2026-17","provider":"almaty-bostandyk","termEnd":"2026-07-24","deemedRefusalFrom":"2026-07-25","asOf":"2026-07-25T00:00:00+05:00","recordedLateBy":32400000}"#
        )
        #expect(notice.termEnd == Day(iso: "2026-07-24"))
        #expect(notice.asOf == Instant(rfc3339: "2026-07-25T00:00:00+05:00"))
    }

    @Test func `golden: complaints before and after they named their case`() throws {
        let older = try read(ComplaintSatisfiedNotice.self, #"{"stamp":{"at":"2026-07-07T11:00:00+05:00"},"clocks":[]}"#)
        #expect(older.number == nil && older.caseNumber == nil && older.stamp.body == nil)
        let newer = try read(
            ComplaintDecidedNotice.self,
            #"{"stamp":{"at":"2026-07-10T10:00:00+05:00","by":{"kind":"staff","officer":"o","body":"police-almaty"}},"outcomes":[{"demand":"d1","outcome":"dismiss"},{"demand":"d2","outcome":"setAsidePartly"}],"grounds":"g","order":{"body":"b","text":"t","complyBy":"2026-07-20"},"number":"ALM-2026-000001","caseNumber":"2026-17"}"#
        )
        #expect(newer.stamp.body?.rawValue == "police-almaty", "what R14.1 and R15.3 turn on")
        #expect(newer.caseNumber?.rawValue == "2026-17" && newer.order?.complyBy == Day(iso: "2026-07-20"))
        #expect(newer.effects == [.other, .setAside] && newer.effect == .setAside)
    }

    @Test func `rules 7.4: of several outcomes the one that weighs most for the act counts`() throws {
        func effect(_ outcomes: [String], overall: String? = nil) throws -> ComplaintDecidedNotice.Effect {
            ComplaintDecidedNotice(
                stamp: RecordedAt(at: try #require(Instant(rfc3339: "2026-07-10T10:00:00+05:00"))),
                number: nil,
                caseNumber: nil,
                outcomes: outcomes.map(ComplaintDecidedNotice.Outcome.init),
                overall: overall
            ).effect
        }
        #expect(try effect(["obligeToAct", "setAsideWholly"]) == .setAside)
        #expect(try effect(["dismiss", "returnForNewProcedure"]) == .oblige)
        #expect(try effect([], overall: "obligeToAct") == .oblige)
        #expect(try effect([], overall: "a code of later years") == .other)
        #expect(try effect([]) == .other)
    }

    @Test func `R15.2: a manifest of a case reads back as it was written`() throws {
        let document = Document(
            name: "d.pdf",
            type: "application/pdf",
            size: 3,
            sha256: try #require(DocumentHash(rawValue: String(repeating: "a", count: 64)))
        )
        let manifest = CaseManifest(
            number: try #require(CaseNumber(rawValue: "2026-17")),
            caseParts: [ManifestPart(.application, [document]), ManifestPart(.objections, absentBecause: "none was filed")]
        )
        #expect(try StrictJSONDecoder().decode(CaseManifest.self, from: manifest.jsonBytes) == manifest)
    }
}
