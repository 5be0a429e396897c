extension ScenarioStep {
    /// What is done to what, in the story's words.
    var verb: String {
        let what =
            switch deed {
            case .file: "files"
            case .handIn: "hands in"
            case .read(let part, _): "reads \(part ?? "the whole")"
            case .list(let what, _): "lists \(what)"
            case .lookForWork: "looks for work"
            case .askForClearance: "asks for a clearance"
            case .openSealed(let entry): "opens sealed \(entry)"
            case .enterOrganisations: "enters organisations"
            case .upload(let paper, _): "uploads \(paper)"
            case .arrange: "arranges rooms and people"
            case .planDay: "plans a day"
            case .command(let command): command
            }
        return [what, (subject ?? name).map { "\"\($0)\"" }].compactMap { $0 }.joined(separator: " ")
    }

    func mismatch(_ deed: String, _ place: String, _ expected: String, _ found: String) -> ScenarioMismatch {
        let words = note.map { "\(deed); \($0)" } ?? deed
        return ScenarioMismatch(step: number, deed: words, place: place, expected: expected, found: found)
    }
}

extension ScenarioStep.Deed {
    /// The status when it is done.
    var ordinaryStatus: Int {
        switch self {
        case .file, .handIn, .upload, .askForClearance: 201
        case .read, .list, .lookForWork, .arrange, .planDay, .command, .openSealed, .enterOrganisations: 200
        }
    }
}
