import GRDB
import Kernel
import Office

extension SQLiteReader {
    func found(
        _ question: SearchQuestion, adoption: Int64, kind: SearchKind?, inNames: Bool, limit: Int
    ) throws -> [SearchHit] {
        guard adoption <= position.entry, !question.isEmpty else { return [] }
        // The rows of one adoption lie together; within them the newest answers most, so that reading stops
        // at the limit however often the words occur.
        let range = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT
                        (SELECT row FROM findable WHERE entry = ?1 ORDER BY number LIMIT 1),
                        (SELECT row FROM findable WHERE entry = ?1 ORDER BY number DESC LIMIT 1)
                    """),
            arguments: [adoption])
        guard let range, let first = range[0] as Int64?, let last = range[1] as Int64? else { return [] }
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT d.kind, d.id FROM findable_index i JOIN findable d ON d.row = i.rowid
                    WHERE findable_index MATCH ?1 AND i.rowid BETWEEN ?2 AND ?3 AND (?4 IS NULL OR d.kind = ?4)
                    ORDER BY i.rowid DESC LIMIT ?5
                    """),
            arguments: [
                question.match(inNames: inNames), first, last, kind?.rawValue,
                max(0, min(limit, SearchLimits.hits)),
            ])
        var hits: [SearchHit] = []
        while let row = try rows.next() {
            if let kind = SearchKind(rawValue: row[0]) { hits.append(.written(kind, row[1])) }
        }
        return hits
    }
}

extension SearchQuestion {
    /// The question as FTS5 reads it. Words are letters and digits only, and stand in quotes, so that nothing
    /// in them is an operator.
    func match(inNames: Bool) -> String {
        let terms = terms.map { wordings in
            wordings.map { "\"" + $0.words.joined(separator: " ") + "\"" + ($0.isPrefix ? "*" : "") }
                .joined(separator: " OR ")
        }
        let all = terms.map { "(\($0))" }.joined(separator: " AND ")
        return inNames ? "names : (\(all))" : all
    }
}
