import Foundation
import StrictJSON
import Testing

@testable import Gateway

@Suite struct `The console's files` {
    @Test func `are those of the folder`() throws {
        let folder = Checkout.root.appending(path: "Shared/Resources/console").path(percentEncoded: false)
        let found = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(Set(found) == Set(ConsoleFiles.names))
    }

    @Test func `let no page load more than 90,000 bytes of script, with all that it imports`() throws {
        for page in ConsoleFiles.names where page.hasSuffix(".html") {
            let bytes = try PageScripts.sources(of: page).values.reduce(0) { $0 + $1.utf8.count }
            #expect(bytes < 90_000, "\(page): \(bytes)")
        }
    }

    @Test func `hold less than 120,000 bytes of script in all`() throws {
        let bytes = try ConsoleFiles.names.filter { $0.hasSuffix(".js") }.reduce(0) {
            $0 + (try Checkout.bytes("Shared/Resources/console/\($1)").count)
        }
        #expect(bytes < 120_000, "\(bytes)")
    }

    @Test func `are served with a policy that lets nothing in from elsewhere, and not again when unchanged`() throws {
        let rig = try Rig()
        let page = rig.ask("GET", "/console/index.html?lang=ru")
        #expect(page.status == 200)
        #expect(page["content-type"] == "text/html; charset=utf-8")
        let policy = try #require(page["content-security-policy"])
        #expect(policy.contains("script-src 'self'") && policy.contains("default-src 'none'") && !policy.contains("unsafe"))
        let tag = try #require(page["etag"])
        #expect(rig.ask("GET", "/console/index.html", headers: [("If-None-Match", tag)]).status == 304)
        #expect(rig.ask("GET", "/console/nothing.js").status == 404)
        #expect(rig.ask("GET", "/")["location"] == "/console/index.html")
    }

    @Test func `have no script in a page and nothing from another place`() throws {
        for name in ConsoleFiles.names {
            let text = String(decoding: try Checkout.bytes("Shared/Resources/console/\(name)"), as: UTF8.self)
            #expect(!text.contains("innerHTML") && !text.contains("eval("), "\(name)")
            #expect(!text.contains("https://") && !text.replacing("http://www.w3.org/2000/svg", with: "").contains("http://"), "\(name)")
            if name.hasSuffix(".html") { #expect(!text.contains("<style") && text.matches(of: #/<script(?! type="module" src=)/#).isEmpty, "\(name)") }
        }
    }
}
