/// Sets of ASCII octets as 128-bit maps, so that a test is two instructions and no table is loaded.
struct ByteClass {
    private let low: UInt64
    private let high: UInt64

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        guard byte < 128 else { return false }
        return ((byte < 64 ? low : high) >> UInt64(byte & 63)) & 1 == 1
    }

    /// `tchar` (RFC 9110, section 5.6.2): `! # $ % & ' * + - . ^ _ ` | ~`, digits and letters.
    @inline(__always)
    static var token: ByteClass {
        ByteClass(low: 0x03FF_6CFA_0000_0000, high: 0x57FF_FFFF_C7FF_FFFE)
    }

    /// `pchar` and `/` without `%` (RFC 3986, section 3.3).
    @inline(__always)
    static var path: ByteClass {
        ByteClass(low: 0x2FFF_FFD2_0000_0000, high: 0x47FF_FFFE_87FF_FFFF)
    }

    /// `pchar`, `/` and `?` without `%` (RFC 3986, section 3.4).
    @inline(__always)
    static var query: ByteClass {
        ByteClass(low: 0xAFFF_FFD2_0000_0000, high: 0x47FF_FFFE_87FF_FFFF)
    }

    /// Octets of a host name as the DNS writes it, and `_`: letters, digits, `-`, `.`.
    @inline(__always)
    static var hostName: ByteClass {
        ByteClass(low: 0x03FF_6000_0000_0000, high: 0x07FF_FFFE_87FF_FFFE)
    }
}
