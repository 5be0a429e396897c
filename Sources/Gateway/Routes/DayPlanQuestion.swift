import CivilTime
import StrictJSON

/// What `POST /v1/hearings/plan-day` takes: `{"day": "2026-06-23", "cases": [{…}, …]}`; what stands in a case, the service knows.
struct DayPlanQuestion {
    /// The most cases of one day.
    static let mostCases = 200

    /// The day, YYYY-MM-DD.
    let day: String
    /// The cases as they came.
    let cases: [UInt8]

    /// Reads the text of an object that has been checked as JSON.
    init(_ bytes: [UInt8]) throws(FieldTrouble) {
        var trouble = FieldTrouble()
        let object = (try? JSONValue(parsing: bytes))?.asObject ?? JSONObject()
        for key in object.keys where key != "day" && key != "cases" {
            trouble.add("/\(key)", "unknown", FieldWords.unknownMember)
        }
        let day = object["day"]?.asString.flatMap(Day.init(iso:))
        if day == nil { trouble.add("/day", object["day"] == nil ? "missing" : "format", FieldWords.day) }
        let cases = object["cases"]?.asArray
        if cases == nil || !(1...Self.mostCases).contains(cases?.count ?? 0)
            || cases?.contains(where: { $0.kind != .object }) == true
        {
            trouble.add("/cases", object["cases"] == nil ? "missing" : "format", FieldWords.listOfObjects(Self.mostCases))
        }
        guard trouble.isEmpty, let day, let cases else { throw trouble }
        self.day = day.iso
        self.cases = JSONValue.array(cases).jsonBytes
    }
}
