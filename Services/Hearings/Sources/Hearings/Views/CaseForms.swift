import CivilTime
import Law
import StrictJSON

extension AdministrativeCase {
    /// The form that fits where the case stands and how it was filed: 4 or 5 at acceptance, 6 or 7 for a refusal, 8 or 9 for a permission;
    /// nil where none does. Source: R8.1, R8.3, A-38.
    var formID: FormID? {
        let channel = intake.channel
        return switch stage {
        case .intakeRefused: .form5
        case .refused, .closedRefused: .refusal(for: channel)
        case .granted, .militaryRemoval, .surrenderRequested, .surrendered, .closedGranted: .decision(for: channel)
        case .accepted, .registered, .incompleteFound, .complete, .inquiries, .refusalPlanned, .preliminaryStage, .grantPlanned:
            channel == .stateCorporation ? .form4 : nil
        case .closedWithdrawn: nil
        }
    }
}

/// The data of the form that fits a case, as far as the case knows them. Names and telephones of officials are not in the case; they are
/// added where the form is printed.
enum CaseForms {
    /// `{"form":"form-6","medium":…,"data":{…},"toAdd":["official"]}`; nil where no form fits that the audience may see.
    static func json(of matter: AdministrativeCase, for audience: CaseAudience, at now: Instant) -> [UInt8]? {
        guard let form = matter.formID, audience.sees(form) else { return nil }
        var writer = JSONWriter(reserving: 2048)
        writer.object { writer in
            writer.field("form", form.rawValue)
            writer.field("name", form.name)
            writer.object("data") { writer in data(of: form, matter, today: KazakhstanTime.local(now).day, &writer) }
            writer.array("toAdd") { writer in for name in toAdd(form, matter) { writer.string(name) } }
        }
        return writer.take()
    }

    private static func data(of form: FormID, _ matter: AdministrativeCase, today: Day, _ writer: inout JSONWriter) {
        let accepted = KazakhstanTime.local(matter.intake.filedAt).day
        switch form {
        case .form4:
            writer.field("applicant", matter.applicant.name)
            writer.field("termEnd", ifPresent: matter.intake.term?.end.iso)
            writer.field("issued", accepted.iso)
        case .form5:
            writer.array("lacks") { writer in lacks(matter, &writer) }
            writer.field("applicant", matter.applicant.name)
            writer.field("issued", accepted.iso)
        case .form6, .form7:
            writer.field("channel", matter.intake.channel.rawValue)
            writer.array("grounds") { writer in for ground in matter.refusal?.grounds ?? [] { ground.cited.write(to: &writer) } }
            writer.field("applicant", matter.applicant.name)
            writer.field("issued", (matter.refusal.map { KazakhstanTime.local($0.stamp.at).day } ?? today).iso)
        case .form8, .form9:
            writer.field("channel", matter.intake.channel.rawValue)
            writer.field("destination", ifPresent: matter.intake.destination)
            writer.field("applicant", matter.applicant.name)
            writer.array("children") { writer in
                for child in matter.intake.children {
                    writer.object { writer in
                        writer.field("name", child.name)
                        writer.field("born", child.birthDate.iso)
                    }
                }
            }
            writer.field("issued", (matter.permission.map { KazakhstanTime.local($0.stamp.at).day } ?? today).iso)
        case .form1, .form3: break
        }
    }

    /// Each document once, for the form lists documents and not persons; the word for an expired one can be changed.
    private static func lacks(_ matter: AdministrativeCase, _ writer: inout JSONWriter) {
        for document in RequiredDocument.allCases where matter.check.missing.contains(where: { $0.document == document }) {
            writer.object { $0.field("document", document.rawValue) }
        }
        let missing = Set(matter.check.missing.map(\.document))
        for document in RequiredDocument.allCases
        where matter.check.expired.contains(where: { $0.document == document }) && !missing.contains(document) {
            writer.object { writer in
                writer.field("document", document.rawValue)
                writer.field("expired", "мерзімі өткен")
            }
        }
    }

    private static func toAdd(_ form: FormID, _ matter: AdministrativeCase) -> [String] {
        switch form {
        case .form4: ["executor", "phone"]
        case .form5: ["department", "address", "employee", "executor", "phone"]
        case .form6: ["official"]
        case .form8: (matter.intake.destination == nil ? ["destination"] : []) + ["official", "executor", "phone"]
        case .form9: matter.intake.destination == nil ? ["destination"] : []
        case .form1, .form3, .form7: []
        }
    }
}
