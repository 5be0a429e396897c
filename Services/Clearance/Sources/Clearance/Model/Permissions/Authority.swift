import Directory
import Law

/// Applies the permission table to a caller and a request.
enum Authority {
    /// - Throws: an `Objection` naming what is missing.
    static func check(_ command: CommandName, _ matter: ClearanceRequest, by caller: Caller) throws(Objection) {
        try check(.command(command), relations(of: caller, to: matter), by: caller, command.rule)
    }

    /// Before a request exists: the person's own, or that of the desk it is opened at.
    static func checkOpening(_ order: CheckClearance, by caller: Caller) throws(Objection) {
        let relations: Set<Relation> =
            switch caller.actor.kind {
            case .system: [.service]
            case .portal, .staff:
                caller.person == order.holder.iin ? [.own] : caller.actor.body == order.desk ? [.desk] : [.stranger]
            case .complainant, .operatorOfSystem: [.stranger]
            }
        try check(.command(.check), relations, by: caller, .cl01)
    }

    /// Whether the caller may give the command.
    static func allows(_ command: CommandName, _ matter: ClearanceRequest, by caller: Caller) -> Bool {
        do throws(Objection) {
            try check(command, matter, by: caller)
            return true
        } catch {
            return false
        }
    }

    /// What the caller is to the request. On an own request nobody is anything else.
    static func relations(of caller: Caller, to matter: ClearanceRequest) -> Set<Relation> {
        switch caller.actor.kind {
        case .system: return [.service]
        case .complainant, .operatorOfSystem: return [.stranger]
        case .portal, .staff:
            if caller.person == matter.holder.iin { return [.own] }
            guard let body = caller.actor.body else { return [.stranger] }
            var relations: Set<Relation> = []
            let makers = matter.makers + matter.inherited.flatMap(\.heirs)
            if makers.contains(where: { $0.desk == body }) { relations.insert(.decidingBody) }
            if matter.admissions.contains(where: { $0.concerns(caller) }) { relations.insert(.admitted) }
            if matter.desk == body { relations.insert(.desk) }
            if matter.exitCase?.provider == body { relations.insert(.provider) }
            return relations.isEmpty ? [.stranger] : relations
        }
    }

    /// Whether the caller may know more of the request than a status.
    static func isInside(_ caller: Caller, _ matter: ClearanceRequest) -> Bool {
        !relations(of: caller, to: matter).isDisjoint(with: [.own, .decidingBody, .desk, .service])
    }

    static func roles(of caller: Caller) -> [ActingRole] {
        switch caller.actor.kind {
        case .system: [.system]
        case .portal: [.holder]
        case .staff: caller.roles.map(ActingRole.staff)
        case .complainant, .operatorOfSystem: []
        }
    }

    private static func check(
        _ action: PermittedAction,
        _ relations: Set<Relation>,
        by caller: Caller,
        _ rule: RuleID
    ) throws(Objection) {
        let roles = roles(of: caller)
        let isAllowed = roles.contains { role in relations.contains { Permissions.allows(role, $0, action) } }
        if caller.actor.kind == .staff {
            guard !relations.contains(.own) else { throw Objection(.ownRequest, rule) }
            // Who does not say which person it is could be the holder.
            guard !isAllowed || caller.person != nil else { throw Objection(.personUnknown, rule) }
        }
        guard !isAllowed else { return }
        if relations == [.stranger] { throw Objection(caller.actor.kind == .portal ? .notYourRequest : .notYourBody, rule) }
        throw Objection(.roleMissing, rule)
    }
}

extension ClearanceRequest {
    /// The views a caller may open.
    public func views(for caller: Caller) -> Set<ViewKind> {
        let relations = Authority.relations(of: caller, to: self)
        guard caller.actor.kind != .staff || caller.person != nil else { return [] }
        let roles = Authority.roles(of: caller)
        return Set(
            ViewKind.allCases.filter { view in
                roles.contains { role in relations.contains { Permissions.allows(role, $0, .view(view)) } }
            }
        )
    }
}
