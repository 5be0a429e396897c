import CivilTime
import Journal
import Law
import ServiceKit
import StrictJSON

/// The answers to commands.
enum CaseReply {
    /// The answer to an application: number, dates with their proofs, what the checklist found, the form to print, and the receipt.
    static func received(_ matter: AdministrativeCase, receipt: InclusionProof?) -> [UInt8] {
        var writer = JSONWriter(reserving: 16384)
        writer.object { writer in
            writer.field("version", matter.version)
            writer.field("location", "/v1/cases/\(matter.id.rawValue)")
            writer.object("body") { writer in
                writer.caseHead(matter)
                writer.field("effectiveDay", matter.intake.effectiveDay.iso)
                writer.field("form", ifPresent: matter.formID?.rawValue)
                writer.lacking(in: matter.check)
                writer.array("flags") { writer in
                    for flag in CaseFlag.allCases where matter.flags.contains(flag) { writer.string(flag.rawValue) }
                }
                writer.array("deadlines") { writer in for clock in matter.openClocks { writer.value(clock, proof: true) } }
                if let receipt {
                    writer.object("receipt") { writer in
                        writer.field("number", matter.number.rawValue)
                        writer.field("journal", "hearings")
                        writer.field("epoch", receipt.head.epoch)
                        writer.write(receipt)
                    }
                }
            }
        }
        return writer.take()
    }

    /// The answer to a command: the case as the caller may see it; an adapter reports and sees no case.
    static func parameters(of matter: AdministrativeCase, for caller: Caller, now: Instant) -> [UInt8] {
        guard caller.adapter == nil else { return parameters(version: matter.version, body: head(matter)) }
        return parameters(version: matter.version, body: CaseViewJSON.view(of: matter, for: caller, at: now))
    }

    private static func head(_ matter: AdministrativeCase) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("id", matter.id.rawValue)
            writer.field("stage", matter.stage.rawValue)
        }
        return writer.take()
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
