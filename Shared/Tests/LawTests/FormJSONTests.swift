import CivilTime
import StrictJSON
import Testing

@testable import Law

private func value(_ text: String) throws -> JSONValue { try JSONValue(parsing: text) }

/// Reads, writes and reads again: both ways are one definition.
private func roundTrip<T: FieldCodable & Equatable>(_ type: T.Type, _ text: String) throws -> T {
    let read = try T(json: value(text))
    #expect(try T(json: JSONValue(parsing: read.jsonBytes)) == read)
    return read
}

private func problems<T: FieldCodable>(_ type: T.Type, _ text: String) throws -> [String] {
    let value = try value(text)
    do throws(FieldRefusal) {
        _ = try T(json: value)
        return []
    } catch {
        return error.problems.map { "\($0.path) \($0.reason.rawValue)" }
    }
}

private let questionnaire = #"""
    {"channel":"portal","militaryDuty":"жоқ","otherCitizenship":"жоқ","from":{"country":"Қазақстан","region":"Алматы"},
    "to":{"country":"Германия"},"purpose":"family","fromSixteen":{"category":"employee","education":"higher","field":"technical",
    "marital":"married","relatives":[{"name":"Серікова Айгүл","kinship":"жұбайы","birth":"1990, Алматы","residence":"Германия"}],
    "employment":[{"years":"2020–2026","organisation":"«А» ЖШС","address":"Алматы","workplace":"цех","position":"инженер",
    "access":"none"},{"years":"2018–2020","organisation":"«Б» ЖШС","address":"Алматы","workplace":"бөлім","position":"инженер",
    "access":"declared","accessWords":"үшінші нысан"}]},"children":[{"name":"Сериков Али","iin":"150301500123","born":"2015-03-01",
    "sex":"ер"}],"declared":"2026-06-03"}
    """#

@Suite struct `The data of forms as JSON` {
    @Test func `R-A1: the questionnaire, both declarations of secrets`() throws {
        let form = try roundTrip(QuestionnaireForm.self, questionnaire)
        #expect(form.fromSixteen?.employment.map(\.access) == [.none, .declared(try #require(FormWords("үшінші нысан")))])
        #expect(form.children.first?.born == (try day("2015-03-01")) && form.medium == .electronic)
        let text = try loadForms().print(form).text
        #expect(text.contains("мемлекеттік құпияларға рұқсаты жоқ") && text.contains("[x] 4. Отбасы жағдайыма байланысты"))
        let silent = questionnaire.replacing(#""access":"none""#, with: #""access":null"#)
        #expect(try problems(QuestionnaireForm.self, silent) == ["/fromSixteen/employment/0/access missing"])
        let other = questionnaire.replacing("150301500123", with: "15030150012٣")
        #expect(try problems(QuestionnaireForm.self, other) == ["/children/0/iin malformed"])
    }

    @Test func `R7.1: form 3`() throws {
        let text = #"{"body":"ІІБ","applicant":"А","address":"Алматы","personSought":"Б, әкесі","date":"2026-06-03"}"#
        #expect(try roundTrip(RegistrationApplicationForm.self, text).personSought == "Б, әкесі")
        let faults = try problems(RegistrationApplicationForm.self, #"{"body":" ","date":"2026-02-30","more":1}"#)
        #expect(
            faults == [
                "/body blank", "/applicant missing", "/address missing", "/personSought missing", "/date malformed",
                "/more unknownField",
            ]
        )
    }

    @Test func `R8.1: form 4`() throws {
        let text = #"{"applicant":"А","termEnd":"2026-07-01","executor":"Б","phone":"8","issued":"2026-06-03"}"#
        #expect(try roundTrip(AcceptanceReceiptForm.self, text).termEnd == (try day("2026-07-01")))
    }

    @Test func `R8.3: form 5 names documents of the list only`() throws {
        func text(_ lacks: String) -> String {
            #"{"department":"5","address":"А","lacks":[\#(lacks)],"employee":"Б","executor":"В","phone":"8","applicant":"Г","issued":"2026-06-03"}"#
        }
        let form = try roundTrip(
            RefusalToAcceptForm.self,
            text(#"{"document":"D3"},{"document":"D2.passport","expired":"мерзімі өткен"}"#)
        )
        #expect(form.lacks.count == 2 && form.lacks[0] == .missing(.maintenanceAgreement))
        #expect(try problems(RefusalToAcceptForm.self, text("")) == ["/lacks tooFew"])
        #expect(try problems(RefusalToAcceptForm.self, text(#"{"document":"D5none"}"#)) == ["/lacks/0/document notAllowed"])
        let latin = text(#"{"document":"D3","expired":"expired"}"#)
        #expect(try problems(RefusalToAcceptForm.self, latin) == ["/lacks/0/expired malformed"])
    }

    @Test func `R9.10: forms 6 and 7; the official is needed on paper only`() throws {
        let portal = #"{"channel":"portal","grounds":[{"ground":"RG-8"}],"applicant":"А","issued":"2026-06-26"}"#
        #expect(try roundTrip(RefusalNoticeForm.self, portal).form == .form7)
        let paper = portal.replacing("portal", with: "stateCorporation")
        #expect(try problems(RefusalNoticeForm.self, paper) == ["/official missing"])
        let bare = portal.replacing(#"{"ground":"RG-8"}"#, with: #"{"ground":"RG-9"}"#)
        #expect(try problems(RefusalNoticeForm.self, bare) == ["/grounds/0/until missing"])
        #expect(try problems(RefusalNoticeForm.self, portal.replacing(#"{"ground":"RG-8"}"#, with: "")) == ["/grounds tooFew"])
    }

    @Test func `R9.14, R9.15: forms 8 and 9`() throws {
        let portal =
            #"{"channel":"portal","destination":"Германияға","applicant":"А","children":[{"name":"Б","born":"2015-03-01"}],"issued":"2026-06-26"}"#
        #expect(try roundTrip(ExitDecisionForm.self, portal).form == .form9)
        let paper = portal.replacing("portal", with: "stateCorporation")
        #expect(try problems(ExitDecisionForm.self, paper) == ["/official missing", "/executor missing", "/phone missing"])
    }
}

@Suite struct `A printed form as JSON` {
    @Test(arguments: FormID.allCases) func `is read back as it was`(id: FormID) throws {
        let form = try loadForms().blank(id)
        #expect(try PrintedForm(json: JSONValue(parsing: form.jsonBytes, limits: .file)) == form)
    }

    @Test func `filled, with signatures, dashes, choices and rows, too`() throws {
        let forms = try loadForms()
        let decision =
            #"{"channel":"stateCorporation","destination":"Германияға","applicant":"\"А\"","children":[],"official":"Б","executor":"В","phone":"8","issued":"2026-06-26"}"#
        for form in [
            forms.print(try QuestionnaireForm(json: value(questionnaire))),
            forms.print(try ExitDecisionForm(json: value(decision))),
        ] {
            #expect(try PrintedForm(json: JSONValue(parsing: form.jsonBytes, limits: .file)) == form)
        }
    }

    @Test func `a row without a cell for each column is refused, and so is a slot nobody knows`() throws {
        let table =
            #"{"form":"form-1","medium":"paper","copies":1,"elements":[{"kind":"table","slot":"minorChildren","fromSixteen":false,"columns":[{"kk":"а","ru":"б"}],"rows":[{"cells":["1","2"]}]}]}"#
        #expect(try problems(PrintedForm.self, table) == ["/elements/0/rows/0/cells tooMany"])
        let run =
            #"{"form":"form-1","medium":"paper","copies":1,"elements":[{"kind":"line","style":"title","runs":[{"kind":"blank","slot":"x","text":"_"}]}]}"#
        #expect(try problems(PrintedForm.self, run) == ["/elements/0/runs/0/slot notAllowed"])
    }

    @Test func `R-A1: form 1 may be issued on paper and electronically, each other form as it says`() throws {
        let forms = try loadForms()
        #expect(forms.media(of: .form1) == [.paper, .electronic])
        #expect(FormID.allCases.filter { forms.media(of: $0) == [.electronic] } == [.form7, .form9])
    }
}
