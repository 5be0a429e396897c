import CivilTime
import StrictJSON

extension RefusalToAcceptForm: FieldCodable {
    /// Reads `{"department":"5","address":…,"lacks":[{"document":"D3"},{"document":"D2.passport","expired":"мерзімі өткен"}],"employee":…,
    /// "executor":…,"phone":…,"applicant":…,"issued":"2026-06-03"}`.
    public init(fields: FieldReader) throws(FieldRefusal) {
        let length = 1...FormWords.longest
        let most = 1...RequiredDocument.allCases.count
        let department = fields.text("department", length)
        let address = fields.text("address", length)
        let lacks = fields.list("lacks", most, Lack.init(fields:))
        let employee = fields.text("employee", length)
        let executor = fields.text("executor", length)
        let phone = fields.text("phone", length)
        let applicant = fields.text("applicant", length)
        let issued = fields.text("issued", as: Day.init(iso:), form: "YYYY-MM-DD")
        try fields.finish()
        let made = RefusalToAcceptForm(
            department: try department.value,
            address: try address.value,
            lacks: try lacks.value,
            employee: try employee.value,
            executor: try executor.value,
            phone: try phone.value,
            applicant: try applicant.value,
            issued: try issued.value
        )
        guard let made else {
            throw FieldRefusal([FieldProblem(path: JSONPointer(tokens: ["lacks"]), reason: .tooFew, allowed: .count(most))])
        }
        self = made
    }

    /// Writes what `init(fields:)` reads.
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("department", department)
            writer.field("address", address)
            writer.array("lacks") { for lack in lacks { lack.write(to: &$0) } }
            writer.field("employee", employee)
            writer.field("executor", executor)
            writer.field("phone", phone)
            writer.field("applicant", applicant)
            writer.field("issued", issued.iso)
        }
    }
}

extension RefusalToAcceptForm.Lack: FieldCodable {
    /// Reads `{"document":"D3"}` for a missing document, with `"expired":` and the employee's word in Kazakh for one out of date. Only a
    /// document of the list can be refused for (RR-8).
    public init(fields: FieldReader) throws(FieldRefusal) {
        let document = fields.choice("document", among: RequiredDocument.allCases.filter(\.isListed))
        let word = fields.optional.text("expired", as: FormWords.init, form: "words in Kazakh")
        try fields.finish()
        let found = try document.value
        self = try word.value.map { .expired(found, word: $0) } ?? .missing(found)
    }

    /// Writes what `init(fields:)` reads.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            switch self {
            case .missing(let document): $0.field("document", document.rawValue)
            case .expired(let document, let word):
                $0.field("document", document.rawValue)
                $0.field("expired", word.text)
            }
        }
    }
}
