import Contracts

/// A kind of matter that a service keeps: complaints and administrative cases are opened, read, listed and moved on over HTTP
/// in one and the same way. What is asked goes to the service as it came, after one strict check, and the service's answer
/// goes out as it came.
struct Matter: Sendable {
    /// Opens one.
    let receiveCall: ServiceMethod
    /// The member of that call with what was sent.
    let content: String
    /// Carries out a command.
    let executeCall: ServiceMethod
    /// Reads one, or a part of it.
    let getCall: ServiceMethod
    /// Lists them.
    let listCall: ServiceMethod
    /// The caller's work.
    let workCall: ServiceMethod
    /// Takes a piece of a document; nil where a matter keeps none.
    let storeCall: ServiceMethod?
    /// Gives a piece of a document; nil where a matter keeps none.
    let readCall: ServiceMethod?
    /// What says which part of the matter a document is, as a query parameter and as a member of the call.
    let documentKind: String
    /// What a document is unless told.
    let usualDocument: String

    /// The query parameters a list can be narrowed with; the service knows their values.
    static let filters = ["stage", "owner", "overdue"]

    /// Complaints.
    static let complaints = Matter(
        receiveCall: ServiceMethod(ComplaintsInterface.Method.file),
        content: "complaint",
        executeCall: ServiceMethod(ComplaintsInterface.Method.execute),
        getCall: ServiceMethod(ComplaintsInterface.Method.get),
        listCall: ServiceMethod(ComplaintsInterface.Method.list),
        workCall: ServiceMethod(ComplaintsInterface.Method.work),
        storeCall: ServiceMethod(ComplaintsInterface.Method.storeDocument),
        readCall: ServiceMethod(ComplaintsInterface.Method.readDocument),
        documentKind: "role",
        usualDocument: "attachment"
    )

    /// Administrative cases.
    static let cases = Matter(
        receiveCall: ServiceMethod(HearingsInterface.Method.receive),
        content: "case",
        executeCall: ServiceMethod(HearingsInterface.Method.execute),
        getCall: ServiceMethod(HearingsInterface.Method.get),
        listCall: ServiceMethod(HearingsInterface.Method.list),
        workCall: ServiceMethod(HearingsInterface.Method.work),
        storeCall: ServiceMethod(HearingsInterface.Method.storeDocument),
        readCall: ServiceMethod(HearingsInterface.Method.readDocument),
        documentKind: "kind",
        usualDocument: CaseDocumentKind.documents.rawValue
    )

    /// Exit clearances. Their usual documents are open evidence; annexes of sealed grounds have a way of their own.
    static let clearances = Matter(
        receiveCall: ServiceMethod(ClearanceInterface.Method.open),
        content: "clearance",
        executeCall: ServiceMethod(ClearanceInterface.Method.execute),
        getCall: ServiceMethod(ClearanceInterface.Method.get),
        listCall: ServiceMethod(ClearanceInterface.Method.list),
        workCall: ServiceMethod(ClearanceInterface.Method.work),
        storeCall: ServiceMethod(ClearanceInterface.Method.storeDocument),
        readCall: ServiceMethod(ClearanceInterface.Method.readDocument),
        documentKind: "kind",
        usualDocument: "evidence"
    )
}
