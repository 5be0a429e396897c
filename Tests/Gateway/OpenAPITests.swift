import HTTPServer
import StrictJSON
import Testing

@testable import Gateway

private let document = Result { try JSONValue(parsing: Checkout.bytes("Shared/Resources/openapi.json"), limits: .file) }
private let methods = ["get", "post", "put", "patch", "delete"]

private struct Operation {
    let key: String
    let value: JSONValue
    let parameters: [JSONValue]
}

private func operations() throws -> [Operation] {
    let document = try document.get()
    return (document["paths"]?.asObject?.members ?? []).flatMap { path in
        methods.compactMap { method in
            path.value[method].map { value in
                let parameters = (value["parameters"]?.asArray ?? []).compactMap { parameter -> JSONValue? in
                    parameter["$ref"]?.asString.flatMap { JSONPointer(String($0.dropFirst())) }.flatMap { document[pointer: $0] }
                        ?? parameter
                }
                return Operation(key: "\(method.uppercased()) \(path.key)", value: value, parameters: parameters)
            }
        }
    }
}

private func names(_ operation: Operation, in place: String) -> Set<String> {
    Set(operation.parameters.filter { $0["in"]?.asString == place }.compactMap { $0["name"]?.asString })
}

@Suite struct `openapi.json and the route table say the same` {
    private let routes = RouteTable.all(training: true).routes

    @Test func `paths, methods and names, in both directions`() throws {
        let written = Set(try operations().map { "\($0.key) \($0.value["operationId"]?.asString ?? "")" })
        let served = Set(routes.map { "\($0.method.rawValue) \($0.path.text) \($0.operationID)" })
        #expect(written.subtracting(served).isEmpty, "written but not served: \(written.subtracting(served))")
        #expect(served.subtracting(written).isEmpty, "served but not written: \(served.subtracting(written))")
        #expect(Set(routes.map(\.operationID)).count == routes.count)
    }

    @Test func `parameters of path and query, in both directions`() throws {
        let byKey = Dictionary(uniqueKeysWithValues: try operations().map { ($0.key, $0) })
        for route in routes {
            let operation = try #require(byKey["\(route.method.rawValue) \(route.path.text)"])
            #expect(names(operation, in: "query") == Set(route.query), "\(operation.key)")
            #expect(names(operation, in: "path") == Set(route.path.names), "\(operation.key)")
        }
    }

    @Test func `bodies and credentials`() throws {
        let byKey = Dictionary(uniqueKeysWithValues: try operations().map { ($0.key, $0.value) })
        for route in routes {
            let key = "\(route.method.rawValue) \(route.path.text)"
            let operation = try #require(byKey[key])
            let content = operation["requestBody"]?["content"]?.asObject?.keys ?? []
            switch route.body {
            case .none: #expect(content.isEmpty, "\(key)")
            case .json: #expect(content == ["application/json"], "\(key)")
            case .list: #expect(content == ["application/json", "text/csv"], "\(key)")
            case .document: #expect(content.contains("*/*"), "\(key)")
            }
            let schemes = (operation["security"]?.asArray ?? []).map { $0.asObject?.keys.first ?? "" }
            switch route.callers {
            case .anyone: #expect(schemes.contains(""), "\(key)")
            case .staff, .operators: #expect(schemes == ["staffToken"], "\(key)")
            case .staffOrFiler: #expect(Set(schemes) == ["staffToken", "trackingCode"], "\(key)")
            }
            #expect(operation["responses"]?["default"]?["$ref"]?.asString == "#/components/responses/Problem", "\(key)")
        }
    }

    @Test func `every problem code that is written exists, and every one that exists is written`() throws {
        let written = Set(try operations().flatMap { ($0.value["x-problem-codes"]?.asArray ?? []).compactMap(\.asString) })
        let known = Set(ProblemTitle.all.map(\.code))
        #expect(written.subtracting(known).isEmpty, "\(written.subtracting(known))")
        #expect(known.subtracting(written).isEmpty, "\(known.subtracting(written))")
        #expect(ProblemTitle.byCode.count == ProblemTitle.all.count)
    }

    @Test func `each example fits its schema`() throws {
        let check = SchemaCheck(document: try document.get())
        var count = 0
        for operation in try operations() {
            var bodies = [("body", operation.value["requestBody"])]
            for response in operation.value["responses"]?.asObject?.members ?? [] {
                bodies.append((response.key, response.value))
            }
            for (place, body) in bodies {
                for media in body?["content"]?.asObject?.members ?? [] {
                    guard let schema = media.value["schema"] else { continue }
                    let examples =
                        [media.value["example"]] + (media.value["examples"]?.asObject?.members ?? []).map { $0.value["value"] }
                    for example in examples.compactMap({ $0 }) {
                        count += 1
                        let faults = check.faults(example, schema)
                        #expect(faults.isEmpty, "\(operation.key) \(place): \(faults)")
                    }
                }
            }
        }
        #expect(count >= 10)
    }

    @Test func `each written example is answered by the gateway, and the answer fits its schema`() throws {
        let rig = try Rig(serviceIsUp: false)
        let check = SchemaCheck(document: try document.get())
        let public_ = [
            "/v1/deadlines/compute", "/v1/deadlines/what-if", "/v1/hearings/window", "/v1/routing/preview", "/v1/receipts/verify",
        ]
        for operation in try operations() where public_.contains(where: { operation.key == "POST \($0)" }) {
            let content = operation.value["requestBody"]?["content"]?["application/json"]
            let schema = try #require(operation.value["responses"]?["200"]?["content"]?["application/json"]?["schema"])
            for example in content?["examples"]?.asObject?.members ?? [] {
                let answer = rig.post(String(operation.key.dropFirst(5)), try #require(example.value["value"]).text)
                #expect(answer.status == 200, "\(operation.key) \(example.key): \(answer.text)")
                let faults = check.faults(try #require(answer.json), schema)
                #expect(faults.isEmpty, "\(operation.key) \(example.key): \(faults)")
            }
        }
        for (target, name) in [
            ("/v1/calendar/2026", "Calendar"), ("/v1/bodies", "Bodies"), ("/v1/rules/DL-17", "Rule"), ("/nowhere", "Problem"),
        ] {
            let schema = try #require(try document.get()["components"]?["schemas"]?[name])
            let faults = check.faults(try #require(rig.ask("GET", target).json), schema)
            #expect(faults.isEmpty, "\(target): \(faults)")
        }
    }
}

@Suite struct `Problem codes` {
    @Test(arguments: ProblemTitle.all.map(\.code)) func `have a title in each language and their row in the table for readers`(
        code: String
    ) throws {
        let title = try #require(ProblemTitle.byCode[code])
        let words = [title.title.kk, title.title.ru, title.title.en]
        #expect(words.allSatisfy { !$0.isEmpty } && Set(words).count == 3)
        let table = String(decoding: try Checkout.bytes("docs/api/problems.md"), as: UTF8.self)
        #expect(table.contains("| `\(code)` | \(title.status) | \(title.title.kk) | \(title.title.ru) | \(title.title.en) |"))
    }

    @Test func `are all that the table for readers has`() throws {
        let table = String(decoding: try Checkout.bytes("docs/api/problems.md"), as: UTF8.self)
        let rows = table.split(separator: "\n").filter { $0.hasPrefix("| `") }
        #expect(rows.count == ProblemTitle.all.count)
    }

    @Test func `may be written in one word by a service`() {
        #expect(ProblemTitle.find("onlyForwardingLeft")?.code == "only-forwarding-left")
    }
}
