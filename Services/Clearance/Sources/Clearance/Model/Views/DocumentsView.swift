import Contracts

extension ClearanceRequest {
    /// The uploaded documents a caller may read: all of them for the holder and the desk; for a decision maker those it uploaded itself and
    /// those named as evidence of its own obligations. Source: rules 8.1.
    func documents(for caller: Caller) -> [AddedDocument] {
        let views = views(for: caller)
        if !views.isDisjoint(with: [.holder, .reviewer]) { return documents }
        guard views.contains(.organisation) else { return [] }
        let own = Set(parts.filter { part in competent(for: part.maker).contains { $0.desk == caller.actor.body } }.map(\.obligation))
        let named = Set(obligations.filter { own.contains($0.id) }.compactMap(\.end?.evidence?.sha256))
        return documents.filter { $0.by.body == caller.actor.body && $0.by.body != nil || named.contains($0.document.sha256) }
    }

    /// Whether the caller may write into the compartment of its body: prepare a decision, take one, or send a note.
    func seals(_ caller: Caller) -> Bool {
        [CommandName.prepare, .refuse].contains { Authority.allows($0, self, by: caller) }
    }
}
