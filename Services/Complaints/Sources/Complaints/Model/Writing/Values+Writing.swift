import StrictJSON

extension Respondent: JSONWritable {
    /// `{"kind","body","officer"}`
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("kind", kind.rawValue)
            writer.field("body", body.rawValue)
            writer.field("officer", ifPresent: officer?.rawValue)
        }
    }
}

extension ComplaintObject: JSONWritable {
    /// `{"kind","caseNumber","termEnds","learntOn"}`
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("kind", kind.rawValue)
            writer.field("caseNumber", ifPresent: caseNumber?.rawValue)
            writer.field("termEnds", ifPresent: termEnds?.iso)
            writer.field("learntOn", ifPresent: learntOn?.iso)
        }
    }
}

extension ComplaintContent: JSONWritable {
    /// What the complaint says; personal data.
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("reviewingBodyName", ifPresent: reviewingBodyName)
            if let sender {
                writer.object("sender") { writer in
                    writer.field("name", ifPresent: sender.name)
                    writer.field("identificationNumber", ifPresent: sender.identificationNumber)
                    writer.field("postalAddress", ifPresent: sender.postalAddress)
                    writer.field("actualResidence", ifPresent: sender.actualResidence)
                }
            }
            writer.field("standing", standing.rawValue)
            if let representative {
                writer.object("representative") { writer in
                    writer.field("name", representative.name)
                    if let power = representative.powerOfAttorney { writer.field("powerOfAttorney", power) }
                }
            }
            writer.field("respondentName", ifPresent: respondentName)
            writer.field("circumstances", ifPresent: circumstances)
            writer.field("writtenOn", ifPresent: writtenOn?.iso)
            writer.field("signature", signature.rawValue)
            writer.array("attachments") { writer in for document in attachments { document.write(to: &writer) } }
        }
    }
}

extension Manifest: JSONWritable {
    /// The index of what is forwarded.
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.array("complaint") { writer in for document in complaint { document.write(to: &writer) } }
            writer.array("attachments") { writer in for document in attachments { document.write(to: &writer) } }
            writer.array("caseParts") { writer in
                for part in caseParts { part.write(to: &writer) }
            }
        }
    }
}
