import Law
import StrictJSON

/// What a request with one command in its body asks a service to do.
struct Order {
    /// The id under which the service remembers it.
    let request: String
    /// Whether it is only tried; from the query or from the body.
    let dryRun: Bool
    /// The version the matter must still have; nil for any.
    let version: Int64?
    /// The command as it came, without `dryRun`.
    let command: [UInt8]

    /// Writes the members of the call that every command has.
    func write(by caller: Caller, to writer: inout JSONWriter) {
        writer.field("request", request)
        writer.field("principal", raw: caller.json)
        writer.field("version", ifPresent: version)
        writer.field("command", raw: command)
        if dryRun { writer.field("dryRun", true) }
    }
}

extension Exchange {
    /// The command of the request; when it cannot be taken, the client has been answered.
    func order() -> Order? {
        guard let request = requestID(), let queryDryRun = dryRunParameter(), let wanted = wantedVersion(),
            let members = jsonMembers()
        else { return nil }
        var version: Int64?
        if case .version(let number) = wanted { version = number }
        guard let member = members["dryRun"] else {
            return Order(request: request, dryRun: queryDryRun, version: version, command: self.request.body)
        }
        guard member.kind == .bool, let flag = members.bool("dryRun", in: self.request.body) else {
            refuse(
                .field(
                    "/dryRun",
                    "boolean",
                    Text3(kk: "true немесе false керек", ru: "нужно true или false", en: "true or false is needed")
                )
            )
            return nil
        }
        return Order(
            request: request,
            dryRun: queryDryRun || flag,
            version: version,
            command: members.without("dryRun", of: self.request.body)
        )
    }
}
