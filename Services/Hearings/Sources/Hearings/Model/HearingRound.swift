import CivilTime
import Contracts
import Law

/// One round of preliminary decision and hearing. Source: rules 11.2.
public struct HearingRound: Hashable, Sendable {
    /// Counted from 1.
    public let number: Int
    /// Where it stands.
    public internal(set) var stage: HearingStage
    /// The grounds of the preliminary decision.
    public internal(set) var grounds: [PreliminaryGround]
    /// The preliminary decision.
    public internal(set) var decision: Document
    /// The chosen hearing.
    public internal(set) var appointment: HearingAppointment?
    /// Whether the applicant is proved to know the present time of the hearing; the terms hang on the notice all the same.
    public internal(set) var appointmentNotice = AppointmentNotice.inNotice
    /// The notice, once served.
    public internal(set) var notice: ServedNotice?
    /// Days on which the applicant cannot come.
    public internal(set) var excludedDays: Set<Day>
    /// Positions in the order they came.
    public internal(set) var positions: [ApplicantPosition]
    /// Arguments with their answers.
    public internal(set) var arguments: [Argument]
    /// How the hearing ended; nil until then.
    public internal(set) var record: HearingRecord?
    /// Versions of the minutes; the last one counts.
    public internal(set) var minutes: [MinutesVersion]

    init(number: Int, stage: HearingStage, grounds: [PreliminaryGround], decision: Document) {
        self.number = number
        self.stage = stage
        self.grounds = grounds
        self.decision = decision
        appointment = nil
        notice = nil
        excludedDays = []
        positions = []
        arguments = []
        record = nil
        minutes = []
    }

    /// Whether the applicant knew of the hearing's time on an earlier day, so that absence from it may be used (A-09, rules 6.3).
    public var isAppointmentKnown: Bool {
        guard let notice, notice.proof == .proved, let appointment else { return false }
        return switch appointmentNotice {
        case .inNotice: true
        case .awaited: false
        case .proved(_, let effectiveDay): effectiveDay < appointment.day
        }
    }

    /// Arguments without an answer.
    public var unanswered: [ArgumentID] { arguments.filter { $0.answer == nil }.map(\.id) }
}
