import CivilTime
import Law

/// Why a calendar day has no slot: a rule of law, or what the body lacks on it.
public enum DayRefusal: Hashable, Sendable {
    /// The law allows no hearing on it.
    case law(HearingObstacle)
    /// It lies outside the days that were asked about.
    case notOffered
    /// The applicant cannot come.
    case excludedByApplicant(String)
    /// The body holds no hearings.
    case closed(BodyClosure.Reason)
    /// The day, or what was left of its hours, has passed.
    case past
    /// The hearing does not fit between opening, lunch and closing.
    case tooLong
    /// No room is free; or none is large enough and has what the participants need.
    case noRoom(suitableExists: Bool)
    /// No video link is free that goes with a free room.
    case noVideoLink
    /// Nobody who may chair is free.
    case noOfficial
    /// Nobody who may keep the minutes is free.
    case noSecretary
    /// No interpreter of this language is free.
    case noInterpreter(HearingLanguage)
    /// Everything is free at some time, but never at the same time.
    case noCommonTime

    /// A stable word for programs.
    public var code: String {
        switch self {
        case .law(let obstacle): obstacle.code
        case .notOffered: "notOffered"
        case .excludedByApplicant: "excludedByApplicant"
        case .closed: "closed"
        case .past: "past"
        case .tooLong: "tooLong"
        case .noRoom(let suitable): suitable ? "noRoomFree" : "noSuitableRoom"
        case .noVideoLink: "noVideoLink"
        case .noOfficial: "noOfficial"
        case .noSecretary: "noSecretary"
        case .noInterpreter: "noInterpreter"
        case .noCommonTime: "noCommonTime"
        }
    }

    /// The rule that forbids the day; nil where the reason is a practical one, which another room, person or way may remove.
    public var rule: RuleID? {
        guard case .law(let obstacle) = self else { return nil }
        return obstacle.forbiddingRule
    }
}

extension HearingObstacle {
    /// The rule behind the obstacle.
    var forbiddingRule: RuleID {
        switch self {
        case .dayOff: .rr7
        case .noticeDay: .a09
        case .afterSecondDay: .dl09
        case .beforeThirdDay: .dx6
        case .afterTermEnd: .dl14
        case .windowClosed: .dl08
        }
    }
}
