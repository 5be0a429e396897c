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
        /// By what they end with, the longest endings first.
        var values: [(ending: String, next: Int)] = []
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
                case .value(_, let ending):
                    next = nodes[place].values.first { $0.ending == ending }?.next ?? nodes.count
                    if next == nodes.count {
                        nodes[place].values.append((ending, next))
                        nodes[place].values.sort { $0.ending.utf8.count > $1.ending.utf8.count }
                    }
                }
                if next == nodes.count { nodes.append(Node()) }
                place = next
            }
            nodes[place].routes.append((route.method, index))
        }
        self.nodes = nodes
    }

    /// Finds what answers `method` on the path of these steps. A word of the table wins over a value, a value with a
    /// longer ending over one with a shorter.
    func find(_ method: HTTPMethod, _ path: [String]) -> Answer {
        var place = 0
        var values: [String] = []
        for part in path {
            if let next = nodes[place].next(part) {
                place = next
            } else if let (ending, next) = nodes[place].values.first(where: { part.hasSuffix($0.ending) && part != $0.ending }) {
                values.append(String(part.dropLast(ending.count)))
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
