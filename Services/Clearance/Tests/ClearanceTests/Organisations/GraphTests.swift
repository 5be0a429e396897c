import CivilTime
import Directory
import Law
import Testing

@Suite struct `The dated graph of organisations, rules 8.3` {
    private func problem(_ graph: OrganisationGraph, _ act: OrganisationAct) -> OrganisationProblem? {
        var graph = graph
        do throws(OrganisationProblem) {
            try graph.add(act)
            return nil
        } catch {
            return error
        }
    }

    @Test func `rules 8.3: no circle, neither of one organisation nor of two acts of one day`() throws {
        let two = try graph("a b c", act("a", "2024-01-10", .acceded(to: org("b"))))
        #expect(problem(two, act("b", "2024-01-10", .acceded(to: org("a")))) == .neededLater(org("b"), on: day("2024-01-10")))
        #expect(problem(two, act("b", "2024-02-10", .acceded(to: org("b")))) == .cycle([org("b")]))
        #expect(problem(two, act("b", "2024-02-10", .acceded(to: org("a")))) == .successorMissingThen(org("a")))
        #expect(problem(two, act("c", "2024-01-10", .acceded(to: org("a")))) == .successorMissingThen(org("a")))
    }

    @Test func `rules 8.3: an organisation ends once, and nothing happens to it afterwards`() throws {
        let ended = try graph("a b", act("a", "2024-01-10", .liquidated))
        let after = OrganisationProblem.endedBefore(org("a"), ended: day("2024-01-10"))
        #expect(problem(ended, act("a", "2024-03-10", .acceded(to: org("b")))) == after)
        #expect(problem(ended, act("a", "2023-03-10", .acceded(to: org("b")))) == after)
        #expect(problem(ended, act("a", "2024-01-10", .renamed(text3("x")))) == after)
        #expect(problem(ended, act("a", "2024-01-09", .renamed(text3("x")))) == nil)
        #expect(problem(ended, act("a", "2024-01-10", .liquidated)) == .repeatedAct)
    }

    @Test func `rules 8.3: a successor must exist then, and what is needed later cannot have ended before`() throws {
        var graph = try graph("a b", act("b", "2023-01-10", .liquidated))
        try graph.add(Organisation(id: org("young"), name: text3("young"), founded: day("2024-01-10")))
        #expect(problem(graph, act("a", "2023-01-10", .acceded(to: org("b")))) == .successorMissingThen(org("b")))
        #expect(problem(graph, act("a", "2023-01-09", .acceded(to: org("b")))) == nil)
        #expect(problem(graph, act("a", "2024-01-09", .merged(into: org("young")))) == .successorMissingThen(org("young")))
        try graph.add(act("a", "2024-01-10", .merged(into: org("young"))))
        #expect(
            problem(graph, act("young", "2024-01-10", .liquidated)) == .notYetFounded(org("young"), founded: day("2024-01-10"))
        )
        #expect(problem(graph, act("young", "2024-01-11", .liquidated)) == nil)
    }

    @Test func `A-22: a division has at least two successors, a keeper is one of them, and each archive has one`() throws {
        let graph = try graph("a b c d")
        func divided(_ into: [String], _ takeovers: [Takeover] = []) -> OrganisationAct {
            act("a", "2024-01-10", .divided(into: into.map(org), takeovers: takeovers))
        }
        #expect(problem(graph, divided(["b"])) == .tooFewSuccessors)
        #expect(problem(graph, divided(["b", "b"])) == .successorsMalformed)
        #expect(problem(graph, divided(["b", "x"])) == .unknownOrganisation(org("x")))
        #expect(problem(graph, divided(["b", "c"], [Takeover(.secrecyArchive, by: org("d"))])) == .keeperNotSuccessor(org("d")))
        let two = [Takeover(.secrecyArchive, by: org("b")), Takeover(.secrecyArchive, by: org("c"))]
        #expect(problem(graph, divided(["b", "c"], two)) == .severalKeepers)
        let number = ObligationNumber(rawValue: "1")!
        let same = [Takeover(.obligations([number]), by: org("b")), Takeover(.obligations([number]), by: org("c"))]
        #expect(problem(graph, divided(["b", "c"], same)) == .severalKeepers)
        #expect(problem(graph, act("a", "2024-01-10", .spunOff([], takeovers: []))) == .successorsMalformed)
        #expect(problem(graph, divided(["b", "c"])) == nil)
    }

    @Test func `rules 8.3: an act names its document and a known organisation`() throws {
        let graph = try graph("a")
        let bare = OrganisationAct(org("a"), on: day("2024-01-10"), reference: "  ", .liquidated)
        #expect(problem(graph, bare) == .referenceMissing)
        #expect(problem(graph, act("x", "2024-01-10", .liquidated)) == .unknownOrganisation(org("x")))
        var again = graph
        #expect(throws: OrganisationProblem.repeatedOrganisation(org("a"))) {
            try again.add(Organisation(id: org("a"), name: text3("other")))
        }
    }
}
