import CivilTime
import StrictJSON

extension QuestionnaireForm: FieldCodable {
    /// Reads `{"channel":…,"militaryDuty":…,"otherCitizenship":…,"from":{…},"to":{"country":…,"settlement"?:…},"purpose":…,
    /// "fromSixteen"?:{…},"children":[…],"declared":"2026-06-03","registered"?:…}`; without `fromSixteen` the person is under sixteen.
    public init(fields: FieldReader) throws(FieldRefusal) {
        let length = 1...FormWords.longest
        let channel = fields.choice("channel", of: FilingChannel.self)
        let militaryDuty = fields.text("militaryDuty", length)
        let otherCitizenship = fields.text("otherCitizenship", length)
        let from = fields.object("from", Place.init(fields:))
        let to = fields.object("to") { place throws(FieldRefusal) in
            let (country, settlement) = (place.text("country", length), place.optional.text("settlement", length))
            try place.finish()
            return (country: try country.value, settlement: try settlement.value)
        }
        let purpose = fields.choice("purpose", of: DeparturePurpose.self)
        let fromSixteen = fields.optional.object("fromSixteen", FromSixteen.init(fields:))
        let children = fields.list("children", 0...50, QuestionnaireChild.init(fields:))
        let declared = fields.text("declared", as: Day.init(iso:), form: "YYYY-MM-DD")
        let registered = fields.optional.text("registered", as: Day.init(iso:), form: "YYYY-MM-DD")
        try fields.finish()
        self.init(
            channel: try channel.value,
            militaryDuty: try militaryDuty.value,
            otherCitizenship: try otherCitizenship.value,
            from: try from.value,
            toCountry: try to.value.country,
            toSettlement: try to.value.settlement,
            purpose: try purpose.value,
            fromSixteen: try fromSixteen.value,
            children: try children.value,
            declared: try declared.value,
            registered: try registered.value
        )
    }

    /// Writes what `init(fields:)` reads.
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("channel", channel.rawValue)
            writer.field("militaryDuty", militaryDuty)
            writer.field("otherCitizenship", otherCitizenship)
            writer.field("from", from)
            writer.object("to") {
                $0.field("country", toCountry)
                $0.field("settlement", ifPresent: toSettlement)
            }
            writer.field("purpose", purpose.rawValue)
            writer.field("fromSixteen", ifPresent: fromSixteen)
            writer.array("children") { for child in children { child.write(to: &$0) } }
            writer.field("declared", declared.iso)
            writer.field("registered", ifPresent: registered?.iso)
        }
    }
}

extension QuestionnaireForm.Place: FieldCodable {
    /// Reads `{"country":…,"region"?:…,"district"?:…,"ruralDistrict"?:…,"settlement"?:…}`.
    public init(fields: FieldReader) throws(FieldRefusal) {
        let length = 1...FormWords.longest
        let country = fields.text("country", length)
        let region = fields.optional.text("region", length)
        let district = fields.optional.text("district", length)
        let ruralDistrict = fields.optional.text("ruralDistrict", length)
        let settlement = fields.optional.text("settlement", length)
        try fields.finish()
        self.init(
            country: try country.value,
            region: try region.value,
            district: try district.value,
            ruralDistrict: try ruralDistrict.value,
            settlement: try settlement.value
        )
    }

    /// Writes what `init(fields:)` reads.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("country", country)
            $0.field("region", ifPresent: region)
            $0.field("district", ifPresent: district)
            $0.field("ruralDistrict", ifPresent: ruralDistrict)
            $0.field("settlement", ifPresent: settlement)
        }
    }
}

extension QuestionnaireForm.FromSixteen: FieldCodable {
    /// Reads `{"category":…,"education":…,"field"?:…,"marital":…,"relatives":[…],"employment":[…]}`.
    public init(fields: FieldReader) throws(FieldRefusal) {
        let category = fields.choice("category", of: SocialCategory.self)
        let education = fields.choice("education", of: EducationLevel.self)
        let field = fields.optional.choice("field", of: EducationField.self)
        let marital = fields.choice("marital", of: MaritalStatus.self)
        let relatives = fields.list("relatives", 0...50, QuestionnaireRelative.init(fields:))
        let employment = fields.list("employment", 0...50, QuestionnaireEmployment.init(fields:))
        try fields.finish()
        self.init(
            category: try category.value,
            education: try education.value,
            field: try field.value,
            marital: try marital.value,
            relatives: try relatives.value,
            employment: try employment.value
        )
    }

    /// Writes what `init(fields:)` reads.
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("category", category.rawValue)
            writer.field("education", education.rawValue)
            writer.field("field", ifPresent: field?.rawValue)
            writer.field("marital", marital.rawValue)
            writer.array("relatives") { for relative in relatives { relative.write(to: &$0) } }
            writer.array("employment") { for place in employment { place.write(to: &$0) } }
        }
    }
}
