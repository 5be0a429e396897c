import CivilTime

/// How and when the applicant got the preliminary decision or the hearing notice.
public struct HearingNotice: Hashable, Sendable {
    /// The two ways; they differ in the day from which the notice counts.
    public enum Delivery: String, Hashable, Sendable, Codable, CaseIterable {
        /// Posted to the personal cabinet: after closing time or on a free day it counts for the next working day.
        case posted
        /// Handed over on paper: it counts from the day of handing over, whatever the hour.
        case handedOver
    }

    /// The way.
    public let delivery: Delivery
    /// The moment of posting or handing over.
    public let instant: Instant

    /// A notice given at this moment.
    public init(_ delivery: Delivery = .posted, at instant: Instant) {
        self.delivery = delivery
        self.instant = instant
    }

    /// The fact from which the terms of the notice run.
    public var trigger: DeadlineTrigger {
        switch delivery {
        case .posted: .received(instant)
        case .handedOver: .on(KazakhstanTime.local(instant).day)
        }
    }
}
