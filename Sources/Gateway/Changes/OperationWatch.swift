import EventLoop
import Journal
import ServiceKit
import StrictJSON

/// Notices that something of the operations page has changed, while operators listen: parked events, lag and copies stand in no log that
/// could be followed, so what the page shows is asked for and compared, once for all who listen.
final class OperationWatch {
    /// Between two looks, in milliseconds.
    private static let pause = 2_000

    /// Gets the names of the parts that have changed.
    var changed: ([String]) -> Void = { _ in }
    /// Hears that from now on changes are noticed.
    var begun: () -> Void = {}

    private unowned let gateway: GatewayServer
    private var seen: [String: Digest]?
    private var isRunning = false
    /// Answers that come after a stop belong to none of what is watched now.
    private var run = 0
    private var timer: TimerToken?

    init(_ gateway: GatewayServer) { self.gateway = gateway }

    /// Whether changes are noticed already.
    var isWatching: Bool { seen != nil }

    /// Looks from now on.
    func start() {
        guard !isRunning else { return }
        isRunning = true
        run += 1
        look()
    }

    /// Looks no more, and forgets what was seen.
    func stop() {
        isRunning = false
        seen = nil
        if let timer { gateway.loop.cancel(timer) }
        timer = nil
    }

    private func look() {
        let asked = run
        gateway.askAboutOperation { [weak self] answers in
            guard let self, isRunning, run == asked else { return }
            compare(Self.marks(answers, gateway))
            timer = gateway.loop.after(milliseconds: Self.pause) { [weak self] in self?.look() }
        }
    }

    private func compare(_ marks: [String: Digest]) {
        let before = seen
        seen = marks
        guard let before else { return begun() }
        let names = marks.keys.filter { marks[$0] != before[$0] }.sorted()
        if !names.isEmpty { changed(names) }
    }

    /// What tells two states of a part from each other; of one that does not answer, that it does not.
    private static func marks(_ answers: [OperationAnswers], _ gateway: GatewayServer) -> [String: Digest] {
        var marks = ["gateway": SHA256.hash(gateway.law.calendar.identity.hash.utf8)]
        for part in answers {
            let replies = part.all.map { $0.map { Self.lasting($0.bytes) } ?? [] }
            marks[part.service.name] = SHA256.hash(Array(replies.joined(separator: [0])))
        }
        return marks
    }

    /// An answer without the moments at which readers were last seen, which pass by themselves.
    static func lasting(_ bytes: [UInt8]) -> [UInt8] {
        guard var object = (try? JSONValue(parsing: bytes, limits: .message))?.asObject, let readers = object["readers"]?.asArray
        else { return bytes }
        object["readers"] = .array(
            readers.map { reader in
                var reader = reader.asObject ?? JSONObject()
                reader["seen"] = nil
                return .object(reader)
            }
        )
        return JSONValue.object(object).jsonBytes
    }
}
