import CivilTime
import Contracts
import Directory
import Journal
import Law
import MessageBus
import ServiceKit
import StrictJSON

/// The clearance service on its bus thread: reads from the rows and from the log, and checks commands before they go to the writing
/// thread. It has no way to sealed entries, and to the bytes of their annexes only by a ticket of a recorded opening.
public final class ClearanceReading: ReadHandler {
    let reader: JournalReader
    let surroundings: Surroundings
    let documents: DocumentDesk
    let tickets: AnnexTickets
    let coding = ClearanceEventCoding()
    private let decoder = StrictJSONDecoder(refusesUnknownKeys: true)
    private let principals = PrincipalCache()
    private static let methods = Dictionary(
        uniqueKeysWithValues: ClearanceInterface.Method.allCases.map { ($0.qualified, $0) }
    )

    init(_ surroundings: Surroundings, journal: JournalReader) throws {
        reader = journal
        self.surroundings = surroundings
        documents = DocumentDesk(store: try journal.documents(), quota: surroundings.documents)
        tickets = AnnexTickets(secret: surroundings.secret)
    }

    /// Decides what becomes of a call.
    public func route(_ call: BusCall, now: Instant) throws -> RoutedCall<ClearanceServiceCommand> {
        guard let method = Self.methods[call.method] else { throw BusError.methodNotFound(call.method) }
        let parameters = CallParameters(call, principals: principals)
        switch method {
        case .open: return try open(parameters)
        case .execute: return try execute(parameters)
        case .openSealed: return try openSealed(parameters)
        case .changeOrganisations: return try changeOrganisations(parameters)
        case .importOrganisations: return try importOrganisations(parameters)
        case .get: return .answer(try get(parameters, now: now))
        case .list: return .answer(try list(parameters))
        case .work: return .answer(try work(parameters))
        case .executeAll: return try executeAll(parameters)
        case .overdue: return .answer(try overdue(parameters))
        case .report: return .answer(try report(parameters, now: now))
        case .storeDocument: return try store(parameters)
        case .readDocument: return .answer(try readDocument(parameters))
        case .openAnnex: return try openAnnex(parameters)
        case .readAnnex: return .answer(try readAnnex(parameters, now: now))
        case .organisations: return .answer(try organisations(parameters, now: now))
        case .decisionMakers: return .answer(try decisionMakers(parameters, now: now))
        case .status: return .answer(try status(parameters, now: now))
        case .openForCase: return try told(parameters, .openForCase(try parameters.caseOpening()))
        case .endCase: return try told(parameters, .endCase(try parameters.caseEnding()))
        }
    }

    // MARK: Commands

    /// What another service tells: never a rehearsal, for it is carried out because of something that has happened.
    private func told(
        _ parameters: CallParameters,
        _ command: ClearanceServiceCommand
    ) throws -> RoutedCall<ClearanceServiceCommand> {
        .write(request: try parameters.text("request"), rehearsal: false, command)
    }

    private func open(_ parameters: CallParameters) throws -> RoutedCall<ClearanceServiceCommand> {
        let principal = try parameters.principal()
        _ = try Caller(principal)
        let value = try parameters.value("clearance")
        try GivenCommand<CommandName>.checkTexts(value, at: [])
        return .write(
            request: try parameters.text("request"),
            rehearsal: parameters.flag("dryRun"),
            .open(try decode(OpenClearance.self, value), by: principal)
        )
    }

    private func execute(_ parameters: CallParameters) throws -> RoutedCall<ClearanceServiceCommand> {
        let principal = try parameters.principal()
        // Who may not know of the request learns nothing of it, not even from the checks of the command's fields.
        let (matter, _) = try known(try parameters.matter(), to: principal)
        let value = try parameters.value("command")
        let command = try command(value, on: matter)
        return .write(
            request: try parameters.text("request"),
            rehearsal: parameters.flag("dryRun") || value["dryRun"]?.asBool == true,
            .execute(command, on: matter.id, version: parameters.integer("version").map(Int.init), by: principal)
        )
    }

    /// Reads a command.
    func command(_ value: JSONValue, on matter: ClearanceRequest) throws -> ClearanceCommand {
        let given = try GivenCommand(value, among: CommandName.allCases.filter(\.isForPeople))
        let command: ClearanceCommand
        do {
            command = try ClearanceCommand(name: given.name) { try decoder.decode($0, from: given.details) }
        } catch let error as JSONDecodingError {
            throw Problem(error)
        }
        try checkProving(command, matter)
        return command
    }

    /// What a finding rests on must have been uploaded to this request.
    private func checkProving(_ command: ClearanceCommand, _ matter: ClearanceRequest) throws {
        let uploaded = Set(matter.documents.map { "\($0.document.sha256.rawValue) \($0.document.size)" })
        let missing = command.provingDocuments.filter { !uploaded.contains("\($0.sha256.rawValue) \($0.size)") }
        guard missing.isEmpty else {
            throw Problem.documentNotStored(Set(missing.map(\.sha256.rawValue)).sorted(), rule: .cl21)
        }
    }

    /// Never a rehearsal: that would show the entry and undo the record of it.
    private func openSealed(_ parameters: CallParameters) throws -> RoutedCall<ClearanceServiceCommand> {
        let principal = try parameters.principal()
        let (matter, _) = try known(try parameters.matter(), to: principal)
        guard let entry = SealedEntryID(rawValue: try parameters.text("entry")) else { throw Problem.notFound }
        return .write(
            request: try parameters.text("request"),
            rehearsal: false,
            .openSealed(entry, of: matter.id, by: principal)
        )
    }

    func decode<Value: Decodable>(_ type: Value.Type, _ value: JSONValue) throws -> Value {
        do throws(JSONDecodingError) { return try decoder.decode(type, from: value) } catch { throw Problem(error) }
    }

    // MARK: Reading

    private func get(_ parameters: CallParameters, now: Instant) throws -> [UInt8] {
        let (matter, caller) = try known(try parameters.matter(), to: try parameters.principal())
        guard !matter.views(for: caller).isEmpty else { throw Problem.notFound }
        let body: [UInt8]?
        let part = try parameters.text("part")
        switch part {
        case "papers": body = OfferedPaper.jsonBytes(papers(of: matter, for: caller))
        case "view": body = try ClearanceViewJSON.view(of: matter, for: caller, at: now)
        case "next-steps": body = ClearanceViewJSON.nextSteps(of: matter, for: caller, at: now)
        case "parts":
            let today = KazakhstanTime.local(now).day
            body = try ClearancePartsJSON(matter, graph: try register().graph, bodies: surroundings.bodies, on: today).body(for: caller)
        case "documents":
            guard !matter.views(for: caller).isDisjoint(with: [.holder, .reviewer, .organisation]) else { throw Problem.forbidden }
            body = documentsBody(of: matter, for: caller)
        case "events":
            let stored = try reader.events(of: matter.id.rawValue).map { ($0, try coding.event($0)) }
            body = ClearanceViewJSON.events(stored, of: matter, for: caller)
        default:
            guard let id = PaperID(rawValue: part) else { throw Problem.noSuchPart }
            body = try paper(id, decision: try? parameters.text("decision"), of: matter, for: caller).jsonBytes
        }
        guard let body else { throw Problem.forbidden }
        return ClearanceReply.parameters(version: matter.version, body: body)
    }

    private func list(_ parameters: CallParameters) throws -> [UInt8] {
        let viewer = try ClearanceQueries.Viewer(try Caller(try parameters.principal()))
        var status: String?
        for member in try parameters.value("filter").asObject?.members ?? [] {
            guard member.key == "status", let text = member.value.asString, ClearanceStatus(rawValue: text) != nil else {
                throw Problem.badFilter
            }
            status = text
        }
        let before = try parameters.cursor().map { text in
            guard let place = Int64(text) else { throw Problem.badCursor }
            return place
        }
        return ClearanceReply.parameters(
            body: try ClearanceQueries.list(
                visibleTo: viewer,
                status: status,
                limit: parameters.limit,
                before: before,
                in: reader
            )
        )
    }

    private func organisations(_ parameters: CallParameters, now: Instant) throws -> [UInt8] {
        let caller = try Caller(try parameters.principal())
        let register = try register()
        let body = try OrganisationsJSON.body(
            register,
            on: KazakhstanTime.local(now).day,
            withEntries: OrganisationRegister.mayEnter(caller)
        )
        return ClearanceReply.parameters(version: register.version, body: body)
    }

    private func decisionMakers(_ parameters: CallParameters, now: Instant) throws -> [UInt8] {
        let caller = try Caller(try parameters.principal())
        func day(_ name: String) throws -> Day? {
            guard let text = try? parameters.text(name) else { return nil }
            guard let day = Day(iso: text) else { throw BusError.invalidParameter(name) }
            return day
        }
        guard let organisation = OrganisationID(rawValue: try parameters.text("organisation")) else { throw Problem.notFound }
        guard let signed = try day("signed") else { throw BusError.invalidParameter("signed") }
        let on = try day("day") ?? KazakhstanTime.local(now).day
        var number: ObligationNumber?
        if let text = try? parameters.text("number") {
            number = ObligationNumber(rawValue: text)
            if number == nil { throw BusError.invalidParameter("number") }
        }
        let graph = try register().graph
        let body = try OrganisationsJSON.makers(
            organisation,
            signed: signed,
            number: number,
            on: on,
            in: graph,
            withNumbers: OrganisationRegister.mayEnter(caller)
        )
        return ClearanceReply.parameters(body: body)
    }

    func register() throws -> OrganisationRegister {
        try coding.register(try reader.events(of: ClearanceStore.registerSubject))
    }

    /// For another service: notices only, and an empty list where there is nothing.
    private func status(_ parameters: CallParameters, now: Instant) throws -> [UInt8] {
        try parameters.requireService()
        let person = try? parameters.text("iin")
        var ids: [String] = []
        if let number = try? parameters.text("number") {
            ids = [number]
        } else {
            ids = try ClearanceQueries.requests(of: try parameters.text("iin"), in: reader)
        }
        let matters = try ids.compactMap(ClearanceRequestID.init(rawValue:)).compactMap(matter)
        let wanted = matters.filter { person == nil || $0.holder.iin.rawValue == person }
        return try ClearanceReply.notices(of: wanted, at: now)
    }

    // MARK: Changes

    /// As in lists: a role sees in the relations that its views have, and nobody an own request as staff.
    public func viewers(_ principal: Principal, of id: String?) throws -> [String] {
        guard let id else {
            let viewer = try ClearanceQueries.Viewer(try Caller(principal))
            guard !viewer.relations.isEmpty else { throw Problem.forbidden }
            return [viewer.words]
        }
        guard let id = ClearanceRequestID(rawValue: id) else { throw Problem.notFound }
        let (matter, caller) = try known(id, to: principal)
        guard !matter.views(for: caller).isEmpty else { throw Problem.notFound }
        return [matter.id.rawValue]
    }

    /// Who of these may see which of the requests.
    public func seen(_ subjects: [String], by viewers: [String]) throws -> [SeenMatter] {
        try ClearanceQueries.seen(subjects, by: viewers, in: reader)
    }

    // MARK: Parts

    /// The request and who the principal is to it, if the principal may know of it.
    ///
    /// A request that is not the caller's is found out as fast as one that does not exist: by the same look into the same rows.
    func known(_ id: ClearanceRequestID, to principal: Principal) throws -> (ClearanceRequest, Caller) {
        let caller = try Caller(principal)
        let viewer = try ClearanceQueries.Viewer(caller)
        guard try ClearanceQueries.isVisible(id.rawValue, to: viewer, in: reader) else { throw Problem.notFound }
        guard let matter = try matter(id), matter.isKnown(to: caller) else { throw Problem.notFound }
        return (matter, caller)
    }

    /// The bodies by name.
    var bodies: BodyDirectory { surroundings.bodies }

    private func matter(_ id: ClearanceRequestID) throws -> ClearanceRequest? {
        // Other subjects of the log are no requests.
        guard id.rawValue.hasPrefix("CL-") else { return nil }
        let events = try reader.events(of: id.rawValue)
        return events.isEmpty ? nil : try coding.replay(events)
    }
}
