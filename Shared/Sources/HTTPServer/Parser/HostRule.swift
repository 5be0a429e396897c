/// What may stand in Host or in an absolute target's authority (RFC 9110, section 7.2; RFC 3986, section 3.2.2).
///
/// Narrower than the grammar on purpose: names as the DNS writes them (and `_`), IPv4 and IPv6 addresses, an
/// optional port. No user information, no percent-encoding, no commas: those only serve to confuse two readers.
enum HostRule {
    static func accepts(_ host: UnsafeRawBufferPointer) -> Bool {
        guard let first = host.first else { return false }
        if first == UInt8(ascii: "[") {
            guard let close = host.firstIndex(of: UInt8(ascii: "]")) else { return false }
            return isIPv6(host.part(1..<close)) && isPortOrNothing(host.part(close + 1..<host.count))
        }
        let end = host.firstIndex(of: Octet.colon) ?? host.count
        return isName(host.part(0..<end)) && isPortOrNothing(host.part(end..<host.count))
    }

    /// `:` and a port number (which may be empty, RFC 3986, section 3.2.3), or nothing at all.
    private static func isPortOrNothing(_ text: UnsafeRawBufferPointer) -> Bool {
        guard let first = text.first else { return true }
        guard first == Octet.colon, text.count <= 6 else { return false }
        var port = 0
        for byte in text.dropFirst() {
            guard Octet.isDigit(byte) else { return false }
            port = port * 10 + Int(byte &- 0x30)
        }
        return port <= 65_535
    }

    private static func isName(_ name: UnsafeRawBufferPointer) -> Bool {
        guard !name.isEmpty, name.count <= 254 else { return false }
        var label = 0
        var numeric = true
        for (index, byte) in name.enumerated() {
            if byte == Octet.dot {
                guard label > 0 else { return false }
                label = 0
                if index + 1 < name.count { numeric = true }
                continue
            }
            guard ByteClass.hostName.contains(byte), label < 63 else { return false }
            label += 1
            numeric = numeric && Octet.isDigit(byte)
        }
        // A last label of digits only cannot be a name: it is an IPv4 address or nothing.
        return !numeric || isIPv4(name)
    }

    private static func isIPv4(_ text: UnsafeRawBufferPointer) -> Bool {
        var (parts, digits, value) = (1, 0, 0)
        for byte in text {
            if byte == Octet.dot {
                guard digits > 0 else { return false }
                (parts, digits, value) = (parts + 1, 0, 0)
            } else {
                // No leading zeros: some readers take them for octal.
                guard Octet.isDigit(byte), digits == 0 || value > 0 else { return false }
                (digits, value) = (digits + 1, value * 10 + Int(byte &- 0x30))
                guard value <= 255 else { return false }
            }
        }
        return parts == 4 && digits > 0
    }

    private static func isIPv6(_ text: UnsafeRawBufferPointer) -> Bool {
        guard text.count >= 2, text.count <= 45 else { return false }
        var groups = 0
        var gap = false
        var index = 0
        if text[0] == Octet.colon {
            guard text[1] == Octet.colon else { return false }
            gap = true
            index = 2
        }
        while index < text.count {
            let start = index
            while index < text.count, text[index] != Octet.colon { index += 1 }
            let group = text.part(start..<index)
            if index == text.count, group.contains(Octet.dot) {
                guard isIPv4(group) else { return false }
                groups += 2
                break
            }
            guard (1...4).contains(group.count), group.allSatisfy({ Octet.hexValue($0) != nil }) else { return false }
            groups += 1
            guard index < text.count else { break }
            index += 1
            guard index < text.count else { return false }
            if text[index] == Octet.colon {
                guard !gap else { return false }
                gap = true
                index += 1
            }
        }
        return gap ? groups < 8 : groups == 8
    }
}
