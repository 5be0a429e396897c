import CivilTime
import Contracts
import Directory
import Law
import StrictJSON
import Testing

@testable import Clearance

@Suite struct `The register of organisations` {
    private let clerk = Caller.staff(
        StaffID(rawValue: "o-clerk")!,
        of: BodyID(rawValue: "desk")!,
        [.legalOfficer],
        person: nil
    )
    private let now = Instant(rfc3339: "2026-06-08T10:00:00+05:00")!

    private func enter(
        _ lines: [OrganisationLine],
        on register: OrganisationRegister = OrganisationRegister()
    ) throws -> (OrganisationRegister, [OrganisationLineResult], [OrganisationEvent]) {
        let outcome = try OrganisationRegister.decide(EnterOrganisations(lines: lines), on: register, by: clerk, at: now)
        return (outcome.events.reduce(register) { OrganisationRegister.evolve($0, $1) }, outcome.results, outcome.events)
    }

    @Test func `rules 8.3: a list is taken by date whatever its order, and every line has its result`() throws {
        for seed in 0..<25 {
            var dice = Dice(seed)
            let random = RandomOrganisations(&dice)
            var lines = random.organisations.map(OrganisationLine.organisation) + random.acts.map(OrganisationLine.act)
            lines.append(.act(OrganisationAct(org("nobody"), on: day("2020-01-05"), reference: "x", .liquidated)))
            lines.append(.act(OrganisationAct(org("o1"), on: day("2020-01-05"), reference: "", .renamed(text3("x")))))
            let (straight, results, _) = try enter(lines)
            let mixed = lines.shuffled(using: &dice)
            let (shuffled, others, events) = try enter(mixed)
            #expect(straight.graph.all == shuffled.graph.all)
            for organisation in random.organisations {
                #expect(Set(straight.graph.acts(of: organisation.id)) == Set(shuffled.graph.acts(of: organisation.id)))
            }
            #expect(results.map(\.line) == Array(1...lines.count) && others.count == lines.count)
            let byLine = Dictionary(uniqueKeysWithValues: zip(lines, results.map(\.problem)))
            for (line, result) in zip(mixed, others) { #expect(byLine[line] == result.problem) }
            #expect(results.filter { $0.problem != nil }.count == 2, "what fits together is taken whole")
            #expect(OrganisationRegister.replay(events) == shuffled && shuffled.version == events.count)
        }
    }

    @Test(arguments: Role.allCases.filter { $0 != .legalOfficer })
    func `R12.2: nobody but a legal officer strikes out an entry or sees who entered what, whatever else the role may do`(role: Role) throws {
        let id = StaffID(rawValue: "o-other")!
        let caller = Caller.staff(id, of: BodyID(rawValue: "desk")!, [role], person: Fixture.otherNumber)
        #expect(!OrganisationRegister.mayEnter(caller))
        func refused(_ body: () throws -> Void) -> ProblemCode? {
            do {
                try body()
                return nil
            } catch {
                return (error as? OrganisationRefusal)?.problem
            }
        }
        let (register, _, _) = try enter([.organisation(Organisation(id: org("a"), name: text3("a")))])
        let mark = PersonMark(rawValue: "mark")!
        let proposal = ProposeAnnulment(entry: 1, reasons: "r")
        #expect(refused { _ = try OrganisationRegister.decide(proposal, on: register, by: caller, person: mark, at: now) } == .roleMissing)
        let approval = ApproveAnnulment(entry: 1)
        #expect(refused { _ = try OrganisationRegister.decide(approval, on: register, by: caller, person: mark, at: now) } == .roleMissing)
    }

    @Test func `R12.2: nor does the holder, nor the system by itself`() {
        #expect(!OrganisationRegister.mayEnter(Fixture.portal) && !OrganisationRegister.mayEnter(.system))
        #expect(OrganisationRegister.mayEnter(clerk))
    }

    @Test func `rules 8.3: lines that contradict each other leave the others alone`() throws {
        let lines: [OrganisationLine] = [
            .act(act("a", "2024-02-10", .acceded(to: org("b")))),
            .act(act("a", "2024-01-10", .liquidated)),
            .organisation(Organisation(id: org("b"), name: text3("b"))),
            .organisation(Organisation(id: org("a"), name: text3("a"))),
        ]
        for order in [lines, lines.reversed()] {
            let (register, results, _) = try enter(order)
            #expect(results.compactMap(\.problem) == [.endedBefore(org("a"), ended: day("2024-01-10"))])
            #expect(register.graph.acts(of: org("a")).map(\.change) == [.liquidated])
        }
    }

    @Test func `design 7: only a legal officer enters organisations: they decide who is asked`() {
        for role in Role.allCases {
            let caller = Caller.staff(StaffID(rawValue: "x")!, of: BodyID(rawValue: "desk")!, [role], person: nil)
            let lines = [OrganisationLine.organisation(Organisation(id: org("a"), name: text3("a")))]
            let outcome = try? OrganisationRegister.decide(
                EnterOrganisations(lines: lines),
                on: OrganisationRegister(),
                by: caller,
                at: now
            )
            #expect((outcome != nil) == (role == .legalOfficer))
        }
    }

    @Test func `R12.2: acts are written and read back`() throws {
        let changes: [OrganisationChange] = [
            .renamed(text3("n")), .merged(into: org("b")), .acceded(to: org("b")), .transformed(into: org("b")), .liquidated,
            .divided(into: [org("b"), org("c")], takeovers: [Takeover(.secrecyArchive, by: org("b"))]),
            .spunOff([org("b")], takeovers: [Takeover(.obligations([ObligationNumber(rawValue: "7")!]), by: org("b"))]),
        ]
        for change in changes {
            let line = OrganisationLine.act(act("a", "2024-01-10", change))
            let bytes = try StrictJSONEncoder().encode(line)
            #expect(try StrictJSONDecoder().decode(OrganisationLine.self, from: bytes) == line)
        }
    }

    @Test func `rules 8.3: every problem has a code of its own and words in three languages`() {
        let (a, on) = (org("a"), day("2024-01-10"))
        let problems: [OrganisationProblem] = [
            .repeatedOrganisation(a), .unknownOrganisation(a), .referenceMissing, .repeatedAct, .notYetFounded(a, founded: on),
            .endedBefore(a, ended: on), .neededLater(a, on: on), .successorMissingThen(a), .cycle([a]), .tooFewSuccessors,
            .successorsMalformed, .keeperNotSuccessor(a), .severalKeepers,
        ]
        #expect(Set(problems.map(\.code)).count == problems.count && Set(problems.map(\.words)).count == problems.count)
        for words in problems.map(\.words) { #expect(!words.kk.isEmpty && words.kk != words.ru && words.ru != words.en) }
    }
}
