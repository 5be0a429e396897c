import CivilTime
import Contracts
import Directory
import Law
import StrictJSON
import Testing

@testable import Clearance

@Suite struct `Views of a request, rules 8.1 and 8.5` {
    private let now = Fixture.at("2026-06-11 12:00")

    private func json(_ value: some Encodable) throws -> String {
        String(decoding: try StrictJSONEncoder().encode(value), as: UTF8.self)
    }

    private func partly() throws -> Story {
        var story = try Story.submitted(
            Fixture.obligation("a"),
            Fixture.obligation("b", number: "N-b"),
            exitCase: Fixture.exitCase
        )
        try story.decidePartly()
        return story
    }

    @Test func `rules 8.1: an organisation sees its own parts fully and of the others the status of the whole`() throws {
        let story = try partly()
        let view = story.it.organisationView(of: Fixture.head("a"), at: now)
        #expect(view.parts.map(\.obligation.id.rawValue) == ["a"] && view.parts[0].decision?.by == Fixture.officer("a-head"))
        #expect(view.status == .pending)
        let text = try json(view)
        for foreign in ["head:b", "N-b", "\"b\""] { #expect(!text.contains(foreign)) }
        let other = story.it.organisationView(of: Fixture.head("b"), at: now)
        #expect(other.parts.map(\.state) == [.pending] && other.dueOn == day("2026-06-29") && other.preparation != nil)
        #expect(!(try json(other).contains("head:a")))
    }

    @Test func `rules 8.5: others see status, numbers and dates: no organisation, no obligation, no person`() throws {
        for state in ClearanceState.allCases {
            let story = try Story.standing(in: state)
            let notice = story.it.notice(at: story.it.lastRecordedAt)
            let text = try json(notice)
            for word in ["head:", "\"a\"", "organisation", Fixture.holderNumber.rawValue, "Holder", "reasons", "sealed"] {
                #expect(!text.contains(word), "\(word) in \(state)")
            }
            let bytes = try StrictJSONEncoder().encode(notice)
            #expect(try StrictJSONDecoder().decode(ClearanceStatusNotice.self, from: bytes) == notice)
        }
    }

    @Test(arguments: [
        (ClearanceState.notRequired, ClearanceStatus.notRequired), (.required, .required), (.manualRouting, .pending),
        (.routed, .pending), (.granted, .granted), (.refused, .refused), (.revoked, .revoked), (.expired, .expired),
        (.superseded, .required), (.withdrawn, .required),
    ])
    func `rules 8.5: the status others see in every state`(state: ClearanceState, status: ClearanceStatus) throws {
        let story = try Story.standing(in: state)
        let notice = story.it.notice(at: story.it.lastRecordedAt)
        #expect(notice.status == status)
        let asked: Set<ClearanceStatus> = [.pending, .granted, .refused, .revoked, .expired]
        #expect(notice.isFiledWithAll == asked.contains(status), "A-10: RG-1 turns on whether the competent heads were asked")
        #expect(notice.decisions.isEmpty == [.notRequired, .required, .pending].contains(status))
    }

    @Test func `rules 8.5: the statuses are those the provider's case turns on`() {
        let known = ["notRequired", "required", "pending", "granted", "refused", "revoked", "expired"]
        #expect(ClearanceStatus.allCases.map(\.rawValue) == known)
    }

    @Test func `rules 8.5: others are told when what they may know changes, and only then`() throws {
        let story = try partly()
        var before: ClearanceRequest?
        var told: [ClearanceStatus] = []
        for event in story.events {
            let after = try #require(ClearanceRequest.evolve(before, event))
            if let notice = ClearanceRequest.noticeOfChange(from: before, to: after, at: event.stamp.at) {
                told.append(notice.status)
            }
            before = after
        }
        #expect(told == [.required, .pending])
    }

    @Test func `rules 8.1: the responsible officer sees routing and course, neither reasons nor grounds`() throws {
        var story = try Story.submitted(Fixture.obligation("a"))
        try story.refuse(Fixture.head("a"), .stated("only for the holder"), at: "2026-06-10 10:00")
        let view = story.it.reviewerView
        #expect(view.parts.map(\.state) == [.refused] && view.course.count == story.events.count)
        #expect(!(try json(view).contains("only for the holder")))
        #expect(try json(story.it.holderView(at: now)).contains("only for the holder"))
    }

    @Test func `words: every code has words in three languages`() {
        var words: [Text3] = ClearanceState.allCases.map(\.words) + ObligationDecisionState.allCases.map(\.words)
        words += ClearanceStatus.allCases.map(\.words) + RoutingGap.allCases.map(\.words) + ClearanceFlag.allCases.map(\.words)
        words +=
            CommandName.allCases.map(\.words) + ProblemCode.allCases.map(\.words) + ClearanceEvent.types.map(EventWords.title)
        words += [ClockKey.submission, .routing, .validity, .decision(Fixture.head("a"))].map(\.words) + [AppealWords.text]
        for text in words { #expect(!text.kk.isEmpty && !text.ru.isEmpty && !text.en.isEmpty && text.kk != text.ru) }
        #expect(Set(ClearanceEvent.types) == Set(EventWords.titles.keys))
        #expect(Set(ProblemCode.allCases.map(\.words.kk)).count == ProblemCode.allCases.count)
    }
}

extension Story {
    /// Organisation a granted, organisation b has prepared.
    fileprivate mutating func decidePartly() throws(ClearanceRefusal) {
        try grant(Fixture.head("a"), at: "2026-06-10 11:00")
        try prepare(Fixture.head("b"), .refuse(.classified), at: "2026-06-11 11:00")
    }
}
