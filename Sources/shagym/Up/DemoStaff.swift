/// Made-up members of staff for trying the system out: somebody for each step of a case (rules 11.1) and of a complaint (11.3)
/// in the demo directory.
struct DemoStaff: Sendable {
    /// The person's id, also the name of the entry in the token file.
    let id: String
    /// The body's id in `directory/bodies.json`; empty for the portal and for operators.
    let body: String
    /// What the person may do.
    let roles: [String]
    /// Which made-up person it is; only who acts on clearances needs to be one.
    var iin: String?

    /// Everybody.
    static let all = [
        DemoStaff(id: "corporation-employee", body: "state-corporation-almaty", roles: ["registrar"]),
        DemoStaff(id: "registrar", body: "almaty-bostandyk", roles: ["registrar"]),
        DemoStaff(id: "legal-officer", body: "almaty-bostandyk", roles: ["legalOfficer"], iin: "690909300905"),
        DemoStaff(id: "executor", body: "almaty-bostandyk", roles: ["executor"]),
        DemoStaff(id: "head", body: "almaty-bostandyk", roles: ["head"]),
        DemoStaff(id: "department-officer", body: "almaty-pd", roles: ["executor"]),
        DemoStaff(id: "department-registrar", body: "almaty-pd", roles: ["registrar"]),
        DemoStaff(id: "department-reviewer", body: "almaty-pd", roles: ["reviewer"]),
        DemoStaff(id: "department-head", body: "almaty-pd", roles: ["head"]),
        DemoStaff(id: "quality-registrar", body: "quality-control", roles: ["registrar"]),
        DemoStaff(id: "quality-officer", body: "quality-control", roles: ["qualityOfficer"]),
        DemoStaff(id: "auditor", body: "almaty-pd", roles: ["auditor"]),
        DemoStaff(
            id: "clearance-officer",
            body: "almaty-bostandyk",
            roles: ["securityOfficer", "legalOfficer"],
            iin: "700101300104"
        ),
        DemoStaff(id: "institute-officer", body: "demo-institute", roles: ["securityOfficer"], iin: "710202300204"),
        DemoStaff(id: "institute-head", body: "demo-institute", roles: ["headOfOrganisation"], iin: "720303300304"),
        DemoStaff(id: "security-officer", body: "security-almaty", roles: ["securityOfficer"], iin: "730404300404"),
        DemoStaff(id: "security-head", body: "security-almaty", roles: ["head"], iin: "740505300504"),
        DemoStaff(id: "portal", body: "", roles: ["portalClient"]),
        DemoStaff(id: "operator", body: "", roles: ["operator"]),
    ]
}
