import CivilTime
import Law
import StrictJSON

/// What `POST /v1/hearings/window` takes: an application and, if there is one, a notice.
struct HearingQuestion {
    /// When the application was filed.
    let filed: Instant
    /// How.
    let channel: FilingChannel
    /// The notice that is asked about.
    let notice: HearingNotice?
    /// The provider's week, when it is not the configured one.
    let week: WorkingWeek?

    /// Reads the question.
    init(_ object: JSONObject) throws(FieldTrouble) {
        var trouble = FieldTrouble()
        for key in object.keys where !["filed", "channel", "notice", "delivery", "week"].contains(key) {
            trouble.add("/\(key)", "unknown", FieldWords.unknownMember)
        }
        let filed = object["filed"]?.asString.flatMap(Instant.init(rfc3339:))
        if filed == nil { trouble.add("/filed", object["filed"] == nil ? "missing" : "format", FieldWords.instant) }
        let channel = object["channel"]?.asString.flatMap(FilingChannel.init(rawValue:))
        if object["channel"] != nil, channel == nil { trouble.add("/channel", "unknown", FieldWords.channel) }
        let notice = object["notice"]?.asString.flatMap(Instant.init(rfc3339:))
        if object["notice"] != nil, notice == nil { trouble.add("/notice", "format", FieldWords.instant) }
        let delivery = object["delivery"]?.asString.flatMap(HearingNotice.Delivery.init(rawValue:))
        if object["delivery"] != nil, delivery == nil { trouble.add("/delivery", "unknown", FieldWords.delivery) }
        if object["delivery"] != nil, object["notice"] == nil { trouble.add("/notice", "missing", FieldWords.instant) }
        let week = object["week"]?.asString.flatMap(WorkingWeek.init(rawValue:))
        if object["week"] != nil, week == nil { trouble.add("/week", "unknown", FieldWords.week) }
        guard trouble.isEmpty, let filed else { throw trouble }
        self.filed = filed
        self.channel = channel ?? .stateCorporation
        self.notice = notice.map { HearingNotice(delivery ?? .posted, at: $0) }
        self.week = week
    }

    /// The notice counts for a day before the application does.
    static var noticeBeforeFiling: FieldTrouble {
        var trouble = FieldTrouble()
        trouble.add("/notice", "range", FieldWords.noticeBeforeFiling)
        return trouble
    }
}
