import CivilTime
import Contracts
import Directory
import Law
import StrictJSON
import Testing

@testable import Clearance

@Suite struct `Entries made by mistake` {
    private let now = Instant(rfc3339: "2026-06-08T10:00:00+05:00")!
    private let one = PersonMark(rawValue: "one")!
    private let two = PersonMark(rawValue: "two")!

    private func staff(_ name: String, _ role: Role = .legalOfficer) -> Caller {
        .staff(StaffID(rawValue: name)!, of: BodyID(rawValue: "desk")!, [role], person: nil)
    }

    private func register(_ lines: [OrganisationLine]) throws -> OrganisationRegister {
        let outcome = try OrganisationRegister.decide(
            EnterOrganisations(lines: lines),
            on: OrganisationRegister(),
            by: staff("clerk"),
            at: now
        )
        #expect(outcome.results.allSatisfy { $0.problem == nil })
        return OrganisationRegister.replay(outcome.events)
    }

    private func organisation(_ name: String) -> OrganisationLine {
        .organisation(Organisation(id: org(name), name: text3(name)))
    }

    private func propose(_ order: ProposeAnnulment, on register: OrganisationRegister) throws -> OrganisationRegister {
        let event = try OrganisationRegister.decide(order, on: register, by: staff("clerk"), person: one, at: now)
        return OrganisationRegister.evolve(register, event)
    }

    private func refusal(_ entry: Int, on register: OrganisationRegister, by caller: Caller, _ person: PersonMark?)
        -> ProblemCode?
    {
        do throws(OrganisationRefusal) {
            _ = try OrganisationRegister.decide(ApproveAnnulment(entry: entry), on: register, by: caller, person: person, at: now)
            return nil
        } catch {
            return error.problem
        }
    }

    @Test func `design 7: an act entered by mistake is struck out by two persons, and stays readable`() throws {
        var it = try register([organisation("a"), organisation("b"), .act(act("a", "2024-01-10", .liquidated))])
        #expect(it.entries.map(\.number) == [1, 2, 3] && !it.graph.exists(org("a"), on: day("2024-02-01")))
        #expect(refusal(3, on: it, by: staff("other"), two) == .overrideMissing)
        it = try propose(ProposeAnnulment(entry: 3, reasons: "the order was another's"), on: it)
        #expect(!it.graph.exists(org("a"), on: day("2024-02-01")), "a proposal changes nothing")
        #expect(refusal(3, on: it, by: staff("clerk"), two) == .samePerson)
        #expect(refusal(3, on: it, by: staff("other"), one) == .samePerson)
        #expect(refusal(3, on: it, by: staff("clerk", .registrar), two) == .roleMissing)
        #expect(refusal(4, on: it, by: staff("other"), two) == .registerEntryUnknown)
        let event = try OrganisationRegister.decide(
            ApproveAnnulment(entry: 3),
            on: it,
            by: staff("other"),
            person: two,
            at: now
        )
        let after = OrganisationRegister.evolve(it, event)
        #expect(after.graph.exists(org("a"), on: day("2024-02-01")) && after.graph.acts(of: org("a")).isEmpty)
        #expect(after.entries.count == 3 && after.entries[2].annulment != nil && after.entries[2].line == it.entries[2].line)
        #expect(refusal(3, on: after, by: staff("other"), two) == .registerEntryUnknown, "it is annulled once")
    }

    @Test func `rules 8.3: what other entries rest on is not struck out; with a right one in its place it is`() throws {
        let it = try register([organisation("a"), organisation("b"), .act(act("a", "2024-01-10", .acceded(to: org("b"))))])
        for entry in [1, 2] {
            let order = ProposeAnnulment(entry: entry, reasons: "twice")
            #expect(
                throws: OrganisationRefusal(
                    problem: .entryNeeded,
                    rule: .r12_2,
                    because: .unknownOrganisation(org(entry == 1 ? "a" : "b"))
                )
            ) {
                try OrganisationRegister.decide(order, on: it, by: staff("clerk"), person: one, at: now)
            }
        }
        let renamed = OrganisationLine.organisation(Organisation(id: org("b"), name: text3("the right name")))
        let proposed = try propose(ProposeAnnulment(entry: 2, replacement: renamed, reasons: "misspelt"), on: it)
        let event = try OrganisationRegister.decide(
            ApproveAnnulment(entry: 2),
            on: proposed,
            by: staff("other"),
            person: two,
            at: now
        )
        let after = OrganisationRegister.evolve(proposed, event)
        #expect(after.graph.name(of: org("b"), on: day("2024-02-01")) == text3("the right name"))
        #expect(after.entries.map(\.number) == [1, 2, 3, 4] && after.entries[3].line == renamed)
        let late = ProposeAnnulment(
            entry: 3,
            replacement: .act(act("a", "2024-01-10", .acceded(to: org("nobody")))),
            reasons: "wrong"
        )
        #expect(throws: OrganisationRefusal.self) { try propose(late, on: after) }
    }

    @Test func `what fitted when it was proposed is looked at again when it is approved`() throws {
        var it = try register([organisation("a"), organisation("b")])
        it = try propose(ProposeAnnulment(entry: 2, reasons: "twice"), on: it)
        let lines = EnterOrganisations(lines: [.act(act("a", "2024-01-10", .acceded(to: org("b"))))])
        for event in try OrganisationRegister.decide(lines, on: it, by: staff("clerk"), at: now).events {
            it = OrganisationRegister.evolve(it, event)
        }
        #expect(refusal(2, on: it, by: staff("other"), two) == .entryNeeded)
    }

    @Test func `any act of any register can be struck out while the rest fits, and the rest is as if it had never been`() throws {
        var struck = 0
        for seed in 0..<20 {
            var dice = Dice(seed)
            let random = RandomOrganisations(&dice)
            let lines = random.organisations.map(OrganisationLine.organisation) + random.acts.map(OrganisationLine.act)
            let it = try register(lines)
            for entry in it.entries {
                guard case .act(let gone) = entry.line, let graph = try? it.graph(without: entry.number, but: nil) else {
                    continue
                }
                struck += 1
                let rest = random.acts.filter { $0 != gone }
                for organisation in random.organisations {
                    #expect(Set(graph.acts(of: organisation.id)) == Set(rest.filter { $0.organisation == organisation.id }))
                }
            }
        }
        #expect(struck > 100)
    }

    @Test func `corrections are written and read back`() throws {
        var it = try register([organisation("a")])
        it = try propose(ProposeAnnulment(entry: 1, replacement: organisation("b"), reasons: "wrong"), on: it)
        let proposal = try #require(it.entries[0].proposal)
        let bytes = try StrictJSONEncoder().encode(proposal)
        #expect(try StrictJSONDecoder().decode(OrganisationAnnulmentProposed.self, from: bytes) == proposal)
        let event = try OrganisationRegister.decide(ApproveAnnulment(entry: 1), on: it, by: staff("other"), person: two, at: now)
        guard case .annulled(let fact) = event else { throw UnknownEventType(type: event.type) }
        let written = try StrictJSONEncoder().encode(fact)
        #expect(try StrictJSONDecoder().decode(OrganisationEntryAnnulled.self, from: written) == fact)
    }
}
