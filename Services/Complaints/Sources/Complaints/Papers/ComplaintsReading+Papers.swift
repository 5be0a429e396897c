import Contracts
import Directory
import Journal

/// The papers of our own that a complaint is printed with: the receipt for whoever may see it, the covering letter for bodies.
extension ComplaintsReading {
    /// What can be printed of the complaint for this caller.
    func papers(of complaint: Complaint, for caller: Caller) -> [OfferedPaper] {
        let isSent = complaint.timeline.contains { $0.type == ForwardingSent.type }
        return [OfferedPaper(.complaintReceipt)]
            + (isSent && caller.actor.kind == .staff ? [OfferedPaper(.coveringLetter)] : [])
    }

    /// A paper of the complaint.
    /// - Throws: `Problem.noPaperNow` where there is none as the complaint stands, or not for this caller.
    func paper(_ id: PaperID, of complaint: Complaint, for caller: Caller, principal: Principal) throws -> Paper {
        switch id {
        case .complaintReceipt:
            guard let proof = try proof(of: complaint) else { throw Problem.noPaperNow }
            var code: String?
            if case .filer(let given) = principal { code = given.rawValue }
            return ComplaintReceiptPaper(complaint: complaint, proof: proof, bodies: bodies, code: code).paper
        case .coveringLetter:
            guard caller.actor.kind == .staff, let sending = try lastSending(of: complaint) else { throw Problem.noPaperNow }
            return CoveringLetter(complaint: complaint, sending: sending, bodies: bodies).paper
        case .hearingNotice, .hearingMinutes, .clearanceDecision: throw Problem.noPaperNow
        }
    }
}
