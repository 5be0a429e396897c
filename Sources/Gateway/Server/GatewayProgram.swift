import CivilTime
import Directory
import EventLoop
import Glibc
import HTTPServer
import Journal
import Law
import MessageBus
import ServiceKit
import StrictJSON

/// The gateway as a program: reads the settings, opens the stores, listens, tells its supervisor when it serves, and stops
/// cleanly on SIGTERM and SIGINT.
public enum GatewayProgram {
    /// How long running requests may take after the signal to stop, in milliseconds.
    private static let patience = 10_000

    /// Runs until a signal.
    /// - Parameter environment: the process's environment; `SHAGYM_SETTINGS` may name a settings file.
    /// - Returns: the exit status: 0 after a clean stop, 78 when it was told something wrong.
    public static func run(environment: [String: String]) -> Int32 {
        do {
            let file = try environment["SHAGYM_SETTINGS"].map { path throws(StartFailure) in
                try FileBytes.read(path, limit: 1 << 20)
            }
            var reader = SettingsReader(environment: environment, file: file ?? [])
            let settings = GatewaySettings(&reader)
            reader.refuseUnknown(except: ServiceSettings.servicesOnly)
            guard reader.complaints.isEmpty else { throw StartFailure(reader.complaints.joined(separator: "\n")) }
            try serve(settings, version: ProgramVersion.current)
            return 0
        } catch {
            let line = Array("shagym gateway: \(error)\n".utf8)
            _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
            return StartFailure.exitStatus
        }
    }

    private static func serve(_ settings: GatewaySettings, version: String) throws(StartFailure) {
        let resources = try Resources(setting: settings.resources)
        let log = ServiceLog(part: "gateway", clock: SystemClock())
        try FileBytes.makeFolder(settings.data + "/gateway")
        let training = settings.training ? TrainingClock(keptIn: settings.data + "/gateway") : nil
        try FileBytes.makeFolder(settings.run + "/gateway")
        let law = try LawCore(resources, settings: settings.law)
        do {
            let room = ConnectionRoom(listeners: settings.httpSocket == nil ? 1 : 2)
            let limits = room.limits(descriptors: room.raiseDescriptorLimit())
            if limits.connections < HTTPLimits().connections {
                log.write(.warning, "fewDescriptors", [("connections", .number(Int64(limits.connections)))])
            }
            let loop = try EventLoop()
            let store = try TokenStore(at: settings.data + "/gateway")
            let gateway = GatewayServer(
                loop: loop,
                settings: settings,
                law: law,
                openAPI: try OpenAPIFile(resources.bytes("openapi.json")),
                console: try ConsoleFiles(resources),
                tokens: try TokenBook(store),
                log: log,
                machineClock: SystemClock(),
                trainingClock: training,
                limits: limits
            )
            let bus = try busServer(gateway, resources: resources, version: version)
            try gateway.listen()
            var isStopping = false
            try loop.watchSignals([SIGTERM, SIGINT]) { _ in
                guard !isStopping else { return }
                isStopping = true
                log.write(.info, "stopping")
                bus.close()
                gateway.stop(withinMilliseconds: patience) { loop.stop() }
            }
            announceWhenReady(gateway)
            loop.run()
            for service in gateway.services { service.close() }
            store.close()
            log.write(.info, "stopped")
        } catch let error as StartFailure {
            throw error
        } catch {
            throw StartFailure("cannot serve: \(error)")
        }
    }

    static func busServer(_ gateway: GatewayServer, resources: Resources, version: String) throws(SystemError) -> BusServer {
        let tokens = gateway.tokens
        let bodies = gateway.law.bodies
        let clock = gateway.clock
        return try BusServer(
            loop: gateway.loop,
            path: gateway.settings.run + "/gateway/bus.sock",
            identity: BusIdentity(vendor: "Shagym", product: "gateway", version: version, url: "https://shagym.kz"),
            interfaces: [BusInterface(TokenInterface.text)].compactMap { $0 },
            access: AccessTable(ownUser: geteuid())
        ) { call in
            if call.method == "kz.shagym.gateway.ReloadCalendar" { return CalendarReload.answer(call, gateway, resources) }
            TokenInterface.answer(call, tokens: tokens, bodies: bodies, now: clock.now())
        }
    }

    /// Tells the supervisor once every service has said that it is ready. Requests are answered before that too.
    private static func announceWhenReady(_ gateway: GatewayServer) {
        gateway.askEach("kz.shagym.service.Health") { answers in
            guard answers.allSatisfy({ $0.reply?.flag("ready") == true }) else {
                gateway.loop.after(milliseconds: 50) { announceWhenReady(gateway) }
                return
            }
            gateway.log.write(.info, "serving", [("port", .number(Int64(gateway.port)))])
            ReadyLine.announce(part: "gateway", port: Int(gateway.port), on: gateway.settings.readyDescriptor)
        }
    }
}
