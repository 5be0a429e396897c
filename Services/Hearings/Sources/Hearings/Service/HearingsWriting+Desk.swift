import CivilTime
import Contracts
import Directory
import Journal
import Law
import ServiceKit
import StrictJSON

extension HearingsWriting {
    /// Carries out an order that changes case and schedule together.
    func carryOut(
        _ order: HearingOrder,
        on id: CaseID,
        version: Int?,
        by principal: Principal,
        in transaction: Transaction,
        now: Instant
    ) throws -> [UInt8] {
        let (matter, caller) = try admitted(id, version: version, principal, in: transaction)
        let (after, booking) = try carryOut(order, on: matter, by: caller, in: transaction, now: now)
        guard case .hold = order else {
            guard case .release = order else { return CaseReply.parameters(of: after, for: caller, now: now) }
            return CaseReply.parameters(version: after.version, body: booking?.jsonBytes ?? Array("{}".utf8))
        }
        return CaseReply.parameters(version: after.version, body: booking?.jsonBytes ?? Array("{}".utf8))
    }

    /// Everything is decided before anything is written: what is refused leaves no trace.
    private func carryOut(
        _ order: HearingOrder,
        on matter: AdministrativeCase,
        by caller: Caller,
        in transaction: Transaction,
        now: Instant
    ) throws -> (AdministrativeCase, Booking?) {
        let context = recorder.context(caller, now: now)
        let prepared: PreparedHearing
        do {
            prepared = try hearing.desk.prepare(order, for: matter, in: context, transaction)
        } catch let refusal as CaseRefusal {
            throw refusal.asProblem
        }
        guard let command = prepared.command else { return (matter, try hearing.desk.record(prepared, in: transaction)) }
        let events = try recorder.decide(command, on: matter, by: caller, now: now)
        let booking = try hearing.desk.record(prepared, in: transaction)
        let after = try recorder.record(events, on: matter, by: caller, in: transaction, now: now)
        try recorder.settle(after, in: transaction, now: now)
        return (after, booking)
    }

    /// Records how a notice reached a party; a proof of service is a proof in the case as well.
    func record(
        _ order: DeliveryOrder,
        on id: CaseID,
        version: Int?,
        by principal: Principal,
        in transaction: Transaction,
        now: Instant
    ) throws -> [UInt8] {
        let (matter, caller) = try admitted(id, version: version, principal, in: transaction)
        if let system = caller.adapter {
            guard system.channels.contains(order.channel) else { throw Problem.forbidden }
        } else {
            guard !caller.roles.isDisjoint(with: [.registrar, .executor, .legalOfficer, .head]), caller.actor.body == matter.provider
            else { throw Problem.forbidden }
        }
        var after = matter
        // The term runs for the applicant; that the representative was told is kept beside it.
        let letter = try hearing.notices.letter(of: order, matter, in: transaction)
        let isAwaited =
            letter == .notice
            ? matter.round?.notice?.proof == .awaited
            : matter.round?.appointmentNotice.changedAt != nil && matter.round?.isAppointmentKnown == false
        let proves = order.provesService && order.party ?? .applicant == .applicant && isAwaited
        if proves, let document = order.document {
            let (at, way): (Instant?, ServiceChannel?) =
                letter == .notice ? (nil, nil) : (order.at, order.channel == .paper ? .paper : .personalCabinet)
            let proof = ProveService(document: document, letter: letter, at: at, channel: way)
            let command = CaseCommand.proveService(proof)
            let events = try recorder.decide(command, on: matter, by: caller, now: now)
            try hearing.notices.record(order, of: matter, in: transaction, now: now)
            after = try recorder.record(events, on: matter, by: caller, in: transaction, now: now)
            try recorder.settle(after, in: transaction, now: now)
        } else {
            try hearing.notices.record(order, of: matter, in: transaction, now: now)
            try hearing.note(matter, in: transaction, now: now)
        }
        return CaseReply.parameters(of: after, for: caller, now: now)
    }

    /// Changes rooms, people, links or closures of the caller's body.
    func change(
        _ command: ResourceCommand,
        version: Int?,
        by principal: Principal,
        in transaction: Transaction,
        now: Instant
    ) throws -> [UInt8] {
        let (desk, lost) = try hearing.desk.change(command, version: version, by: principal, in: transaction, now: now)
        return CaseReply.parameters(version: desk.resourceVersion, body: ResourcesAnswer.body(of: desk, lost: lost))
    }

    /// Books hearings of one day, least slack first; each is booked or refused by itself.
    func plan(
        _ day: Day,
        _ items: [DayPlanItem],
        by principal: Principal,
        in transaction: Transaction,
        now: Instant
    ) throws -> [UInt8] {
        guard case .staff = principal else { throw Problem.forbidden }
        var waiting: [(item: DayPlanItem, lastNotice: Day)] = []
        var results: [(id: String, outcome: Result<Booking?, Problem>)] = []
        for item in items {
            do {
                let (matter, _) = try admitted(item.id, version: nil, principal, in: transaction)
                waiting.append((item, matter.term?.notice.day ?? .last))
            } catch let problem as Problem {
                results.append((item.id.rawValue, .failure(problem)))
            }
        }
        for one in waiting.sorted(by: { ($0.lastNotice, $0.item.id) < ($1.lastNotice, $1.item.id) }) {
            let order = HearingOrder.schedule(HearingWish(needs: one.item.needs, day: day, link: one.item.link))
            do {
                let (matter, caller) = try admitted(one.item.id, version: nil, principal, in: transaction)
                let (_, booking) = try carryOut(order, on: matter, by: caller, in: transaction, now: now)
                results.append((one.item.id.rawValue, .success(booking)))
            } catch let problem as Problem where problem.code != Problem.internalFault.code && problem.kind != .unavailable {
                // Said before anything of this case was written.
                results.append((one.item.id.rawValue, .failure(problem)))
            }
        }
        return DayPlanAnswer.parameters(day, results)
    }
}

/// A case to be planned on a day.
public struct DayPlanItem: Hashable, Sendable, Codable {
    /// The case.
    public let id: CaseID
    /// What its hearing needs; nil for the usual.
    public let needs: HearingNeeds?
    /// How to join from elsewhere.
    public let link: String?

    /// A case to be planned.
    public init(id: CaseID, needs: HearingNeeds? = nil, link: String? = nil) {
        self.id = id
        self.needs = needs
        self.link = link
    }
}

/// What planning a day did for each case, in the order of planning.
enum DayPlanAnswer {
    static func parameters(_ day: Day, _ results: [(id: String, outcome: Result<Booking?, Problem>)]) -> [UInt8] {
        var writer = JSONWriter(reserving: 256 * results.count + 64)
        writer.object { writer in
            writer.object("body") { writer in
                writer.field("day", day.iso)
                writer.array("results") { writer in
                    for (id, outcome) in results {
                        writer.object { writer in
                            writer.field("id", id)
                            switch outcome {
                            case .success(let booking):
                                writer.field("booked", true)
                                writer.field("booking", ifPresent: booking)
                            case .failure(let problem):
                                writer.field("booked", false)
                                writer.field("problem", raw: problem.wireBytes())
                            }
                        }
                    }
                }
            }
        }
        return writer.take()
    }
}
