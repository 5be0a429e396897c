/// Reads the fields of one JSON object for hand-written checks, collecting every problem instead of stopping at the first, and
/// refusing fields nobody asked for.
///
/// ```swift
/// init(from fields: FieldReader) throws(FieldRefusal) {
///     let language = fields.choice("language", of: Language.self)
///     let iin = fields.text("iin", as: IIN.init, form: "12 digits")
///     let phone = fields.optional.text("phone", 5...20)
///     let demands = fields.list("demands", 1...20, Demand.init)
///     try fields.finish()
///     self.language = try language.value
///     …
/// }
/// ```
///
/// Not Sendable; lives while one command is checked.
public final class FieldReader {
    /// At most so many problems are reported, so that a hostile command cannot ask for a long answer.
    public static let reported = 64

    let object: JSONObject
    let problems: FieldProblems
    private let parent: FieldReader?
    private let step: FieldPlace?
    private let problemsBefore: Int
    /// Members asked for; the bits serve the first 64, the set the rest.
    private var askedBits: UInt64 = 0
    private var askedBeyond: Set<Int> = []
    private var isFinished = false

    private init(_ object: JSONObject, problems: FieldProblems, parent: FieldReader?, step: FieldPlace?) {
        self.object = object
        self.problems = problems
        self.parent = parent
        self.step = step
        problemsBefore = problems.count
    }

    /// Reads a whole command.
    /// - Parameter value: must be an object, or the refusal names the empty path.
    public static func read<T>(
        _ value: JSONValue,
        _ make: (FieldReader) throws(FieldRefusal) -> T
    ) throws(FieldRefusal) -> T {
        guard case .object(let object) = value else {
            throw FieldRefusal([FieldProblem(path: JSONPointer(), reason: .wrongType, allowed: .kind(.object))])
        }
        return try read(object, make)
    }

    /// Reads a whole command.
    public static func read<T>(
        _ object: JSONObject,
        _ make: (FieldReader) throws(FieldRefusal) -> T
    ) throws(FieldRefusal) -> T {
        let reader = FieldReader(object, problems: FieldProblems(), parent: nil, step: nil)
        let result = try make(reader)
        try reader.finish()
        return result
    }

    /// The same readings for fields that may be absent or `null`.
    public var optional: OptionalFields { OptionalFields(reader: self) }

    /// Where this object stands.
    public var path: JSONPointer {
        JSONPointer(tokens: (parent?.path.tokens ?? []) + (step?.tokens ?? []))
    }

    /// Whether the object has the field with a value other than `null`. Does not count as asking for it.
    public func has(_ key: String) -> Bool { object[key].map { !$0.isNull } ?? false }

    /// Adds a problem that only the caller can see, such as two fields that exclude each other.
    public func refuse(_ key: String, _ reason: FieldProblem.Reason, allowed: FieldProblem.Allowed? = nil) {
        add(reason, FieldPlace(key), allowed)
    }

    /// Refuses the fields nobody asked for and throws if anything below this object is wrong. Call it after the last reading;
    /// it is called for you when the reading function returns without having done so.
    public func finish() throws(FieldRefusal) {
        if !isFinished {
            isFinished = true
            for (place, member) in object.members.enumerated() where !isAsked(place) {
                add(.unknownField, FieldPlace(member.key), nil)
            }
        }
        if problems.count > problemsBefore { throw problems.refusal }
    }

    /// The member's value, nil if absent or `null`; the field counts as asked for.
    func take(_ key: String) -> JSONValue? {
        guard let place = object.position(of: key) else { return nil }
        if place < 64 { askedBits |= 1 << UInt64(place) } else { askedBeyond.insert(place) }
        let value = object.members[place].value
        return value.isNull ? nil : value
    }

    private func isAsked(_ place: Int) -> Bool {
        place < 64 ? askedBits & 1 << UInt64(place) != 0 : askedBeyond.contains(place)
    }

    func add(_ reason: FieldProblem.Reason, _ place: FieldPlace, _ allowed: FieldProblem.Allowed?) {
        problems.add(FieldProblem(path: JSONPointer(tokens: path.tokens + place.tokens), reason: reason, allowed: allowed))
    }

    func bad<T>(
        _ reason: FieldProblem.Reason,
        _ place: FieldPlace,
        _ allowed: FieldProblem.Allowed?,
        as type: T.Type = T.self
    ) -> Field<T> {
        add(reason, place, allowed)
        return Field(bad: problems)
    }

    /// A required field's value, or the problem that it is missing.
    func required<T>(
        _ key: String,
        _ allowed: @autoclosure () -> FieldProblem.Allowed,
        _ read: (JSONValue) -> Field<T>
    ) -> Field<T> {
        guard let value = take(key) else { return bad(.missing, FieldPlace(key), allowed()) }
        return read(value)
    }

    /// Reads an object that stands at `place` below this one.
    func child<T>(
        _ value: JSONValue,
        _ place: FieldPlace,
        _ make: (FieldReader) throws(FieldRefusal) -> T
    ) -> Field<T> {
        guard case .object(let object) = value else { return bad(.wrongType, place, .kind(.object)) }
        let reader = FieldReader(object, problems: problems, parent: self, step: place)
        let before = problems.count
        do {
            let result = try make(reader)
            try reader.finish()
            return Field(result)
        } catch {
            // A refusal of the caller's own making, not one of ours that is already noted.
            if problems.count == before { for problem in error.problems { adopt(problem, place) } }
            return Field(bad: problems)
        }
    }

    private func adopt(_ problem: FieldProblem, _ place: FieldPlace) {
        let below = JSONPointer(tokens: path.tokens + place.tokens + problem.path.tokens)
        problems.add(FieldProblem(path: below, reason: problem.reason, allowed: problem.allowed))
    }
}

/// A place just below an object: a member, or an element of a member that is a list.
struct FieldPlace {
    let key: String
    let index: Int?

    init(_ key: String, _ index: Int? = nil) {
        self.key = key
        self.index = index
    }

    var tokens: [String] { index.map { [key, String($0)] } ?? [key] }
}
