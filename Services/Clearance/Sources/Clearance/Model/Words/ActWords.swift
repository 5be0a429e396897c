import Directory
import Law

extension OrganisationChange {
    /// The kind of change, as the interface spells it.
    var kind: String {
        switch self {
        case .renamed: "renamed"
        case .merged: "merged"
        case .acceded: "acceded"
        case .divided: "divided"
        case .spunOff: "spunOff"
        case .transformed: "transformed"
        case .liquidated: "liquidated"
        }
    }

    /// What it did, in words, without names.
    fileprivate var words: Text3 {
        switch self {
        case .renamed: Text3(kk: "атауы өзгертілді", ru: "переименование", en: "renamed")
        case .merged: Text3(kk: "біріктірілді", ru: "слияние", en: "merged")
        case .acceded: Text3(kk: "қосылды", ru: "присоединение", en: "joined another")
        case .divided: Text3(kk: "бөлінді", ru: "разделение", en: "divided")
        case .spunOff: Text3(kk: "құрамынан бөлініп шықты", ru: "выделение", en: "others came out of it")
        case .transformed: Text3(kk: "қайта құрылды", ru: "преобразование", en: "transformed")
        case .liquidated: Text3(kk: "таратылды", ru: "ликвидация", en: "liquidated")
        }
    }
}

extension OrganisationGraph {
    /// An act in words: to whom it happened, what it did, to whose benefit, and who keeps the obligations; names as of its day.
    /// - Parameter withNumbers: whether obligations are named by their numbers.
    func words(of act: OrganisationAct, withNumbers: Bool) -> Text3 {
        func name(_ id: OrganisationID) -> Text3 {
            self.name(of: id, on: act.day) ?? Text3(kk: id.rawValue, ru: id.rawValue, en: id.rawValue)
        }
        func listed(_ names: [Text3], _ language: (Text3) -> String) -> String { names.map(language).joined(separator: ", ") }
        var followers = act.change.successors.map(name)
        var subject = name(act.organisation)
        if case .renamed(let new) = act.change {
            followers = [new]
            subject = self.name(of: act.organisation, on: act.day.adding(days: -1)) ?? subject
        }
        let keepers = act.change.takeovers.map { takeover -> Text3 in
            let keeper = name(takeover.keeper)
            switch takeover.extent {
            case .secrecyArchive:
                return Text3(
                    kk: "құпиялық мұрағаты – \(keeper.kk)",
                    ru: "архив секретности – \(keeper.ru)",
                    en: "secrecy archive – \(keeper.en)"
                )
            case .obligations where !withNumbers:
                return Text3(
                    kk: "актіде аталған міндеттемелер – \(keeper.kk)",
                    ru: "обязательства, названные в акте, – \(keeper.ru)",
                    en: "obligations named in the act – \(keeper.en)"
                )
            case .obligations(let numbers):
                let list = numbers.map(\.rawValue).joined(separator: ", ")
                return Text3(
                    kk: "\(list) міндеттемелері – \(keeper.kk)",
                    ru: "обязательства \(list) – \(keeper.ru)",
                    en: "obligations \(list) – \(keeper.en)"
                )
            }
        }
        func sentence(_ language: (Text3) -> String) -> String {
            let followed = followers.isEmpty ? "" : ": " + listed(followers, language)
            return ([language(subject) + " – " + language(act.change.words) + followed] + keepers.map(language)).joined(
                separator: "; "
            )
        }
        return Text3(kk: sentence(\.kk), ru: sentence(\.ru), en: sentence(\.en))
    }
}
