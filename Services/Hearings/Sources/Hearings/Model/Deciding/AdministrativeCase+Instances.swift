import Directory

/// Which bodies have a say in a case. A complaint names its case freely, so what comes for a case by way of one is held against these.
extension AdministrativeCase {
    /// Whether a body stands above the provider, now or when the case was received (R14.1).
    func isBelow(_ body: BodyID, in bodies: BodyDirectory) -> Bool {
        body == intake.department || bodies.isSuperior(body, of: provider)
    }

    /// Whether the case is a body's to give for a complaint (R15.2).
    func isKept(by body: BodyID, in bodies: BodyDirectory) -> Bool { body == provider || isBelow(body, in: bodies) }

    /// Whether a body may make the refusal fall: the provider corrects its own act, the bodies above it and the quality body decide on it
    /// (R15.3, R14.1, R15.5).
    func falls(by body: BodyID, for cause: ReopeningCause, in bodies: BodyDirectory) -> Bool {
        switch cause {
        case .satisfiedInFull: body == provider
        case .setAside, .obliged: isBelow(body, in: bodies) || bodies.body(body)?.kind == .qualityControlBody
        }
    }
}
