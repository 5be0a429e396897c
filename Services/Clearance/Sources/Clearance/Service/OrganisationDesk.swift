import CivilTime
import Contracts
import Journal

/// Enters organisations in the register, and moves open requests to whoever is competent now.
final class OrganisationDesk {
    private let store: ClearanceStore
    private let recorder: ClearanceRecorder
    private let coding = ClearanceEventCoding()

    init(store: ClearanceStore, recorder: ClearanceRecorder) {
        self.store = store
        self.recorder = recorder
    }

    /// Enters lines, each by itself.
    func enter(
        _ order: EnterOrganisations,
        version: Int?,
        by caller: Caller,
        in transaction: Transaction,
        now: Instant
    ) throws -> [UInt8] {
        var register = try store.register(in: transaction)
        if let version, version != register.version { throw Problem.outdated(version: register.version) }
        let outcome: OrganisationOutcome
        do {
            outcome = try OrganisationRegister.decide(order, on: register, by: caller, at: now)
        } catch {
            throw error.asProblem
        }
        register = try record(outcome.events, on: register, in: transaction)
        let rerouted = outcome.events.isEmpty ? 0 : try reroute(in: transaction, now: now)
        let body = OrganisationsJSON.results(outcome.results, rerouted: rerouted)
        return ClearanceReply.parameters(version: register.version, body: body)
    }

    /// Enters the lines of a list that could be read, and tells of the others why not.
    func take(_ lines: [ImportedLine], by caller: Caller, in transaction: Transaction, now: Instant) throws -> [UInt8] {
        let readable = lines.compactMap { if case .line(let line) = $0 { line } else { nil } }
        var register = try store.register(in: transaction)
        let outcome: OrganisationOutcome
        do {
            outcome = try OrganisationRegister.decide(EnterOrganisations(lines: readable), on: register, by: caller, at: now)
        } catch {
            throw error.asProblem
        }
        register = try record(outcome.events, on: register, in: transaction)
        let rerouted = outcome.events.isEmpty ? 0 : try reroute(in: transaction, now: now)
        let body = OrganisationsJSON.results(of: lines, outcome.results, rerouted: rerouted)
        return ClearanceReply.parameters(version: register.version, body: body)
    }

    /// Proposes or approves the annulment of an entry.
    func correct(
        _ order: RegisterCorrection,
        version: Int?,
        by caller: Caller,
        in transaction: Transaction,
        now: Instant
    ) throws -> [UInt8] {
        var register = try store.register(in: transaction)
        if let version, version != register.version { throw Problem.outdated(version: register.version) }
        let person = recorder.persons.mark(of: caller)
        let event: OrganisationEvent
        do throws(OrganisationRefusal) {
            switch order {
            case .propose(let order):
                event = try OrganisationRegister.decide(order, on: register, by: caller, person: person, at: now)
            case .approve(let order):
                event = try OrganisationRegister.decide(order, on: register, by: caller, person: person, at: now)
            }
        } catch {
            throw error.asProblem
        }
        register = try record([event], on: register, in: transaction)
        var rerouted = 0
        if case .annulled = event { rerouted = try reroute(in: transaction, now: now) }
        let body = OrganisationsJSON.results([], rerouted: rerouted)
        return ClearanceReply.parameters(version: register.version, body: body)
    }

    private func record(
        _ events: [OrganisationEvent],
        on before: OrganisationRegister,
        in transaction: Transaction
    ) throws -> OrganisationRegister {
        var register = before
        for event in events {
            register = OrganisationRegister.evolve(register, event)
            var draft = EventDraft(
                type: event.type,
                subject: ClearanceStore.registerSubject,
                time: event.stamp.at.rfc3339,
                data: try coding.data(of: event)
            )
            draft.isWrittenByUs = true
            try transaction.append(draft)
        }
        store.change(register)
        return register
    }

    /// Every open request looks at the register anew: some go elsewhere at once, others when the act takes effect (CL-19).
    private func reroute(in transaction: Transaction, now: Instant) throws -> Int {
        var moved = 0
        for text in try ClearanceQueries.open(in: transaction.database) {
            guard let id = ClearanceRequestID(rawValue: text), let matter = try store.matter(id, in: transaction) else {
                continue
            }
            if try recorder.catchUp(matter, in: transaction, now: now).version != matter.version { moved += 1 }
        }
        return moved
    }
}
