/// The bus interface of the clearance service, as its socket describes itself. `docs/api/bus` holds the same text; a test compares them.
public enum ClearanceInterface {
    /// The interface's name.
    public static let name = "kz.shagym.clearance"

    /// The methods, spelt once.
    public enum Method: String, CaseIterable, Sendable {
        /// Opens a request.
        case open = "Open"
        /// Carries out a command on a request.
        case execute = "Execute"
        /// Carries out many commands, each by itself.
        case executeAll = "ExecuteAll"
        /// Reads one request, or a part of it.
        case get = "Get"
        /// Lists requests.
        case list = "List"
        /// The own parts of the caller's organisation or body, most pressing first.
        case work = "Work"
        /// Internal terms that have run out or were reminded of.
        case overdue = "Overdue"
        /// Counts with small groups suppressed.
        case report = "Report"
        /// Opens one sealed entry; the reading is recorded before it is shown.
        case openSealed = "OpenSealed"
        /// Takes a piece of a document, or of an annex for the caller's compartment.
        case storeDocument = "StoreDocument"
        /// Gives a piece of an uploaded document.
        case readDocument = "ReadDocument"
        /// Opens an annex of a sealed entry; the reading is recorded before anything is shown.
        case openAnnex = "OpenAnnex"
        /// Gives a piece of an annex that was opened.
        case readAnnex = "ReadAnnex"
        /// The register of organisations.
        case organisations = "Organisations"
        /// Who decides on an obligation signed with an organisation, with the way that leads there.
        case decisionMakers = "DecisionMakers"
        /// Enters organisations and what happened to them, with a result for each line.
        case changeOrganisations = "ChangeOrganisations"
        /// Enters a list of organisations and acts, each line read and entered by itself.
        case importOrganisations = "ImportOrganisations"
        /// Where clearances stand, for another service.
        case status = "Status"
        /// Opens a request for an exit application, or attaches one that stands; for the hearings service.
        case openForCase = "OpenForCase"
        /// Tells how an exit application ends; for the hearings service.
        case endCase = "EndCase"

        /// The method with its interface, as a call names it.
        public var qualified: String { ClearanceInterface.name + "." + rawValue }
    }

    /// The error that carries a `Problem`.
    public static let refused = name + ".Refused"

    /// The only events that leave the service: where a clearance stands, without grounds, organisations or obligations.
    public static let statusChanged = name + ".statusChanged.v1"

    /// The interface's text (varlink).
    public static let text = """
        # Exit clearances of secret-holders under paragraph 12 of Order No. 259 (rules R12). What is sealed leaves by OpenSealed alone.
        interface kz.shagym.clearance

        # Opens a request: finds whether a clearance is required and, where obligations and residence are named, asks for it.
        # `clearance` is the body of POST /v1/clearances.
        method Open(request: string, principal: object, clearance: object, dryRun: ?bool) -> (version: int, location: string, body: object)

        # Carries out one command of the request's state machine. `version`: only if the request is still at that version.
        # Staff act only as a known person (`iin` of the principal), so that nobody decides on an own request.
        method Execute(request: string, principal: object, id: string, version: ?int, command: object, dryRun: ?bool) -> (version: int, body: object)

        # Carries out at most 200 commands, each with the member `id` of its request and by itself; the answer has a result for each.
        method ExecuteAll(request: string, principal: object, commands: []object, dryRun: ?bool) -> (body: object)

        # part: view, parts, events, next-steps, documents or papers; clearance-decision as a paper, the newest unless decision names one;
        # each as far as the caller may see the request.
        method Get(principal: object, id: string, part: string, decision: ?string) -> (version: int, body: object)

        # The requests that the caller may see, newest first. filter: status.
        method List(principal: object, filter: object, limit: int, cursor: ?string) -> (body: object)

        # What waits for the caller's organisation or body, least slack first.
        method Work(principal: object, limit: int, cursor: ?string) -> (body: object)

        # Internal terms (CL-26) that have run out or were reminded of: the caller's own, and for a desk those of its requests that lie with others.
        method Overdue(principal: object, limit: int, cursor: ?string) -> (body: object)

        # Counts of the requests opened in one year by status, organisation and age; small groups are suppressed so that they cannot be computed.
        method Report(principal: object, year: ?int) -> (body: object)

        # Opens a sealed entry for the staff of whoever wrote it or came in its place. The reading is an event of the request.
        method OpenSealed(request: string, principal: object, id: string, entry: string) -> (version: int, body: object)

        # Takes one piece of a document, base 64, at most 512 KiB; `upload` names the whole. kind: evidence, open to those whom the request
        # concerns, or annex, for the compartment of the caller's body; an annex has no name until a sealed entry names it.
        method StoreDocument(request: string, principal: object, id: string, kind: string, name: string, mediaType: string, upload: string, offset: int, data: string, last: bool) -> (version: int, body: object)

        # One piece of an uploaded document.
        method ReadDocument(principal: object, id: string, sha256: string, offset: int, limit: int) -> (name: string, mediaType: string, size: int, data: string)

        # Opens an annex of a sealed entry, counted from 1. The reading is an event of the request; the ticket lets the caller read the bytes for
        # an hour.
        method OpenAnnex(request: string, principal: object, id: string, entry: string, annex: int) -> (version: int, name: string, mediaType: string, size: int, sha256: string, ticket: string)

        # One piece of an annex that the caller has opened.
        method ReadAnnex(principal: object, id: string, sha256: string, ticket: string, offset: int, limit: int) -> (size: int, data: string)

        # Organisations with what happened to them. `change`, the act as it was entered with the numbers of obligations, only for legal officers,
        # here and in DecisionMakers: others read kind, successors and text.
        method Organisations(principal: object) -> (version: int, body: object)

        # Who decides on an obligation signed with an organisation on a day, were it asked for on `day` (today when absent): heads or the territorial
        # national security body, each with the rules and acts that lead there; or why a legal officer must find them (rules 8.3).
        method DecisionMakers(principal: object, organisation: string, signed: string, day: ?string, number: ?string) -> (body: object)

        # Enters lines in the register, each by itself, or strikes out an entry by two persons (proposeAnnulment, approveAnnulment); open requests go to whoever is competent now (CL-19).
        method ChangeOrganisations(request: string, principal: object, version: ?int, command: object, dryRun: ?bool) -> (version: int, body: object)

        # Enters a list whose lines are flat objects, of organisations (id, bin, name, founded) or acts (organisation, day, reference, change, newName,
        # successors, archiveKeeper, takeovers), at most 1000. Each is read and entered by itself; the answer has a result for each.
        method ImportOrganisations(request: string, principal: object, lines: []object, dryRun: ?bool) -> (version: int, body: object)

        # For other services: the status notices of a person (iin) or of one request (number); none where there is nothing. With both: of that
        # request if it is that person's.
        method Status(principal: object, iin: ?string, number: ?string) -> (body: object)

        # For the hearings service: a case is registered whose applicant must have a clearance (CL-01), or of whom national security tells so
        # (CL-02). What the person asked for before is attached, else a request is opened. case: number, provider; holder: iin, name, category,
        # birthDate; source: questionnaire or nationalSecurity. Answers the status notices of the case.
        method OpenForCase(request: string, principal: object, case: object, holder: object, source: string) -> (body: object)

        # For the hearings service: how a case ends. end: withoutPermission, or issued: then it asks before the decision is recorded, and where
        # confirmed, nothing is revoked from here on (CL-24). Answers the status notices of the case too.
        method EndCase(request: string, principal: object, case: string, iin: string, end: string) -> (body: object)

        # A reasoned refusal: what speaks against it, the rule behind it, and what can lawfully be done now. Nothing was changed.
        error Refused (kind: string, code: string, rule: ?string, detail: object, options: ?[]object, fields: ?[]object, lastLawfulDay: ?string, retryAfterSeconds: ?int)
        """
}
