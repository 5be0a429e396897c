import Contracts
import Law
import StrictJSON

/// Reads what goes into a form from the body of a request.
enum FormInput {
    /// The filled form.
    /// - Throws: every field that cannot be taken; also a channel whose form is another one.
    static func print(_ form: FormID, _ object: JSONObject, with forms: Forms) throws(FieldRefusal) -> PrintedForm {
        switch form {
        case .form1: forms.print(try FieldReader.read(object, QuestionnaireForm.init(fields:)))
        case .form3: forms.print(try FieldReader.read(object, RegistrationApplicationForm.init(fields:)))
        case .form4: forms.print(try FieldReader.read(object, AcceptanceReceiptForm.init(fields:)))
        case .form5: forms.print(try FieldReader.read(object, RefusalToAcceptForm.init(fields:)))
        case .form6, .form7:
            forms.print(try checked(try FieldReader.read(object, RefusalNoticeForm.init(fields:)), is: form))
        case .form8, .form9:
            forms.print(try checked(try FieldReader.read(object, ExitDecisionForm.init(fields:)), is: form))
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
