import CivilTime
import Law

@testable import Hearings

/// Random rooms, people, needs and bookings, small enough to be tried out completely.
struct RandomSchedule {
    private typealias F = ScheduleFixture
    var random: ScheduleRandom
    static let days = ["2026-06-23", "2026-06-24", "2026-06-25", "2026-06-26", "2026-06-27"].map(ScheduleFixture.day)
    private static let uz = HearingLanguage.other(HearingLanguage.Code(rawValue: "uz")!)

    init(seed: UInt64) { random = ScheduleRandom(seed: seed) }

    mutating func span() -> TimeSpan {
        let start = 8 * 60 + random.below(40) * 15
        return TimeSpan(start: start, end: min(start + 20 + random.below(30) * 10, 1_440))!
    }

    private mutating func dayRange() -> DayRange {
        let first = random.pick(Self.days)
        return DayRange(first: first, last: first.adding(days: random.below(2)))!
    }

    private mutating func availability() -> Availability {
        var weekly: [Availability.WeeklyHours]?
        if random.chance(40) {
            weekly = []
            for weekday in Weekday.allCases where random.chance(80) {
                weekly?.append(.init(weekday, span()))
                weekly?.append(.init(weekday, span()))
                if random.chance(50) { weekly?.append(.init(weekday, TimeSpan(start: 9 * 60, end: 19 * 60)!)) }
            }
        }
        var absences: [Availability.Absence] = []
        while random.chance(30) {
            absences.append(.init(dayRange(), hours: random.chance(70) ? span() : nil, reason: .leave))
        }
        return Availability(weekly: weekly, absences: absences)
    }

    mutating func resources() throws -> HearingResources {
        var commands: [ResourceCommand] = []
        var references: [ResourceReference] = []
        for index in 0..<(1 + random.below(3)) {
            let features = SortedSet(random.some(AccessibilityFeature.allCases, percent: 60))
            commands.append(
                F.room(
                    "r\(index)",
                    seats: 2 + random.below(8),
                    features,
                    before: random.below(4) * 10,
                    after: random.below(3) * 10
                )
            )
            references.append(F.roomReference("r\(index)"))
        }
        for index in 0..<random.below(3) {
            commands.append(F.link("v\(index)", in: random.chance(50) ? "r0" : nil))
            references.append(.videoLink(VideoLinkID(rawValue: "v\(index)")!))
        }
        for index in 0..<(3 + random.below(4)) {
            var duties = random.some(PersonDescription.Duty.allCases, percent: 60)
            if duties.isEmpty { duties = [.official] }
            var languages = random.some([HearingLanguage.kk, .ru, .sign, Self.uz], percent: 75)
            if languages.isEmpty { languages = [.kk] }
            commands.append(F.person("p\(index)", SortedSet(duties), SortedSet(languages)))
            references.append(F.personReference("p\(index)"))
        }
        for reference in references where random.chance(35) {
            let availability = availability()
            if availability != .always { commands.append(.setAvailability(reference, availability)) }
        }
        for reference in references where random.chance(8) { commands.append(.retire(reference, from: random.pick(Self.days))) }
        if random.chance(30) {
            commands.append(.setClosures([BodyClosure(dayRange(), hours: random.chance(80) ? span() : nil, reason: .repair)]))
        }
        return try F.resources(commands)
    }

    mutating func needs() -> HearingNeeds {
        let languages: [HearingLanguage] = [.kk, .kk, .kk, .ru, .sign, Self.uz]
        var participants: [HearingNeeds.Participant] = []
        for _ in 0..<(1 + random.below(3)) {
            let features = SortedSet(random.some(AccessibilityFeature.allCases, percent: 10))
            participants.append(.init(language: random.pick(languages), accessibility: features))
        }
        return HearingNeeds(
            way: random.pick([.inPerson, .inPerson, .videoConference, .other]),
            minutes: random.pick([15, 30, 40, 60, 90]),
            language: random.pick([.kk, .ru]),
            participants: participants,
            exclusions: random.chance(10) ? [.init(dayRange(), reason: "r")] : [],
            barred: random.chance(15) ? [PersonID(rawValue: "p0")!] : [],
            chair: random.chance(15) ? PersonID(rawValue: "p1")! : nil
        )!
    }

    /// Bookings as a history could have left them: also lost holds and cancelled ones, in any state, on any minute.
    mutating func bookings(_ resources: HearingResources, now: Instant) -> [Booking] {
        let people = resources.people.keys.sorted()
        let rooms = resources.rooms.keys.sorted()
        let links = resources.videoLinks.keys.sorted()
        return (0..<random.below(9)).map { index in
            let slot = Slot(
                day: random.pick(Self.days),
                span: span(),
                room: random.chance(85) ? random.pick(rooms) : nil,
                videoLink: links.isEmpty || random.chance(50) ? nil : random.pick(links),
                chair: random.pick(people),
                secretary: random.pick(people),
                interpreters: random.chance(30) ? [.init(.sign, random.pick(people))] : []
            )
            let state: Booking.State = random.pick([
                .confirmed, .confirmed, .held(until: now), .held(until: now.adding(milliseconds: 1)), .cancelled(.mistake),
                .expired,
            ])
            return Booking(
                id: F.id("old\(index)"),
                scheduledCase: F.scheduledCase("old\(index)"),
                needs: F.needs(),
                slot: slot,
                preparation: Preparation(before: random.below(3) * 10, after: random.below(3) * 10)!,
                state: state,
                sequence: 0,
                earlier: []
            )
        }
    }
}
