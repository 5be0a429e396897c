import Glibc

/// Names that a role may use: one exactly, all below a dot (`kz.shagym.complaints.*`), or all (`*`).
public struct NamePattern: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    private enum Kind: Hashable {
        case all
        case below(String)
        case exactly(String)
    }

    private let kind: Kind

    /// Reads `*`, `prefix.*` or a name. Any other text matches only itself.
    public init(_ text: String) {
        if text == "*" {
            kind = .all
        } else if text.hasSuffix(".*") {
            kind = .below(String(text.dropLast()))
        } else {
            kind = .exactly(text)
        }
    }

    /// As `init(_:)`.
    public init(stringLiteral text: String) { self.init(text) }

    /// Whether the name is one of those meant.
    public func matches(_ name: String) -> Bool {
        switch kind {
        case .all: true
        case .below(let prefix): name.utf8.starts(with: prefix.utf8)
        case .exactly(let text): name.utf8.elementsEqual(text.utf8)
        }
    }

    /// Everything is meant.
    public var isAll: Bool { kind == .all }

    /// As it was read.
    public var description: String {
        switch kind {
        case .all: "*"
        case .below(let prefix): prefix + "*"
        case .exactly(let text): text
        }
    }
}

/// Who may do what on one socket: user id → role → methods and event types. Whoever is not named may only
/// ask what the service is (`org.varlink.service`).
public struct AccessTable: Sendable {
    /// What a kind of caller may do.
    public struct Role: Hashable, Sendable {
        /// For logs and for the handler.
        public let name: String
        /// Methods it may call.
        public let methods: [NamePattern]
        /// Event types it may read. A reader that may not read all must name the types it wants.
        public let eventTypes: [NamePattern]

        /// A role; nothing is allowed unless listed.
        public init(_ name: String, methods: [NamePattern], eventTypes: [NamePattern] = []) {
            self.name = name
            self.methods = methods
            self.eventTypes = eventTypes
        }

        /// May do everything: the service's own user.
        public static let owner = Role("owner", methods: ["*"], eventTypes: ["*"])
        /// May do nothing.
        public static let nobody = Role("nobody", methods: [])
    }

    private let roles: [UInt32: Role]
    private let ownUser: UInt32?

    /// - Parameters:
    ///   - roles: by user id.
    ///   - ownUser: a user with all rights unless `roles` says otherwise, normally the service's own
    ///     (`geteuid()`); nil switches this off.
    public init(roles: [UInt32: Role] = [:], ownUser: UInt32? = geteuid()) {
        self.roles = roles
        self.ownUser = ownUser
    }

    /// The role of a user id.
    public func role(of user: UInt32) -> Role { roles[user] ?? (user == ownUser ? .owner : .nobody) }
}
