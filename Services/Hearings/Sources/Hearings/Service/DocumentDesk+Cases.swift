import CivilTime
import ServiceKit
import StrictJSON

extension DocumentDesk {
    /// Fills in what the service knows itself of a command through the portal: the written form of a withdrawal or a waiver made there, and
    /// that a position came through the personal cabinet just now.
    func complete(_ command: JSONValue, by caller: Caller, at now: Instant) throws -> JSONValue {
        guard caller.actor.kind == .portal, let object = command.asObject, let name = object["command"]?.asString else {
            return command
        }
        switch CommandName(rawValue: name) {
        case .withdraw, .waiveHearing:
            guard object["document"] == nil, let text = object["text"]?.asString, !text.isEmpty, text.utf8.count <= 20_000 else {
                return command
            }
            let document = try keep(Array(text.utf8), name: "\(name).txt", type: "text/plain; charset=utf-8")
            return .object(object.replacing([("text", nil), ("document", try JSONValue(parsing: document.jsonBytes))]))
        case .recordPosition:
            guard let position = object["position"]?.asObject else { return command }
            let marked = position.replacing([("source", "personalCabinet"), ("receivedAt", .string(now.rfc3339))])
            return .object(object.replacing([("position", .object(marked))]))
        default: return command
        }
    }
}

extension JSONObject {
    /// The object with members set anew, or removed where nil is given.
    fileprivate func replacing(_ new: [(String, JSONValue?)]) -> JSONObject {
        let keys = new.map(\.0)
        return JSONObject(
            members.filter { !keys.contains($0.key) }.map { ($0.key, $0.value) }
                + new.compactMap { key, value in value.map { (key, $0) } }
        )
    }
}
