import CivilTime
import Directory
import FoundationEssentials
import Law
import StrictJSON

@testable import Hearings

/// The rooms, people and calendars of the tests of the schedule.
enum ScheduleFixture {
    static let calendar: WorkingCalendar = {
        let path = #filePath.split(separator: "/").dropLast(6).joined(separator: "/")
        let bytes = try! [UInt8](Data(contentsOf: URL(fileURLWithPath: "/\(path)/Shared/Resources/calendar/kz.json")))
        return try! LawData.calendar(bytes, hash: "test")
    }()

    /// The provider's calendar: six days, 9:00–18:30, lunch 13:00–14:30.
    static let provider = BodyCalendar(calendar: calendar, schedule: .provider)
    static let body = BodyID(rawValue: "police-almaly")!
    static let officer = StaffID(rawValue: "o.planner")!

    static func day(_ text: String) -> Day { Day(iso: text)! }

    /// `2026-06-24 10:00` in Kazakhstan's time.
    static func at(_ text: String) -> Instant {
        let parts = text.split(separator: " ")
        return Instant(rfc3339: "\(parts[0])T\(parts[1]):00+05:00")!
    }

    /// `10:00-11:00`.
    static func span(_ text: String) -> TimeSpan {
        let parts = text.split(separator: "-").map { ClockTime(String($0))! }
        return TimeSpan(from: parts[0], to: parts[1])!
    }

    static func words(_ text: String) -> Text3 { Text3(kk: text + " kk", ru: text + " ru", en: text) }

    static func room(
        _ id: String,
        seats: Int = 10,
        _ features: SortedSet<AccessibilityFeature> = [],
        before: Int = 0,
        after: Int = 0
    ) -> ResourceCommand {
        .addRoom(
            RoomDescription(
                id: RoomID(rawValue: id)!,
                name: words(id),
                address: words("street 1"),
                capacity: seats,
                features: features,
                preparation: Preparation(before: before, after: after)!
            )
        )
    }

    static func link(_ id: String, in room: String? = nil) -> ResourceCommand {
        .addVideoLink(
            VideoLinkDescription(id: VideoLinkID(rawValue: id)!, name: words(id), room: room.map { RoomID(rawValue: $0)! })
        )
    }

    static func person(
        _ id: String,
        _ duties: SortedSet<PersonDescription.Duty>,
        _ languages: SortedSet<HearingLanguage> = [.kk, .ru]
    ) -> ResourceCommand {
        .addPerson(
            PersonDescription(
                id: PersonID(rawValue: id)!,
                staff: StaffID(rawValue: id),
                name: id,
                duties: duties,
                languages: languages
            )
        )
    }

    static func personReference(_ id: String) -> ResourceReference { .person(PersonID(rawValue: id)!) }
    static func roomReference(_ id: String) -> ResourceReference { .room(RoomID(rawValue: id)!) }

    /// One room, one official, one secretary unless told otherwise.
    static let smallest = [room("r1"), person("chair", [.official]), person("writer", [.secretary])]

    static func resources(_ commands: [ResourceCommand]) throws -> HearingResources {
        var resources = HearingResources()
        for command in commands {
            resources.evolve(try resources.decide(command, by: officer, at: at("2026-01-05 10:00")))
        }
        return resources
    }

    static func context(_ now: String, _ commands: [ResourceCommand] = smallest) throws -> ScheduleContext {
        ScheduleContext(now: at(now), resources: try resources(commands), calendar: provider)
    }

    static func needs(
        _ way: HearingWay = .inPerson,
        minutes: Int = 60,
        _ participants: [HearingNeeds.Participant] = [.init(language: .kk)],
        excluded: [HearingNeeds.Exclusion] = [],
        barred: SortedSet<PersonID> = [],
        chair: PersonID? = nil
    ) -> HearingNeeds {
        HearingNeeds(
            way: way,
            minutes: minutes,
            language: .kk,
            participants: participants,
            exclusions: excluded,
            barred: barred,
            chair: chair
        )!
    }

    static func lawful(_ days: String...) -> [LawfulDay] { days.map { LawfulDay(day($0), obstacle: nil) } }
    static func id(_ text: String) -> BookingID { BookingID(rawValue: text)! }
    static func scheduledCase(_ text: String) -> ScheduledCase { ScheduledCase(rawValue: text)! }

    static func slot(_ day: String, _ span: String) -> Slot {
        Slot(
            day: ScheduleFixture.day(day),
            span: ScheduleFixture.span(span),
            room: RoomID(rawValue: "r1")!,
            videoLink: nil,
            chair: PersonID(rawValue: "chair")!,
            secretary: PersonID(rawValue: "writer")!,
            interpreters: []
        )
    }

    /// The plan of EX-14: filed at the State Corporation on 3 June 2026, six-day week.
    static func plan() throws -> HearingPlan {
        try HearingPlan(filed: at("2026-06-03 10:00"), through: .stateCorporation, calendar: calendar)!
    }
}

/// A reproducible source of chance (SplitMix64).
struct ScheduleRandom {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
    mutating func some<Element>(_ elements: [Element], percent: Int) -> [Element] { elements.filter { _ in chance(percent) } }
}
