import CivilTime

extension DayView {
    /// What speaks against one slot for a hearing; nil if it can be given.
    func problem(_ slot: Slot, for needs: HearingNeeds) -> SlotProblem? {
        if let closure { return .day(.closed(closure.reason)) }
        if slot.span.start % Slot.grid != 0 { return .offGrid }
        if slot.span.minutes != needs.minutes { return .wrongLength }
        if slot.span.start < earliest { return .past }
        if !works(slot.span) { return .outsideHours }
        if !isComplete(slot, needs) { return .incomplete }
        return placeProblem(slot, needs) ?? staffProblem(slot, needs)
    }

    private func isComplete(_ slot: Slot, _ needs: HearingNeeds) -> Bool {
        Set(slot.people).count == slot.people.count && slot.interpreters.map(\.language) == needs.interpreting.elements
            && (slot.room != nil) == (needs.way != .other) && (slot.videoLink != nil) == (needs.way == .videoConference)
    }

    private func placeProblem(_ slot: Slot, _ needs: HearingNeeds) -> SlotProblem? {
        guard let id = slot.room else { return nil }
        guard let room = resources.rooms[id], suits(room, needs) else { return .unsuitable(.room(id)) }
        if let problem = problem(room, slot.span) { return problem }
        guard let linkID = slot.videoLink else { return nil }
        let reference = ResourceReference.videoLink(linkID)
        guard let link = resources.videoLinks[linkID], suits(link, in: id) else { return .unsuitable(reference) }
        return problem(reference, link.availability, slot.span)
    }

    private func staffProblem(_ slot: Slot, _ needs: HearingNeeds) -> SlotProblem? {
        let seats: [(PersonID, PersonDescription.Duty, HearingLanguage)] =
            [(slot.chair, .official, needs.language), (slot.secretary, .secretary, needs.language)]
            + slot.interpreters.map { ($0.person, .interpreter, $0.language) }
        for (id, duty, language) in seats {
            let reference = ResourceReference.person(id)
            guard let person = resources.people[id], suits(person, duty, language, needs) else { return .unsuitable(reference) }
            if let problem = problem(reference, person.availability, slot.span) { return problem }
        }
        return nil
    }
}
