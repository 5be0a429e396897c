/// A value that writes itself as one JSON value: for the paths where Codable is too slow.
public protocol JSONWritable {
    /// Writes exactly one value.
    func write(to writer: inout JSONWriter)
}

extension JSONValue: JSONWritable {
    /// Writes the tree.
    public func write(to writer: inout JSONWriter) { writer.value(self) }
}

extension JSONWriter {
    /// An object whose members the closure writes.
    @inlinable
    public mutating func object<E: Error>(_ members: (inout JSONWriter) throws(E) -> Void) throws(E) {
        beginObject()
        try members(&self)
        endObject()
    }

    /// An array whose elements the closure writes.
    @inlinable
    public mutating func array<E: Error>(_ elements: (inout JSONWriter) throws(E) -> Void) throws(E) {
        beginArray()
        try elements(&self)
        endArray()
    }

    /// A member that is an object.
    @inlinable
    public mutating func object<E: Error>(_ name: String, _ members: (inout JSONWriter) throws(E) -> Void) throws(E) {
        key(name)
        try object(members)
    }

    /// A member that is an array.
    @inlinable
    public mutating func array<E: Error>(_ name: String, _ elements: (inout JSONWriter) throws(E) -> Void) throws(E) {
        key(name)
        try array(elements)
    }

    /// A member that is a string.
    public mutating func field(_ name: String, _ text: String) {
        key(name)
        string(text)
    }

    /// A member that is a whole number.
    public mutating func field(_ name: String, _ value: Int) {
        key(name)
        integer(Int64(value))
    }

    /// A member that is a whole number.
    public mutating func field(_ name: String, _ value: Int64) {
        key(name)
        integer(value)
    }

    /// A member that is a truth value.
    public mutating func field(_ name: String, _ flag: Bool) {
        key(name)
        bool(flag)
    }

    /// A member that writes itself.
    @inlinable
    public mutating func field(_ name: String, _ value: some JSONWritable) {
        key(name)
        value.write(to: &self)
    }

    /// A member with bytes that are known to be one JSON value.
    public mutating func field(_ name: String, raw bytes: [UInt8]) {
        key(name)
        raw(bytes)
    }

    /// A string member, left out if nil.
    public mutating func field(_ name: String, ifPresent text: String?) {
        if let text { field(name, text) }
    }

    /// A whole-number member, left out if nil.
    public mutating func field(_ name: String, ifPresent value: Int64?) {
        if let value { field(name, value) }
    }

    /// A member that writes itself, left out if nil.
    @inlinable
    public mutating func field(_ name: String, ifPresent value: (some JSONWritable)?) {
        if let value { field(name, value) }
    }
}

extension JSONWritable {
    /// The value's JSON text.
    @inlinable
    public var jsonBytes: [UInt8] {
        var writer = JSONWriter()
        write(to: &writer)
        return writer.take()
    }
}
