import CivilTime
import Contracts
import Directory

/// A question asked at the hearing and its answer.
public struct QuestionAndAnswer: Hashable, Sendable, Codable {
    /// The question.
    public let question: String
    /// The answer.
    public let answer: String

    /// A question and its answer.
    public init(question: String, answer: String) {
        self.question = question
        self.answer = answer
    }
}

/// The minutes of a hearing. Source: APPC art. 74 [X S-04, S-05], rules 6.3, point 6.
public struct HearingMinutes: Hashable, Sendable, Codable {
    /// Where.
    public let place: String
    /// The day.
    public let date: Day
    /// When it began.
    public let start: Instant
    /// When it ended.
    public let end: Instant
    /// The body.
    public let body: BodyID
    /// Who chaired.
    public let official: OfficerID
    /// Who wrote.
    public let secretary: OfficerID
    /// Who took part, by name.
    public let participants: [String]
    /// The matter.
    public let question: String
    /// What the participants explained; "none" in words where nobody came.
    public let explanations: String
    /// Questions and answers.
    public let questionsAndAnswers: [QuestionAndAnswer]
    /// The text as a document.
    public let document: Document

    /// Minutes.
    public init(
        place: String,
        date: Day,
        start: Instant,
        end: Instant,
        body: BodyID,
        official: OfficerID,
        secretary: OfficerID,
        participants: [String],
        question: String,
        explanations: String,
        questionsAndAnswers: [QuestionAndAnswer],
        document: Document
    ) {
        self.place = place
        self.date = date
        self.start = start
        self.end = end
        self.body = body
        self.official = official
        self.secretary = secretary
        self.participants = participants
        self.question = question
        self.explanations = explanations
        self.questionsAndAnswers = questionsAndAnswers
        self.document = document
    }
}

/// Who signs minutes.
public enum MinutesSigner: String, CaseIterable, Hashable, Sendable, Codable {
    case chair
    case secretary
}

/// One version of the minutes with remarks and signatures; a new version is signed anew.
public struct MinutesVersion: Hashable, Sendable {
    /// Counted from 1.
    public let version: Int
    /// The text.
    public let minutes: HearingMinutes
    /// What participants asked to be entered.
    public internal(set) var remarks: [MinutesRemark]
    /// Who has signed.
    public internal(set) var signatures: Set<MinutesSigner>
}

/// A remark on the minutes.
public struct MinutesRemark: Hashable, Sendable, Codable {
    /// Who made it, by name.
    public let by: String
    /// The words.
    public let text: String

    /// A remark.
    public init(by: String, text: String) {
        self.by = by
        self.text = text
    }
}
