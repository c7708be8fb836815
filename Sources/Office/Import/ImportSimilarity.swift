import Documents
import Kernel

/// Finds names that share most of an unknown one: pairs of Han characters, or words.
struct ImportSimilarity {
    /// How many names are offered.
    static let offered = 3
    /// Characters of the unknown name that are looked at.
    static let characters = 60

    private let text: String
    private let parts: Set<String>

    init(_ text: String) {
        self.text = String(text.prefix(ImportSimilarity.characters))
        parts = ImportSimilarity.parts(self.text)
    }

    /// The most similar first, in the language of the text; those that share less than half of the parts of
    /// the shorter name are left out.
    func names(_ titles: [Title]) -> [String] {
        guard !parts.isEmpty else { return [] }
        let isHan = text.unicodeScalars.contains { $0.value > 0x2E7F }
        var found: [(name: String, shared: Int, of: Int)] = []
        for title in titles {
            let name = isHan ? title.zh : title.en
            let own = ImportSimilarity.parts(name)
            let shared = own.intersection(parts).count
            guard shared > 0, shared * 2 >= min(own.count, parts.count) else { continue }
            if !found.contains(where: { $0.name == name }) {
                found.append((name, shared, own.union(parts).count))
            }
        }
        // By the share of what both hold; the order of the plan where it is equal.
        let ordered = found.enumerated().sorted { left, right in
            let (one, two) = (left.element, right.element)
            let difference = one.shared * two.of - two.shared * one.of
            return difference == 0 ? left.offset < right.offset : difference > 0
        }
        return ordered.prefix(ImportSimilarity.offered).map(\.element.name)
    }

    /// Neighbouring Han characters in pairs, and words of other letters.
    private static func parts(_ text: String) -> Set<String> {
        let parts = SearchText.runs(text).flatMap { $0.isHan ? SearchText.pairs($0.text) : [$0.text] }
        return Set(parts).subtracting(["of", "the", "in", "and", "by", "for", "to", "a", "as", "with"])
    }
}
