import Directory
import Journal
import StrictJSON

extension Caller {
    /// Nobody in particular.
    static let anonymous = Caller(kind: .anonymous, key: "anonymous", json: Principal.anonymous.jsonBytes)

    /// The holder of a token; the portal may say for whom it acts.
    init(token: TokenRecord, onBehalfOf iin: IIN? = nil) {
        let json = iin.flatMap(token.holder.json(onBehalfOf:)) ?? token.holder.json
        self.init(kind: .token(id: token.id), key: "token \(token.id)" + (iin.map { " \($0.rawValue)" } ?? ""), json: json)
        if case .operator(let id) = token.holder.principal { operatorName = id.rawValue }
    }

    /// Somebody who shows a tracking code; nil when no code looks like that. What distinguishes callers is its hash: the code
    /// itself is a secret.
    init?(trackingCode: String) {
        guard let code = TrackingCode(rawValue: trackingCode) else { return nil }
        self.init(kind: .tracking, key: "tracking \(SHA256.hash(trackingCode.utf8).hex)", json: Principal.filer(code).jsonBytes)
    }
}
