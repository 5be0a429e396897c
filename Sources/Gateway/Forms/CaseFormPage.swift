import Contracts
import HTTPServer
import Law
import StrictJSON

/// The form that fits where a case stands, filled from the case for whoever may read it. What the case does not know, such as the
/// telephone of an official, is taken from the query or left blank for the hand.
enum CaseFormPage {
    /// What the query may say: the case, and what is not in it.
    static let parameters = ["case"] + toAdd.map(\.key)

    private static let toAdd: KeyValuePairs<String, FormSlot> = [
        "department": .departmentNo, "address": .departmentAddress, "destination": .destinationCountry,
        "employee": .employeeFullName, "official": .officialSignature, "executor": .executorFullName, "phone": .executorPhone,
    ]

    /// Asks for the case's form and hands it on printed.
    static func show(_ form: FormID, _ exchange: Exchange, _ answer: @escaping (Exchange, PrintedForm) -> Void) {
        guard let id = exchange.query["case"] else { return exchange.refuse(.parameter("case", caseWanted)) }
        guard exchange.caller.kind != .anonymous else { return exchange.refuse(Refusal.unauthenticated) }
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("principal", raw: exchange.caller.json)
            writer.field("id", id)
            writer.field("part", "form")
        }
        exchange.ask(Matter.cases.getCall, writer.take()) { exchange, reply in
            guard let body = reply.body.flatMap({ try? JSONValue(parsing: $0) }), let data = body["data"]?.asObject,
                let fitting = body["form"]?.asString
            else { return exchange.refuse(.serviceFailed) }
            guard fitting == form.rawValue else { return exchange.refuse(.otherForm(fitting)) }
            let missing = (body["toAdd"]?.asArray ?? []).compactMap(\.asString)
            // A dash stands for what is not known until its slot is left blank.
            let added = missing.map { ($0, JSONValue.string(exchange.query[$0] ?? "—")) }
            let blank = toAdd.filter { missing.contains($0.key) && exchange.query[$0.key] == nil }.map(\.value)
            let whole = JSONObject(data.members.map { ($0.key, $0.value) } + added)
            do throws(FieldRefusal) {
                let forms = exchange.gateway.law.forms
                answer(exchange, try FormInput.print(form, whole, leaving: Set(blank), with: forms))
            } catch {
                exchange.refuse(Problem(error))
            }
        }
    }

    private static let caseWanted = Text3(
        kk: "толтыру үшін істің нөмірі керек.",
        ru: "чтобы заполнить форму, нужен номер дела.",
        en: "to fill the form the number of the case is needed."
    )
}

extension Refusal {
    /// Another form fits where the case stands and how it was filed.
    static func otherForm(_ form: String) -> Refusal {
        Refusal(
            Problem(
                .unprocessable,
                code: "other-form",
                rule: .a38,
                detail: Text3(
                    kk: "Істің қазіргі кезеңіне басқа нысан сай келеді: /v1/forms/\(form).",
                    ru: "На этой стадии делу соответствует другая форма: /v1/forms/\(form).",
                    en: "Where the case stands another form fits: /v1/forms/\(form)."
                )
            )
        )
    }
}
