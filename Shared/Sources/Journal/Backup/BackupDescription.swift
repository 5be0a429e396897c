import StrictJSON

/// What a finished backup says of itself: the file `backup.json`, written last.
public struct BackupDescription: Sendable, Hashable {
    /// The file's name.
    public static let file = "backup.json"
    /// The name of the list of all other files with their hashes, in the form that `sha256sum -c` reads.
    public static let list = "SHA256SUMS"
    private static let format = "shagym-backup-1"

    /// The service it is of.
    public let service: String
    /// The head of the copied log.
    public let head: TreeHead
    /// When it was made, RFC 3339.
    public let madeAt: String
    /// The version of the program that made it.
    public let program: String
    /// How many files the list names.
    public let files: Int
    /// The hash of the list.
    public let listHash: Digest

    init(service: String, head: TreeHead, madeAt: String, program: String, files: Int, listHash: Digest) {
        self.service = service
        self.head = head
        self.madeAt = madeAt
        self.program = program
        self.files = files
        self.listHash = listHash
    }

    /// Reads what ``bytes`` wrote; nil for anything else.
    init?(_ bytes: [UInt8]) {
        guard let value = try? JSONValue(parsing: bytes), value["format"]?.asString == Self.format,
            let service = value["service"]?.asString, let epoch = value["epoch"]?.asString,
            let events = value["events"]?.asInteger,
            let root = value["root"]?.asString.flatMap({ Digest(hex: $0) }), let madeAt = value["madeAt"]?.asString,
            let program = value["program"]?.asString, let files = value["files"]?.asInteger,
            let listHash = value["list"]?.asString.flatMap({ Digest(hex: $0) })
        else { return nil }
        self.init(
            service: service,
            head: TreeHead(epoch: epoch, size: events, root: root),
            madeAt: madeAt,
            program: program,
            files: Int(clamping: files),
            listHash: listHash
        )
    }

    var bytes: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("format", Self.format)
            writer.field("service", service)
            writer.field("madeAt", madeAt)
            writer.field("program", program)
            writer.field("epoch", head.epoch)
            writer.field("events", head.size)
            writer.field("root", head.root.hex)
            writer.field("files", files)
            writer.field("list", listHash.hex)
        }
        return writer.take()
    }
}
