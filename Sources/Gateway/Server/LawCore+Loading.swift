import CivilTime
import Directory
import Journal
import Law
import ServiceKit
import StrictJSON

extension LawCore {
    /// Reads calendar, rules and bodies from the resources folder.
    /// - Throws: `StartFailure` naming the file that cannot be used and why.
    init(_ resources: Resources, settings: LawSettings) throws(StartFailure) {
        let calendarBytes = try resources.bytes("calendar/kz.json")
        let decoder = StrictJSONDecoder(limits: .file)
        do {
            let facts = try decoder.decode(CalendarFacts.self, from: calendarBytes)
            calendar = try WorkingCalendar(facts: facts, hash: SHA256.hash(calendarBytes).hex)
        } catch {
            throw StartFailure("calendar/kz.json cannot be used: \(error)")
        }
        do { rules = try decoder.decode(RuleBook.self, from: resources.bytes("law/rules.json")) } catch {
            throw StartFailure("law/rules.json cannot be used: \(error)")
        }
        do { bodies = try decoder.decode(BodyDirectory.self, from: resources.bytes("directory/bodies.json")) } catch {
            throw StartFailure("directory/bodies.json cannot be used: \(error)")
        }
        self.settings = settings
    }
}
