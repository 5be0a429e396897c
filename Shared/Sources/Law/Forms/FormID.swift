/// The forms of the appendices that people fill or receive (rulebook 3); Appendix 2 is the registry and no form.
public enum FormID: String, CaseIterable, Hashable, Sendable, Codable {
    /// Application-questionnaire; the page with its title and items 1–8 is missing in the source (R-A1.1).
    case form1 = "form-1"
    /// Application for registration information.
    case form3 = "form-3"
    /// Receipt of acceptance.
    case form4 = "form-4"
    /// Receipt on refusal to accept.
    case form5 = "form-5"
    /// Refusal notice on paper.
    case form6 = "form-6"
    /// Refusal notice, electronic.
    case form7 = "form-7"
    /// Decision on paper.
    case form8 = "form-8"
    /// Decision, electronic.
    case form9 = "form-9"

    /// The refusal notice for a channel of filing.
    public static func refusal(for channel: FilingChannel) -> FormID { channel == .portal ? .form7 : .form6 }

    /// The decision for a channel of filing (A-38, R9.15).
    public static func decision(for channel: FilingChannel) -> FormID { channel == .portal ? .form9 : .form8 }

    /// The rulebook's id.
    public var rule: RuleID {
        switch self {
        case .form1: .rA1
        case .form3: .rA3
        case .form4: .rA4
        case .form5: .rA5
        case .form6: .rA6
        case .form7: .rA7
        case .form8: .rA8
        case .form9: .rA9
        }
    }

    /// A name for menus; the printed title is the form's own.
    public var name: Text3 {
        switch self {
        case .form1: Text3(kk: "Өтініш-сауалнама", ru: "Заявление-анкета", en: "Application-questionnaire")
        case .form3:
            Text3(
                kk: "Тіркеу туралы мәлімет алуға өтініш",
                ru: "Заявление о сведениях о регистрации",
                en: "Application for registration information"
            )
        case .form4:
            Text3(kk: "Құжаттарды қабылдау туралы қолхат", ru: "Расписка о приёме документов", en: "Receipt of acceptance")
        case .form5:
            Text3(
                kk: "Құжаттарды қабылдаудан бас тарту туралы қолхат",
                ru: "Расписка об отказе в приёме документов",
                en: "Receipt on refusal to accept documents"
            )
        case .form6:
            Text3(
                kk: "Бас тарту туралы хабарлама (қағаз)",
                ru: "Уведомление об отказе (на бумаге)",
                en: "Refusal notice (paper)"
            )
        case .form7:
            Text3(
                kk: "Бас тарту туралы хабарлама (электрондық)",
                ru: "Уведомление об отказе (электронное)",
                en: "Refusal notice (electronic)"
            )
        case .form8: Text3(kk: "Шешім (қағаз)", ru: "Решение (на бумаге)", en: "Decision (paper)")
        case .form9: Text3(kk: "Шешім (электрондық)", ru: "Решение (электронное)", en: "Decision (electronic)")
        }
    }

    /// The slots the form must have, each exactly once.
    public var slots: Set<FormSlot> {
        switch self {
        case .form1: FormSlot.questionnaire
        case .form3: [.toBody, .applicantFullName, .applicantRegisteredAddress, .personSought, .date, .signature]
        case .form4: [.applicantFullName, .appearanceDate, .executorFullName, .executorPhone, .receivedBy, .date]
        case .form5:
            [
                .departmentNo, .departmentAddress, .missingDocuments, .employeeFullName, .executorFullName, .executorPhone,
                .receivedBy, .date,
            ]
        case .form6: [.grounds, .applicantFullName, .officialSignature]
        case .form7: [.grounds, .applicantFullName, .issueDate]
        case .form8:
            [
                .destinationCountry, .citizenOf, .applicantFullName, .children, .officialSignature, .executorFullName,
                .executorPhone, .issueDate, .receivedBy, .receivedDate,
            ]
        case .form9: [.destinationCountry, .citizenOf, .applicantFullName, .children, .issueDate]
        }
    }
}

/// What a form is issued on (RR-4).
public enum FormMedium: String, CaseIterable, Hashable, Sendable, Codable {
    /// On paper, signed by hand.
    case paper
    /// An electronic document, signed with an electronic digital signature; the signature is not printed (R6.2, R9.15).
    case electronic
}
