/// One varlink interface: its name, its description text and the methods the text declares.
public struct BusInterface: Hashable, Sendable {
    /// Reverse domain name, e.g. `kz.shagym.complaints`.
    public let name: String
    /// The text that `GetInterfaceDescription` answers.
    public let description: String
    /// Full names of the declared methods.
    public let methods: [String]

    /// Reads name and method names from a description text: the lines that start with `interface` and `method`.
    /// Nil when no line names the interface.
    public init?(_ description: String) {
        var name: String?
        var methods: [Substring] = []
        for line in description.split(separator: "\n") {
            let words = line.split(maxSplits: 2, whereSeparator: { $0 == " " || $0 == "\t" || $0 == "(" })
            guard words.count >= 2 else { continue }
            if words[0] == "interface", name == nil { name = String(words[1]) }
            if words[0] == "method" { methods.append(words[1]) }
        }
        guard let name else { return nil }
        self.init(name: name, description: description, methods: methods.map { name + "." + $0 })
    }

    init(name: String, description: String, methods: [String]) {
        self.name = name
        self.description = description
        self.methods = methods
    }
}

/// What `org.varlink.service.GetInfo` tells about the program.
public struct BusIdentity: Hashable, Sendable {
    /// Who made it.
    public let vendor: String
    /// What it is.
    public let product: String
    /// Which version.
    public let version: String
    /// Where to read about it.
    public let url: String

    /// All four are free text.
    public init(vendor: String, product: String, version: String, url: String) {
        self.vendor = vendor
        self.product = product
        self.version = version
        self.url = url
    }
}
