import CivilTime
import Contracts
import Directory
import Law
import MessageBus
import ServiceKit
import StrictJSON

/// Calls about rooms, people, slots and days.
extension HearingsReading {
    /// An order that changes case and schedule together, or a report about a notice, on its way to the writing thread.
    func order(
        _ command: DeskCommand,
        dryRun: Bool,
        on id: CaseID,
        by principal: Principal,
        _ parameters: CallParameters
    ) throws -> RoutedCall<HearingsCommand> {
        let version = parameters.integer("version").map(Int.init)
        let handed: HearingsCommand
        switch command {
        case .order(let order): handed = .order(order, on: id, version: version, by: principal)
        case .delivery(let order):
            try documents.check([order.document].compactMap { $0 }, .a09)
            handed = .delivery(order, on: id, version: version, by: principal)
        }
        return .write(request: try parameters.text("request"), rehearsal: parameters.flag("dryRun") || dryRun, handed)
    }

    /// A command that serves a notice without naming one gets the notice written: from the templates, in Kazakh and Russian, kept as a
    /// document. Without a moment it is served now, and without a proof the proof is awaited.
    func withNotice(_ command: JSONValue, for matter: AdministrativeCase, by caller: Caller, now: Instant) throws -> JSONValue {
        guard let object = command.asObject, let word = object["command"]?.asString, let name = CommandName(rawValue: word),
            name == .serveNotice || name == .orderLateHearing, object["notice"] == nil, let signer = caller.actor.officer,
            let channel = object["channel"]?.asString.flatMap(ServiceChannel.init(rawValue:))
        else { return command }
        do throws(CaseRefusal) { try matter.admit(name, by: caller, at: now) } catch { throw error.asProblem }
        let at = object["at"]?.asString.flatMap(Instant.init(rfc3339:)) ?? now
        let notice = HearingNotice(channel.delivery, at: at)
        let text = try desk.notice(of: matter, notice, signer: signer, now: now).text.served
        let round = matter.round?.number ?? 1
        let document = try documents.keep(text, name: "hearing-notice-\(round).txt", type: "text/plain; charset=utf-8")
        var members = object.members.map { ($0.key, $0.value) }
        members.append(("notice", try JSONValue(parsing: document.jsonBytes)))
        if object["at"] == nil { members.append(("at", .string(at.rfc3339))) }
        if object["proof"] == nil { members.append(("proof", .string(ServiceProof.awaited.rawValue))) }
        return .object(JSONObject(members))
    }

    func slots(_ parameters: CallParameters, now: Instant) throws -> [UInt8] {
        let principal = try parameters.principal()
        let (matter, caller) = try visible(try parameters.matter(), to: principal)
        guard case .office = CaseAudience(caller, of: matter) else { throw Problem.forbidden }
        var needs: HearingNeeds?
        if let value = try? parameters.value("needs") {
            do throws(JSONDecodingError) {
                needs = try StrictJSONDecoder(refusesUnknownKeys: true).decode(HearingNeeds.self, from: value)
            } catch {
                throw Problem(error)
            }
        }
        let body = try desk.slots(
            of: matter,
            from: try Self.day("from", parameters),
            through: try Self.day("to", parameters),
            needs: needs,
            now: now
        )
        return CaseReply.parameters(body: body)
    }

    func resources(_ parameters: CallParameters, now: Instant) throws -> [UInt8] {
        let (version, body) = try desk.resources(of: try Self.body(parameters), now: now)
        return CaseReply.parameters(version: version, body: body)
    }

    func changeResources(_ parameters: CallParameters) throws -> RoutedCall<HearingsCommand> {
        let value = try parameters.value("command")
        return .write(
            request: try parameters.text("request"),
            rehearsal: parameters.flag("dryRun") || value["dryRun"]?.asBool == true,
            .changeResources(
                try ResourceCommandReader().command(value),
                version: parameters.integer("version").map(Int.init),
                by: try parameters.principal()
            )
        )
    }

    /// The most cases that are planned at once.
    private static let mostPlanned = 200

    func planDay(_ parameters: CallParameters) throws -> RoutedCall<HearingsCommand> {
        guard let day = try Self.day("day", parameters) else { throw BusError.invalidParameter("day") }
        let items: [DayPlanItem]
        do throws(JSONDecodingError) {
            items = try StrictJSONDecoder(refusesUnknownKeys: true).decode([DayPlanItem].self, from: Self.cases(parameters))
        } catch {
            throw Problem(error)
        }
        guard items.count <= Self.mostPlanned else { throw Problem.tooManyCases(Self.mostPlanned) }
        return .write(
            request: try parameters.text("request"),
            rehearsal: parameters.flag("dryRun"),
            .planDay(day, items, by: try parameters.principal())
        )
    }

    /// What is not there is refused like what is no list.
    private static func cases(_ parameters: CallParameters) -> JSONValue { (try? parameters.value("cases")) ?? .null }

    func day(_ parameters: CallParameters, now: Instant) throws -> [UInt8] {
        guard let day = try Self.day("day", parameters) else { throw BusError.invalidParameter("day") }
        return CaseReply.parameters(body: try desk.day(day, of: try Self.body(parameters), now: now))
    }

    func outlook(_ parameters: CallParameters, now: Instant) throws -> [UInt8] {
        let days = Int(min(max(parameters.integer("days") ?? Int64(HearingPlanner.usualDays), 1), 60))
        return CaseReply.parameters(body: try desk.outlook(of: try Self.body(parameters), days: days, now: now))
    }

    func unnotified(_ parameters: CallParameters, now: Instant) throws -> [UInt8] {
        let place = try parameters.cursor().map { text in
            guard let place = HearingNoticeTable.Place(text) else { throw Problem.badCursor }
            return place
        }
        let body = try Self.body(parameters)
        return CaseReply.parameters(body: try desk.unnotified(of: body, from: place, limit: parameters.limit, now: now))
    }

    func calendar(_ parameters: CallParameters, now: Instant) throws -> [UInt8] {
        let id = try parameters.text("id")
        let language = try Self.language(parameters)
        let text: String
        switch try parameters.text("kind") {
        case "hearing":
            guard let matter = CaseID(rawValue: id) else { throw Problem.notFound }
            let (found, caller) = try visible(matter, to: try parameters.principal())
            guard !CaseAudience(caller, of: found).rounds(of: found).isEmpty else { throw Problem.notFound }
            text = try desk.calendar(of: found, in: language, now: now)
        case "official":
            guard let person = PersonID(rawValue: id) else { throw Problem.notFound }
            text = try desk.calendar(of: .person(person), at: try Self.body(parameters), in: language, now: now)
        case "room":
            guard let room = RoomID(rawValue: id) else { throw Problem.notFound }
            text = try desk.calendar(of: .room(room), at: try Self.body(parameters), in: language, now: now)
        default: throw BusError.invalidParameter("kind")
        }
        var writer = JSONWriter(reserving: text.utf8.count + 64)
        writer.object { $0.field("text", text) }
        return writer.take()
    }

    private static func body(_ parameters: CallParameters) throws -> BodyID {
        guard let body = try parameters.principal().body else { throw Problem.forbidden }
        return body
    }

    /// The language of the call; Kazakh when none is given.
    private static func language(_ parameters: CallParameters) throws -> Language {
        guard let value = try? parameters.value("language") else { return .kk }
        guard let language = value.asString.flatMap(Language.init(rawValue:)) else { throw BusError.invalidParameter("language") }
        return language
    }

    /// A day of the call; nil when none is given.
    private static func day(_ name: String, _ parameters: CallParameters) throws -> Day? {
        guard let value = try? parameters.value(name) else { return nil }
        guard let day = value.asString.flatMap(Day.init(iso:)) else { throw BusError.invalidParameter(name) }
        return day
    }
}
