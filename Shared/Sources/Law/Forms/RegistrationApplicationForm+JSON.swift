import CivilTime
import StrictJSON

extension RegistrationApplicationForm: FieldCodable {
    /// Reads `{"body":…,"applicant":…,"address":…,"personSought":…,"date":"2026-06-03"}`.
    public init(fields: FieldReader) throws(FieldRefusal) {
        let length = 1...FormWords.longest
        let body = fields.text("body", length)
        let applicant = fields.text("applicant", length)
        let address = fields.text("address", length)
        let personSought = fields.text("personSought", length)
        let date = fields.text("date", as: Day.init(iso:), form: "YYYY-MM-DD")
        try fields.finish()
        self.init(
            body: try body.value,
            applicant: try applicant.value,
            address: try address.value,
            personSought: try personSought.value,
            date: try date.value
        )
    }

    /// Writes what `init(fields:)` reads.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("body", body)
            $0.field("applicant", applicant)
            $0.field("address", address)
            $0.field("personSought", personSought)
            $0.field("date", date.iso)
        }
    }
}
