import CivilTime
import Directory

extension HearingResources {
    /// What a command causes: one event, or the reason against it. Changes nothing.
    public func decide(_ command: ResourceCommand, by: StaffID, at now: Instant) throws(ResourceProblem) -> ResourceEvent {
        ResourceEvent(at: now, by: by, change: try change(command, today: KazakhstanTime.local(now).day))
    }

    private func change(_ command: ResourceCommand, today: Day) throws(ResourceProblem) -> ResourceChange {
        switch command {
        case .addRoom(let room):
            try Self.check(room.fault, adding: room, to: rooms)
            return .roomAdded(room)
        case .changeRoom(let room):
            try Self.check(room.fault, changing: room, in: rooms)
            return .roomChanged(room)
        case .addVideoLink(let link):
            try Self.check(link.fault ?? roomFault(of: link), adding: link, to: videoLinks)
            return .videoLinkAdded(link)
        case .changeVideoLink(let link):
            try Self.check(link.fault ?? roomFault(of: link), changing: link, in: videoLinks)
            return .videoLinkChanged(link)
        case .addPerson(let person):
            try Self.check(person.fault, adding: person, to: people)
            return .personAdded(person)
        case .changePerson(let person):
            try Self.check(person.fault, changing: person, in: people)
            return .personChanged(person)
        case .retire(let resource, let day):
            guard let (_, retired) = use(of: resource) else { throw .unknown }
            guard retired == nil else { throw .retired }
            guard day >= today else { throw .dayPast }
            return .retired(.init(resource: resource, from: day))
        case .setAvailability(let resource, let availability):
            guard let (current, retired) = use(of: resource) else { throw .unknown }
            guard retired.map({ today < $0 }) ?? true else { throw .retired }
            guard current != availability else { throw .nothingChanged }
            return .availabilitySet(.init(resource: resource, availability: availability))
        case .setClosures(let closures):
            guard closures != self.closures else { throw .nothingChanged }
            return .closuresSet(closures)
        }
    }

    private func roomFault(of link: VideoLinkDescription) -> ResourceProblem? {
        link.room.map { rooms[$0] == nil } ?? false ? .roomUnknown : nil
    }

    private func use(of resource: ResourceReference) -> (Availability, retiredFrom: Day?)? {
        switch resource {
        case .room(let id): rooms[id].map { ($0.availability, $0.retiredFrom) }
        case .videoLink(let id): videoLinks[id].map { ($0.availability, $0.retiredFrom) }
        case .person(let id): people[id].map { ($0.availability, $0.retiredFrom) }
        }
    }

    private static func check<Description: ResourceDescription>(
        _ fault: ResourceProblem?,
        adding description: Description,
        to known: [Description.ID: Resource<Description>]
    ) throws(ResourceProblem) {
        if let fault { throw fault }
        if known[description.id] != nil { throw .alreadyThere }
    }

    private static func check<Description: ResourceDescription>(
        _ fault: ResourceProblem?,
        changing description: Description,
        in known: [Description.ID: Resource<Description>]
    ) throws(ResourceProblem) {
        if let fault { throw fault }
        guard let current = known[description.id] else { throw .unknown }
        guard current.retiredFrom == nil else { throw .retired }
        guard current.description != description else { throw .nothingChanged }
    }
}
