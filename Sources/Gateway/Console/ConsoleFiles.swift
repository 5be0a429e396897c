import HTTPServer
import Journal
import ServiceKit

/// The files of the web console, read once at start: whoever installs the programs without them is told then, not the first visitor.
struct ConsoleFiles: Sendable {
    /// One file, ready to send.
    struct File: Sendable {
        /// Its bytes.
        let bytes: [UInt8]
        /// Its media type.
        let type: String
        /// Its entity tag, from its bytes.
        let tag: String
    }

    /// Every file of the folder `console` of the resources.
    static let names = pages + templates + words + descriptions + scripts + ["console.css", "mark.svg"]

    private static let pages = [
        "check.html",
        "daylist.html",
        "file.html",
        "index.html",
        "matter.html",
        "operator.html",
        "organisations.html",
        "planner.html",
        "print.html",
        "reports.html",
        "staff.html",
        "track.html",
    ]

    /// Templates that several pages share; which page takes in which stands in its head.
    private static let templates = ["parts.html", "parts-staff.html"]

    /// Words in three languages; which page takes in which stands in its head.
    private static let words = [
        "words.json",
        "words-cases.json",
        "words-clearances.json",
        "words-reports.json",
        "words-staff.json",
    ]

    /// The fields of each command's form, and what is shown of a matter.
    private static let descriptions = [
        "forms-cases.json",
        "forms-clearances.json",
        "forms-complaints.json",
        "forms-filing.json",
        "view-cases.json",
        "view-clearances.json",
        "view-complaints.json",
        "view-operation.json",
        "view-work.json",
    ]

    private static let scripts = [
        "api.js",
        "bodies.js",
        "bulk.js",
        "case.js",
        "check.js",
        "clearance.js",
        "complaint.js",
        "daylist.js",
        "described.js",
        "desk.js",
        "dom.js",
        "fields.js",
        "file.js",
        "form.js",
        "frame.js",
        "hash.js",
        "iin.js",
        "index.js",
        "left.js",
        "live.js",
        "matter.js",
        "operator.js",
        "organisations.js",
        "page.js",
        "paper.js",
        "planner.js",
        "printing.js",
        "proof.js",
        "reports.js",
        "sending.js",
        "staff.js",
        "store.js",
        "template.js",
        "track.js",
        "view.js",
        "words.js",
    ]

    private let files: [String: File]

    /// Reads the files.
    /// - Throws: `StartFailure` naming the first that is missing.
    init(_ resources: Resources) throws(StartFailure) {
        var files: [String: File] = [:]
        for name in Self.names {
            let bytes = try resources.bytes("console/\(name)")
            files[name] = File(bytes: bytes, type: Self.type(of: name), tag: "\"\(SHA256.hash(bytes).hex.prefix(32))\"")
        }
        self.files = files
    }

    /// The file of this name; nil when there is none.
    subscript(name: String) -> File? { files[name] }

    private static func type(of name: String) -> String {
        if name.hasSuffix(".html") { return "text/html; charset=utf-8" }
        if name.hasSuffix(".css") { return "text/css; charset=utf-8" }
        if name.hasSuffix(".json") { return "application/json" }
        if name.hasSuffix(".svg") { return "image/svg+xml" }
        return "text/javascript; charset=utf-8"
    }
}
