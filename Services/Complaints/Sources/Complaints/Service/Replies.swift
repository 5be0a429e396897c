import CivilTime
import Directory
import Journal
import Law
import ServiceKit
import StrictJSON

/// The answer to a filing: number, routing, dates with their proofs, the code to follow it with, and the receipt.
struct FilingReply: Sendable {
    let complaint: Complaint
    /// Nil in a dry run: the number goes to whoever files next, and with it the code.
    let trackingCode: String?
    let receipt: InclusionProof?
    let bodies: BodyDirectory

    func parameters() -> [UInt8] {
        var writer = JSONWriter(reserving: 8192)
        writer.object { writer in
            writer.field("version", complaint.version(for: complaint.intake.stamp.by.kind))
            writer.field("location", "/v1/complaints/\(complaint.id.rawValue)")
            writer.object("body") { writer in
                writer.field("id", complaint.id.rawValue)
                writer.field("number", complaint.number.rawValue)
                writer.field("trackingCode", ifPresent: trackingCode)
                writer.field("receivedAt", complaint.intake.receivedAt.rfc3339)
                writer.field("effectiveDay", complaint.intake.effectiveDay.iso)
                writer.field("registeredOn", ifPresent: complaint.registeredOn?.iso)
                writer.field("stage", complaint.stage.rawValue)
                writer.field("stageTitle", complaint.stage.words)
                writer.field("edition", complaint.edition.rawValue)
                writer.warnings(of: complaint.edition)
                writer.field("route", complaint.intake.route.code)
                writer.field("reviewingBody", ifPresent: reviewingBody?.rawValue)
                writer.field("whatHappensNext", complaint.stage.nextWords)
                writer.array("missing") { writer in for item in complaint.missing { writer.string(item.rawValue) } }
                writer.array("flags") { writer in
                    for flag in ComplaintFlag.allCases where complaint.flags.contains(flag) { writer.string(flag.rawValue) }
                }
                writer.array("deadlines") { writer in
                    for clock in complaint.clocksInOrder where clock.isOpen { writer.value(clock, proof: true) }
                }
                if let receipt {
                    writer.object("receipt") { writer in
                        writer.field("number", complaint.number.rawValue)
                        writer.field("journal", "complaints")
                        writer.field("epoch", receipt.head.epoch)
                        writer.write(receipt)
                    }
                }
            }
        }
        return writer.take()
    }

    /// The body that considers the complaint if it is not satisfied where it arrived.
    private var reviewingBody: BodyID? {
        switch complaint.course {
        case .selfReview:
            if let chosen = complaint.intake.addressedTo, bodies.body(chosen)?.kind == .qualityControlBody { return chosen }
            return bodies.superior(of: complaint.holder)?.id
        case .considerAsSuperior, .considerAsQualityBody, .considerAsHead: return complaint.holder
        case .redirect: return nil
        }
    }
}

/// What the ledger of requests keeps of a filing: enough to make the same answer again.
struct FilingMemo {
    let id: ComplaintID
    /// The complaint's version after the filing.
    let version: Int
    /// The place in the log of the event the receipt proves.
    let sequence: Int64

    init(id: ComplaintID, version: Int, sequence: Int64) {
        self.id = id
        self.version = version
        self.sequence = sequence
    }

    /// Reads what `bytes` wrote.
    init?(_ bytes: [UInt8]) {
        let parts = String(decoding: bytes, as: UTF8.self).split(separator: " ")
        guard parts.count == 3, let id = ComplaintID(rawValue: String(parts[0])), let version = Int(parts[1]),
            let sequence = Int64(parts[2])
        else { return nil }
        self.init(id: id, version: version, sequence: sequence)
    }

    var bytes: [UInt8] { Array("\(id.rawValue) \(version) \(sequence)".utf8) }
}

/// The answer to a command: the complaint as the caller may see it.
enum ComplaintReply {
    static func parameters(of complaint: Complaint, for caller: Caller, now: Instant) -> [UInt8] {
        let view =
            caller.actor.kind == .staff || caller.actor.kind == .system
            ? ComplaintViewJSON.staff(complaint) : ComplaintViewJSON.filer(complaint, at: now)
        return parameters(version: complaint.version(for: caller.actor.kind), body: view)
    }

    static func parameters(version: Int, body: [UInt8]) -> [UInt8] {
        var writer = JSONWriter(reserving: body.count + 32)
        writer.object { writer in
            writer.field("version", version)
            writer.field("body", raw: body)
        }
        return writer.take()
    }

    static func parameters(body: [UInt8]) -> [UInt8] {
        var writer = JSONWriter(reserving: body.count + 16)
        writer.object { $0.field("body", raw: body) }
        return writer.take()
    }
}
