import CivilTime
import Contracts
import StrictJSON

extension JSONWriter {
    /// For staff: what is known of the case, how far fetching it has come, and why it failed.
    mutating func caseMembers(of complaint: Complaint) {
        if let known = complaint.knownCase {
            object("caseKnown") { writer in
                writer.field("number", known.number.rawValue)
                writer.field("provider", known.provider.rawValue)
                writer.field("termEnd", known.termEnd.iso)
                writer.field("refusedOn", ifPresent: known.refusedOn?.iso)
                writer.field("breachedAt", ifPresent: known.breachedAt?.rfc3339)
                writer.array("differences") { writer in
                    for difference in complaint.caseDifferences { writer.string(difference.rawValue) }
                }
            }
        }
        if let fetch = complaint.caseFetch {
            object("caseFetch") { writer in
                writer.field("since", fetch.since.rfc3339)
                writer.field("case", fetch.order.caseNumber.rawValue)
                writer.field("for", fetch.order.purpose.command.rawValue)
                writer.field("documents", fetch.documents.count)
                writer.field("stored", fetch.stored.count)
                writer.field("text", fetch.words)
            }
        }
        if let failure = complaint.caseFetchFailure {
            object("caseFetchFailure") { writer in
                writer.field("problem", failure.problem.code)
                writer.field("text", failure.problem.words)
                writer.array("details") { writer in for detail in failure.details { writer.string(detail) } }
                writer.array("discrepancies") { writer in
                    for discrepancy in failure.discrepancies {
                        writer.object { writer in
                            writer.field("kind", discrepancy.kind.rawValue)
                            writer.field("document", discrepancy.document.rawValue)
                            writer.field("note", discrepancy.note)
                        }
                    }
                }
            }
        }
    }
}

extension ComplaintEvent {
    /// Events a filer is not shown: what this office knows of a case whose number anybody may have written into a complaint, and how its papers travel.
    static let typesForStaff: Set<String> = [
        CaseKnown.type, CaseFetchStarted.type, CaseManifestReceived.type, CaseDocumentFetched.type, CaseDocumentRestarted.type,
        CaseFetchFailed.type,
    ]
}

extension Complaint {
    /// The version for `If-Match` as a caller may know it: a filer's counts only the events a filer is shown, for the number of the others would
    /// tell whether this office knows a case.
    func version(for kind: Actor.Kind) -> Int {
        switch kind {
        case .staff, .system: version
        case .complainant, .portal, .operatorOfSystem:
            timeline.count { !ComplaintEvent.typesForStaff.contains($0.type) }
        }
    }
}
