import Contracts
import Law
import StrictJSON

/// Reads what goes into a form from the body of a request.
enum FormInput {
    /// The filled form.
    /// - Parameter blank: slots that are left for the hand.
    /// - Throws: every field that cannot be taken; also a channel whose form is another one.
    static func print(
        _ form: FormID,
        _ object: JSONObject,
        leaving blank: Set<FormSlot> = [],
        with forms: Forms
    ) throws(FieldRefusal) -> PrintedForm {
        switch form {
        case .form1: forms.print(try FieldReader.read(object, QuestionnaireForm.init(fields:)), leaving: blank)
        case .form3: forms.print(try FieldReader.read(object, RegistrationApplicationForm.init(fields:)), leaving: blank)
        case .form4: forms.print(try FieldReader.read(object, AcceptanceReceiptForm.init(fields:)), leaving: blank)
        case .form5: forms.print(try FieldReader.read(object, RefusalToAcceptForm.init(fields:)), leaving: blank)
        case .form6, .form7:
            forms.print(try checked(try FieldReader.read(object, RefusalNoticeForm.init(fields:)), is: form), leaving: blank)
        case .form8, .form9:
            forms.print(try checked(try FieldReader.read(object, ExitDecisionForm.init(fields:)), is: form), leaving: blank)
        }
    }

    private static func checked<T: FillableForm>(_ data: T, is form: FormID) throws(FieldRefusal) -> T {
        guard data.form != form else { return data }
        let channels = FilingChannel.allCases.filter { FormID.refusal(for: $0) == form || FormID.decision(for: $0) == form }
        throw FieldRefusal([
            FieldProblem(
                path: JSONPointer(tokens: ["channel"]),
                reason: .notAllowed,
                allowed: .words(channels.map(\.rawValue))
            )
        ])
    }
}
