import CivilTime
import Contracts
import Directory
import EventLoop
import Foundation
import HTTPServer
import Journal
import Law
import MessageBus
import ServiceKit
import StrictJSON
import Synchronization

@testable import Gateway

/// A gateway on a thread of its own, beside fake services made of the real bus server.
final class Rig: Sendable {
    /// What a fake service answers.
    enum Script: Sendable {
        case reply(String)
        case refuse(Problem)
        case error(BusError)
        /// Bytes that are no JSON at all.
        case garbage
        /// No answer.
        case silence
    }

    /// One call a fake service got.
    struct Call: Sendable {
        let service: ServiceName
        let method: String
        let text: String
        var json: JSONValue { (try? JSONValue(parsing: text)) ?? .null }
    }

    typealias Handler = @Sendable (Call) -> Script

    fileprivate enum Order: Sendable {
        case start([ServiceName])
        case stopServices([ServiceName])
        case stop
    }

    fileprivate struct State {
        var handler: Handler = { _ in .reply("{}") }
        var calls: [Call] = []
        var milliseconds: UInt64 = 1_000
        var orders: Mailbox<Order>?
        var port: UInt16 = 0
        var failure: String?
    }

    /// What the gateway's thread holds: not the rig itself, whose end is the thread's end.
    private let core: Core
    let folder: String

    /// - Parameters:
    ///   - serviceIsUp: whether the fake services listen from the start.
    convenience init(training: Bool = false, serviceIsUp: Bool = true, handler: @escaping Handler = { _ in .reply("{}") }) throws
    {
        try self.init({ _ in }, training: training, serviceIsUp: serviceIsUp, handler: handler)
    }

    /// - Parameter change: sets what the gateway is told.
    init(
        _ change: @escaping @Sendable (inout GatewaySettings) -> Void,
        training: Bool = false,
        serviceIsUp: Bool = true,
        handler: @escaping Handler
    ) throws {
        var template = Array("/tmp/gwXXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw StartFailure("mkdtemp") }
        folder = String(cString: made)
        let core = Core(folder: folder)
        self.core = core
        core.state.withLock { $0.handler = handler }
        let started = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            do { try core.live(change, training, serviceIsUp, started) } catch {
                core.state.withLock { $0.failure = "\(error)" }
                started.signal()
            }
            try? FileManager.default.removeItem(atPath: core.folder)
        }
        started.wait()
        if let failure = core.state.withLock({ $0.failure }) { throw StartFailure(failure) }
    }

    /// The thread ends by itself and takes its folder with it.
    deinit { core.state.withLock { $0.orders }?.post(.stop) }

    var port: UInt16 { core.state.withLock { $0.port } }
    var calls: [Call] { core.state.withLock { $0.calls } }
    func answer(_ handler: @escaping Handler) { core.state.withLock { $0.handler = handler } }
    func advance(milliseconds: UInt64) { core.state.withLock { $0.milliseconds += milliseconds } }
    func startService(_ names: ServiceName...) { order { .start($0) }(names) }
    func stopService(_ names: ServiceName...) { order { .stopServices($0) }(names) }

    /// Without a name all services are meant.
    private func order(_ make: @escaping ([ServiceName]) -> Order) -> ([ServiceName]) -> Void {
        { names in self.core.state.withLock { $0.orders }?.post(make(names.isEmpty ? ServiceName.allCases : names)) }
    }

    /// One request over a connection of its own.
    func ask(_ method: String, _ target: String, headers: [(String, String)] = [], body: [UInt8]? = nil) -> Answer {
        Wire(port: port).ask(method, target, headers: headers, body: body)
    }

    func post(_ target: String, _ body: String, headers: [(String, String)] = []) -> Answer {
        ask("POST", target, headers: [("Content-Type", "application/json")] + headers, body: Array(body.utf8))
    }

    /// Calls the gateway's own bus interface.
    func bus(_ method: String, _ parameters: String) throws -> JSONValue {
        let client = BlockingBusClient(path: folder + "/run/gateway/bus.sock")
        return try JSONValue(parsing: client.call("kz.shagym.gateway." + method, parameters: Array(parameters.utf8)))
    }

    /// A fresh staff token.
    func token(roles: String = #"["registrar"]"#) throws -> String {
        let answer = try bus(
            "IssueToken",
            #"{"name":"desk 4","staff":"a.serikova","body":"almaty-bostandyk","roles":\#(roles),"days":30}"#
        )
        return answer["token"]?.asString ?? ""
    }
}

extension Rig {
    /// What lives on the gateway's thread.
    fileprivate final class Core: Sendable {
        let state = Mutex(State())
        let folder: String

        init(folder: String) { self.folder = folder }

        func live(
            _ change: @Sendable (inout GatewaySettings) -> Void,
            _ training: Bool,
            _ serviceIsUp: Bool,
            _ started: DispatchSemaphore
        ) throws {
            var settings = GatewaySettings()
            settings.data = folder
            settings.run = folder + "/run"
            settings.accessLog = false
            settings.filingsPerMinute = 0
            settings.failuresPerMinute = 0
            settings.retryWindow = 300
            settings.serviceTimeout = 400
            change(&settings)
            try FileBytes.makeFolder(settings.run + "/gateway")
            for service in ServiceName.allCases { try FileBytes.makeFolder("\(settings.run)/\(service.rawValue)") }
            let loop = try EventLoop()
            let store = try TokenStore(at: folder + "/gateway")
            let gateway = GatewayServer(
                loop: loop,
                settings: settings,
                law: try Checkout.law(),
                openAPI: try OpenAPIFile(Checkout.bytes("Shared/Resources/openapi.json")),
                console: try ConsoleFiles(Resources(setting: Checkout.root.appending(path: "Shared/Resources").path(percentEncoded: false))),
                tokens: try TokenBook(store),
                log: ServiceLog(part: "gateway", clock: SystemClock()),
                machineClock: SystemClock(),
                trainingClock: training ? TrainingClock() : nil,
                milliseconds: { [self] in state.withLock { $0.milliseconds } }
            )
            let bus = try GatewayProgram.busServer(gateway, resources: Checkout.resources(), version: "test")
            try gateway.listen()
            var services: [ServiceName: BusServer] = [:]
            for name in serviceIsUp ? ServiceName.allCases : [] { services[name] = try fakeService(name, loop, settings.run) }
            let orders = loop.makeMailbox { [self] (orders: [Order]) in
                for order in orders {
                    switch order {
                    case .start(let names):
                        for name in names where services[name] == nil {
                            services[name] = try? fakeService(name, loop, settings.run)
                        }
                    case .stopServices(let names):
                        for name in names { services.removeValue(forKey: name)?.close() }
                    case .stop: loop.stop()
                    }
                }
            }
            state.withLock {
                $0.orders = orders
                $0.port = gateway.port
            }
            started.signal()
            loop.run()
            for service in services.values { service.close() }
            bus.close()
            store.close()
        }

        private func fakeService(_ name: ServiceName, _ loop: EventLoop, _ run: String) throws -> BusServer {
            let own =
                switch name {
                case .complaints: ComplaintsInterface.text
                case .hearings: HearingsInterface.text
                case .clearance: ClearanceInterface.text
                }
            let log = String(decoding: try Checkout.bytes("docs/api/bus/kz.shagym.bus.varlink"), as: UTF8.self)
            let texts = [
                own, log, CommonInterfaces.changes, CommonInterfaces.journal, CommonInterfaces.service, CommonInterfaces.training,
            ]
            return try BusServer(
                loop: loop,
                path: "\(run)/\(name.rawValue)/bus.sock",
                identity: BusIdentity(vendor: "test", product: name.rawValue, version: "0", url: "-"),
                interfaces: texts.compactMap { BusInterface($0) },
                access: AccessTable(ownUser: geteuid())
            ) { [self] busCall in
                let call = Call(service: name, method: busCall.method, text: String(decoding: busCall.parameters, as: UTF8.self))
                let handler = state.withLock { state in
                    state.calls.append(call)
                    return state.handler
                }
                switch handler(call) {
                case .reply(let text): busCall.reply.send(parameters: Array(text.utf8))
                case .refuse(let problem):
                    busCall.reply.send(error: BusError("kz.shagym.\(name.rawValue).Refused", parameters: problem.wireBytes()))
                case .error(let error): busCall.reply.send(error: error)
                case .garbage: busCall.reply.send(parameters: Array("{oh no".utf8))
                case .silence: break
                }
            }
        }
    }
}

/// Files of the checkout, and what is made of them.
enum Checkout {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: root.appending(path: path))) }

    static func resources() throws -> Resources { try Resources(setting: root.path + "/Shared/Resources") }

    static func law() throws -> LawCore {
        LawCore(
            calendar: try LawData.calendar(bytes("Shared/Resources/calendar/kz.json"), hash: "test"),
            rules: try LawData.ruleBook(bytes("Shared/Resources/law/rules.json")),
            forms: try LawData.forms(bytes("Shared/Resources/law/forms.json")),
            bodies: try BodyDirectory(json: bodies.utf8),
            settings: .recommended
        )
    }

    private static let bodies = #"""
        {"source":"test","bodies":[
        {"id":"almaty-bostandyk","code":"ALM-BOS","kind":"provider","name":{"kk":"Бостандық","ru":"Бостандык","en":"Bostandyk"},"superior":"almaty"},
        {"id":"almaty","code":"ALM","kind":"superiorBody","name":{"kk":"Алматы","ru":"Алматы","en":"Almaty"},"superior":"ministry"},
        {"id":"ministry","code":"MIN","kind":"ministry","name":{"kk":"Министрлік","ru":"Министерство","en":"Ministry"}}]}
        """#
}
