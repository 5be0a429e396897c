import Journal
import StrictJSON

/// Reads a whole log again and recomputes every hash.
enum JournalVerification {
    /// The reply of `kz.shagym.journal.Verify`.
    static func report(_ access: JournalAccess) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            do {
                let result = try JournalReader(access).verify()
                writer.field("sound", result.fault == nil)
                writer.field("events", result.events)
                writer.field("root", result.head.root.hex)
                writer.field("finding", ifPresent: result.fault.map { "\($0)" })
            } catch {
                writer.field("sound", false)
                writer.field("events", Int64(0))
                writer.field("root", "")
                writer.field("finding", "\(error)")
            }
        }
        return writer.take()
    }
}
