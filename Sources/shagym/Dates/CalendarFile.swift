import CivilTime
import Journal
import ServiceKit
import StrictJSON

/// The working calendar among the data files that come with the programs.
enum CalendarFile {
    /// Reads `calendar/kz.json`.
    /// - Throws: `Failure` when the file is missing or does not hold together.
    static func load(environment: [String: String]) throws(Failure) -> WorkingCalendar {
        do {
            let bytes = try Resources(setting: environment["SHAGYM_RESOURCES"]).bytes("calendar/kz.json")
            let facts = try StrictJSONDecoder().decode(CalendarFacts.self, from: bytes)
            return try WorkingCalendar(facts: facts, hash: SHA256.hash(bytes).hex)
        } catch {
            throw Failure("the working calendar cannot be used: \(error)", status: ExitStatus.configuration)
        }
    }
}
