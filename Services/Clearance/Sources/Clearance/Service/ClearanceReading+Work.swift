import Contracts
import Directory
import MessageBus
import ServiceKit
import StrictJSON

extension ClearanceReading {
    /// What waits for the caller's body.
    func work(_ parameters: CallParameters) throws -> [UInt8] {
        let caller = try Caller(try parameters.principal())
        let viewer = try ClearanceQueries.Viewer(caller)
        let body = try parameters.staffBody()
        let after = try after(parameters)
        return ClearanceReply.parameters(
            body: try ClearanceQueries.work(
                of: viewer,
                body: body,
                desk: seesParts(caller),
                limit: parameters.limit,
                after: after,
                in: reader
            )
        )
    }

    /// Whether the caller sees the parts of the desk's requests: a status is all that some of its roles may know.
    func seesParts(_ caller: Caller) -> Bool {
        caller.roles.contains { Permissions.allows(.staff($0), .desk, .view(.reviewer)) }
    }

    /// What is late or was reminded of, also where it lies with others: for those who answer for the request (CL-26).
    func overdue(_ parameters: CallParameters) throws -> [UInt8] {
        let caller = try Caller(try parameters.principal())
        let viewer = try ClearanceQueries.Viewer(caller)
        let body = try parameters.staffBody()
        let seesParts = seesParts(caller)
        guard seesParts || viewer.relations.contains(.decidingBody) else { throw Problem.forbidden }
        return ClearanceReply.parameters(
            body: try ClearanceQueries.overdue(
                of: viewer,
                body: body,
                desk: seesParts,
                limit: parameters.limit,
                after: try after(parameters),
                in: reader
            )
        )
    }

    private func after(_ parameters: CallParameters) throws -> (due: Int64, place: Int64)? {
        try parameters.cursor().map { text in
            let parts = text.split(separator: ".").compactMap { Int64($0) }
            guard parts.count == 2 else { throw Problem.badCursor }
            return (parts[0], parts[1])
        }
    }

    /// Many commands, each carried out by itself.
    func executeAll(_ parameters: CallParameters) throws -> RoutedCall<ClearanceServiceCommand> {
        let principal = try parameters.principal()
        _ = try Caller(principal)
        guard let values = try parameters.value("commands").asArray else { throw BusError.invalidParameter("commands") }
        guard (1...Self.mostCommands).contains(values.count) else { throw Problem.tooManyCommands(Self.mostCommands) }
        return .write(
            request: try parameters.text("request"),
            rehearsal: parameters.flag("dryRun"),
            .executeAll(values.map { item($0, by: principal) }, by: principal)
        )
    }

    /// The most commands of one call.
    private static var mostCommands: Int { 200 }

    private func item(_ value: JSONValue, by principal: Principal) -> BulkItem {
        let id = value["id"]?.asString ?? ""
        do {
            guard let object = value.asObject, let request = ClearanceRequestID(rawValue: id) else { throw Problem.notFound }
            let (matter, _) = try known(request, to: principal)
            let order = JSONObject(object.members.filter { $0.key != "id" && $0.key != "version" }.map { ($0.key, $0.value) })
            let command = try command(.object(order), on: matter)
            return BulkItem(id: id, order: .command(command, on: request, version: value["version"]?.asInteger.map(Int.init)))
        } catch let problem as Problem {
            return BulkItem(id: id, order: .unfit(problem))
        } catch {
            return BulkItem(id: id, order: .unfit(.internalFault))
        }
    }
}
