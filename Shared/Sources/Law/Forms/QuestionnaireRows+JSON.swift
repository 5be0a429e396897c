import CivilTime
import StrictJSON

extension QuestionnaireChild: FieldCodable {
    /// Reads `{"name":…,"iin":"12 digits","born":"2015-03-01","passport"?:…,"sex":…}`.
    public init(fields: FieldReader) throws(FieldRefusal) {
        let length = 1...FormWords.longest
        let name = fields.text("name", length)
        let iin = fields.text("iin", as: twelveDigits, form: "12 digits")
        let born = fields.text("born", as: Day.init(iso:), form: "YYYY-MM-DD")
        let passport = fields.optional.text("passport", length)
        let sex = fields.text("sex", length)
        try fields.finish()
        self.init(
            name: try name.value,
            iin: try iin.value,
            born: try born.value,
            passport: try passport.value,
            sex: try sex.value
        )
    }

    /// Writes what `init(fields:)` reads.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("name", name)
            $0.field("iin", iin)
            $0.field("born", born.iso)
            $0.field("passport", ifPresent: passport)
            $0.field("sex", sex)
        }
    }
}

extension QuestionnaireRelative: FieldCodable {
    /// Reads `{"name":…,"iin"?:"12 digits","kinship":…,"birth":…,"residence":…,"workplace"?:…,"marriage"?:…}`.
    public init(fields: FieldReader) throws(FieldRefusal) {
        let length = 1...FormWords.longest
        let name = fields.text("name", length)
        let iin = fields.optional.text("iin", as: twelveDigits, form: "12 digits")
        let kinship = fields.text("kinship", length)
        let birth = fields.text("birth", length)
        let residence = fields.text("residence", length)
        let workplace = fields.optional.text("workplace", length)
        let marriage = fields.optional.text("marriage", length)
        try fields.finish()
        self.init(
            name: try name.value,
            iin: try iin.value,
            kinship: try kinship.value,
            birth: try birth.value,
            residence: try residence.value,
            workplace: try workplace.value,
            marriage: try marriage.value
        )
    }

    /// Writes what `init(fields:)` reads.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("name", name)
            $0.field("iin", ifPresent: iin)
            $0.field("kinship", kinship)
            $0.field("birth", birth)
            $0.field("residence", residence)
            $0.field("workplace", ifPresent: workplace)
            $0.field("marriage", ifPresent: marriage)
        }
    }
}

extension QuestionnaireEmployment: FieldCodable {
    private enum Declaration: String, CaseIterable { case none, declared }

    /// Reads `{"years":…,"organisation":…,"address":…,"workplace":…,"position":…,"access":"none"}` or, for a place with access to state
    /// secrets, `…,"access":"declared","accessWords":…}`. The column is never left blank, so one of the two must be said (R-A1).
    public init(fields: FieldReader) throws(FieldRefusal) {
        let length = 1...FormWords.longest
        let years = fields.text("years", length)
        let organisation = fields.text("organisation", length)
        let address = fields.text("address", length)
        let workplace = fields.text("workplace", length)
        let position = fields.text("position", length)
        let access = fields.choice("access", of: Declaration.self)
        let words =
            access.valueIfGood == .declared ? fields.text("accessWords", as: FormWords.init, form: "words in Kazakh") : nil
        try fields.finish()
        self.init(
            years: try years.value,
            organisation: try organisation.value,
            address: try address.value,
            workplace: try workplace.value,
            position: try position.value,
            access: try words.map { word throws(FieldRefusal) in .declared(try word.value) } ?? .none
        )
    }

    /// Writes what `init(fields:)` reads.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("years", years)
            $0.field("organisation", organisation)
            $0.field("address", address)
            $0.field("workplace", workplace)
            $0.field("position", position)
            switch access {
            case .none: $0.field("access", Declaration.none.rawValue)
            case .declared(let words):
                $0.field("access", Declaration.declared.rawValue)
                $0.field("accessWords", words.text)
            }
        }
    }
}

/// The form of an IIN; whether its check digit is right is the directory's question.
private func twelveDigits(_ text: String) -> String? {
    text.utf8.count == 12 && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? text : nil
}
