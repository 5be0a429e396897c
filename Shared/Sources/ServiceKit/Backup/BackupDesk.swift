import CivilTime
import Contracts
import EventLoop
import Glibc
import Journal
import MessageBus
import StrictJSON
import Synchronization

/// Makes copies of the service while it works: the database in short steps between the commands, on the writing thread; the rest on a thread of its own.
///
/// Used on the writing thread alone.
final class BackupDesk {
    /// The pages of one step: a millisecond or two of the writing thread.
    private static let pagesPerStep: Int32 = 128

    /// What the thread that ends a copy shares with the writing thread.
    private final class Busy: Sendable {
        let isSet = Atomic<Bool>(false)
    }

    private let loop: EventLoop
    private let journal: Journal
    private let name: String
    private let folder: String
    private let clock: any Clock
    private let log: ServiceLog
    private let condition: ServiceCondition
    private let last: LastBackup
    private let busy = Busy()
    private var running: (order: BackupOrder, copy: JournalBackup, meter: BackupMeter)?

    /// - Parameter folder: the service's own folder.
    init(
        loop: EventLoop,
        journal: Journal,
        name: String,
        folder: String,
        clock: any Clock,
        log: ServiceLog,
        condition: ServiceCondition,
        last: LastBackup
    ) {
        self.loop = loop
        self.journal = journal
        self.name = name
        self.folder = folder
        self.clock = clock
        self.log = log
        self.condition = condition
        self.last = last
    }

    /// Begins a copy; one at a time.
    func begin(_ order: BackupOrder) {
        guard !busy.isSet.load(ordering: .acquiring) else { return refuse(order, "another backup is being made") }
        guard condition.state == .ready else { return refuse(order, "the service is \(condition.state.rawValue)") }
        do {
            let copy = try journal.beginBackup(to: "\(order.folder)/\(name)")
            busy.isSet.store(true, ordering: .releasing)
            running = (order, copy, BackupMeter(order))
            log.write(.info, "backupBegun")
            stepSoon()
        } catch {
            last.ended(at: clock.now().rfc3339, events: nil)
            refuse(order, Self.words(error))
        }
    }

    /// Gives a copy up that is not done.
    func end() {
        guard let (order, _, _) = running else { return }
        fail(order, "the service ends")
    }

    private func stepSoon() { loop.after(milliseconds: 1) { [weak self] in self?.step() } }

    private func step() {
        guard let (order, copy, meter) = running else { return }
        guard journal.state == .ready else { return fail(order, "the storage fails") }
        do {
            let left = try copy.step(pages: Self.pagesPerStep)
            if left > 0 {
                meter.tell(BackupProgress(.database, done: max(0, copy.pages - left), of: copy.pages))
                return stepSoon()
            }
        } catch {
            return fail(order, Self.words(error))
        }
        guard let completion = copy.completion else { return fail(order, "no copy") }
        running = nil
        complete(completion, order, meter)
    }

    private func complete(_ completion: BackupCompletion, _ order: BackupOrder, _ meter: BackupMeter) {
        let (name, folder, log, condition, busy, last, clock) = (name, folder, log, condition, busy, last, clock)
        let madeAt = clock.now().rfc3339
        PlatformThread.start {
            defer { busy.isSet.store(false, ordering: .releasing) }
            let place = "\(order.folder)/\(name)"
            do {
                let watcher: BackupProgress.Watcher = { progress in
                    guard condition.state != .stopping else { throw BackupFault.ended }
                    meter.tell(progress)
                }
                try completion.run(watcher: watcher)
                try ServiceSecret.copy(from: folder, to: place)
                let description = try BackupSeal.write(
                    in: place,
                    service: name,
                    head: completion.head,
                    madeAt: madeAt,
                    program: ProgramVersion.current,
                    watcher: watcher
                )
                last.ended(at: clock.now().rfc3339, events: completion.head.size)
                log.write(.info, "backupDone", [("events", .number(completion.head.size))])
                order.reply.send(parameters: meter.done(description))
            } catch {
                last.ended(at: clock.now().rfc3339, events: nil)
                log.write(.error, "backupFailed")
                order.reply.send(error: Problem.backupFailed(Self.words(error)).refused(by: "kz.shagym.service"))
            }
        }
    }

    private func fail(_ order: BackupOrder, _ reason: String) {
        running = nil
        busy.isSet.store(false, ordering: .releasing)
        last.ended(at: clock.now().rfc3339, events: nil)
        log.write(.error, "backupFailed")
        refuse(order, reason)
    }

    private func refuse(_ order: BackupOrder, _ reason: String) {
        order.reply.send(error: Problem.backupFailed(reason).refused(by: "kz.shagym.service"))
    }

    private static func words(_ error: any Error) -> String {
        switch error {
        case JournalFailure.folderUnusable(let operation, let code): "\(operation): \(String(cString: strerror(code)))"
        case JournalFailure.closed: "the service had to open its journal anew meanwhile; try again"
        default: "\(error)"
        }
    }
}
