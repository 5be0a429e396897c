import HTTPServer

/// Finds the route of a request: a tree of path steps, made once.
struct RouteTable: Sendable {
    /// What the table says about a method and a path.
    enum Answer {
        /// The route and the values of its path, in order.
        case found(Route, values: [String])
        /// The path exists, but not with this method.
        case otherMethods([HTTPMethod])
        /// There is no such path.
        case nothing
    }

    private struct Node: Sendable {
        /// Few enough to be compared one after the other.
        var words: [(word: String, next: Int)] = []
        var value: Int?
        var routes: [(method: HTTPMethod, index: Int)] = []

        func next(_ word: String) -> Int? {
            for known in words where known.word == word { return known.next }
            return nil
        }
    }

    /// All routes.
    let routes: [Route]
    private let nodes: [Node]

    /// Builds the tree.
    init(_ routes: [Route]) {
        self.routes = routes
        var nodes = [Node()]
        for (index, route) in routes.enumerated() {
            var place = 0
            for part in route.path.parts {
                let next: Int
                switch part {
                case .word(let word):
                    next = nodes[place].next(word) ?? nodes.count
                    if next == nodes.count { nodes[place].words.append((word, next)) }
                case .value:
                    next = nodes[place].value ?? nodes.count
                    nodes[place].value = next
                }
                if next == nodes.count { nodes.append(Node()) }
                place = next
            }
            nodes[place].routes.append((route.method, index))
        }
        self.nodes = nodes
    }

    /// Finds what answers `method` on the path of these steps. A word of the table wins over a value.
    func find(_ method: HTTPMethod, _ path: [String]) -> Answer {
        var place = 0
        var values: [String] = []
        for part in path {
            if let next = nodes[place].next(part) {
                place = next
            } else if let next = nodes[place].value, !part.isEmpty {
                values.append(part)
                place = next
            } else {
                return .nothing
            }
        }
        let found = nodes[place].routes
        guard !found.isEmpty else { return .nothing }
        let wanted = method == .head ? .get : method
        if let (_, index) = found.first(where: { $0.method == wanted }) {
            return .found(routes[index], values: values)
        }
        return .otherMethods(Self.allowed(found.map(\.method)))
    }

    /// The methods a path takes, with those that follow by themselves.
    private static func allowed(_ methods: [HTTPMethod]) -> [HTTPMethod] {
        (methods.contains(.get) ? [.head] : []) + methods + [.options]
    }
}
