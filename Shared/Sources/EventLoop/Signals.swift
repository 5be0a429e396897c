import CPlatform
import Glibc

extension EventLoop {
    /// Calls `received` on this loop for each arrival of these signals (e.g. SIGTERM, SIGINT, SIGCHLD), instead
    /// of their usual effect; arrivals close together may be reported once. SIGPIPE becomes ignored. Only one
    /// loop of a process can watch signals.
    /// - Throws: `SystemError`, also when another loop's call of this is still in force (EEXIST).
    public func watchSignals(_ signals: [Int32], _ received: @escaping (Int32) -> Void) throws(SystemError) {
        let descriptor = try SystemError.check("sigaction", shagym_signal_descriptor(signals, Int32(signals.count)))
        try watch(descriptor, for: .readable) { _ in
            var numbers = [UInt8](repeating: 0, count: 64)
            let count = read(descriptor, &numbers, numbers.count)
            guard count > 0 else { return }
            for number in Set(numbers[..<count]).sorted() { received(Int32(number)) }
        }
    }
}
