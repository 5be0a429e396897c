import CivilTime
import StrictJSON
import TestSupport
import Testing

@testable import Hearings

@Suite struct `Nothing is ever booked twice` {
    /// Many orders of many cases in any order, on few rooms and people, with a restart at any place: at every moment no room and no person
    /// has two hearings at once, and every scheduled case has exactly the booking that its appointment names.
    @Test(arguments: [1, 2, 3] as [UInt64]) func `R9.8: random orders, kills and restarts`(_ seed: UInt64) throws {
        let folder = try TemporaryFolder()
        var service = try RunningHearings(in: folder.path, at: "2026-06-03 10:00")
        var cases = try RunningCase.drafted(4, at: service)
        try RunningDesk(service).furnish(rooms: 2)
        try RunningDesk(service).change(RunningDesk.person("o-head", "official", "secretary"))
        var random = ScheduleRandom(seed: seed)
        var now = Fixture.at("2026-06-15 11:00")
        var booked = 0
        for step in 0..<40 {
            if random.chance(8) {
                try random.chance(50) ? service.kill() : service.stop()
                service = try RunningHearings(in: folder.path, at: "2026-06-15 11:00")
                cases = cases.map { RunningCase($0.id, at: service) }
            }
            now = now.adding(milliseconds: Int64(random.below(5)) * 60_000)
            _ = try service.call("kz.shagym.training.SetClock", ["now": .string(now.rfc3339)])
            let matter = random.pick(cases)
            let time = "2026-06-18 1\(random.below(2)):\(random.pick(["00", "15", "30", "45"]))"
            let slot: JSONValue = ["starts": .string(Fixture.at(time).rfc3339)]
            let order: JSONValue =
                switch random.below(5) {
                case 0: ["command": "holdSlot", "needs": RunningCase.needs, "slot": slot, "minutes": 5]
                case 1: ["command": "releaseSlot"]
                case 2: ["command": "scheduleHearing"]
                default: ["command": "scheduleHearing", "needs": RunningCase.needs, "slot": slot]
                }
            if try service.refusal("Execute", matter.wire(order)) == nil { booked += 1 }
            try check(service, cases, "seed \(seed), step \(step)")
        }
        #expect(booked > 8, "most of the walk books something")
        try service.stop()
    }

    private func check(_ service: RunningHearings, _ cases: [RunningCase], _ place: String) throws {
        var taken: [(resource: String, from: Instant, to: Instant)] = []
        let desk = RunningDesk(service)
        for day in ["2026-06-16", "2026-06-17", "2026-06-18"] {
            for hearing in try desk.ask("Day", ("day", .string(day)))["hearings"]?.asArray ?? [] {
                let slot = try #require(hearing["booking"]?["slot"])
                let from = try #require(slot["starts"]?.asString.flatMap(Instant.init(rfc3339:)))
                let to = try #require(slot["ends"]?.asString.flatMap(Instant.init(rfc3339:)))
                for name in ["room", "chair", "secretary"] {
                    let resource = try #require(slot[name]?.asString)
                    #expect(!taken.contains { $0.resource == resource && $0.from < to && from < $0.to }, "\(place): \(resource)")
                    taken.append((resource, from, to))
                }
            }
        }
        for matter in cases {
            guard let appointment = try matter.get("plan")["appointment"] else { continue }
            let booking = try #require(try matter.get("next-steps")["booking"], "\(place): an appointment without a booking")
            let slot = try #require(booking["slot"])
            #expect(booking["state"]?.asString == "confirmed", "\(place)")
            #expect(slot["starts"] == appointment["startsAt"] && slot["ends"] == appointment["endsAt"], "\(place)")
            #expect(slot["chair"] == appointment["official"] && slot["secretary"] == appointment["secretary"], "\(place)")
        }
    }
}
