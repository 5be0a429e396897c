import Journal
import StrictJSON
import Synchronization

/// Tells the caller how far a copy is, each hundredth once.
final class BackupMeter: Sendable {
    private let order: BackupOrder
    private let last = Mutex<(stage: BackupProgress.Stage, percent: Int)?>(nil)

    init(_ order: BackupOrder) { self.order = order }

    func tell(_ progress: BackupProgress) {
        guard order.wantsProgress else { return }
        let isNews = last.withLock { last in
            guard last?.stage != progress.stage || last?.percent != progress.percent else { return false }
            last = (progress.stage, progress.percent)
            return true
        }
        guard isNews else { return }
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("stage", progress.stage.rawValue)
            writer.field("done", progress.done)
            writer.field("total", progress.total)
        }
        order.reply.sendContinuing(parameters: writer.take())
    }

    /// The last answer.
    func done(_ description: BackupDescription) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("stage", "done")
            writer.field("done", description.files)
            writer.field("total", description.files)
            writer.field("epoch", description.head.epoch)
            writer.field("events", description.head.size)
            writer.field("root", description.head.root.hex)
            writer.field("list", description.listHash.hex)
        }
        return writer.take()
    }
}
