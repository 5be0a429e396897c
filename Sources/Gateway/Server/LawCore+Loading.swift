import CivilTime
import Directory
import Journal
import Law
import ServiceKit
import StrictJSON

extension LawCore {
    /// Reads calendar, rules, forms and bodies from the resources folder.
    /// - Throws: `StartFailure` naming the file that cannot be used and why.
    init(_ resources: Resources, settings: LawSettings) throws(StartFailure) {
        let calendarBytes = try resources.bytes("calendar/kz.json")
        let ruleBytes = try resources.bytes("law/rules.json")
        let formBytes = try resources.bytes("law/forms.json")
        let bodyBytes = try resources.bytes("directory/bodies.json")
        do {
            calendar = try LawData.calendar(calendarBytes, hash: SHA256.hash(calendarBytes).hex)
        } catch {
            throw StartFailure("calendar/kz.json cannot be used: \(error)")
        }
        do { rules = try LawData.ruleBook(ruleBytes) } catch {
            throw StartFailure("law/rules.json cannot be used: \(error)")
        }
        do { forms = try LawData.forms(formBytes) } catch {
            throw StartFailure("law/forms.json cannot be used: \(error)")
        }
        do { bodies = try BodyDirectory(json: bodyBytes, settings: settings) } catch {
            throw StartFailure("directory/bodies.json cannot be used: \(error)")
        }
        self.settings = settings
    }
}
