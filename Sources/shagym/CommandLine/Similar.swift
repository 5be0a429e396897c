/// Finds what somebody who mistyped a word may have meant.
enum Similar {
    /// The nearest of `words` to `typed`, if it is near enough to be worth a question.
    static func word(to typed: String, among words: [String]) -> String? {
        let limit = max(1, typed.utf8.count / 3)
        return words.map { (word: $0, distance: distance(Array(typed.utf8), Array($0.utf8))) }
            .filter { $0.distance <= limit }
            .min { $0.distance < $1.distance }?.word
    }

    /// How many bytes must be inserted, removed or replaced to turn one word into the other.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (line, byte) in left.enumerated() {
            var diagonal = row[0]
            row[0] = line + 1
            for (column, other) in right.enumerated() {
                let replaced = diagonal + (byte == other ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
            }
        }
        return row[right.count]
    }
}
