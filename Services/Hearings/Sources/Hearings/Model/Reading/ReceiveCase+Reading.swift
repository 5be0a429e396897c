import CivilTime
import Contracts
import Directory
import Law
import StrictJSON

/// The body of `POST /v1/cases`, checked field by field; everything wrong is reported at once.
extension ReceiveCase: FieldCodable {
    /// Reads an application. May be left out: `filedAt` (now), `children`, `representative`, `destination`, `application`, `documents`,
    /// `receipts`, `visit`.
    public init(fields: FieldReader) throws(FieldRefusal) {
        let provider = fields.text("provider", as: BodyID.init(rawValue:), form: BodyID.form)
        let channel = fields.choice("channel", of: FilingChannel.self)
        let filedAt = fields.optional.text("filedAt", as: Instant.init(rfc3339:), form: "2026-07-03T15:00:00+05:00 (RFC 3339)")
        let applicant = fields.object("applicant", Applicant.init(order:))
        let package = fields.object("package", PersonPackage.init(fields:))
        let children = fields.optional.list("children", 0...50, ArrivingChild.init(fields:))
        let representative = fields.optional.object("representative", Representative.init(order:))
        let destination = fields.optional.text("destination", 1...200)
        let tellsOfSecrets = fields.bool("tellsOfSecrets")
        let signed = fields.bool("signed")
        let application = fields.optional.list("application", 0...20, Document.init(fields:))
        let documents = fields.optional.list("documents", 0...100, Document.init(fields:))
        let receipts = fields.optional.list("receipts", 0...20, Document.init(fields:))
        let visit = fields.optional.object("visit", Visit.init(order:))
        try fields.finish()
        self.init(
            provider: try provider.value,
            channel: try channel.value,
            filedAt: try filedAt.value,
            applicant: try applicant.value,
            package: try package.value,
            children: try children.value ?? [],
            representative: try representative.value,
            destination: try destination.value,
            tellsOfSecrets: try tellsOfSecrets.value,
            isSigned: try signed.value,
            application: try application.value ?? [],
            documents: try documents.value ?? [],
            receipts: try receipts.value ?? [],
            visit: try visit.value
        )
    }

    /// Writes what `init(fields:)` reads.
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("provider", provider.rawValue)
            writer.field("channel", channel.rawValue)
            writer.field("filedAt", ifPresent: filedAt?.rfc3339)
            writer.key("applicant")
            applicant.writeOrder(to: &writer)
            writer.field("package", package)
            writer.array("children") { for child in children { child.write(to: &$0) } }
            if let representative {
                writer.key("representative")
                representative.writeOrder(to: &writer)
            }
            writer.field("destination", ifPresent: destination)
            writer.field("tellsOfSecrets", tellsOfSecrets)
            writer.field("signed", isSigned)
            for (name, list) in [("application", application), ("documents", documents), ("receipts", receipts)] {
                writer.array(name) { for document in list { document.write(to: &$0) } }
            }
            if let visit {
                writer.key("visit")
                visit.writeOrder(to: &writer)
            }
        }
    }
}
