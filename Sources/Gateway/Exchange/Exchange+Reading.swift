import CivilTime
import Contracts
import Journal
import Law
import StrictJSON

/// What handlers ask of a request. Each question that can go wrong answers the client itself and returns nil.
extension Exchange {
    /// The longest `Idempotency-Key`.
    private static let longestKey = 128

    /// The id under which a changing call is remembered: from the caller and the `Idempotency-Key`, so that the same key of
    /// the same caller means the same call, whichever gateway and however often; a fresh one when there is no key.
    func requestID() -> String? {
        let keys = request.headers.values("idempotency-key")
        guard let key = keys.first else { return gateway.nextRequestID() }
        guard keys.count == 1, !key.isEmpty, key.utf8.count <= Self.longestKey, key.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else {
            refuse(
                .header(
                    "Idempotency-Key",
                    Text3(
                        kk: "1–128 көрінетін ASCII таңбасы керек, бір рет.",
                        ru: "нужно 1–128 видимых знаков ASCII, один раз.",
                        en: "1–128 visible ASCII characters are needed, once."
                    )
                )
            )
            return nil
        }
        var hash = SHA256()
        hash.update(caller.key.utf8)
        hash.update([0])
        hash.update(key.utf8)
        return hash.finished().hex
    }

    /// The `dryRun` parameter; false when it is absent.
    func dryRunParameter() -> Bool? {
        switch query["dryRun"] {
        case nil, "false": return false
        case "true", "": return true
        default:
            refuse(
                .parameter(
                    "dryRun",
                    Text3(kk: "true немесе false керек.", ru: "нужно true или false.", en: "true or false is needed.")
                )
            )
            return nil
        }
    }

    /// The `language` parameter: the language of a paper or a calendar, which need not be the reader's.
    func languageParameter(else usual: Language) -> Language? {
        guard let text = query["language"] else { return usual }
        if let language = Language(rawValue: text) { return language }
        refuse(
            .parameter(
                "language",
                Text3(kk: "kk, ru немесе en керек.", ru: "нужно kk, ru или en.", en: "kk, ru or en is needed.")
            )
        )
        return nil
    }

    /// How many entries of a list are wanted: 1 to 200, 50 unless told.
    func limitParameter() -> Int? {
        guard let text = query["limit"] else { return 50 }
        if let limit = Int(text), (1...200).contains(limit), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return limit }
        refuse(
            .parameter(
                "limit",
                Text3(
                    kk: "1-ден 200-ге дейінгі сан керек.",
                    ru: "нужно число от 1 до 200.",
                    en: "a number from 1 to 200 is needed."
                )
            )
        )
        return nil
    }

    /// The day that a parameter names, which may be absent.
    func dayParameter(_ name: String) -> DayParameter? {
        guard let text = query[name] else { return DayParameter(day: nil) }
        if let day = Day(iso: text) { return DayParameter(day: day) }
        refuse(.parameter(name, FieldWords.dayWanted))
        return nil
    }

    /// The version that `If-Match` asks for.
    func wantedVersion() -> EntityTag.Wanted? {
        let headers = request.headers.values("if-match")
        switch EntityTag.wanted(headers.isEmpty ? nil : headers.joined(separator: ",")) {
        case .malformed:
            refuse(
                .header(
                    "If-Match",
                    Text3(
                        kk: "соңғы жауаптағы ETag немесе * керек.",
                        ru: "нужен ETag последнего ответа или *.",
                        en: "the ETag of the last answer, or *, is needed."
                    )
                )
            )
            return nil
        case .nothing:
            refuse(
                Problem(
                    .outdated,
                    code: "outdated",
                    detail: Text3(
                        kk: "If-Match ешбір нұсқаға сәйкес емес.",
                        ru: "If-Match не соответствует ни одной версии.",
                        en: "If-Match fits no version."
                    )
                )
            )
            return nil
        case let wanted: return wanted
        }
    }

    /// The body's members, after one strict check of all of it.
    func jsonMembers() -> JSONMembers? {
        do throws(JSONError) {
            return try JSONMembers(scanning: request.body)
        } catch {
            refuse(.json(error))
            return nil
        }
    }

    /// The body as a tree, for the questions that the gateway answers itself.
    func jsonBody() -> JSONObject? {
        do throws(JSONError) {
            guard case .object(let object) = try JSONValue(parsing: request.body) else { throw JSONError(.notAnObject, at: 0) }
            return object
        } catch {
            refuse(.json(error))
            return nil
        }
    }
}

/// A query parameter with a day.
struct DayParameter {
    /// The day; nil when the parameter is absent.
    let day: Day?
}

extension JSONMembers {
    /// The object's text without one of its members; the others stay byte for byte.
    func without(_ name: String, of bytes: [UInt8]) -> [UInt8] {
        var writer = JSONWriter(reserving: bytes.count)
        writer.beginObject()
        for member in members where member.key != name {
            writer.key(member.key)
            writer.raw(bytes[member.range])
        }
        writer.endObject()
        return writer.take()
    }
}

extension Refusal {
    /// One field of the body that cannot be taken as it is.
    static func field(_ pointer: String, _ reason: String, _ text: Text3) -> Refusal {
        fields([Problem.Field(pointer: pointer, reason: reason, text: text)])
    }

    /// Fields of the body that cannot be taken as they are.
    static func fields(_ fields: [Problem.Field]) -> Refusal {
        let names = fields.map(\.pointer).joined(separator: ", ")
        return Refusal(
            Problem(
                .unprocessable,
                code: "invalid-fields",
                detail: Text3(
                    kk: "Өрістерді түзетіңіз: \(names).",
                    ru: "Исправьте поля: \(names).",
                    en: "These fields need another value: \(names)."
                ),
                fields: fields
            )
        )
    }
}
