import CivilTime
import Law
import StrictJSON
import Testing

@testable import Hearings

@Suite struct `Rooms, links and people of a body` {
    private typealias F = ScheduleFixture

    private func refusal(_ command: ResourceCommand, on resources: HearingResources) -> ResourceProblem? {
        do throws(ResourceProblem) {
            _ = try resources.decide(command, by: F.officer, at: F.at("2026-06-24 10:00"))
            return nil
        } catch {
            return error
        }
    }

    @Test func `an identifier is given once, changed while in use, and never again after retiring`() throws {
        var resources = try F.resources(F.smallest)
        #expect(refusal(F.room("r1"), on: resources) == .alreadyThere)
        guard case .addRoom(let bigger) = F.room("r1", seats: 30), case .addRoom(let same) = F.room("r1"),
            case .addRoom(let strange) = F.room("r9")
        else { return }
        #expect(refusal(.changeRoom(same), on: resources) == .nothingChanged)
        #expect(refusal(.changeRoom(strange), on: resources) == .unknown)
        #expect(refusal(.changeRoom(bigger), on: resources) == nil)
        let retire = ResourceCommand.retire(F.roomReference("r1"), from: F.day("2026-06-30"))
        #expect(refusal(.retire(F.roomReference("r1"), from: F.day("2026-06-23")), on: resources) == .dayPast)
        resources.evolve(try resources.decide(retire, by: F.officer, at: F.at("2026-06-24 10:00")))
        #expect(refusal(retire, on: resources) == .retired && refusal(.changeRoom(bigger), on: resources) == .retired)
        #expect(refusal(F.room("r1"), on: resources) == .alreadyThere)
        let room = try #require(resources.rooms.values.first)
        #expect(room.isInUse(on: F.day("2026-06-29")) && !room.isInUse(on: F.day("2026-06-30")))
    }

    @Test func `what cannot be used is not taken in`() throws {
        let resources = try F.resources(F.smallest)
        #expect(refusal(F.room("r2", seats: 1), on: resources) == .capacityOutOfRange)
        #expect(refusal(F.person("p", []), on: resources) == .dutyMissing)
        #expect(refusal(F.person("p", [.official], []), on: resources) == .languageMissing)
        let outsider = { (duty: PersonDescription.Duty) in
            ResourceCommand.addPerson(
                PersonDescription(id: PersonID(rawValue: "p")!, staff: nil, name: "p", duties: [duty], languages: [.kk])
            )
        }
        #expect(refusal(outsider(.official), on: resources) == .staffMissing)
        #expect(refusal(outsider(.secretary), on: resources) == .staffMissing)
        #expect(refusal(outsider(.interpreter), on: resources) == nil)
        #expect(refusal(F.link("v", in: "r7"), on: resources) == .roomUnknown)
        #expect(refusal(.setAvailability(F.personReference("nobody"), .always), on: resources) == .unknown)
        #expect(Preparation(before: -1, after: 0) == nil && Preparation(before: 0, after: 241) == nil)
        for problem in ResourceProblem.allCases { #expect(!problem.text.hasBlank) }
    }

    @Test func `the state is what its events say, also after they were written and read again`() throws {
        var state = HearingResources()
        var history: [ResourceEvent] = []
        let absence = Availability.Absence(DayRange(F.day("2026-06-25")), hours: F.span("09:00-13:00"), reason: .illness)
        let week = Availability(weekly: [.init(.wednesday, F.span("09:00-13:00"))], absences: [absence])
        let commands =
            F.smallest + [
                F.room("r2", seats: 4, [.stepFree, .hearingLoop], before: 15, after: 10), F.link("v1", in: "r2"),
                F.person("i", [.interpreter], [.sign, .other(HearingLanguage.Code(rawValue: "uz")!)]),
                .setAvailability(F.personReference("i"), week),
                .setClosures([BodyClosure(DayRange(F.day("2026-06-26")), reason: .sanitaryDay)]),
                .retire(F.personReference("chair"), from: F.day("2026-07-01")),
            ]
        for command in commands {
            let event = try state.decide(command, by: F.officer, at: F.at("2026-06-24 10:00"))
            state.evolve(event)
            history.append(event)
        }
        let bytes = try StrictJSONEncoder().encode(history)
        let read = try StrictJSONDecoder().decode([ResourceEvent].self, from: bytes)
        #expect(read == history && HearingResources(read) == state)
        #expect(state.people.count == 3 && state.people.values.filter { $0.retiredFrom != nil }.count == 1)
        #expect(Set(history.map(\.change.type)).allSatisfy { $0.hasPrefix("kz.shagym.hearing.") && $0.hasSuffix(".v1") })
    }

    @Test func `hours of the week and absences: a span is allowed only if every minute is`() {
        // 2026-06-24 is a Wednesday.
        let day = F.day("2026-06-24")
        let week = Availability(
            weekly: [
                .init(.wednesday, F.span("09:00-11:00")), .init(.wednesday, F.span("11:00-12:00")),
                .init(.friday, F.span("09:00-18:00")),
            ],
            absences: [.init(DayRange(day), hours: F.span("09:30-09:45"), reason: .training)]
        )
        #expect(week.allows(F.span("10:00-12:00"), on: day), "hours that touch count as one")
        #expect(!week.allows(F.span("09:00-10:00"), on: day) && week.allows(F.span("09:45-10:00"), on: day))
        #expect(!week.allows(F.span("11:30-12:01"), on: day))
        #expect(!week.allows(F.span("10:00-11:00"), on: F.day("2026-06-25")), "no hours on Thursdays")
        #expect(Availability.always.allows(F.span("00:00-23:59"), on: day))
    }

    @Test func `texts that are no identifier, language or span are refused`() throws {
        #expect(RoomID(rawValue: "101-b")?.rawValue == "101-b")
        #expect(RoomID(rawValue: "") == nil && RoomID(rawValue: "room 1") == nil && RoomID(rawValue: "бөлме") == nil)
        #expect(
            HearingLanguage(code: "sign") == .sign && HearingLanguage(code: "kaz") == nil && HearingLanguage(code: "UZ") == nil
        )
        #expect(ResourceReference("room:101")?.description == "room:101" && ResourceReference("desk:1") == nil)
        #expect(
            TimeSpan(start: 60, end: 60) == nil && TimeSpan(start: -1, end: 5) == nil && TimeSpan(start: 0, end: 1_441) == nil
        )
        let wrong = [
            #"{"from":"10:00","to":"09:00"}"#, #"{"from":"09:00:30","to":"10:00"}"#, #"{"from":"9:00","to":"10:00"}"#,
        ]
        for text in wrong {
            #expect(throws: (any Error).self) { try StrictJSONDecoder().decode(TimeSpan.self, from: Array(text.utf8)) }
        }
        let whole = try StrictJSONDecoder().decode(TimeSpan.self, from: Array(#"{"from":"00:00","to":"24:00"}"#.utf8))
        #expect(whole.minutes == 1_440)
    }
}
