import Directory
import Journal

extension Caller {
    /// Nobody in particular.
    static let anonymous = Caller(kind: .anonymous, key: "anonymous", json: Array(#"{"kind":"anonymous"}"#.utf8))

    /// The holder of a token.
    init(token: TokenRecord) { self.init(kind: .token(id: token.id), key: "token \(token.id)", json: token.holder.json) }

    /// Somebody who shows a tracking code. What distinguishes callers is its hash: the code itself is a secret.
    init(trackingCode: String) {
        self.init(
            kind: .tracking, key: "tracking \(SHA256.hash(trackingCode.utf8).hex)", json: Array(#"{"kind":"tracking"}"#.utf8))
    }
}
extension TokenHolder { var json: [UInt8] { [] } }
