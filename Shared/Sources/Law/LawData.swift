import CivilTime
import StrictJSON

/// Reads the law's data files from bytes; who reads the file also gives its digest.
public enum LawData {
    /// Why a data file cannot be used; nothing of it is taken over.
    public enum Failure: Error, Hashable, Sendable {
        /// Not the JSON it should be.
        case unreadable(JSONDecodingError)
        /// Readable, but the facts do not hold together.
        case calendar(CalendarDataError)
        /// Readable, but not exactly one citation for every rule.
        case ruleBook(RuleBook.Failure)
        /// Readable, but not every form with every slot.
        case forms(Forms.Failure)
    }

    /// The facts of `calendar/kz.json`. Unknown members are refused, so that a misspelt one is not silently without effect.
    public static func calendarFacts(_ bytes: some Sequence<UInt8>) throws(Failure) -> CalendarFacts {
        try decode(CalendarFacts.self, bytes)
    }

    /// The working calendar of `calendar/kz.json`; `hash` is the SHA-256 of the bytes in hexadecimal.
    public static func calendar(_ bytes: some Sequence<UInt8>, hash: String) throws(Failure) -> WorkingCalendar {
        let facts = try calendarFacts(bytes)
        do { return try WorkingCalendar(facts: facts, hash: hash) } catch { throw .calendar(error) }
    }

    /// A decree entered by an administrator.
    public static func decree(_ bytes: some Sequence<UInt8>) throws(Failure) -> CalendarDecree {
        try decode(CalendarDecree.self, bytes)
    }

    /// The citations of `law/rules.json`.
    public static func ruleBook(_ bytes: some Sequence<UInt8>) throws(Failure) -> RuleBook {
        let citations = try decode([Citation].self, bytes)
        do { return try RuleBook(citations) } catch { throw .ruleBook(error) }
    }

    /// The forms of `law/forms.json`.
    public static func forms(_ bytes: some Sequence<UInt8>) throws(Failure) -> Forms {
        let file = try decode(FormsFile.self, bytes)
        do { return try Forms(file) } catch { throw .forms(error) }
    }

    private static func decode<T: Decodable>(_ type: T.Type, _ bytes: some Sequence<UInt8>) throws(Failure) -> T {
        do {
            return try StrictJSONDecoder(limits: .file, refusesUnknownKeys: true).decode(type, from: bytes)
        } catch {
            throw .unreadable(error)
        }
    }
}
