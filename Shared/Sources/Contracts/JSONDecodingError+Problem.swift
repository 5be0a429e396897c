import StrictJSON

extension Problem {
    /// The field that cannot be taken, as a problem.
    public init(_ error: JSONDecodingError) {
        let reason: FieldProblem.Reason =
            switch error.problem {
            case .syntax, .invalid: .malformed
            case .missing: .missing
            case .wrongType: .wrongType
            case .unknownField: .unknownField
            case .notRepresentable: .tooLarge
            }
        self.init(FieldRefusal([FieldProblem(path: error.path, reason: reason)]))
    }
}
