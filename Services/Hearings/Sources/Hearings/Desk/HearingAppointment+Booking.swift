import CivilTime
import Law

extension HearingAppointment {
    /// The appointment that a slot makes.
    /// - Parameter link: how to join from elsewhere; nil for the name of the video link.
    /// - Returns: nil if somebody who is to chair or to keep the minutes is not a member of staff.
    init?(_ slot: Slot, needs: HearingNeeds, link: String?, resources: HearingResources) {
        guard let official = resources.people[slot.chair]?.description.staff,
            let secretary = resources.people[slot.secretary]?.description.staff,
            let start = ClockTime(hour: slot.span.start / 60, minute: slot.span.start % 60)
        else { return nil }
        let room = slot.room.flatMap { resources.rooms[$0]?.description }
        let videoLink = slot.videoLink.flatMap { resources.videoLinks[$0]?.description.name.kk }
        let interpreters = slot.interpreters.compactMap { resources.people[$0.person]?.description.name }
        self.init(
            day: slot.day,
            start: start,
            minutes: slot.span.minutes,
            way: needs.way,
            place: room.map { "\($0.address.kk), \($0.name.kk)" },
            link: needs.way == .inPerson ? nil : link ?? videoLink,
            official: official,
            secretary: secretary,
            interpreter: interpreters.isEmpty ? nil : interpreters.joined(separator: ", ")
        )
    }

    /// Whether a slot is at the same time.
    func isAt(_ slot: Slot) -> Bool { startsAt == slot.starts && endsAt == slot.ends }
}
