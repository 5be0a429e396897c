import CivilTime
import Law
import StrictJSON

extension Document: JSONWritable {
    /// `{"name","type","size","sha256"}`
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("name", name)
            writer.field("type", type)
            writer.field("size", size)
            writer.field("sha256", sha256.rawValue)
        }
    }
}

extension ManifestPart: JSONWritable {
    /// `{"kind","documents","absentBecause"}`
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("kind", kind.rawValue)
            writer.array("documents") { writer in for document in documents { document.write(to: &writer) } }
            writer.field("absentBecause", ifPresent: absentBecause)
        }
    }
}

extension Stamp: JSONWritable {
    /// Writes the same bytes as the `Codable` way.
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("at", at.rfc3339)
            writer.object("by") { writer in
                writer.field("kind", by.kind.rawValue)
                writer.field("officer", ifPresent: by.officer?.rawValue)
                writer.field("body", ifPresent: by.body?.rawValue)
            }
            writer.field("edition", edition.rawValue)
            writer.array("basis") { writer in for rule in basis { writer.string(rule.rawValue) } }
        }
    }
}
