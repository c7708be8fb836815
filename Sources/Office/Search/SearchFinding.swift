import Kernel

extension Store {
    /// What an adoption's documents tell of a question: found by names first, then by everything said; at
    /// most twice `SearchLimits.hits`, some of them in both.
    public func find(
        _ question: SearchQuestion, kind: SearchKind?, adoption: Int64
    ) async throws -> [SearchHit] {
        try await read { reader in
            let limit = SearchLimits.hits
            let named = try reader.found(
                question, adoption: adoption, kind: kind, inNames: true, limit: limit)
            if named.count >= limit { return named }
            return try named
                + reader.found(question, adoption: adoption, kind: kind, inNames: false, limit: limit)
        }
    }
}
