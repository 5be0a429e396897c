import CivilTime
import StrictJSON

extension AcceptanceReceiptForm: FieldCodable {
    /// Reads `{"applicant":…,"termEnd":"2026-07-01","executor":…,"phone":…,"issued":"2026-06-03"}`.
    public init(fields: FieldReader) throws(FieldRefusal) {
        let length = 1...FormWords.longest
        let applicant = fields.text("applicant", length)
        let termEnd = fields.text("termEnd", as: Day.init(iso:), form: "YYYY-MM-DD")
        let executor = fields.text("executor", length)
        let phone = fields.text("phone", length)
        let issued = fields.text("issued", as: Day.init(iso:), form: "YYYY-MM-DD")
        try fields.finish()
        self.init(
            applicant: try applicant.value,
            termEnd: try termEnd.value,
            executor: try executor.value,
            phone: try phone.value,
            issued: try issued.value
        )
    }

    /// Writes what `init(fields:)` reads.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("applicant", applicant)
            $0.field("termEnd", termEnd.iso)
            $0.field("executor", executor)
            $0.field("phone", phone)
            $0.field("issued", issued.iso)
        }
    }
}
