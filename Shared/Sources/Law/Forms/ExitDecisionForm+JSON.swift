import CivilTime
import StrictJSON

extension ExitDecisionForm: FieldCodable {
    /// Reads `{"channel":"stateCorporation","destination":…,"citizenOf"?:…,"applicant":…,"children":[{"name":…,"born":…}],"official":…,
    /// "executor":…,"phone":…,"issued":"2026-06-26"}`; official, executor and telephone may be left out on the portal, because form 9 does
    /// not print them (R-A9).
    public init(fields: FieldReader) throws(FieldRefusal) {
        let length = 1...FormWords.longest
        let channel = fields.choice("channel", of: FilingChannel.self)
        let destination = fields.text("destination", length)
        let citizenOf = fields.optional.text("citizenOf", length)
        let applicant = fields.text("applicant", length)
        let children = fields.list("children", 0...50, Child.init(fields:))
        let official = fields.textOnPaper("official", channel)
        let executor = fields.textOnPaper("executor", channel)
        let phone = fields.textOnPaper("phone", channel)
        let issued = fields.text("issued", as: Day.init(iso:), form: "YYYY-MM-DD")
        try fields.finish()
        self.init(
            channel: try channel.value,
            destination: try destination.value,
            citizenOf: try citizenOf.value,
            applicant: try applicant.value,
            children: try children.value,
            official: try official.value,
            executor: try executor.value,
            phone: try phone.value,
            issued: try issued.value
        )
    }

    /// Writes what `init(fields:)` reads.
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("channel", channel.rawValue)
            writer.field("destination", destination)
            writer.field("citizenOf", ifPresent: citizenOf)
            writer.field("applicant", applicant)
            writer.array("children") { for child in children { child.write(to: &$0) } }
            for (name, text) in [("official", official), ("executor", executor), ("phone", phone)] where !text.isEmpty {
                writer.field(name, text)
            }
            writer.field("issued", issued.iso)
        }
    }
}

extension ExitDecisionForm.Child: FieldCodable {
    /// Reads `{"name":…,"born":"2015-03-01"}`.
    public init(fields: FieldReader) throws(FieldRefusal) {
        let name = fields.text("name", 1...FormWords.longest)
        let born = fields.text("born", as: Day.init(iso:), form: "YYYY-MM-DD")
        try fields.finish()
        self.init(name: try name.value, born: try born.value)
    }

    /// Writes what `init(fields:)` reads.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("name", name)
            $0.field("born", born.iso)
        }
    }
}
