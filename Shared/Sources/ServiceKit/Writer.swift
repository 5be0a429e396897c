import CivilTime
import EventLoop
import Journal
import MessageBus

/// The handle of a service's writing thread: commands go in, and their answers leave after the commit that holds them.
///
/// Everything that waits when a commit ends goes into the next one, so that many callers share one disk sync.
public final class Writer<Command: Sendable>: Sendable {
    enum Message: Sendable {
        case write(WriteRequest<Command>)
        case setClock(Instant, BusReply)
        case inspect(@Sendable (Journal) throws -> [UInt8], BusReply)
        case follow(FollowingWork)
        case useCalendar(WorkingCalendar, BusReply)
        case backUp(BackupOrder)
        case endBackup
        /// Look what is due.
        case wake
        case stop
    }

    /// At most so many commands wait; more are told to come back.
    static var limit: Int { 20_000 }

    private let mailbox: Mailbox<Message>
    private let waiting: WaitingCommands

    init(mailbox: Mailbox<Message>, waiting: WaitingCommands) {
        self.mailbox = mailbox
        self.waiting = waiting
    }

    /// Hands a command over. When too many wait already the caller is told to come back; nothing was changed.
    public func submit(_ request: WriteRequest<Command>) {
        guard waiting.count < Self.limit else {
            request.reply.send(error: .busy(retryAfterMilliseconds: 500))
            return
        }
        waiting.entered()
        mailbox.post(.write(request))
    }

    /// Sets the training clock and does everything that became due before answering.
    public func setClock(to instant: Instant, reply: BusReply) { mailbox.post(.setClock(instant, reply)) }

    /// Asks the journal something on its own thread.
    public func inspect(reply: BusReply, _ question: @escaping @Sendable (Journal) throws -> [UInt8]) {
        mailbox.post(.inspect(question, reply))
    }

    /// Goes over to another calendar, and computes open deadlines anew.
    func use(_ calendar: WorkingCalendar, reply: BusReply) { mailbox.post(.useCalendar(calendar, reply)) }

    /// Makes a copy between the commands.
    func backUp(_ order: BackupOrder) { mailbox.post(.backUp(order)) }

    /// Gives up a copy that is being made.
    func endBackup() { mailbox.post(.endBackup) }

    /// Hands over what comes from other services.
    func follow(_ work: FollowingWork) { mailbox.post(.follow(work)) }

    /// Finishes what waits, closes the journal and ends the thread.
    public func stop() { mailbox.post(.stop) }
}
