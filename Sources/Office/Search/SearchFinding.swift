import Kernel
import Measures
import Orgs
import Plans

extension Store {
    /// What an adoption's documents tell of a question, each thing once: found by names first, then by
    /// everything said, then by how names sound; fewer than twice `SearchLimits.hits`.
    public func find(
        _ question: SearchQuestion, kind: SearchKind?, adoption: Int64
    ) async throws -> [SearchHit] {
        try await indexed(question, kind, adoption).all
    }

    /// What the index tells of a question, and how much of it was found by words.
    private func indexed(
        _ question: SearchQuestion, _ kind: SearchKind?, _ adoption: Int64
    ) async throws -> (all: [SearchHit], byWords: Int) {
        try await read { reader in
            func found(_ question: SearchQuestion, inNames: Bool) throws -> [SearchHit] {
                try reader.found(
                    question, adoption: adoption, kind: kind, inNames: inNames, limit: SearchLimits.hits)
            }
            var hits = try found(question, inNames: true)
            if hits.count < SearchLimits.hits { hits = unique(try hits + found(question, inNames: false)) }
            let byWords = hits.count
            if hits.count < SearchLimits.hits, let sound = question.bySound {
                hits = unique(try hits + found(sound, inNames: true))
            }
            return (hits, byWords)
        }
    }

    /// What of a plan answers a text, as far as a reader of it may know: the one search behind the page,
    /// its twin and the command. What is called exactly so goes first, then what claims the number asked
    /// for, what has a name that begins so, and what is abbreviated so; then whatever has the words.
    public func search(
        _ text: String, kind: SearchKind?, _ reader: PageReader
    ) async throws -> SearchAnswer {
        let text = String(text.prefix(SearchQuestion.characters))
        let names = await reader.searchNames.names
        let asked = SearchAsked(text, units: reader.plan.units)
        let question = SearchQuestion(text, synonyms: reader.synonyms)
        let first = reader.first(asked, names, kind)
        let found = try await indexed(question, kind, reader.adoption)
        var answer = SearchAnswer(text: text, question: question, kind: kind, exact: first.exact, near: nil)
        answer.hits = reader.found(asked, question, kind: kind, indexed: first.all + found.all)
        guard first.all.isEmpty, found.byWords == 0, let near = names.corrected(text) else { return answer }

        // Nothing has the words: perhaps a letter slipped.
        let other = SearchQuestion(near, synonyms: reader.synonyms)
        let again = SearchAsked(near, units: reader.plan.units)
        let indexed = try await find(other, kind: kind, adoption: reader.adoption)
        let more = reader.found(
            again, other, kind: kind, indexed: reader.first(again, names, kind).all + indexed)
        if more.isEmpty { return answer }
        let isAlone = answer.hits.isEmpty
        var both = SearchAnswer(
            text: text, question: isAlone ? other : question, kind: kind, exact: 0, near: near)
        both.hits = unique(answer.hits + more)
        return both
    }
}

/// What was asked and what answers.
public struct SearchAnswer: Sendable {
    /// The text as far as it was read.
    public let text: String
    let question: SearchQuestion
    /// The only kind that was looked for; `nil`: every kind.
    let kind: SearchKind?
    /// How many of the first things are called exactly so, or claim the number that was asked for.
    let exact: Int
    /// The words that were asked instead, where nothing has the asked ones and one letter may have slipped.
    let near: String?
    /// Everything found, each once: what is called exactly so, by name, by what is said, by sound, then what
    /// was looked up.
    public internal(set) var hits: [SearchHit] = []
}

/// What goes before anything that the index tells.
struct SearchFirst {
    var all: [SearchHit] = []
    /// How many of them are exactly what was asked for.
    var exact = 0
}

extension PageReader {
    /// What is called exactly as asked, claims the asked number, or has a name that begins so.
    func first(_ asked: SearchAsked, _ names: SearchNames, _ kind: SearchKind?) -> SearchFirst {
        if asked.key.isEmpty && asked.number == nil { return SearchFirst() }
        func only(_ hits: [SearchHit]) -> [SearchHit] {
            hits.lazy.filter { kind == nil || $0.kind == kind }.prefix(SearchLimits.hits).map { $0 }
        }
        let year = asked.besidesYear.map(SearchNames.key)
        let called = only(names.called(asked.key) + (year.map(names.called) ?? []))
        let exact = unique(called + only(claims(asked)))
        let begun = names.beginning(asked.key, kind: kind)
        let sounding = only(names.sounding(asked.key))
        let ofYear = year.map { names.beginning($0, kind: kind) + only(names.sounding($0)) } ?? []
        return SearchFirst(all: unique(exact + begun + sounding + ofYear), exact: exact.count)
    }

    /// The statements that claim the number, about what else is asked; in the order of the plan.
    private func claims(_ asked: SearchAsked) -> [SearchHit] {
        guard let number = asked.number else { return [] }
        let besides = SearchQuestion(asked.besidesNumber, synonyms: synonyms)
        return plan.statements.lazy.filter { statement in
            let unit = statement.unit.flatMap { plan.units[$0] }
            let isClaimed = [statement.value, statement.high].contains { value in
                value.map { number.isSame($0.value, unit) } ?? false
            }
            return isClaimed && isAbout(statement, asked, besides)
        }.prefix(SearchLimits.hits).map { .written(.statement, $0.id) }
    }

    /// Whether a statement, its indicator or its period has every other word of a question.
    private func isAbout(
        _ statement: PlanStatement, _ asked: SearchAsked, _ besides: SearchQuestion
    ) -> Bool {
        if besides.isEmpty { return true }
        let indicator = statement.subject.flatMap { plan.indicator($0) }
        var texts = [statement.id, statement.words, plan.orgs[statement.org]?.names.last?.title.zh ?? ""]
        if let indicator { texts += [indicator.id, indicator.title.zh, indicator.title.en] + indicator.also }
        if let period = statement.period {
            // Of a long span the first years are enough: nobody asks for all of them.
            let months = stride(from: period.firstMonth, through: period.lastMonth, by: 12).prefix(100)
            texts += (months + [period.lastMonth]).map { String(Period.span($0, $0).startYear) }
        }
        return besides.isFound(in: SearchText.words(texts.joined(separator: "\n")))
    }
}
