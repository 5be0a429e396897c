import Clearance
import Complaints
import Contracts
import Hearings
import MessageBus
import StrictJSON
import Synchronization
import TestSupport

/// Both services, and the clearance service where it is wanted, over one folder of sockets, with one time for both, and the people of the stories.
final class Together {
    private let folder: TemporaryFolder
    private(set) var time: String
    private(set) var complaints: RunningPart
    private(set) var hearings: RunningPart
    private(set) var clearance: RunningPart?
    private var requests = 0

    init(at time: String = "2026-06-03 10:00", clearance hasClearance: Bool = false) throws {
        folder = try TemporaryFolder()
        self.time = time
        complaints = try RunningPart(ComplaintsService(), in: folder.path, at: time)
        hearings = try RunningPart(HearingsService(), in: folder.path, at: time)
        if hasClearance { try startClearance() }
    }

    func stop() throws {
        try complaints.stop()
        try hearings.stop()
        try clearance?.stop()
    }

    func stopClearance() throws {
        try clearance?.stop()
        clearance = nil
    }

    func startClearance() throws { clearance = try RunningPart(ClearanceService(), in: folder.path, at: time) }

    /// Ends the clearance service wherever it stands, and starts it again.
    func restartClearance() throws {
        try clearance?.kill()
        try startClearance()
    }

    func stopHearings() throws { try hearings.stop() }
    func startHearings() throws { hearings = try RunningPart(HearingsService(), in: folder.path, at: time) }

    /// Ends a service wherever it stands, and starts it again.
    func restart(complaints isComplaints: Bool) throws {
        if isComplaints {
            try complaints.kill()
            complaints = try RunningPart(ComplaintsService(), in: folder.path, at: time)
        } else {
            try hearings.kill()
            try startHearings()
        }
    }

    func setClock(_ time: String) throws {
        self.time = time
        try hearings.setClock(time)
        try complaints.setClock(time)
        try clearance?.setClock(time)
    }

    /// A key no other call has used.
    func request() -> JSONValue {
        requests += 1
        return .string("test-\(requests)")
    }

    // MARK: Calls

    func execute(
        _ command: JSONValue, on id: String, by who: JSONValue, version: Int64? = nil, at part: RunningPart
    ) throws -> JSONValue {
        try part.call(
            "Execute",
            [
                "request": request(), "principal": who, "id": .string(id), "command": command,
                "version": version.map { .number(JSONNumber($0)) } ?? .null,
            ]
        )
    }

    func get(_ part: String, of id: String, by who: JSONValue, at service: RunningPart) throws -> JSONValue {
        try service.call("Get", ["principal": who, "id": .string(id), "part": .string(part)])["body"] ?? .null
    }

    /// Stores a document in pieces.
    /// - Returns: its entry, as the documents of the matter list it.
    @discardableResult
    func store(
        _ bytes: [UInt8],
        _ name: String,
        as kind: (String, String),
        in id: String,
        by who: JSONValue,
        at part: RunningPart
    ) throws
        -> JSONValue
    {
        let step = 300_000
        for offset in stride(from: 0, to: max(1, bytes.count), by: step) {
            let end = min(bytes.count, offset + step)
            let data = Base64.text(Array(bytes[offset..<end]))
            _ = try part.call(
                "StoreDocument",
                [
                    "request": request(), "principal": who, "id": .string(id), "upload": .string(name),
                    "offset": .number(JSONNumber(Int64(offset))), "data": .string(data), "last": .bool(end == bytes.count),
                    "name": .string(name), "mediaType": "text/plain", kind.0: .string(kind.1),
                ]
            )
        }
        let all = try get("documents", of: id, by: who, at: part)["documents"]?.asArray ?? []
        guard let found = all.last(where: { $0["document"]?["name"]?.asString == name })?["document"] else {
            throw LimitExceeded("\(name) is not stored")
        }
        return found
    }

    // MARK: Logs

    /// Where both stand, for a test that failed.
    func condition() throws -> String {
        try ([complaints, hearings] + [clearance].compactMap { $0 }).map { part in
            let types = try part.log().compactMap { $0["type"]?.asString }.joined(separator: " ")
            return
                "\(part.name): \(String(decoding: try part.call("kz.shagym.bus.Status", [:]).jsonBytes, as: UTF8.self)) \(types)"
        }.joined(separator: "\n")
    }

    /// How often a type stands in a log.
    func count(_ type: String, in part: RunningPart) throws -> Int { try part.log().count { $0["type"]?.asString == type } }

    func flags(of id: String, at part: RunningPart) throws -> [String] {
        (try get("view", of: id, by: People.executor, at: part)["flags"]?.asArray ?? []).compactMap {
            $0.asString ?? $0["code"]?.asString
        }
    }
}

/// Who acts.
enum People {
    static let desk = staff("desk", "corporation", "registrar")
    static let executor = staff("executor", "police-almaly", "registrar", "executor", "legalOfficer", "head")
    static let neighbour = staff("neighbour", "police-medeu", "registrar", "executor", "legalOfficer", "head")
    static let reviewer = staff("reviewer", "police-almaty", "registrar", "reviewer", "head")
    static let anonymous: JSONValue = ["kind": "anonymous"]
    static let complaintsService: JSONValue = ["kind": "service", "name": "complaints"]

    private static func staff(_ id: String, _ body: String, _ roles: String...) -> JSONValue {
        ["kind": "staff", "id": .string("o-\(id)"), "body": .string(body), "roles": .array(roles.map { .string($0) })]
    }
}
