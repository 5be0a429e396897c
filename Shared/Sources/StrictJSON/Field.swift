/// What became of one field: its value, or the knowledge that something is wrong with it.
///
/// Read all fields first, then take their values: the first `value` of a bad field throws everything that was found.
public struct Field<T> {
    enum Outcome {
        case good(T)
        case bad(FieldProblems)
    }

    let outcome: Outcome

    init(_ value: T) { outcome = .good(value) }
    init(bad problems: FieldProblems) { outcome = .bad(problems) }

    /// The value.
    /// - Throws: all problems found so far, if this field is one of them.
    public var value: T {
        get throws(FieldRefusal) {
            switch outcome {
            case .good(let value): return value
            case .bad(let problems): throw problems.refusal
            }
        }
    }

    /// The value, or nil if the field was refused; for checks between fields.
    public var valueIfGood: T? { if case .good(let value) = outcome { value } else { nil } }

    /// The field with its value turned into another.
    public func map<U>(_ transform: (T) -> U) -> Field<U> {
        switch outcome {
        case .good(let value): Field<U>(transform(value))
        case .bad(let problems): Field<U>(bad: problems)
        }
    }
}

/// The problems found in one text, shared by the readers of all its objects.
final class FieldProblems {
    private(set) var found: [FieldProblem] = []
    /// Counts also those beyond the limit.
    private(set) var count = 0

    var refusal: FieldRefusal { FieldRefusal(found) }

    func add(_ problem: @autoclosure () -> FieldProblem) {
        count += 1
        if found.count < FieldReader.reported { found.append(problem()) }
    }
}
