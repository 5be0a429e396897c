import Foundation
import Glibc
import StrictJSON
import TestSupport

/// A headless Chromium, spoken to through chromedriver in the words of WebDriver (W3C): just as much of them as the tests need.
///
/// It stops when the value goes away. For one thread.
final class Browser {
    private let driver: ChildProcess
    private let client: HTTPClient
    private var session = ""

    /// Starts a browser with a window of this size in pixels.
    /// - Throws: `LimitExceeded` when chromedriver is not installed or does not start.
    init(width: Int = 1000, height: Int = 1000) throws {
        let program = "/usr/bin/chromedriver"
        guard access(program, X_OK) == 0 else { throw LimitExceeded("chromedriver is missing: sudo apt-get install -y chromium-driver") }
        let started = try Self.start(program)
        driver = started.driver
        let port = started.port
        client = HTTPClient(port: port, seconds: 60)
        let arguments = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=\(width),\(height)"]
        let options: JSONValue = .object(["args": .array(arguments.map { .string($0) })])
        let wanted: JSONValue = .object([
            "goog:chromeOptions": options, "goog:loggingPrefs": .object(["browser": .string("ALL")]),
        ])
        let answer = try command("POST", "/session", .object(["capabilities": .object(["alwaysMatch": wanted])]))
        guard let session = answer["sessionId"]?.asString else { throw LimitExceeded("no session: \(answer)") }
        self.session = "/session/\(session)"
    }

    /// Starts chromedriver on a free port. It takes the port for both families of addresses and ends when the second is taken already.
    private static func start(_ program: String) throws -> (driver: ChildProcess, port: Int) {
        for _ in 0..<10 {
            let driver = try ChildProcess(
                program, ["--port=0"], environment: ["PATH": "/usr/bin:/bin", "HOME": "/tmp", "LANG": "C.UTF-8"])
            let limit = Limit(seconds: 30)
            while let line = try driver.nextLine(limit) {
                if let port = line.firstMatch(of: #/started successfully on port (\d+)/#).flatMap({ Int($0.output.1) }) {
                    return (driver, port)
                }
            }
        }
        throw LimitExceeded("chromedriver did not say its port")
    }

    deinit {
        _ = try? client.send("DELETE", session)
        driver.signal(SIGTERM)
    }

    /// Opens an address and waits until `ready`, an expression in JavaScript, is true.
    func open(_ address: String, until ready: String) throws {
        _ = try command("POST", session + "/url", .object(["url": .string(address)]))
        try wait(ready)
    }

    /// The value of an expression in JavaScript.
    func value(of expression: String, _ arguments: JSONValue...) throws -> JSONValue {
        try command(
            "POST", session + "/execute/sync", .object(["script": .string("return (\(expression))"), "args": .array(arguments)]))
    }

    /// Waits until an expression is true.
    func wait(_ expression: String) throws {
        do {
            _ = try awaiting(expression) { try value(of: "!!(\(expression))").asBool == true ? true : nil }
        } catch let error as LimitExceeded {
            throw LimitExceeded("\(error); the page says: \(try value(of: "document.body.innerText").asString?.prefix(600) ?? "")")
        }
    }

    /// Presses what the selector finds, as a person would.
    func click(_ selector: String) throws { try act(on: selector, "click", .object([:])) }

    /// Goes over to the window that was opened last.
    func followNewWindow() throws {
        let handles = try command("GET", session + "/window/handles", .null).asArray ?? []
        _ = try command("POST", session + "/window", .object(["handle": handles.last ?? .null]))
    }

    /// Types into what the selector finds; for a choice of files, the files' paths.
    func type(_ text: String, into selector: String) throws {
        try act(on: selector, "value", .object(["text": .string(text)]))
    }

    /// Makes the window this wide and high.
    func resize(_ width: Int, _ height: Int) throws {
        // A window is never narrower than 500 pixels; the page can be.
        let metrics: JSONValue = .object([
            "width": .number(JSONNumber(Int64(width))), "height": .number(JSONNumber(Int64(height))),
            "deviceScaleFactor": .number(JSONNumber(1)), "mobile": .bool(false),
        ])
        _ = try devtools("Emulation.setDeviceMetricsOverride", metrics)
    }

    /// Has the page think that this is what its reader prefers: `light` or `dark`, and nothing that moves, so that colours stand still.
    func prefer(_ scheme: String) throws {
        let features: JSONValue = [
            ["name": "prefers-color-scheme", "value": .string(scheme)], ["name": "prefers-reduced-motion", "value": "reduce"],
        ]
        _ = try devtools("Emulation.setEmulatedMedia", ["features": features])
    }

    /// What the accessibility tree shows as something to operate, or as a heading, but without a name: roles with the node's properties.
    func unnamed() throws -> [String] {
        let tree = try devtools("Accessibility.getFullAXTree")
        let roles: Set = [
            "button", "link", "textbox", "combobox", "checkbox", "radio", "heading", "DisclosureTriangle", "Date", "DateTime",
        ]
        return (tree["nodes"]?.asArray ?? []).filter { node in
            node["ignored"]?.asBool == false && roles.contains(node["role"]?["value"]?.asString ?? "")
                && (node["name"]?["value"]?.asString ?? "").isEmpty
        }.map { "\($0)" }
    }

    /// Keeps a picture of the whole page in the folder that `SHAGYM_PICTURES` names; without it, nothing.
    func picture(_ name: String) throws {
        guard let folder = getenv("SHAGYM_PICTURES").map({ String(cString: $0) }) else { return }
        let shot = try devtools("Page.captureScreenshot", ["captureBeyondViewport": true])
        guard let text = shot["data"]?.asString else { throw LimitExceeded("no picture: \(shot)") }
        let file = "\(folder)/\(name.replacing(" ", with: "-")).png"
        guard let data = Data(base64Encoded: text) else { throw LimitExceeded("no picture of \(name)") }
        try data.write(to: URL(fileURLWithPath: file))
    }

    /// A command of the DevTools protocol, for what WebDriver has no words for.
    func devtools(_ name: String, _ parameters: JSONValue = [:]) throws -> JSONValue {
        try command("POST", session + "/goog/cdp/execute", .object(["cmd": .string(name), "params": parameters]))
    }

    /// Cuts the browser off from every network, or connects it again.
    func setOffline(_ isOffline: Bool) throws {
        let conditions: JSONValue = .object([
            "offline": .bool(isOffline), "latency": .number(JSONNumber(0)), "throughput": .number(JSONNumber(10_000_000)),
        ])
        _ = try command("POST", session + "/chromium/network_conditions", .object(["network_conditions": conditions]))
    }

    /// Messages of the browser's console at the level of an error.
    func errors() throws -> [String] {
        let entries = try command("POST", session + "/se/log", .object(["type": .string("browser")])).asArray ?? []
        return entries.filter { $0["level"]?.asString == "SEVERE" }.compactMap { $0["message"]?.asString }
    }

    /// Acts on what the selector finds; anew, a few times, if the page put something new in its place meanwhile, as it does when something
    /// changed. What was not there any more was not acted on.
    private func act(on selector: String, _ act: String, _ body: JSONValue) throws {
        for _ in 0..<Self.attempts {
            do {
                _ = try command("POST", try element(selector) + "/" + act, body)
                return
            } catch let failure as LimitExceeded where "\(failure)".contains("stale element reference") {
                continue
            }
        }
        throw LimitExceeded("\(selector): the page never stood still")
    }

    private static let attempts = 10

    private func element(_ selector: String) throws -> String {
        let found = try command(
            "POST", session + "/element", .object(["using": .string("css selector"), "value": .string(selector)]))
        guard let id = found.asObject?.members.first?.value.asString else { throw LimitExceeded("no element \(selector)") }
        return session + "/element/\(id)"
    }

    private func command(_ method: String, _ path: String, _ body: JSONValue) throws -> JSONValue {
        let reply = try client.send(
            method,
            path,
            headers: [("Content-Type", "application/json")],
            body: body.isNull ? nil : body.jsonBytes
        )
        // A picture of a long page is more than one message may be.
        guard reply.status == 200, let value = try JSONValue(parsing: reply.body, limits: .file)["value"] else {
            throw LimitExceeded("\(method) \(path): \(reply.status) \(reply.text.prefix(400))")
        }
        return value
    }
}
