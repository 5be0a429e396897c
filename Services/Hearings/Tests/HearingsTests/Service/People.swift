import Directory
import StrictJSON

@testable import Hearings

/// Who asks, as the gateway says it.
enum People {
    static let desk = staff("o-desk", "corporation", "registrar")
    static let executor = staff("o-executor", "police-almaly", "registrar", "executor", "legalOfficer", "head")
    static let secretary = staff("o-secretary", "police-almaly", "executor")
    static let department = staff("o-department", "police-almaty", "reviewer", "head")
    static let stranger = staff("o-stranger", "ministry", "head")
    static let auditor = staff("o-auditor", "police-almaly", "auditor")
    static let applicant = portal("900101300017")
    static let otherPerson = portal("910202300028")
    static let complaints: JSONValue = ["kind": "service", "name": "complaints"]

    static func portal(_ iin: String) -> JSONValue { ["kind": "portal", "client": "egov", "iin": .string(iin)] }

    private static func staff(_ id: String, _ body: String, _ roles: String...) -> JSONValue {
        ["kind": "staff", "id": .string(id), "body": .string(body), "roles": .array(roles.map { .string($0) })]
    }
}
