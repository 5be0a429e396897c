import Directory

/// Who may see a complaint: the bodies that have to do with it, the bodies above them (an overdue forwarding is theirs to see),
/// and its filer. Everyone else is told that there is no such complaint.
struct Visibility: Sendable {
    /// The complaint.
    let complaint: ComplaintID
    /// The bodies, in a fixed order.
    let bodies: [BodyID]

    static func of(_ complaint: Complaint, in directory: BodyDirectory) -> Visibility {
        let concerned = complaint.concernedBodies
        var bodies = concerned
        for body in concerned {
            if let superior = directory.superior(of: body), !bodies.contains(superior.id) { bodies.append(superior.id) }
        }
        return Visibility(complaint: complaint.id, bodies: bodies.sorted())
    }

    /// Whether the caller may know of the complaint.
    func admits(_ caller: Caller) -> Bool {
        switch caller.actor.kind {
        case .staff: caller.actor.body.map(bodies.contains) ?? false
        case .complainant, .portal: caller.complaint == complaint
        case .system: true
        case .operatorOfSystem: false
        }
    }
}
