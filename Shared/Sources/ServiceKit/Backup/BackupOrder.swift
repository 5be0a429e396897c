import MessageBus

/// An operator's wish for a copy.
struct BackupOrder: Sendable {
    /// The folder that the service makes its own in; an absolute path.
    let folder: String
    /// Whether the caller is told how far it is.
    let wantsProgress: Bool
    /// Where that and the end go.
    let reply: BusReply

    /// Reads a call of `kz.shagym.service.Backup`.
    init(_ call: BusCall) throws(BusError) {
        guard let folder = call.members.string("folder", in: call.parameters), folder.hasPrefix("/"), folder.utf8.count <= 3_000,
            !folder.utf8.contains(0)
        else { throw .invalidParameter("folder") }
        self.folder = folder
        wantsProgress = call.more
        reply = call.reply
    }
}
