import CivilTime
import Contracts
import EventLoop
import Glibc
import Journal
import MessageBus
import StrictJSON

/// One service process: the bus thread with its socket and views, the writing thread with the journal.
///
/// Made and used on the bus thread alone.
package final class ServiceHost<Service: ServiceDefinition> {
    typealias Command = Service.Writing.Command

    private let service: Service
    private let settings: ServiceSettings
    private let surroundings: Surroundings
    private let loop: EventLoop
    private let version: String
    private var reading: Service.Reading?
    private var views: JournalReader?
    private var isSharingViews = false
    private var inspector: JournalQueries?
    private var changes: ChangeQueries<Service.Reading>?
    private var writer: Writer<Command>?
    private var following: FollowingHost?
    private var server: BusServer?
    private let waiting = WaitingCommands()
    private let condition = ServiceCondition()
    private let lastBackup: LastBackup
    package private(set) var failure: StartFailure?

    /// What the writing thread tells the bus thread.
    enum News: Sendable {
        case opened(Writer<Command>, JournalAccess)
        case failed(StartFailure)
        case committed
        case following([FollowingNews])
        case closed
    }

    package init(_ service: Service, settings: ServiceSettings, surroundings: Surroundings, loop: EventLoop, version: String) {
        self.service = service
        self.settings = settings
        self.surroundings = surroundings
        self.loop = loop
        self.version = version
        lastBackup = LastBackup(in: settings.folder)
    }

    /// Opens the journal on its thread; serving begins when that is done.
    package func start() {
        let news = loop.makeMailbox { [weak self] (messages: [News]) in self?.hear(messages) }
        let service = service
        let settings = settings
        let surroundings = surroundings
        let waiting = waiting
        let condition = condition
        let lastBackup = lastBackup
        PlatformThread.start {
            WriterStart.run(
                service,
                settings: settings,
                surroundings: surroundings,
                waiting: waiting,
                condition: condition,
                lastBackup: lastBackup,
                news: news
            )
        }
    }

    /// Lets running calls finish, closes the journal, ends the loop.
    package func stop() {
        surroundings.log.write(.info, "stopping")
        condition.stops()
        following?.stop()
        writer?.endBackup()
        guard let server else { return loop.stop() }
        server.finish { [self] in writer?.stop() }
        // A stuck peer must not hold the journal open.
        loop.after(milliseconds: 8_000) { [self] in writer?.stop() }
    }

    /// Closes the journal wherever it stands: nothing is finished, nothing is told to anybody. What a crash leaves, for tests.
    package func kill() { writer?.stop() }

    private func hear(_ messages: [News]) {
        var committed = false
        for message in messages {
            switch message {
            case .opened(let writer, let access): serve(writer, access)
            case .failed(let reason):
                failure = reason
                loop.stop()
            case .committed: committed = true
            case .following(let news): following?.hear(news)
            case .closed: loop.stop()
            }
        }
        guard committed else { return }
        server?.logAdvanced()
        following?.committed()
    }

    private func serve(_ writer: Writer<Command>, _ access: JournalAccess) {
        self.writer = writer
        do {
            let views = JournalReader(access, cacheKibibytes: 8_192)
            self.views = views
            let reading = try service.makeReading(surroundings, journal: views)
            self.reading = reading
            changes = ChangeQueries(reading, views)
            inspector = JournalQueries(access)
            var texts = service.interfaces + [CommonInterfaces.changes, CommonInterfaces.journal, CommonInterfaces.service]
            if settings.training { texts.append(CommonInterfaces.training) }
            let following = try FollowingHost(
                service.name,
                follows: service.follows,
                access: access,
                socket: { [settings] in settings.socket(of: $0) },
                loop: loop,
                surroundings: surroundings,
                hand: { writer.follow($0) }
            )
            self.following = following
            let clock = surroundings.clock
            let server = try BusServer(
                loop: loop,
                path: settings.socket,
                identity: BusIdentity(vendor: "Shagym", product: service.name, version: version, url: "https://shagym.kz"),
                interfaces: texts.compactMap(BusInterface.init),
                access: accessTable,
                log: JournalLog(access),
                parked: following,
                following: following,
                clock: { clock.now().rfc3339 },
                handler: { [weak self] in self?.handle($0) }
            )
            let log = surroundings.log
            server.notice = { _ in log.write(.warning, "busNotice") }
            self.server = server
            following.start()
            log.write(.info, "serving")
            ReadyLine.announce(part: service.name, port: nil, on: settings.readyDescriptor)
        } catch {
            failure = StartFailure("\(service.name) cannot serve \(settings.socket): \(error)")
            writer.stop()
        }
    }

    private var accessTable: AccessTable {
        let names = service.interfaces.compactMap { BusInterface($0)?.name }
        // The gateway asks how a service is, and hands on what operators decide by two tokens; copies and calendars are for whoever is on
        // the machine. Of the log it hears how far it is; without event types no event of it.
        let common =
            ["kz.shagym.changes.*", "kz.shagym.journal.*", "kz.shagym.training.*"]
            + ["Health", "Metrics", "Settings"].map { "kz.shagym.service." + $0 }
            + ["Read", "Report", "Status", "ListParked", "Retry", "Skip", "Resume"].map { "kz.shagym.bus." + $0 }
        return AccessTable(
            roles: settings.callers.mapValues { role in
                switch role {
                case .gateway: .init(role.name, methods: (names.map { $0 + ".*" } + common).map { NamePattern($0) })
                // Another service follows the log and calls because of its own events; it decides nothing for operators.
                case .service:
                    .init(
                        role.name, methods: service.methodsForServices.map { NamePattern($0) } + Self.reading,
                        eventTypes: service.eventTypesForServices.map { NamePattern($0) })
                case .adapter(let system): adapterRole(role.name, service.access(ofAdapterOf: system))
                case .operator:
                    .init(
                        role.name, methods: ["kz.shagym.service.*", "kz.shagym.journal.*", "kz.shagym.bus.*"],
                        eventTypes: service.eventTypesForOperators.map { NamePattern($0) })
                }
            }
        )
    }

    private func adapterRole(_ name: String, _ access: AdapterAccess) -> AccessTable.Role {
        let reading = access.eventTypes.isEmpty ? [] : Self.reading
        return .init(
            name,
            methods: access.methods.map { NamePattern($0) } + reading,
            eventTypes: access.eventTypes.map { NamePattern($0) }
        )
    }

    private static var reading: [NamePattern] { ["kz.shagym.bus.Read", "kz.shagym.bus.Report", "kz.shagym.bus.Status"] }

    private func handle(_ call: BusCall) {
        let interface = call.interface
        do {
            switch interface {
            case "kz.shagym.journal": try inspector?.answer(call)
            case "kz.shagym.service": try operate(call)
            case "kz.shagym.changes":
                guard let changes else { return call.reply.send(error: .busy(retryAfterMilliseconds: 200)) }
                shareViews()
                call.reply.send(parameters: try changes.answer(call))
            case "kz.shagym.training": try setClock(call)
            default:
                guard let reading else { return call.reply.send(error: .busy(retryAfterMilliseconds: 200)) }
                shareViews()
                switch try reading.route(call, now: surroundings.clock.now()) {
                case .answer(let parameters): call.reply.send(parameters: parameters)
                case .write(let request, let rehearsal, let command):
                    writer?.submit(
                        WriteRequest(
                            request: request,
                            fingerprint: RequestFingerprint(method: call.method, parameters: call.parameters),
                            rehearsal: rehearsal,
                            command: command,
                            interface: interface,
                            trace: call.trace,
                            reply: call.reply
                        )
                    )
                }
            }
        } catch let error as BusError {
            call.reply.send(error: error)
        } catch let problem as Problem {
            call.reply.send(error: problem.refused(by: interface))
        } catch {
            surroundings.log.write(.error, "callFailed", [("method", .name(call.method))])
            call.reply.send(error: Problem.unavailable().refused(by: interface))
        }
    }

    /// All calls of one round are answered from one state of the views, found when the first of them is.
    ///
    /// That is never older than a caller may expect: what was committed afterwards is told to nobody before the round has ended, for
    /// the answers to commands leave through this thread, at the end of its rounds, and the state is given up before they do.
    private func shareViews() {
        guard !isSharingViews, let views else { return }
        isSharingViews = true
        views.beginSharing()
        loop.atEndOfRound { [self] in
            isSharingViews = false
            views.endSharing()
        }
    }

    private func setClock(_ call: BusCall) throws {
        let members = try JSONMembers(scanning: call.parameters)
        guard let instant = members.string("now", in: call.parameters).flatMap(Instant.init(rfc3339:)) else {
            throw BusError.invalidParameter("now")
        }
        writer?.setClock(to: instant, reply: call.reply)
    }

    /// What an operator asks of any service.
    private func operate(_ call: BusCall) throws {
        switch call.method {
        case "kz.shagym.service.ReloadCalendar":
            guard let writer else { throw Problem.unavailable() }
            do throws(StartFailure) {
                writer.use(try LegalFacts.calendar(settings.resources), reply: call.reply)
            } catch {
                throw Problem.calendarUnusable(error.description)
            }
        case "kz.shagym.service.Backup":
            guard let writer else { throw Problem.unavailable() }
            writer.backUp(try BackupOrder(call))
        default: call.reply.send(parameters: answerService(call))
        }
    }

    private func answerService(_ call: BusCall) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            if call.method.hasSuffix(".Metrics") {
                writer.field("text", surroundings.metrics.text())
            } else if call.method.hasSuffix(".Settings") {
                settings.inForce.write(to: &writer)
            } else {
                let state = condition.state
                writer.field("ready", state == .ready)
                writer.field("state", state.rawValue)
                writer.field("head", inspector?.head ?? 0)
                writer.field("waiting", waiting.count)
                lastBackup.writeMember(to: &writer)
            }
        }
        return writer.take()
    }
}
