/// The bus interface of the hearings service, as its socket describes itself. `docs/api/bus` holds the same text; a test compares them.
public enum HearingsInterface {
    /// The interface's name.
    public static let name = "kz.shagym.hearings"

    /// The methods, spelt once.
    public enum Method: String, CaseIterable, Sendable {
        /// Opens an administrative case.
        case receive = "Receive"
        /// Opens many cases, with a result for each.
        case importCases = "Import"
        /// Carries out a command on a case.
        case execute = "Execute"
        /// Reads one case, or a part of it.
        case get = "Get"
        /// Lists cases.
        case list = "List"
        /// The caller's work, most pressing first.
        case work = "Work"
        /// The lawful and free slots for a case's hearing, with the rule behind each refused day.
        case slots = "Slots"
        /// Rooms, people and links of the caller's body.
        case resources = "Resources"
        /// Changes rooms, people, links and their availability.
        case changeResources = "ChangeResources"
        /// Books hearings for many cases on one day, with a result for each.
        case planDay = "PlanDay"
        /// The hearings of one day.
        case day = "Day"
        /// The next working days: lawful demand, rooms and people, cases without a lawful day left.
        case outlook = "Outlook"
        /// Hearings whose parties are not yet provably notified.
        case unnotified = "Unnotified"
        /// iCalendar text of a hearing, an official or a room.
        case calendar = "Calendar"
        /// The documents of a case by kind, for the complaint about it (R15.2).
        case manifest = "Manifest"
        /// Counts over the matters that the caller's body may see.
        case report = "Report"
        /// Takes one piece of a document.
        case storeDocument = "StoreDocument"
        /// Gives one piece of a document.
        case readDocument = "ReadDocument"

        /// The method with its interface, as a call names it.
        public var qualified: String { HearingsInterface.name + "." + rawValue }
    }

    /// The error that carries a `Problem`.
    public static let refused = name + ".Refused"

    /// The interface's text (varlink).
    public static let text = """
        # Administrative cases, preliminary decisions and hearings under paragraph 9 of Order No. 259 (rules R8, R9).
        interface kz.shagym.hearings

        # Opens a case. `case` is the body of POST /v1/cases. A package that the State Corporation may not accept ends in form 5 (R8.3).
        method Receive(request: string, principal: object, case: object, dryRun: ?bool) -> (version: int, location: string, body: object)

        # Opens many cases of an export, at most 1000; each is taken or refused by itself. `body` has a result for each, in order.
        method Import(request: string, principal: object, cases: []object, dryRun: ?bool) -> (body: object)

        # Carries out one command of the case's state machines. `version`: only if the case is still at that version.
        # scheduleHearing and rescheduleHearing name needs and a slot, or take the first free one; holdSlot and releaseSlot keep a slot for some
        # minutes; recordDelivery reports how a notice, or the letter of another time (letter: notice or postponement), reached a party.
        method Execute(request: string, principal: object, id: string, version: ?int, command: object, dryRun: ?bool) -> (version: int, body: object)

        # part: view, events, deadlines, next-steps, documents, notices, form or papers; hearing-notice and hearing-minutes as papers;
        # manifest and plan for the provider and its department; persons for the adapter of an information system that was told of the case.
        method Get(principal: object, id: string, part: string) -> (version: int, body: object)

        # filter: stage, owner, overdue; newest first. The cases of the caller's body, or through the portal those of the person.
        method List(principal: object, filter: object, limit: int, cursor: ?string) -> (body: object)

        # The open cases in which the caller's body has the next step, least slack first.
        method Work(principal: object, limit: int, cursor: ?string) -> (body: object)

        # Lawful and free slots of a case's hearing between two days (YYYY-MM-DD); `needs` as in scheduleHearing. Without days: the whole window.
        method Slots(principal: object, id: string, from: ?string, to: ?string, needs: ?object) -> (body: object)

        # Rooms, people, links and closures of the caller's body.
        method Resources(principal: object) -> (version: int, body: object)

        # Carries out one command on the body's resources.
        method ChangeResources(request: string, principal: object, version: ?int, command: object, dryRun: ?bool) -> (version: int, body: object)

        # Books hearings of one day (YYYY-MM-DD) for cases, least slack first; each is booked or refused by itself.
        method PlanDay(request: string, principal: object, day: string, cases: []object, dryRun: ?bool) -> (body: object)

        # The hearings of one day (YYYY-MM-DD) at the caller's body.
        method Day(principal: object, day: string) -> (body: object)

        # The next `days` working days: lawful demand, rooms and people, and the cases that will have no lawful day left.
        method Outlook(principal: object, days: ?int) -> (body: object)

        # Hearings to come whose parties are not provably notified, the next one first.
        method Unnotified(principal: object, limit: ?int, cursor: ?string) -> (body: object)

        # iCalendar (RFC 5545). kind: hearing (id of the case), official or room (their id). language: kk (usual), ru or en.
        method Calendar(principal: object, kind: string, id: string, language: ?string) -> (text: string)

        # The documents of a case by kind, each with size and hash; a kind without documents says why (rules 7.1). A service asks for a complaint about
        # the case (R15.2): `request`, `complaint` and `body`, which ordered it, are then needed; the provider and the bodies above it get it, and the
        # reading is recorded.
        method Manifest(request: ?string, principal: object, id: string, complaint: ?string, body: ?string) -> (version: int, body: object)

        # A report over the matters that the caller's body may see: counts, days, overdue, ledger or load. query: from, to (days on which matters were handed in),
        # body (whose load). limit and cursor are of ledger, which is a list.
        method Report(principal: object, report: string, query: object, limit: ?int, cursor: ?string) -> (body: object)

        # One piece of a document: base64 in `data`, at most 512 KiB of bytes; `offset` in bytes; the piece with `last` completes it.
        method StoreDocument(request: string, principal: object, id: string, upload: string, offset: int, data: string, last: bool, name: string, mediaType: string, kind: string) -> (version: int, body: object)

        # Bytes of a document from `offset`, at most `limit`; `size` is the document's length in bytes. A service reads for a `complaint` and a
        # `body` for which it has asked for the manifest.
        method ReadDocument(request: ?string, principal: object, id: string, complaint: ?string, body: ?string, sha256: string, offset: int, limit: int) -> (name: string, mediaType: string, size: int, data: string)

        # A reasoned refusal: what speaks against it, the rule behind it, and what can lawfully be done now. Nothing was changed.
        error Refused (kind: string, code: string, rule: ?string, detail: object, options: ?[]object, fields: ?[]object, lastLawfulDay: ?string, retryAfterSeconds: ?int)
        """
}
