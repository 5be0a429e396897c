extension HearingResources {
    /// Takes over what happened. Total: a change of something unknown has no effect.
    public mutating func evolve(_ event: ResourceEvent) {
        switch event.change {
        case .roomAdded(let room): Self.add(room, to: &rooms)
        case .roomChanged(let room): rooms[room.id]?.description = room
        case .videoLinkAdded(let link): Self.add(link, to: &videoLinks)
        case .videoLinkChanged(let link): videoLinks[link.id]?.description = link
        case .personAdded(let person): Self.add(person, to: &people)
        case .personChanged(let person): people[person.id]?.description = person
        case .retired(let fact):
            switch fact.resource {
            case .room(let id): rooms[id]?.retiredFrom = fact.from
            case .videoLink(let id): videoLinks[id]?.retiredFrom = fact.from
            case .person(let id): people[id]?.retiredFrom = fact.from
            }
        case .availabilitySet(let fact):
            switch fact.resource {
            case .room(let id): rooms[id]?.availability = fact.availability
            case .videoLink(let id): videoLinks[id]?.availability = fact.availability
            case .person(let id): people[id]?.availability = fact.availability
            }
        case .closuresSet(let closures): self.closures = closures
        }
    }

    private static func add<Description: ResourceDescription>(
        _ description: Description,
        to known: inout [Description.ID: Resource<Description>]
    ) {
        guard known[description.id] == nil else { return }
        known[description.id] = Resource(description: description, availability: .always, retiredFrom: nil)
    }
}
