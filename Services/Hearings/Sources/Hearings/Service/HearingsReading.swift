import CivilTime
import Contracts
import Directory
import Journal
import Law
import MessageBus
import ServiceKit
import StrictJSON

/// The hearings service on its bus thread: reads from the rows and from the log, and checks commands before they go to the writing
/// thread.
public final class HearingsReading: ReadHandler {
    private let surroundings: Surroundings
    private let reader: JournalReader
    let documents: DocumentDesk
    private let commands = CaseCommandReader()
    private let orders = HearingOrderReader()
    let desk: DeskReading
    private let coding = CaseEventCoding()
    private let principals = PrincipalCache()
    private static let methods = Dictionary(uniqueKeysWithValues: HearingsInterface.Method.allCases.map { ($0.qualified, $0) })

    init(_ surroundings: Surroundings, journal: JournalReader) throws {
        self.surroundings = surroundings
        reader = journal
        documents = DocumentDesk(store: try journal.documents(), quota: surroundings.documents)
        desk = try DeskReading(surroundings, reader: journal)
        if surroundings.simulatedAnswerDays > 0 {
            // Simulated bodies answer with it.
            _ = try documents.keep(
                TrainingSimulator.answer,
                name: TrainingSimulator.answerName,
                type: "text/plain; charset=utf-8"
            )
        }
    }

    /// Decides what becomes of a call.
    public func route(_ call: BusCall, now: Instant) throws -> RoutedCall<HearingsCommand> {
        guard let method = Self.methods[call.method] else { throw BusError.methodNotFound(call.method) }
        let parameters = CallParameters(call, principals: principals)
        // A service speaks for nobody but itself.
        if call.role == AccessTable.Role.serviceName { try parameters.requireService() }
        if let system = ExternalSystem(rawValue: call.role) { try parameters.requireAdapter(of: system) }
        switch method {
        case .receive: return try receive(parameters)
        case .importCases: return try importCases(parameters)
        case .execute: return try execute(parameters, now: now)
        case .get: return .answer(try get(parameters, now: now))
        case .list: return .answer(try list(parameters))
        case .work: return .answer(try work(parameters))
        case .report: return .answer(try report(parameters, now: now))
        case .manifest: return try manifest(parameters)
        case .storeDocument: return try store(parameters, now: now)
        case .readDocument: return .answer(try readDocument(parameters))
        case .slots: return .answer(try slots(parameters, now: now))
        case .resources: return .answer(try resources(parameters, now: now))
        case .changeResources: return try changeResources(parameters)
        case .planDay: return try planDay(parameters)
        case .day: return .answer(try day(parameters, now: now))
        case .outlook: return .answer(try outlook(parameters, now: now))
        case .unnotified: return .answer(try unnotified(parameters, now: now))
        case .calendar: return .answer(try calendar(parameters, now: now))
        }
    }

    // MARK: Commands

    private func receive(_ parameters: CallParameters) throws -> RoutedCall<HearingsCommand> {
        let application = try parameters.value("case")
        let order: ReceiveCase
        do throws(FieldRefusal) { order = try ReceiveCase(json: application) } catch { throw Problem(error) }
        return .write(
            request: try parameters.text("request"),
            rehearsal: parameters.flag("dryRun"),
            .receive(order, by: try parameters.principal())
        )
    }

    /// The most cases of one import.
    private static let mostCases = 1_000

    private func importCases(_ parameters: CallParameters) throws -> RoutedCall<HearingsCommand> {
        guard let cases = try parameters.value("cases").asArray else { throw BusError.invalidParameter("cases") }
        guard cases.count <= Self.mostCases else { throw Problem.tooManyCases(Self.mostCases) }
        let items = cases.map { value -> ImportItem in
            do throws(FieldRefusal) { return .order(try ReceiveCase(json: value)) } catch { return .unreadable(Problem(error)) }
        }
        return .write(
            request: try parameters.text("request"),
            rehearsal: parameters.flag("dryRun"),
            .importCases(items, by: try parameters.principal())
        )
    }

    private func execute(_ parameters: CallParameters, now: Instant) throws -> RoutedCall<HearingsCommand> {
        let principal = try parameters.principal()
        // Who may not see the case learns nothing of it, not even from the checks of the command's fields.
        let value = try parameters.value("command")
        let (matter, caller) = try visible(try parameters.matter(), to: principal, admitsAdapters: true)
        let given = try documents.complete(value, by: caller, at: now)
        if let command = try orders.command(given) {
            return try order(command, dryRun: given["dryRun"]?.asBool == true, on: matter.id, by: principal, parameters)
        }
        let completed = try withNotice(given, for: matter, by: caller, now: now)
        // A notice was worded for the case as it stands here; it must not go out for another appointment.
        let seen = completed == given ? nil : matter.version
        let version = parameters.integer("version").map(Int.init) ?? seen
        let command = try commands.command(completed)
        try documents.check(command.documents, .r2_4)
        return .write(
            request: try parameters.text("request"),
            rehearsal: parameters.flag("dryRun") || completed["dryRun"]?.asBool == true,
            .execute(command, on: matter.id, version: version, by: principal)
        )
    }

    private func store(_ parameters: CallParameters, now: Instant) throws -> RoutedCall<HearingsCommand> {
        let principal = try parameters.principal()
        let (matter, caller) = try visible(try parameters.matter(), to: principal, admitsAdapters: true)
        guard let kind = CaseDocumentKind(rawValue: try parameters.text("kind")) else { throw BusError.invalidParameter("kind") }
        // Before a byte is kept: who may not add a document fills no disk with it.
        do {
            try matter.admit(.addDocument, by: caller, at: now)
        } catch {
            throw error.asProblem
        }
        guard caller.adapter?.documentKinds.contains(kind) ?? true else { throw Problem.forbidden }
        let side: DocumentDesk.Side = caller.actor.kind == .portal ? .people : .bodies
        let own = matter.documents.filter { ($0.by.kind == .portal) == (side == .people) }.map(\.document)
        guard let stored = try documents.take(parameters, for: matter.id, from: side, beside: own) else {
            return .answer(CaseReply.parameters(version: matter.version, body: [UInt8]("{}".utf8)))
        }
        return .write(
            request: try parameters.text("request"),
            rehearsal: false,
            .execute(.addDocument(AddDocument(document: stored, kind: kind)), on: matter.id, version: nil, by: principal)
        )
    }

    // MARK: Reading

    private func get(_ parameters: CallParameters, now: Instant) throws -> [UInt8] {
        let part = try parameters.text("part")
        let principal = try parameters.principal()
        let (matter, caller) = try visible(try parameters.matter(), to: principal, admitsAdapters: part == "persons")
        let audience = CaseAudience(caller, of: matter)
        switch part {
        case "persons":
            guard caller.adapter?.knowsApplicant == true else { throw Problem.noSuchPart }
            return answer(matter, CasePartJSON.persons(matter))
        case "view": return CaseReply.parameters(of: matter, for: caller, now: now)
        case "deadlines": return answer(matter, CasePartJSON.deadlines(matter, for: audience))
        case "next-steps":
            let booked = try desk.booking(of: matter, now: now)
            return answer(
                matter,
                CasePartJSON.nextSteps(matter, at: now, for: caller, booking: booked?.booking, lost: booked?.lost)
            )
        case "documents": return answer(matter, CasePartJSON.documents(matter, for: audience, isStored: documents.isStored))
        case "events": return answer(matter, CasePartJSON.events(try reader.events(of: matter.id.rawValue), for: audience))
        case "notices": return answer(matter, CasePartJSON.notices(matter, try desk.letters(of: matter.id), for: audience))
        case "form":
            guard let form = CaseForms.json(of: matter, for: audience, at: now) else { throw Problem.noFormNow }
            return answer(matter, form)
        case "papers": return answer(matter, OfferedPaper.jsonBytes(try papers(of: matter, for: audience, now: now)))
        case "manifest":
            guard case .office = audience else { throw Problem.forbidden }
            return answer(matter, CasePartJSON.manifest(matter))
        case "plan":
            guard case .office = audience else { throw Problem.forbidden }
            do throws(CaseRefusal) {
                return answer(matter, CasePartJSON.plan(matter, try matter.plan(in: context(caller, now: now))))
            } catch {
                throw error.asProblem
            }
        default:
            guard let id = PaperID(rawValue: part) else { throw Problem.noSuchPart }
            return answer(matter, try paper(id, of: matter, for: caller, now: now).jsonBytes)
        }
    }

    /// The manifest goes to the provider and its department, and to another service of this system for a complaint: that is recorded (R15.2).
    private func manifest(_ parameters: CallParameters) throws -> RoutedCall<HearingsCommand> {
        let principal = try parameters.principal()
        if case .service = principal {
            let order = GiveCase(complaint: try parameters.complaint(), to: try parameters.orderingBody())
            return .write(
                request: try parameters.text("request"),
                rehearsal: false,
                .give(try parameters.matter(), order)
            )
        }
        let (matter, caller) = try visible(try parameters.matter(), to: principal)
        guard case .office = CaseAudience(caller, of: matter) else { throw Problem.forbidden }
        return .answer(answer(matter, CasePartJSON.manifest(matter)))
    }

    private func list(_ parameters: CallParameters) throws -> [UInt8] {
        let viewer = try Self.viewer(try parameters.principal())
        var filter = CaseQueries.Filter()
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
        return CaseReply.parameters(
            body: try CaseQueries.list(visibleTo: viewer, filter: filter, limit: parameters.limit, before: before, in: reader)
        )
    }

    private func work(_ parameters: CallParameters) throws -> [UInt8] {
        let body = try parameters.staffBody()
        let after = try parameters.cursor().map { text -> (due: Int64, place: Int64) in
            let parts = text.split(separator: ".").compactMap { Int64($0) }
            guard parts.count == 2 else { throw Problem.badCursor }
            return (parts[0], parts[1])
        }
        return CaseReply.parameters(body: try CaseQueries.work(of: body, limit: parameters.limit, after: after, in: reader))
    }

    private func report(_ parameters: CallParameters, now: Instant) throws -> [UInt8] {
        let question = try ReportQuestion(parameters)
        let reports = MatterReports(CaseTable.ledger, surroundings)
        // Hearings are their own body's and its superior's to know of; a body without a desk has none.
        let isTheirs =
            question.body == question.viewer || surroundings.bodies.superior(of: question.body)?.id == question.viewer
        let desk = question.kind == .load && isTheirs ? try desk.desk(of: question.body) : nil
        let hearings: ((Day) -> Int)? = desk.map { desk in
            { day in desk.schedule.blocking(on: day, at: now).count { $0.state == .confirmed } }
        }
        return CaseReply.parameters(
            body: try reports.body(
                question,
                viewer: CaseVisibility.viewer(question.viewer),
                now: now,
                in: reader,
                hearings: hearings
            )
        )
    }

    private func readDocument(_ parameters: CallParameters) throws -> [UInt8] {
        let principal = try parameters.principal()
        if case .service = principal {
            // Only for a complaint for which the case was listed, and to a body that may have it.
            guard let matter = try matter(try parameters.matter()), matter.complaintsGiven.contains(try parameters.complaint())
            else {
                throw Problem.notFound
            }
            guard matter.isKept(by: try parameters.orderingBody(), in: surroundings.bodies) else { throw Problem.forbidden }
            return try documents.read(parameters, among: matter.documents.map(\.document))
        }
        if case .adapter(let system) = principal {
            let sent = try desk.told(system, of: try parameters.matter()) ?? []
            return try documents.read(parameters, among: sent)
        }
        let (matter, caller) = try visible(try parameters.matter(), to: principal)
        let readable = CaseAudience(caller, of: matter).documents(of: matter).map(\.document)
        return try documents.read(parameters, among: readable)
    }

    private static func viewer(_ principal: Principal) throws -> String {
        switch principal {
        case .staff(_, let body, _, _): return CaseVisibility.viewer(body)
        case .portal(_, let person?): return CaseVisibility.viewer(person)
        case .anonymous: throw Problem.unauthenticated
        case .portal, .filer, .operator, .service, .adapter: throw Problem.forbidden
        }
    }

    // MARK: Changes

    /// A body, and a person through the portal, see what their lists have.
    public func viewers(_ principal: Principal, of id: String?) throws -> [String] {
        guard let id else { return [try Self.viewer(principal)] }
        guard let id = CaseID(rawValue: id) else { throw Problem.notFound }
        return [try visible(id, to: principal).matter.id.rawValue]
    }

    /// Who of these may see which of the cases.
    public func seen(_ subjects: [String], by viewers: [String]) throws -> [SeenMatter] {
        try CaseQueries.seen(subjects, by: viewers, in: reader)
    }

    // MARK: Parts

    /// The case and who the principal is to it, if the principal may know of it.
    /// - Parameter admitsAdapters: whether the adapter of an information system that was told of the case may act on it.
    func visible(
        _ id: CaseID,
        to principal: Principal,
        admitsAdapters: Bool = false
    ) throws -> (matter: AdministrativeCase, caller: Caller) {
        if case .anonymous = principal { throw Problem.unauthenticated }
        if case .adapter(let system) = principal {
            guard admitsAdapters, try desk.told(system, of: id) != nil else { throw Problem.notFound }
        }
        guard let matter = try matter(id) else { throw Problem.notFound }
        let caller = try Caller(principal, on: matter)
        guard CaseVisibility(of: matter).admits(caller) else { throw Problem.notFound }
        return (matter, caller)
    }

    private func matter(_ id: CaseID) throws -> AdministrativeCase? {
        let events = try reader.events(of: id.rawValue)
        return events.isEmpty ? nil : try coding.replay(events)
    }

    private func context(_ caller: Caller, now: Instant) -> CaseContext {
        CaseContext(
            now: now,
            caller: caller,
            settings: surroundings.law,
            calendar: surroundings.calendar,
            bodies: surroundings.bodies,
            fresh: CaseNumbering.unused
        )
    }

    private func answer(_ matter: AdministrativeCase, _ body: [UInt8]) -> [UInt8] {
        CaseReply.parameters(version: matter.version, body: body)
    }
}
