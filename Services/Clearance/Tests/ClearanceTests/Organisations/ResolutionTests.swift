import CivilTime
import Law
import Testing

@testable import Directory

@Suite struct `Who decides on an obligation, rules 8.3` {
    private let signed = day("2020-03-02")
    private let asked = day("2026-06-08")

    private func resolve(
        _ graph: OrganisationGraph,
        _ organisation: String,
        number: String? = nil,
        signed: Day? = nil,
        asked: Day? = nil
    ) -> Resolution {
        graph.resolve(
            org(organisation),
            signed: signed ?? self.signed,
            number: number.flatMap(ObligationNumber.init(rawValue:)),
            on: asked ?? self.asked
        )
    }

    private func heads(_ resolution: Resolution) -> [String] {
        resolution.deciders.map { if case .head(let id) = $0.decider { id.rawValue } else { "territorial" } }
    }

    @Test func `CL-10: an active organisation decides itself, without any act`() throws {
        let answer = resolve(try graph("a"), "a")
        #expect(answer == .deciders([ResolvedDecider(decider: .head(org("a")), rules: [.cl10], acts: [])]))
    }

    @Test func `CL-10: a renamed organisation stays competent and has its new name from that day`() throws {
        let graph = try graph("a", act("a", "2022-01-10", .renamed(text3("new"))))
        #expect(heads(resolve(graph, "a")) == ["a"])
        #expect(graph.name(of: org("a"), on: day("2022-01-09")) == text3("a"))
        #expect(graph.name(of: org("a"), on: day("2022-01-10")) == text3("new"))
    }

    @Test func `CL-11: a chain A to D to E with renames between ends with the last living successor and shows its acts`() throws {
        let toD = act("a", "2021-02-01", .acceded(to: org("d")))
        let toE = act("d", "2023-05-01", .transformed(into: org("e")))
        let graph = try graph(
            "a d e",
            toE,
            act("a", "2020-12-01", .renamed(text3("a2"))),
            toD,
            act("d", "2022-01-10", .renamed(text3("d2"))),
            act("e", "2024-01-10", .renamed(text3("e2")))
        )
        let answer = resolve(graph, "a")
        #expect(answer == .deciders([ResolvedDecider(decider: .head(org("e")), rules: [.cl11], acts: [toD, toE])]))
        #expect(heads(resolve(graph, "a", asked: day("2023-04-30"))) == ["d"])
        #expect(heads(resolve(graph, "a", asked: day("2023-05-01"))) == ["e"])
        #expect(heads(resolve(graph, "a", asked: day("2021-01-31"))) == ["a"])
    }

    @Test func `CL-12: two organisations merged into one both lead to the merged one`() throws {
        let graph = try graph(
            "a b m",
            act("a", "2024-01-10", .merged(into: org("m"))),
            act("b", "2024-01-10", .merged(into: org("m")))
        )
        #expect(heads(resolve(graph, "a")) == ["m"] && heads(resolve(graph, "b")) == ["m"])
    }

    @Test func `CL-13: divided with a named keeper: the number goes before the archive`() throws {
        let division = OrganisationChange.divided(
            into: [org("b"), org("c"), org("d")],
            takeovers: [
                Takeover(.secrecyArchive, by: org("c")),
                Takeover(.obligations([ObligationNumber(rawValue: "17")!]), by: org("d")),
            ]
        )
        let graph = try graph("a b c d", act("a", "2024-01-10", division))
        #expect(heads(resolve(graph, "a")) == ["c"])
        #expect(heads(resolve(graph, "a", number: "16")) == ["c"])
        #expect(heads(resolve(graph, "a", number: "17")) == ["d"])
        #expect(resolve(graph, "a").deciders.first?.rules == [.cl13])
    }

    @Test func `CL-14, A-22: divided without a named keeper: all successors, recursively, must grant`() throws {
        let graph = try graph(
            "a b c d e",
            act("a", "2023-01-10", .divided(into: [org("b"), org("c")], takeovers: [])),
            act("c", "2024-01-10", .divided(into: [org("d"), org("e")], takeovers: []))
        )
        #expect(heads(resolve(graph, "a")) == ["b", "d", "e"])
        #expect(resolve(graph, "a").deciders.allSatisfy { $0.rules == [.cl14] })
    }

    @Test func `CL-14: a named keeper of other obligations leaves the rest unclear`() throws {
        let takeover = Takeover(.obligations([ObligationNumber(rawValue: "17")!]), by: org("b"))
        let graph = try graph("a b c", act("a", "2023-01-10", .divided(into: [org("b"), org("c")], takeovers: [takeover])))
        #expect(heads(resolve(graph, "a", number: "17")) == ["b"])
        #expect(heads(resolve(graph, "a", number: "18")) == ["b", "c"])
        #expect(heads(resolve(graph, "a")) == ["b", "c"])
    }

    @Test func `CL-15: after a spin-off the original decides, unless the transfer act moved the obligation`() throws {
        let plain = try graph("a b", act("a", "2023-01-10", .spunOff([org("b")], takeovers: [])))
        #expect(resolve(plain, "a").deciders == [ResolvedDecider(decider: .head(org("a")), rules: [.cl15], acts: [])])
        let takeover = Takeover(.secrecyArchive, by: org("b"))
        let moved = try graph("a b", act("a", "2023-01-10", .spunOff([org("b")], takeovers: [takeover])))
        #expect(heads(resolve(moved, "a")) == ["b"])
        #expect(resolve(moved, "a").deciders.first?.rules == [.cl15])
        #expect(heads(resolve(moved, "a", signed: day("2023-01-10"))) == ["a"], "signed on the day of the act or later")
        #expect(heads(resolve(moved, "a", signed: day("2023-01-09"))) == ["b"])
    }

    @Test func `CL-16: liquidated, also at the end of a chain: the territorial national security body`() throws {
        let direct = try graph("a", act("a", "2023-01-10", .liquidated))
        #expect(resolve(direct, "a").deciders.map(\.decider) == [.territorialSecurityBody])
        let chain = try graph("a b", act("a", "2022-01-10", .acceded(to: org("b"))), act("b", "2023-01-10", .liquidated))
        let answer = try #require(resolve(chain, "a").deciders.first)
        #expect(answer.decider == .territorialSecurityBody && answer.rules == [.cl11, .cl16] && answer.acts.count == 2)
        #expect(heads(resolve(chain, "a", asked: day("2023-01-09"))) == ["b"])
    }

    @Test func `CL-14 with CL-16: an unclear division with one successor liquidated asks the other and the territorial body`()
        throws
    {
        let graph = try graph(
            "a b c",
            act("a", "2022-01-10", .divided(into: [org("b"), org("c")], takeovers: [])),
            act("c", "2023-01-10", .liquidated)
        )
        #expect(heads(resolve(graph, "a")) == ["b", "territorial"])
    }

    @Test func `rules 8.3: what the register cannot answer goes to a legal officer, never to a grant`() throws {
        var graph = try graph("a b", act("a", "2022-01-10", .acceded(to: org("b"))))
        try graph.add(Organisation(id: org("young"), name: text3("young"), founded: day("2024-01-10")))
        #expect(resolve(graph, "nobody") == .manual(.unknownOrganisation))
        #expect(resolve(graph, "young") == .manual(.notExistingThen))
        #expect(resolve(graph, "a", signed: day("2022-01-10")) == .manual(.notExistingThen))
        #expect(resolve(graph, "a", signed: day("2026-06-09")) == .manual(.signedLater))
    }
}
