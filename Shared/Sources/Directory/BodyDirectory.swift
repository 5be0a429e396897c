import Law
import StrictJSON

/// All bodies of one installation and who stands above whom (`superiorOf`, A-15). Checked as a whole when made: identifiers and
/// codes are unique, every superior exists and is of a fitting kind, nobody stands above itself, nobody who needs a superior is
/// without one.
public struct BodyDirectory: Sendable {
    /// Every body, in the order of the data.
    public let bodies: [Body]
    private let places: [BodyID: Int]
    private let codes: [BodyCode: Int]

    /// A directory of the given bodies.
    /// - Throws: the first thing that does not hold together.
    public init(_ bodies: [Body]) throws(BodyDirectoryError) {
        guard !bodies.isEmpty else { throw .empty }
        var places: [BodyID: Int] = [:]
        var codes: [BodyCode: Int] = [:]
        for (place, body) in bodies.enumerated() {
            guard places.updateValue(place, forKey: body.id) == nil else { throw .repeatedID(body.id) }
            guard codes.updateValue(place, forKey: body.code) == nil else { throw .repeatedCode(body.code) }
        }
        self.bodies = bodies
        self.places = places
        self.codes = codes
        for body in bodies { try checkSuperior(of: body) }
        for body in bodies { try checkChain(from: body) }
    }

    /// A directory from the text of `bodies.json`: `{"source": …, "bodies": [{"id","code","kind","name":{"kk","ru","en"},
    /// "week"?,"superior"?}]}`.
    /// - Parameter settings: the weeks of bodies that do not name their own.
    public init(json: some Sequence<UInt8>, settings: LawSettings = .recommended) throws(BodyDirectoryError) {
        let tree: JSONValue
        do { tree = try JSONValue(parsing: json, limits: .file) } catch { throw .syntax(error) }
        let bodies: [Body]
        do {
            bodies = try FieldReader.read(tree) { fields throws(FieldRefusal) in
                _ = fields.text("source", 1...1_000)
                let bodies = fields.list("bodies", 1...100_000) { fields throws(FieldRefusal) in
                    try Body(fields: fields, settings: settings)
                }
                try fields.finish()
                return try bodies.value
            }
        } catch { throw .malformed(error) }
        try self.init(bodies)
    }

    /// The body of that identifier.
    public func body(_ id: BodyID) -> Body? { places[id].map { bodies[$0] } }

    /// The body of that code in registration numbers.
    public func body(code: BodyCode) -> Body? { codes[code].map { bodies[$0] } }

    /// The next superior body, to which a complaint about `id` goes; nil at the top or for an unknown body.
    public func superior(of id: BodyID) -> Body? { body(id)?.superior.flatMap(body) }

    /// Every body above `id`, the nearest first.
    public func superiors(of id: BodyID) -> [Body] {
        var chain: [Body] = []
        var next = superior(of: id)
        while let body = next {
            chain.append(body)
            next = superior(of: body.id)
        }
        return chain
    }

    /// Whether `upper` stands above `lower`, directly or further up; never true for a body and itself.
    public func isSuperior(_ upper: BodyID, of lower: BodyID) -> Bool { superiors(of: lower).contains { $0.id == upper } }

    /// The bodies directly below `id`, in the order of the data.
    public func subordinates(of id: BodyID) -> [Body] { bodies.filter { $0.superior == id } }

    /// The bodies of a kind, in the order of the data.
    public func bodies(of kind: BodyKind) -> [Body] { bodies.filter { $0.kind == kind } }

    private func checkSuperior(of body: Body) throws(BodyDirectoryError) {
        guard let superior = body.superior else {
            if body.kind.needsSuperior { throw .missingSuperior(of: body.id) }
            return
        }
        guard let above = self.body(superior) else { throw .unknownSuperior(superior, of: body.id) }
        if superior == body.id { throw .cycle([body.id]) }
        guard body.kind.superiorKinds.contains(above.kind) else { throw .unfitSuperior(superior, of: body.id) }
    }

    private func checkChain(from body: Body) throws(BodyDirectoryError) {
        var chain = [body.id]
        var seen: Set<BodyID> = [body.id]
        var next = body.superior
        while let id = next {
            guard seen.insert(id).inserted else {
                // Only the ring itself, starting where it was entered; the way to it is no fault.
                throw .cycle(Array(chain.drop { $0 != id }))
            }
            chain.append(id)
            next = self.body(id)?.superior
        }
    }
}
