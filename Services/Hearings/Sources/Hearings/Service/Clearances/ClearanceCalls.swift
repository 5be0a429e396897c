import Contracts
import Directory
import StrictJSON

/// The calls to the clearance service that follow from an event. They say who and which case, never why anything was decided.
/// Source: CL-01, CL-02, CL-24.
enum ClearanceCalls {
    /// A call, without the request id that the journal gives it.
    struct Call {
        let method: ClearanceInterface.Method
        let parameters: [UInt8]
    }

    /// What has to be asked or told after an event, given the case as it made it.
    static func following(_ event: CaseEvent, on matter: AdministrativeCase) -> Call? {
        switch event {
        case .registered: return matter.clearance.status == .notRequired ? nil : opening(matter, "questionnaire")
        case .reopened: return isConcerned(matter) ? opening(matter, "questionnaire") : nil
        case .replyRecorded(let fact): return fact.requiresClearance ? opening(matter, "nationalSecurity") : nil
        case .clearanceNoticed(let fact): return fact.finding == .asked ? status(of: fact.number, matter) : nil
        case .issueOrdered: return ending(matter, "issued")
        // What was recorded by hand was not asked before; the service learns of it all the same.
        case .issued: return matter.clearanceRequests.isEmpty && isConcerned(matter) ? ending(matter, "issued") : nil
        case .refusalSent, .withdrawn: return isConcerned(matter) ? ending(matter, "withoutPermission") : nil
        default: return nil
        }
    }

    private static func isConcerned(_ matter: AdministrativeCase) -> Bool {
        matter.clearance.status != .notRequired || !matter.clearanceRequests.isEmpty
    }

    private static func opening(_ matter: AdministrativeCase, _ source: String) -> Call {
        call(.openForCase) { writer in
            writer.object("case") { writer in
                writer.field("number", matter.number.rawValue)
                writer.field("provider", matter.provider.rawValue)
            }
            writer.object("holder") { writer in
                writer.field("iin", matter.applicant.iin.rawValue)
                writer.field("name", matter.applicant.name)
                writer.field("category", matter.applicant.category.rawValue)
                writer.field("birthDate", matter.applicant.birthDate.iso)
            }
            writer.field("source", source)
        }
    }

    private static func status(of number: String, _ matter: AdministrativeCase) -> Call {
        call(.status) { writer in
            writer.field("iin", matter.applicant.iin.rawValue)
            writer.field("number", number)
        }
    }

    private static func ending(_ matter: AdministrativeCase, _ end: String) -> Call {
        call(.endCase) { writer in
            writer.field("case", matter.number.rawValue)
            writer.field("iin", matter.applicant.iin.rawValue)
            writer.field("end", end)
        }
    }

    private static func call(_ method: ClearanceInterface.Method, _ members: (inout JSONWriter) -> Void) -> Call {
        var writer = JSONWriter()
        writer.object { writer in
            writer.object("principal") { writer in
                writer.field("kind", "service")
                writer.field("name", "hearings")
            }
            members(&writer)
        }
        return Call(method: method, parameters: writer.take())
    }
}
