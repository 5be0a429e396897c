import StrictJSON

/// The list of a file's documents in their order: the inventory that goes with the file. Its hash stands for all of them.
public struct Manifest: Sendable, Hashable {
    /// One document.
    public struct Entry: Sendable, Hashable {
        /// What people call it; not a path.
        public let name: String
        /// Its media type, for example `application/pdf`.
        public let mediaType: String
        /// Its content.
        public let document: BlobID

        /// Makes an entry.
        /// - Returns: nil when the name is empty, longer than 255 bytes, or has a slash or a control character; or the type is empty.
        public init?(name: String, mediaType: String, document: BlobID) {
            let bytes = name.utf8
            guard (1...255).contains(bytes.count), !bytes.contains(where: { $0 < 0x20 || $0 == 0x7f || $0 == UInt8(ascii: "/") }),
                !mediaType.isEmpty, document.size >= 0
            else { return nil }
            self.name = name
            self.mediaType = mediaType
            self.document = document
        }
    }

    /// The documents in their order.
    public let entries: [Entry]

    /// A list of documents.
    public init(_ entries: [Entry]) { self.entries = entries }

    /// Reads what ``bytes`` wrote, and nothing else.
    /// - Returns: nil when the bytes are not the one way to write this list.
    public init?(_ bytes: [UInt8]) {
        guard let value = try? JSONValue(parsing: bytes, limits: .message), case .object(let object) = value,
            case .array(let list)? = object["documents"]
        else { return nil }
        var entries: [Entry] = []
        for element in list {
            guard case .object(let member) = element, case .string(let name)? = member["name"],
                case .string(let type)? = member["mediaType"], case .string(let hex)? = member["sha256"],
                let hash = Digest(hex: hex), case .number(let number)? = member["size"], let size = number.exactInteger,
                let entry = Entry(name: name, mediaType: type, document: BlobID(sha256: hash, size: size))
            else { return nil }
            entries.append(entry)
        }
        self.init(entries)
        guard self.bytes == bytes else { return nil }
    }

    /// The one way to write it: JSON without whitespace, members in the order of their names (RFC 8785).
    public var bytes: [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.array("documents") { json in
            for entry in entries {
                json.beginObject()
                json.field("mediaType", entry.mediaType)
                json.field("name", entry.name)
                json.field("sha256", entry.document.sha256.hex)
                json.field("size", entry.document.size)
                json.endObject()
            }
        }
        json.endObject()
        return json.take()
    }

    /// The hash of ``bytes``.
    public var hash: Digest { SHA256.hash(bytes) }
}
