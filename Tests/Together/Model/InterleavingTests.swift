import CivilTime
import Contracts
import Testing

/// A grant, an issue, a revocation and a withdrawal, with the messages between the two services, as pure values.
private struct World: Hashable {
    enum Move: CaseIterable {
        case revoke
        case hearOfIt
        case orderIssue
        case withdraw
        case answerCall
        case takeAnswer
    }

    /// A call that waits: the case is to be issued, or has ended without.
    private enum Call { case issued, withoutPermission }

    private(set) var clearance: ClearanceSide
    private(set) var file: CaseSide
    /// How many published notices the case has followed.
    private var followed: Int
    private var calls: [Call] = []
    private var answers: [Bool] = []
    private var ordersLeft = 2
    private var canRevoke = true
    private var canWithdraw: Bool
    private static let now = Place.at("2026-06-12 10:00")

    init(withdrawing: Bool) throws {
        clearance = try ClearanceSide(for: CaseSide.number)
        file = try CaseSide(clearance.published)
        followed = clearance.published.count
        canWithdraw = withdrawing
    }

    var isSettled: Bool { followed == clearance.published.count && calls.isEmpty && answers.isEmpty }
    var wasOrdered: Bool { ordersLeft < 2 }

    /// The world after a move; nil where there is nothing to do.
    func after(_ move: Move) throws -> World? {
        var next = self
        switch move {
        case .revoke:
            guard canRevoke else { return nil }
            next.canRevoke = false
            next.clearance.revoke(at: Self.now)
        case .hearOfIt:
            guard followed < clearance.published.count else { return nil }
            try next.file.follow([clearance.published[followed]], .published, at: Self.now)
            next.followed += 1
        case .orderIssue:
            guard ordersLeft > 0 else { return nil }
            next.ordersLeft -= 1
            let wasWaiting = file.isOrdered
            if next.file.issue(at: Self.now), !wasWaiting { next.calls.append(.issued) }
        case .withdraw:
            guard canWithdraw else { return nil }
            next.canWithdraw = false
            if next.file.withdraw(at: Self.now) { next.calls.append(.withoutPermission) }
        case .answerCall:
            // Calls of one case are made one after the other: the next one when the last is answered and recorded.
            guard let call = calls.first, answers.isEmpty else { return nil }
            next.calls.removeFirst()
            next.answers = [
                try next.clearance.end(call == .issued ? .issued : .withoutPermission, of: CaseSide.number, at: Self.now)
            ]
        case .takeAnswer:
            guard let answer = answers.first else { return nil }
            next.answers.removeFirst()
            try next.file.take(confirmed: answer, at: Self.now)
        }
        return next
    }
}

@Suite struct `Issue and revocation in every order, CL-24` {
    @Test(arguments: [false, true]) func `CL-24, R12.1: nothing is issued on a revoked clearance, and nothing is left open`(
        withdrawing: Bool
    ) throws {
        var seen: Set<World> = []
        var waiting = [try World(withdrawing: withdrawing)]
        var ends: Set<String> = []
        while let world = waiting.popLast() {
            guard seen.insert(world).inserted else { continue }
            #expect(!world.file.isIssued || world.clearance.isGranted, "issued only on a clearance that stands")
            #expect(world.file.isNeverStuck)
            let next = try World.Move.allCases.compactMap(world.after)
            waiting += next
            guard next.isEmpty else { continue }
            #expect(world.isSettled && !world.file.isOrdered, "every order is answered")
            if world.file.isWithdrawn {
                #expect(world.clearance.isEndedWithoutPermission)
            } else if world.clearance.isRevoked {
                #expect(!world.file.isIssued && world.file.isBlocked)
            } else {
                #expect(world.file.isIssued && world.wasOrdered)
            }
            ends.insert(world.file.isIssued ? "issued" : world.file.isWithdrawn ? "withdrawn" : "blocked")
        }
        #expect(ends == (withdrawing ? ["issued", "withdrawn"] : ["issued", "blocked"]), "all ends are reached")
        #expect(seen.count > 20)
    }
}
