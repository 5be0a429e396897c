import CivilTime
import Journal
import Law
import ServiceKit

/// The law as the installation has it: the data files that come with the programs, and the choices made in the settings.
struct LawFiles {
    /// The working calendar, from `calendar/kz.json`.
    let calendar: WorkingCalendar
    /// What each rule says, from `law/rules.json`.
    let rules: RuleBook
    /// The choices of the rulebook's section 12 (`SHAGYM_A01_…` and so on).
    let settings: LawSettings

    /// - Throws: `Failure` when a file is missing or does not hold together, or a setting is wrong.
    init(environment: [String: String]) throws(Failure) {
        do {
            let resources = try Resources(setting: environment["SHAGYM_RESOURCES"])
            let bytes = try resources.bytes("calendar/kz.json")
            calendar = try LawData.calendar(bytes, hash: SHA256.hash(bytes).hex)
            rules = try LawData.ruleBook(try resources.bytes("law/rules.json"))
        } catch {
            throw Failure("the data files cannot be used: \(error)", status: ExitStatus.configuration)
        }
        var reader = SettingsReader(environment: environment)
        settings = LawSettings(from: &reader)
        if let complaint = reader.complaints.first { throw Failure(complaint, status: ExitStatus.configuration) }
    }
}
