import Journal
import MessageBus

/// The journal as the log that the bus publishes: what one thread reads of what the writing thread has committed.
final class JournalLog: EventLogSource {
    private let reader: JournalReader
    private let access: JournalAccess
    /// As last read. When it cannot be read, as at the end of the process, no reader is told that the log has shrunk: it would stop for good.
    private var knownHead: Int64

    init(_ access: JournalAccess) {
        self.access = access
        reader = JournalReader(access)
        knownHead = (try? reader.head()) ?? 0
    }

    var epoch: String { access.epoch }
    var first: Int64 { reader.first }
    var head: Int64 {
        if let head = try? reader.head() { knownHead = head }
        return knownHead
    }
    var bytes: Int64 { (try? reader.read { try $0.first("PRAGMA page_count") { $0.integer(0) * 4096 } ?? 0 }) ?? 0 }

    func read(after: Int64, limit: Int, maxBytes: Int, types: EventTypeFilter) throws -> EventBatch {
        let page = try reader.events(after: after, limit: limit, maxBytes: maxBytes)
        var batch = EventBatch(after: after)
        for event in page.events where types.admits(event.type) { batch.append(event.bytes) }
        batch.next = page.next
        return batch
    }
}
