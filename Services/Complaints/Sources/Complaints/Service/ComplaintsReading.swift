import CivilTime
import Contracts
import Directory
import Journal
import Law
import MessageBus
import ServiceKit
import StrictJSON

/// The complaints service on its bus thread: reads from the rows and from the log, and checks commands before they go to the
/// writing thread.
public final class ComplaintsReading: ReadHandler {
    private let surroundings: Surroundings
    private let reader: JournalReader
    private let documents: DocumentDesk
    private let commands = CommandReader()
    private let coding = ComplaintEventCoding()
    private let calculations = CalculationLibrary()
    private let tracking: TrackingCodes
    private let principals = PrincipalCache()
    private static let methods = Dictionary(
        uniqueKeysWithValues: ComplaintsInterface.Method.allCases.map { ($0.qualified, $0) }
    )

    init(_ surroundings: Surroundings, journal: JournalReader) throws {
        self.surroundings = surroundings
        reader = journal
        tracking = TrackingCodes(secret: surroundings.secret)
        documents = DocumentDesk(store: try journal.documents(), quota: surroundings.documents)
    }

    /// Decides what becomes of a call.
    public func route(_ call: BusCall, now: Instant) throws -> RoutedCall<ComplaintsCommand> {
        guard let method = Self.methods[call.method] else { throw BusError.methodNotFound(call.method) }
        let parameters = CallParameters(call, principals: principals)
        switch method {
        case .file: return try file(parameters)
        case .execute: return try execute(parameters)
        case .get: return .answer(try get(parameters, now: now))
        case .list: return .answer(try list(parameters))
        case .work: return .answer(try work(parameters))
        case .report: return .answer(try report(parameters, now: now))
        case .storeDocument: return try store(parameters, now: now)
        case .readDocument: return .answer(try readDocument(parameters))
        }
    }

    // MARK: Commands

    private func file(_ parameters: CallParameters) throws -> RoutedCall<ComplaintsCommand> {
        let filing: Filing
        do {
            filing = try Filing(try parameters.value("complaint"))
        } catch let refusal as FieldRefusal {
            throw Problem(refusal)
        }
        let isDryRun = parameters.flag("dryRun")
        return .write(
            request: try parameters.text("request"), rehearsal: isDryRun,
            .file(filing.order, by: try parameters.principal(), isDryRun: isDryRun))
    }

    private func execute(_ parameters: CallParameters) throws -> RoutedCall<ComplaintsCommand> {
        let id = try parameters.matter(ComplaintID.self)
        let principal = try parameters.principal()
        // Who may not see the complaint learns nothing of it, not even from the checks of the command's fields.
        let complaint = try visible(id, to: principal)
        if let order = try caseFetch(parameters, for: complaint) {
            return .write(
                request: try parameters.text("request"), rehearsal: parameters.flag("dryRun") || order.isRehearsal,
                .execute(.fetchCase(order.fetch), on: id, version: parameters.integer("version").map(Int.init), by: principal))
        }
        let (completed, made) = try documents.complete(
            try parameters.value("command"),
            for: complaint,
            byFiler: principal.body == nil
        ) { try self.filed(id) }
        let command = try commands.command(completed)
        try documents.check(command, on: complaint, made: made)
        return .write(
            request: try parameters.text("request"),
            rehearsal: parameters.flag("dryRun") || completed["dryRun"]?.asBool == true,
            .execute(command, on: id, version: parameters.integer("version").map(Int.init), by: principal)
        )
    }

    /// The order to fetch the case, where the command asks for that instead of listing its parts.
    private func caseFetch(_ parameters: CallParameters, for complaint: Complaint) throws -> (fetch: FetchCase, isRehearsal: Bool)? {
        let command = try parameters.value("command")
        do {
            let order = try CaseFetchReader.order(command) {
                try documents.keep(try filed(complaint.id), name: "\(complaint.number.rawValue).json", type: "application/json")
            }
            return order.map { ($0, command["dryRun"]?.asBool == true) }
        } catch let refusal as FieldRefusal {
            throw Problem(refusal)
        }
    }

    private func store(_ parameters: CallParameters, now: Instant) throws -> RoutedCall<ComplaintsCommand> {
        let id = try parameters.matter(ComplaintID.self)
        let principal = try parameters.principal()
        let complaint = try visible(id, to: principal)
        let caller = try caller(principal, on: id)
        // Before a byte is kept: who may not add a document fills no disk with it.
        do throws(ComplaintRefusal) {
            try complaint.admit(.addDocument, by: caller, at: now)
        } catch {
            throw error.asProblem
        }
        let side: DocumentDesk.Side = principal.body == nil ? .people : .bodies
        guard let stored = try documents.take(parameters, for: id, from: side, beside: complaint.documents(from: side)) else {
            return .answer(answer(complaint, for: caller, [UInt8]("{}".utf8)))
        }
        guard let role = DocumentRole(rawValue: try parameters.text("role")) else { throw BusError.invalidParameter("role") }
        return .write(
            request: try parameters.text("request"), rehearsal: false,
            .execute(.addDocument(AddDocument(document: stored, role: role)), on: id, version: nil, by: principal))
    }

    // MARK: Reading

    private func get(_ parameters: CallParameters, now: Instant) throws -> [UInt8] {
        let id = try parameters.matter(ComplaintID.self)
        let principal = try parameters.principal()
        let part = try parameters.text("part")
        if part == "view", let body = principal.body {
            guard let reply = try ComplaintQueries.reply(about: id, visibleTo: body.rawValue, in: reader) else {
                throw Problem.notFound
            }
            // The row says nothing of parties; where the officer's own number occurs in it, the complaint itself is asked.
            guard let person = principal.person, reply.contains(person.rawValue.utf8) else { return reply }
        }
        let complaint = try visible(id, to: principal)
        let caller = try caller(principal, on: id)
        switch part {
        case "view": return ComplaintReply.parameters(of: complaint, for: caller, now: now)
        case "deadlines": return answer(complaint, for: caller, ComplaintParts.deadlines(complaint))
        case "next-steps": return answer(complaint, for: caller, ComplaintParts.nextSteps(complaint, at: now, for: caller))
        case "documents": return answer(complaint, for: caller, ComplaintParts.documents(complaint, for: caller))
        case "events":
            let events = try reader.events(of: id.rawValue)
            return answer(complaint, for: caller, ComplaintParts.events(events, calculations: try calculations(of: events), for: caller))
        case "papers": return answer(complaint, for: caller, OfferedPaper.jsonBytes(papers(of: complaint, for: caller)))
        case "receipt":
            guard let first = try reader.events(of: id.rawValue, limit: 1).first,
                let proof = try reader.inclusionProof(of: first.sequence)
            else { throw Problem.noSuchPart }
            return answer(
                complaint, for: caller,
                ComplaintParts.receipt(complaint, proof, of: first, calculations: try calculations(of: [first]), for: caller))
        default:
            guard let id = PaperID(rawValue: part) else { throw Problem.noSuchPart }
            return answer(complaint, for: caller, try paper(id, of: complaint, for: caller, principal: principal).jsonBytes)
        }
    }

    private func list(_ parameters: CallParameters) throws -> [UInt8] {
        let body = try parameters.staffBody()
        var filter = ComplaintQueries.Filter()
        for member in try parameters.value("filter").asObject?.members ?? [] {
            guard let text = member.value.asString else { throw Problem.badFilter }
            switch member.key {
            case "stage": filter.stage = text
            case "owner": filter.owner = text
            case "overdue" where text == "true" || text == "false": filter.overdue = text == "true"
            default: throw Problem.badFilter
            }
        }
        let before = try parameters.cursor().map { text in
            guard let place = Int64(text) else { throw Problem.badCursor }
            return place
        }
        return ComplaintReply.parameters(
            body: try ComplaintQueries.list(
                visibleTo: body,
                filter: filter,
                limit: parameters.limit,
                before: before,
                in: reader
            )
        )
    }

    private func work(_ parameters: CallParameters) throws -> [UInt8] {
        let body = try parameters.staffBody()
        let after = try parameters.cursor().map { text -> (due: Int64, place: Int64) in
            let parts = text.split(separator: ".").compactMap { Int64($0) }
            guard parts.count == 2 else { throw Problem.badCursor }
            return (parts[0], parts[1])
        }
        return ComplaintReply.parameters(
            body: try ComplaintQueries.work(of: body, limit: parameters.limit, after: after, in: reader)
        )
    }

    private func report(_ parameters: CallParameters, now: Instant) throws -> [UInt8] {
        let question = try ReportQuestion(parameters)
        let reports = MatterReports(ComplaintTable.ledger, surroundings)
        return ComplaintReply.parameters(
            body: try reports.body(question, viewer: question.viewer.rawValue, now: now, in: reader)
        )
    }

    private func readDocument(_ parameters: CallParameters) throws -> [UInt8] {
        let principal = try parameters.principal()
        let complaint = try visible(try parameters.matter(ComplaintID.self), to: principal)
        return try documents.read(
            parameters, among: principal.body == nil ? complaint.documentsForFiler : complaint.readableDocuments)
    }

    // MARK: Changes

    /// A body sees what its list has; a filer the one complaint.
    public func viewers(_ principal: Principal, of id: String?) throws -> [String] {
        if let id {
            guard let id = ComplaintID(rawValue: id) else { throw Problem.notFound }
            return [try visible(id, to: principal).id.rawValue]
        }
        guard let body = principal.body else { throw Problem.forbidden }
        return [body.rawValue]
    }

    /// Who of these may see which of the complaints.
    public func seen(_ subjects: [String], by viewers: [String]) throws -> [SeenMatter] {
        try ComplaintQueries.seen(subjects, by: viewers, in: reader)
    }

    // MARK: Parts

    /// The complaint, if the principal may know of it.
    private func visible(_ id: ComplaintID, to principal: Principal) throws -> Complaint {
        let caller = try caller(principal, on: id)
        let events = try reader.events(of: id.rawValue)
        guard let complaint = try replay(events),
            Visibility.of(complaint, in: surroundings.bodies).admits(caller)
        else { throw Problem.notFound }
        try complaint.refuseParty(principal)
        return complaint
    }

    private func replay(_ events: [RecordedEvent]) throws -> Complaint? {
        try coding.replay(events) { try calculations.text(of: $0, in: reader) }
    }

    /// The events that hold the calculations which these events name.
    private func calculations(of events: [RecordedEvent]) throws -> [RecordedEvent] {
        var names: Set<CalculationName> = []
        return try events.flatMap { try coding.calculations(in: $0) }
            .filter { names.insert($0).inserted }
            .flatMap { try reader.events(of: $0.subject, limit: 1) }
    }

    private func caller(_ principal: Principal, on id: ComplaintID) throws -> Caller {
        try Caller(principal, on: id, tracking: tracking) { place in
            try replay(try reader.events(of: place.rawValue, limit: 1))?.intake.origin?.parent
        }
    }

    /// The complaint as it was recorded on receipt: the bytes whose hash stands in the journal.
    private func filed(_ id: ComplaintID) throws -> [UInt8] {
        guard let first = try reader.events(of: id.rawValue, limit: 1).first else { throw Problem.notFound }
        return first.bytes
    }

    // MARK: For papers

    /// The bodies by name.
    var bodies: BodyDirectory { surroundings.bodies }

    /// The proof that the complaint stands in the journal as it was received.
    func proof(of complaint: Complaint) throws -> InclusionProof? {
        try reader.events(of: complaint.id.rawValue, limit: 1).first.flatMap { try reader.inclusionProof(of: $0.sequence) }
    }

    /// How it was last sent to the reviewing body; nil where it never was.
    func lastSending(of complaint: Complaint) throws -> ForwardingSent? {
        guard let stored = try reader.events(of: complaint.id.rawValue).last(where: { $0.type == ForwardingSent.type }),
            case .forwardingSent(let fact) = try coding.event(stored, calculation: { try calculations.text(of: $0, in: reader) })
        else { return nil }
        return fact
    }

    private func answer(_ complaint: Complaint, for caller: Caller, _ body: [UInt8]) -> [UInt8] {
        ComplaintReply.parameters(version: complaint.version(for: caller.actor.kind), body: body)
    }
}
