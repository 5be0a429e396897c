import CivilTime
import StrictJSON

extension RefusalNoticeForm: FieldCodable {
    /// Reads `{"channel":"stateCorporation","grounds":[…],"applicant":…,"official":…,"issued":"2026-06-26"}`; the official may be left out
    /// on the portal, because form 7 does not print a name (R-A7).
    public init(fields: FieldReader) throws(FieldRefusal) {
        let channel = fields.choice("channel", of: FilingChannel.self)
        let grounds = fields.list("grounds", 1...20, CitedGround.init(fields:))
        let applicant = fields.text("applicant", 1...FormWords.longest)
        let official = fields.textOnPaper("official", channel)
        let issued = fields.text("issued", as: Day.init(iso:), form: "YYYY-MM-DD")
        try fields.finish()
        let made = RefusalNoticeForm(
            channel: try channel.value,
            grounds: try grounds.value,
            applicant: try applicant.value,
            official: try official.value,
            issued: try issued.value
        )
        guard let made else {
            throw FieldRefusal([FieldProblem(path: JSONPointer(tokens: ["grounds"]), reason: .tooFew, allowed: .count(1...20))])
        }
        self = made
    }

    /// Writes what `init(fields:)` reads.
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("channel", channel.rawValue)
            writer.array("grounds") { for ground in grounds { ground.write(to: &$0) } }
            writer.field("applicant", applicant)
            writer.field("official", ifPresent: official.isEmpty ? nil : official)
            writer.field("issued", issued.iso)
        }
    }
}

extension FieldReader {
    /// A text that only the paper form of a result prints: needed on paper, empty where it is left out on the portal.
    func textOnPaper(_ key: String, _ channel: Field<FilingChannel>) -> Field<String> {
        let length = 1...FormWords.longest
        return channel.valueIfGood == .portal ? optional.text(key, length).map { $0 ?? "" } : text(key, length)
    }
}
