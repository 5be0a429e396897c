import CivilTime
import Law
import StrictJSON
import Testing

@testable import Hearings

@Suite struct `Delivery of notices, A-09` {
    private typealias N = NoticeFixture
    private typealias F = ScheduleFixture
    private typealias Event = NoticeDelivery.Event

    private static func proof(_ at: String) -> NoticeProof { NoticeProof(reference: "receipt 1", at: F.at(at))! }

    private func delivery(_ events: [NoticeDelivery.Event] = [], to party: String = "applicant") throws -> NoticeDelivery {
        var delivery = NoticeDelivery(to: NoticeParty(rawValue: party)!, issuedAt: F.at("2026-06-23 09:00"))
        for event in events { delivery.evolve(try delivery.decide(event, at: F.at("2026-06-30 09:00"))) }
        return delivery
    }

    private func problem(
        _ event: NoticeDelivery.Event,
        after events: [NoticeDelivery.Event] = [],
        now: String = "2026-06-24 09:00"
    ) throws
        -> NoticeDelivery.Problem?
    {
        let state = try delivery(events)
        do throws(NoticeDelivery.Problem) {
            _ = try state.decide(event, at: F.at(now))
            return nil
        } catch {
            return error
        }
    }

    @Test func `every pair of states and reports has its answer`() throws {
        let early = Self.proof("2026-06-23 10:00")
        let late = Self.proof("2026-06-23 11:00")
        let failedCabinet = Event.failed(.personalCabinet, .cabinetUnavailable, early)
        let failedPaper = Event.failed(.paper, .addresseeAbsent, early)
        #expect(try problem(.posted(early)) == nil && problem(.handedOver(early)) == nil && problem(.told(.sms, early)) == nil)
        #expect(try problem(.read(early)) == .notPosted)
        #expect(try problem(.read(late), after: [.posted(early)]) == nil)
        #expect(try problem(.read(early), after: [.posted(late)]) == .outOfOrder)
        #expect(try problem(.posted(late), after: [.posted(early)]) == .alreadyDelivered)
        #expect(try problem(.posted(late), after: [.posted(early), .read(early)]) == .alreadyDelivered)
        #expect(try problem(.read(late), after: [.posted(early), .read(early)]) == .alreadyDelivered)
        #expect(try problem(.handedOver(late), after: [.handedOver(early)]) == .alreadyDelivered)
        #expect(
            try problem(.posted(late), after: [failedCabinet]) == nil
                && problem(.read(late), after: [failedCabinet]) == .notPosted
        )
        #expect(
            try problem(.handedOver(late), after: [failedPaper]) == nil && problem(.posted(early), after: [failedPaper]) == nil
        )
        #expect(try problem(.failed(.personalCabinet, .noCabinet, late), after: [.posted(early)]) == nil)
        #expect(try problem(.failed(.personalCabinet, .noCabinet, early), after: [.posted(late)]) == .outOfOrder)
        #expect(
            try problem(.failed(.personalCabinet, .noCabinet, late), after: [.posted(early), .read(early)]) == .alreadyProved
        )
        #expect(try problem(.failed(.paper, .wrongAddress, late), after: [.handedOver(early)]) == .alreadyProved)
        #expect(try problem(.told(.email, late), after: [.told(.email, early)]) == nil)
        for problem in NoticeDelivery.Problem.allCases { #expect(!problem.text.hasBlank) }
    }

    @Test func `a report about the future or from before the notice is not taken, and a proof says something`() throws {
        #expect(try problem(.posted(Self.proof("2026-06-24 09:01"))) == .inTheFuture)
        #expect(try problem(.posted(Self.proof("2026-06-24 09:00"))) == nil)
        #expect(try problem(.posted(Self.proof("2026-06-23 08:59"))) == .beforeIssue)
        #expect(NoticeProof(reference: " ", at: F.at("2026-06-23 10:00")) == nil)
    }

    private struct Story {
        let name: String
        let events: [NoticeDelivery.Event]
        let served: HearingNotice.Delivery?
        /// Whether an absence on 24 and on 25 June may be used.
        let usable: (Bool, Bool)
    }

    private static let stories: [Story] = [
        Story(name: "nothing", events: [], served: nil, usable: (false, false)),
        Story(
            name: "told",
            events: [.told(.sms, proof("2026-06-23 10:00")), .told(.email, proof("2026-06-23 10:00"))],
            served: nil,
            usable: (false, false)
        ),
        Story(name: "posted", events: [.posted(proof("2026-06-23 18:30"))], served: .posted, usable: (true, true)),
        Story(name: "posted after hours", events: [.posted(proof("2026-06-23 18:31"))], served: .posted, usable: (false, true)),
        Story(
            name: "read after hours",
            events: [.posted(proof("2026-06-23 18:31")), .read(proof("2026-06-23 19:00"))],
            served: .posted,
            usable: (false, true)
        ),
        Story(
            name: "paper after hours",
            events: [.handedOver(proof("2026-06-23 20:00"))],
            served: .handedOver,
            usable: (true, true)
        ),
        Story(
            name: "both",
            events: [.posted(proof("2026-06-23 18:31")), .handedOver(proof("2026-06-23 20:00"))],
            served: .handedOver,
            usable: (true, true)
        ),
        Story(
            name: "paper a day later",
            events: [.posted(proof("2026-06-23 10:00")), .handedOver(proof("2026-06-24 10:00"))],
            served: .posted,
            usable: (true, true)
        ),
        Story(
            name: "not arrived",
            events: [.posted(proof("2026-06-23 10:00")), .failed(.personalCabinet, .noCabinet, proof("2026-06-23 11:00"))],
            served: nil,
            usable: (false, false)
        ),
        Story(
            name: "paper failed",
            events: [.failed(.paper, .addresseeAbsent, proof("2026-06-23 11:00"))],
            served: nil,
            usable: (false, false)
        ),
    ]

    @Test(arguments: 0..<10)
    func `A-09, EX-17: what serves, from when it counts, and whether an absence may be used`(index: Int) throws {
        let story = Self.stories[index]
        let delivery = try delivery(story.events)
        #expect(try delivery.served(by: F.provider)?.delivery == story.served, "\(story.name)")
        #expect(
            try delivery.absenceMayBeUsed(atHearingOn: F.day("2026-06-24"), by: F.provider) == story.usable.0,
            "\(story.name)"
        )
        #expect(
            try delivery.absenceMayBeUsed(atHearingOn: F.day("2026-06-25"), by: F.provider) == story.usable.1,
            "\(story.name)"
        )
        let bytes = try StrictJSONEncoder().encode(story.events)
        let read = try StrictJSONDecoder().decode([Event].self, from: bytes)
        #expect(read == story.events)
        for standing in delivery.channels.values { #expect(!standing.text.hasBlank) }
    }

    @Test func `hearings whose parties are not all proved to be notified are listed, the next one first`() throws {
        let served = try delivery([.posted(Self.proof("2026-06-23 10:00"))])
        let open = try delivery([.told(.sms, Self.proof("2026-06-23 10:00"))], to: "representative")
        let tooLate = try delivery([.posted(Self.proof("2026-06-24 09:30"))], to: "child")
        let hearings = [
            HearingToNotify(N.booking("2026-06-25", id: "later"), deliveries: [served, open]),
            HearingToNotify(N.booking("2026-06-24", "15:00-16:00", id: "next"), deliveries: [tooLate, open, served]),
            HearingToNotify(N.booking("2026-06-25", id: "fine"), deliveries: [served, tooLate]),
            HearingToNotify(N.booking("2026-06-24", "09:00-10:00", id: "past"), deliveries: [open]),
            HearingToNotify(N.booking("2026-06-25", state: .cancelled(.groundGone), id: "off"), deliveries: [open]),
            HearingToNotify(N.booking("2026-06-26", id: "nobody"), deliveries: []),
        ]
        let list = try UnprovedNotice.list(of: hearings, at: F.at("2026-06-24 10:00"), by: F.provider)
        #expect(list.map(\.booking.id.rawValue) == ["next", "later", "nobody"])
        #expect(list.map { $0.parties.map(\.rawValue) } == [["child", "representative"], ["representative"], []])
    }

    @Test func `reminders: steps already past are skipped, not made up for`() throws {
        func steps(_ booking: Booking, notified: String = "2026-06-22 10:00", now: String) throws -> [String] {
            try Reminder.reminders(for: booking, notified: F.at(notified), now: F.at(now), in: F.provider).map {
                "\($0.step) \($0.at.rfc3339.dropFirst(5).prefix(11))"
            }
        }
        let booking = N.booking("2026-06-24", "15:00-16:00")
        let all = ["dayBefore 06-23T09:00", "morning 06-24T09:00", "twoHoursBefore 06-24T13:00"]
        #expect(try steps(booking, now: "2026-06-22 10:00") == all)
        #expect(try steps(booking, now: "2026-06-23 09:00") == Array(all.dropFirst()))
        #expect(try steps(booking, now: "2026-06-24 09:30") == [all[2]] && steps(booking, now: "2026-06-24 13:00") == [])
        #expect(
            try steps(booking, notified: "2026-06-23 10:00", now: "2026-06-22 10:00") == Array(all.dropFirst()),
            "not before the notice"
        )
        #expect(
            try steps(N.booking("2026-06-24", "11:00-12:00"), now: "2026-06-23 12:00") == ["morning 06-24T09:00"],
            "one at a time"
        )
        #expect(try steps(N.booking("2026-06-24", "09:00-10:00"), now: "2026-06-23 12:00") == ["twoHoursBefore 06-24T07:00"])
        // 6 July 2026 is a holiday: the working day before the 7th is Saturday the 4th.
        #expect(try steps(N.booking("2026-07-07", "15:00-16:00"), now: "2026-07-03 12:00").first == "dayBefore 07-04T09:00")
        for state in [Booking.State.cancelled(.groundGone), .expired, .held(until: F.at("2026-06-25 10:00"))] {
            #expect(try steps(N.booking("2026-06-24", "15:00-16:00", state: state), now: "2026-06-22 10:00") == [])
        }
        let only = try Reminder.reminders(
            for: booking,
            notified: F.at("2026-06-22 10:00"),
            now: F.at("2026-06-22 10:00"),
            in: F.provider,
            steps: [.twoHoursBefore]
        )
        #expect(only.map(\.step) == [.twoHoursBefore])
    }
}
