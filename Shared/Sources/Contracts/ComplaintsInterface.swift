/// The bus interface of the complaints service, as every socket describes itself. `docs/api/bus` holds the same text; a test compares them.
public enum ComplaintsInterface {
    /// The interface's name.
    public static let name = "kz.shagym.complaints"

    /// The methods, spelt once.
    public enum Method: String, CaseIterable, Sendable {
        /// Files a complaint.
        case file = "File"
        /// Carries out a command on a complaint.
        case execute = "Execute"
        /// Reads one complaint, or a part of it.
        case get = "Get"
        /// Lists complaints.
        case list = "List"
        /// The caller's work, most pressing first.
        case work = "Work"
        /// Counts over the matters that the caller's body may see.
        case report = "Report"
        /// Takes one piece of a document.
        case storeDocument = "StoreDocument"
        /// Gives one piece of a document.
        case readDocument = "ReadDocument"

        /// The method with its interface, as a call names it.
        public var qualified: String { ComplaintsInterface.name + "." + rawValue }
    }

    /// The error that carries a `Problem`.
    public static let refused = name + ".Refused"

    /// The interface's text (varlink).
    public static let text = """
        # Complaints under Chapter 3 of Order No. 259 (rules R14, R15).
        interface kz.shagym.complaints

        # Files a complaint. `complaint` is the body of POST /v1/complaints. The complaint is registered whatever it lacks (rule 7.3).
        method File(request: string, principal: object, complaint: object, dryRun: ?bool) -> (version: int, location: string, body: object)

        # Carries out one command of the complaint's state machine. `version`: only if the complaint is still at that version.
        method Execute(request: string, principal: object, id: string, version: ?int, command: object, dryRun: ?bool) -> (version: int, body: object)

        # part: view, events, deadlines, next-steps, documents, receipt or papers; complaint-receipt, and covering-letter for bodies, as a paper.
        method Get(principal: object, id: string, part: string) -> (version: int, body: object)

        # filter: stage, owner, overdue; items in the order filed, newest first.
        method List(principal: object, filter: object, limit: int, cursor: ?string) -> (body: object)

        # The open complaints in which the caller's body has the next step, least slack first.
        method Work(principal: object, limit: int, cursor: ?string) -> (body: object)

        # A report over the matters that the caller's body may see: counts, days, overdue, ledger or load. query: from, to (days on which matters were handed in),
        # body (whose load). limit and cursor are of ledger, which is a list.
        method Report(principal: object, report: string, query: object, limit: ?int, cursor: ?string) -> (body: object)

        # One piece of a document: base64 in `data`, at most 512 KiB of bytes; `offset` in bytes; the piece with `last` completes it.
        method StoreDocument(request: string, principal: object, id: string, upload: string, offset: int, data: string, last: bool, name: string, mediaType: string, role: string) -> (version: int, body: object)

        # Bytes of a document from `offset`, at most `limit`; `size` is the document's length in bytes.
        method ReadDocument(principal: object, id: string, sha256: string, offset: int, limit: int) -> (name: string, mediaType: string, size: int, data: string)

        # A reasoned refusal: what speaks against it, the rule behind it, and what can lawfully be done now. Nothing was changed.
        error Refused (kind: string, code: string, rule: ?string, detail: object, options: ?[]object, fields: ?[]object, lastLawfulDay: ?string, retryAfterSeconds: ?int)
        """
}
