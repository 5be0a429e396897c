import Directory
import FoundationEssentials
import Law
import StrictJSON
import Testing

@testable import Clearance

/// Design 7 and rules 8.1 written out once more, one line for each action: who may do it, as `role/relation`. The same file is tried against
/// the running API in `Tests/EndToEnd`.
private let expected: [String: Set<String>] = {
    let folder = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let bytes = try! [UInt8](Data(contentsOf: URL(fileURLWithPath: folder + "/permissions.json")))
    return try! StrictJSONDecoder().decode([String: Set<String>].self, from: bytes)
}()

@Suite struct `Who may do what, design 7` {
    private func name(_ role: ActingRole) -> String {
        switch role {
        case .holder: "holder"
        case .system: "system"
        case .staff(let role): role.rawValue
        }
    }

    private func name(_ action: PermittedAction) -> String {
        switch action {
        case .command(let command): command.rawValue
        case .view(let view): "view \(view.rawValue)"
        }
    }

    @Test func `design 7: the whole product of roles, relations and actions: what is not named is denied`() {
        var count = 0
        for action in PermittedAction.allCases {
            for role in ActingRole.allCases {
                for relation in Relation.allCases {
                    let may = expected[name(action)]?.contains("\(name(role))/\(relation.rawValue)") ?? false
                    #expect(Permissions.allows(role, relation, action) == may, "\(name(role)) \(relation) \(name(action))")
                    count += 1
                }
            }
        }
        #expect(
            count == (2 + Role.allCases.count) * Relation.allCases.count * (CommandName.allCases.count + ViewKind.allCases.count)
        )
        #expect(Set(Permissions.table.map { "\($0.role) \($0.relation)" }).count == Permissions.table.count, "one line each")
        #expect(!Permissions.table.contains { $0.relation == .stranger })
    }

    @Test func `rules 8.1: a stranger, a provider and an own request: nothing is done and no state is told`() throws {
        for state in ClearanceState.allCases where state != .submitted {
            let story = try Story.standing(in: state)
            let outside: [Caller] = [
                Fixture.staff("x", Fixture.body("elsewhere"), Fixture.everyRole),
                Fixture.staff("x", Fixture.provider, Fixture.everyRole.subtracting([.legalOfficer])),
                .holder(Fixture.otherNumber),
                Caller(actor: .init(kind: .complainant)), Caller(actor: .init(kind: .operatorOfSystem)),
            ]
            let own = Fixture.makersStaff.map { Fixture.staff("own", $0, Fixture.everyRole, person: Fixture.holderNumber) }
            for order in Sample.orders(for: story.it, at: story.it.lastRecordedAt) {
                for caller in outside + own {
                    do throws(ClearanceRefusal) {
                        _ = try ClearanceRequest.decide(order, on: story.it, in: story.context(caller, story.it.lastRecordedAt))
                        Issue.record("\(order.name) in \(state) by \(caller)")
                    } catch {
                        if outside.contains(caller) {
                            #expect(error.state == nil && error.details.isEmpty && error.options.isEmpty)
                        }
                        if own.contains(caller) { #expect(error.problem == .ownRequest) }
                    }
                }
            }
        }
    }

    @Test func `rules 8.1: each sees what is theirs`() throws {
        let story = try Story.standing(in: .routed)
        let a = Fixture.head("a")
        #expect(story.it.views(for: Fixture.portal) == [.holder])
        #expect(story.it.views(for: .holder(Fixture.otherNumber)).isEmpty)
        #expect(story.it.views(for: Fixture.signer(a)) == [.organisation])
        #expect(story.it.views(for: Fixture.signer(Fixture.head("c"))).isEmpty)
        #expect(story.it.views(for: Fixture.lawyer) == [.status, .reviewer])
        #expect(story.it.views(for: .system) == [.status])
        #expect(story.it.views(for: Fixture.staff("x", Fixture.provider, [.executor])) == [.status])
        #expect(story.it.views(for: Fixture.staff("x", Fixture.provider, [.executor], person: nil)).isEmpty)
        #expect(story.it.views(for: Fixture.staff("x", Fixture.body("a"), [.auditor])).isEmpty)
    }
}

extension Fixture {
    /// Bodies whose staff could otherwise act.
    static let makersStaff = [desk, body("a"), body("b")]
}
