import CivilTime
import Directory
import Law
import StrictJSON

/// A child named in the applicant's form 1, with its documents. Source: R-A1, RR-8.
public struct ArrivingChild: Hashable, Sendable {
    /// Who it is.
    public let child: AccompanyingChild
    /// Citizen, foreigner or stateless.
    public let category: PersonCategory
    /// Its documents.
    public let package: PersonPackage

    /// A child.
    public init(_ child: AccompanyingChild, category: PersonCategory, package: PersonPackage) {
        self.child = child
        self.category = category
        self.package = package
    }

    /// Who acts for the child: whom it leaves with.
    var filer: Filer {
        if case .one(let representative, _) = package.departure { return .representative(representative) }
        return .representative(.parent)
    }
}

extension ArrivingChild: FieldCodable {
    /// Reads `{"name":…,"iin"?:…,"birthDate":…,"category":…,"package":{…}}`.
    public init(fields: FieldReader) throws(FieldRefusal) {
        let name = fields.text("name", 1...200)
        let iin = fields.optional.text("iin", as: IIN.init(rawValue:), form: IIN.form)
        let birthDate = fields.text("birthDate", as: Day.init(iso:), form: "YYYY-MM-DD")
        let category = fields.choice("category", of: PersonCategory.self)
        let package = fields.object("package", PersonPackage.init(fields:))
        try fields.finish()
        self.init(
            AccompanyingChild(name: try name.value, iin: try iin.value, birthDate: try birthDate.value),
            category: try category.value,
            package: try package.value
        )
    }

    /// Writes what `init(fields:)` reads.
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("name", child.name)
            writer.field("iin", ifPresent: child.iin?.rawValue)
            writer.field("birthDate", child.birthDate.iso)
            writer.field("category", category.rawValue)
            writer.field("package", package)
        }
    }
}
