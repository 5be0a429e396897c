import StrictJSON
import TestSupport

/// A member of staff at the desk: signs in, opens a complaint, and fills the forms of its commands.
struct Desk {
    let system: RunningSystem
    let browser: Browser
    let language: String

    /// The address of a page.
    func address(_ page: String) -> String { "http://127.0.0.1:\(system.port)/console/\(page)?lang=\(language)" }

    /// Signs in with the token of one of the demo staff and shows the work.
    func signIn(as member: String) throws {
        guard let tokens = system.tokens, let token = try JSONValue(parsing: FileText.bytes(tokens))[member]?["token"]?.asString
        else {
            throw LimitExceeded("no demo token of \(member)")
        }
        // Forgotten on a page that asks for nothing: one of staff may be about to ask with the token.
        try browser.open(address("index.html"), until: "document.querySelector('h1')")
        _ = try browser.value(of: "sessionStorage.clear()")
        try browser.open(address("staff.html"), until: "document.querySelector('input[type=password]')")
        try browser.type(token, into: "input[type=password]")
        try browser.click("button.main")
        try browser.wait("document.querySelector('[data-key=work]') && document.querySelector('main p, main li')")
    }

    /// Opens a complaint.
    func open(_ id: String) throws {
        // Only the part after # may differ from the page that is open: that would be no new page.
        try browser.open(address("index.html"), until: "document.querySelector('h1')")
        try browser.open("\(address("matter.html"))#\(id)", until: "document.querySelector('.columns')")
    }

    /// Opens the form of a command.
    func begin(_ command: String) throws {
        _ = try browser.value(of: "document.querySelectorAll('main details').forEach(details => { details.open = true; })")
        try browser.click("[data-key='c.\(command)']")
        try browser.wait("document.querySelector('#command')")
    }

    /// Fills the field at a place among those of a kind, as typing or choosing would.
    func fill(_ kind: String, _ value: String, at index: Int = 0) throws { try fillAny(".command form \(kind)", value, at: index) }

    /// The same for a field anywhere on the page.
    func fillAny(_ selector: String, _ value: String, at index: Int = 0) throws {
        _ = try browser.value(
            of: """
                ((field, value) => { field.value = value; field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input')); })\
                (document.querySelectorAll("\(selector)")[\(index)], arguments[0])
                """,
            .string(value)
        )
    }

    /// Adds a file in the form and waits until the choice at a place shows it.
    func attach(_ path: String, choice: Int) throws {
        try browser.type(path, into: ".command input[type=file]")
        try browser.wait("document.querySelectorAll('.command select')[\(choice)]?.value.length === 64")
    }

    /// Tries the command and carries it out.
    func carryOut() throws {
        try browser.click("#try")
        try browser.wait("document.querySelector('#carry-out')")
        try browser.click("#carry-out")
        try browser.wait("!document.querySelector('#command')")
    }
}
