import StrictJSON

extension Command {
    /// `shagym token issue`: a new staff token.
    static let tokenIssue = Command(
        name: "token issue",
        summary: "issue a token for a member of staff; it is shown once",
        options: [
            Option("staff", "ID", "whose token it is: the person's id at the body"),
            Option("body", "ID", "the body the person works for; not for the roles operator and portalClient"),
            Option("roles", "A,B", "what the person may do, such as registrar,legalOfficer"),
            Option("iin", "NUMBER", "which person it is (12 digits); needed to act on clearances"),
            Option("name", "TEXT", "what the token is for, to tell tokens apart (default: the id)"),
            Option("days", "NUMBER", "how long it is valid, 1 to 365 (default 30)"),
            Option("json", "print JSON"),
        ] + PartConnection.options,
        examples: ["shagym token issue --staff a.serikova --body almaty-bostandyk --roles registrar --days 30"]
    ) { invocation in
        let staff = try invocation.required("staff", example: "a.serikova")
        let roles = try invocation.required("roles", example: "registrar,legalOfficer").split(separator: ",").map(String.init)
        // Operators and the portal belong to no body.
        let isBodiless = roles == ["operator"] || roles == ["portalClient"]
        let body = isBodiless ? "" : try invocation.required("body", example: "almaty-bostandyk")
        let days = try invocation.integer("days", in: 1...365) ?? 30
        let answer = try PartConnection("gateway", invocation).call("kz.shagym.gateway.IssueToken") { parameters in
            parameters.field("name", invocation.value("name") ?? staff)
            parameters.field("staff", staff)
            parameters.field("body", body)
            parameters.array("roles") { list in for role in roles { list.string(role) } }
            parameters.field("days", days)
            parameters.field("iin", ifPresent: invocation.value("iin"))
        }
        if invocation.has("json") {
            Terminal.print(String(decoding: answer.jsonBytes, as: UTF8.self))
        } else {
            Terminal.print(answer["token"]?.asString ?? "")
            let id = answer["id"]?.asString ?? ""
            Terminal.note("Token \(id), valid until \(answer["expires"]?.asString ?? ""). It is not shown again; send it as")
            Terminal.note("Authorization: Bearer <token>. To withdraw it: shagym token revoke \(id)")
        }
        return ExitStatus.done
    }

    /// `shagym token list`: the tokens without their secrets.
    static let tokenList = Command(
        name: "token list",
        summary: "list the tokens, without their secrets",
        options: [Option("json", "print JSON")] + PartConnection.options,
        examples: ["shagym token list"]
    ) { invocation in
        let answer = try PartConnection("gateway", invocation).call("kz.shagym.gateway.ListTokens")
        if invocation.has("json") {
            Terminal.print(String(decoding: answer.jsonBytes, as: UTF8.self))
            return ExitStatus.done
        }
        let tokens = answer["tokens"]?.asArray ?? []
        guard !tokens.isEmpty else {
            Terminal.print("There are no tokens. Issue one: shagym token issue --help")
            return ExitStatus.done
        }
        let rows = tokens.map { token in
            let roles = (token["roles"]?.asArray ?? []).compactMap(\.asString).joined(separator: ",")
            return ["id", "name", "staff", "body"].map { token[$0]?.asString ?? "" } + [roles, token["expires"]?.asString ?? ""]
        }
        Terminal.print(Columns.aligned([["ID", "NAME", "STAFF", "BODY", "ROLES", "EXPIRES"]] + rows).joined(separator: "\n"))
        return ExitStatus.done
    }

    /// `shagym token revoke`: ends a token.
    static let tokenRevoke = Command(
        name: "token revoke",
        summary: "make a token invalid at once",
        arguments: ["<id>"],
        options: PartConnection.options,
        examples: ["shagym token revoke 4f1c2a90"]
    ) { invocation in
        _ = try PartConnection("gateway", invocation).call("kz.shagym.gateway.RevokeToken") { parameters in
            parameters.field("id", invocation.arguments[0])
        }
        Terminal.print("Token \(invocation.arguments[0]) is no longer valid.")
        return ExitStatus.done
    }
}
