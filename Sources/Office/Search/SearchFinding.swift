extension Store {
    /// What an adoption's documents tell of a question, each thing once: found by names first, then by
    /// everything said, then by how names sound; fewer than twice `SearchLimits.hits`.
    public func find(
        _ question: SearchQuestion, kind: SearchKind?, adoption: Int64
    ) async throws -> [SearchHit] {
        try await read { reader in
            let looks = [(question, true), (question, false)] + (question.bySound.map { [($0, true)] } ?? [])
            var hits: [SearchHit] = []
            for (question, inNames) in looks where hits.count < SearchLimits.hits {
                hits = unique(
                    try hits
                        + reader.found(
                            question, adoption: adoption, kind: kind, inNames: inNames,
                            limit: SearchLimits.hits))
            }
            return hits
        }
    }

    /// What of a plan answers a text, as far as a reader of it may know: the one search behind the page, its
    /// twin and the command.
    public func search(
        _ text: String, kind: SearchKind?, _ reader: PageReader
    ) async throws -> SearchAnswer {
        let text = String(text.prefix(SearchQuestion.characters))
        let question = SearchQuestion(text, synonyms: reader.synonyms)
        let found = try await find(question, kind: kind, adoption: reader.adoption)
        return SearchAnswer(
            text: text, question: question, kind: kind,
            hits: reader.found(question, kind: kind, indexed: found))
    }
}

/// What was asked and what answers.
public struct SearchAnswer: Sendable {
    /// The text as far as it was read.
    public let text: String
    let question: SearchQuestion
    /// The only kind that was looked for; `nil`: every kind.
    let kind: SearchKind?
    /// Everything found, each once: by name, by what is said, by sound, then what was looked up.
    public let hits: [SearchHit]
}
