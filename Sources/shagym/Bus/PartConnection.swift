import Glibc
import MessageBus
import ServiceKit
import StrictJSON

/// A connection to a running part's bus socket, for commands that ask it something.
final class PartConnection {
    /// The options that say where the sockets lie, for every command that uses one.
    static let options = [
        Command.Option("data", "DIR", "the data folder of the running system (SHAGYM_DATA; default run/data)"),
        Command.Option("run", "DIR", "the folder of its sockets (SHAGYM_RUN; default: run inside the data folder)"),
    ]

    private let part: String
    private let path: String
    private let client: BlockingBusClient

    /// - Throws: `Failure` when the places are not usable.
    convenience init(_ part: String, _ invocation: Invocation) throws(Failure) {
        self.init(part, path: try Self.socket(of: part, invocation))
    }

    /// Where a part listens, as the options say.
    static func socket(of part: String, _ invocation: Invocation) throws(Failure) -> String {
        try Places(
            data: invocation.value("data"),
            run: invocation.value("run"),
            settings: nil,
            environment: ProcessEnvironment.all
        ).socket(of: part)
    }

    init(_ part: String, path: String) {
        self.part = part
        self.path = path
        client = BlockingBusClient(path: path)
    }

    /// Calls a method and waits for its answer.
    /// - Throws: `Failure`; status 69 when the part does not run.
    func call(_ method: String, timeoutSeconds: Int = 30, _ parameters: (inout JSONWriter) -> Void = { _ in }) throws(Failure)
        -> JSONValue
    {
        do throws(BusCallFailure) {
            let bytes = try client.call(method, parameters: object(parameters), timeoutMilliseconds: timeoutSeconds * 1000)
            guard let value = try? JSONValue(parsing: bytes) else { throw BusCallFailure.lost }
            return value
        } catch {
            throw failure(error)
        }
    }

    /// Calls a method that keeps answering; `each` gets every answer and says whether to go on.
    func callMore(
        _ method: String,
        quietSeconds: Int = 90,
        _ parameters: (inout JSONWriter) -> Void,
        each: (JSONValue) -> Bool
    ) throws(Failure) {
        do throws(BusCallFailure) {
            try client.callMore(method, parameters: object(parameters), quietMilliseconds: quietSeconds * 1000) { bytes in
                (try? JSONValue(parsing: bytes)).map(each) ?? false
            }
        } catch {
            throw failure(error)
        }
    }

    private func object(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        members(&writer)
        writer.endObject()
        return writer.take()
    }

    /// The failure in words that say what to do.
    private func failure(_ failure: BusCallFailure) -> Failure {
        switch failure {
        case .notConnected(.connecting(let error)) where error.errno == EACCES:
            Failure("this user may not use \(path). Run the command as the user of the system", status: ExitStatus.unavailable)
        case .notConnected:
            Failure(
                "\(part) does not answer at \(path). Start the system (shagym up), or say where it runs: --data DIR or --run DIR",
                status: ExitStatus.unavailable
            )
        case .lost, .timedOut:
            Failure("\(part) was reached but gave no whole answer; look at its log and try again", status: ExitStatus.unavailable)
        case .error(let name, let parameters):
            Failure(Self.words(name, parameters), status: Self.mayPass(name, parameters) ? ExitStatus.unavailable : ExitStatus.failed)
        }
    }

    /// Whether the same call may succeed a little later.
    private static func mayPass(_ name: String, _ parameters: [UInt8]) -> Bool {
        name == "kz.shagym.bus.Busy" || (try? JSONValue(parsing: parameters))?["kind"]?.asString == "unavailable"
    }

    /// What an error of the bus says to a person.
    static func words(_ name: String, _ parameters: [UInt8]) -> String {
        let value = try? JSONValue(parsing: parameters)
        if let detail = value?["detail"]?["en"]?.asString { return detail }
        if name == "kz.shagym.gateway.CalendarUnusable" { return value?["reason"]?.asString ?? name }
        switch name {
        case "kz.shagym.bus.EpochChanged":
            return "the log was recreated or restored; what you know of it is void. Start again with --after 0"
        case "kz.shagym.bus.Trimmed":
            return
                "events before \(value?["first"]?.asInteger ?? 0) are no longer there. Use --after \((value?["first"]?.asInteger ?? 1) - 1)"
        case "kz.shagym.bus.AheadOfLog":
            return
                "the log has only \(value?["head"]?.asInteger ?? 0) events: either --after is wrong, or the log has lost events (shagym verify)"
        case "kz.shagym.bus.WaitsBehind":
            return "the parked event \(value?["sequence"]?.asInteger ?? 0) of that log must be decided first"
        case "kz.shagym.bus.Busy": return "the service cannot record anything just now; nothing was changed, try again shortly"
        case "org.varlink.service.PermissionDenied": return "this user may not do that; run the command as the user of the system"
        case "org.varlink.service.InvalidParameter":
            return "the running part does not accept \"\(value?["parameter"]?.asString ?? "a parameter")\""
        case "org.varlink.service.InterfaceNotFound", "org.varlink.service.MethodNotFound":
            return "the running part does not know this; it may be of another version"
        default: return "\(name) \(String(decoding: parameters, as: UTF8.self))"
        }
    }
}
