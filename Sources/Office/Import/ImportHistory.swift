import Kernel
import Measures

/// Rows that contradict each other and yet tell nothing new: a corrected figure as an export tells it, with
/// what it was before.
struct ImportHistory {
    private var latest: [ImportKey: Figure] = [:]

    /// `told` are the rows that contradict each other, by what they tell of.
    init(_ told: [ImportKey: [FigureRow]], _ book: some FigureBook) {
        for (key, rows) in told {
            let known = book.figures(element: key.element, org: key.org).filter { ImportKey($0) == key }
            guard let last = known.last, rows.contains(where: { $0.tellsTheSame(as: last) }),
                rows.allSatisfy({ row in known.contains { row.tellsTheSame(as: $0) } })
            else { continue }
            latest[key] = last
        }
    }

    /// What was told last of a thing, where the rows hold it and nothing that was never recorded.
    subscript(_ key: ImportKey) -> Figure? { latest[key] }
}
