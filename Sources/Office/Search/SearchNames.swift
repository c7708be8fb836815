import Kernel
import Orgs
import Plans

/// The names of a plan's things as they are asked for whole, so that what is called exactly so goes before
/// what only has it somewhere in its name.
///
/// Names are compared by their letters, digits and characters alone: 高企 数, “R&D” and ＲＤ are 高企数 and rd. A
/// number of things is also called by the things (高企数: 高企, 高企数量), a code by its digits (C085: C85).
struct SearchNames: Sendable {
    /// Letters that a word has at least before a slip of one of them is looked for.
    static let fewestLetters = 4
    /// What the name of a number ends in, the longest first.
    private static let counting = ["总数", "数量", "总量", "数"]

    private var exact: [String: [SearchHit]] = [:]
    private var counted: [String: [SearchHit]] = [:]
    private var heard: [String: [SearchHit]] = [:]
    /// Every name with what bears it, sorted.
    private var sorted: [(name: String, rank: Int, hit: SearchHit)] = []
    /// The words of Latin names that are long enough to be mistyped, sorted, each once.
    private var vocabulary: [String] = []

    init(_ plan: Plan) {
        var words: Set<String> = []
        func add(_ kind: SearchKind, _ id: String, _ names: [String], isHeard: Bool = false) {
            take(.written(kind, id), names, isHeard, &words)
        }
        for indicator in plan.indicators {
            add(
                .indicator, indicator.id,
                [indicator.id, indicator.title.zh, indicator.title.en] + indicator.also, isHeard: true)
        }
        for org in plan.orgs.orgs {
            add(.org, org.id, org.allNames + org.names.compactMap(\.code), isHeard: true)
        }
        for named in plan.namedOrgs where named.org == nil {
            add(.org, named.id, [named.id, named.title.zh, named.title.en])
        }
        for task in plan.tasks { add(.task, task.id, [task.id, task.title.zh, task.title.en]) }
        for technology in plan.technologies {
            add(.technology, technology.id, [technology.id, technology.title.zh, technology.title.en])
        }
        for section in plan.sections {
            add(.section, section.id, [section.id, section.title.zh, section.title.en])
        }
        for statement in plan.statements {
            for key in SearchNames.keys(ofName: statement.id) {
                exact[key, default: []].append(.written(.statement, statement.id))
            }
        }
        sorted.sort { ($0.name, $0.rank) < ($1.name, $1.rank) }
        vocabulary = words.sorted()
    }

    private mutating func take(
        _ hit: SearchHit, _ names: [String], _ isHeard: Bool, _ words: inout Set<String>
    ) {
        let keys = unique(names.flatMap { SearchNames.keys(ofName: $0) }).filter { !$0.isEmpty }
        for key in keys {
            exact[key, default: []].append(hit)
            sorted.append((key, sorted.count, hit))
        }
        let short = unique(keys.flatMap(SearchNames.counts))
        for key in short where !keys.contains(key) { counted[key, default: []].append(hit) }
        if isHeard {
            for sound in unique((keys + short).flatMap(SearchSound.whole)) {
                heard[sound, default: []].append(hit)
            }
        }
        for run in names.flatMap(SearchText.runs) where SearchNames.isWord(run) { words.insert(run.text) }
    }

    /// A text as names are compared.
    static func key(_ text: String) -> String { SearchText.runs(text).map(\.text).joined() }

    /// A name as it is compared, and a code such as C085 without its zeros too.
    private static func keys(ofName name: String) -> [String] {
        let key = key(name)
        let digits = key.drop { $0.isLetter && $0.isASCII }
        let isCode = !digits.isEmpty && digits.count < key.count && digits.allSatisfy(\.isWholeNumber)
        guard isCode, digits.first == "0" else { return [key] }
        let short = digits.drop { $0 == "0" }
        return short.isEmpty ? [key] : [key, String(key.prefix(key.count - digits.count) + short)]
    }

    /// What else the name of a number is called: the things it counts, and the usual ways to call their
    /// number.
    private static func counts(_ key: String) -> [String] {
        guard let ending = counting.first(where: { key.hasSuffix($0) }) else { return [] }
        let things = String(key.dropLast(ending.count))
        return things.count < 2 ? [] : [things] + counting.map { things + $0 }
    }

    private static func isWord(_ run: SearchText.Run) -> Bool {
        run.text.utf8.count >= fewestLetters && run.text.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    }

    /// What is called exactly so, then what is a number of things called so.
    func called(_ key: String) -> [SearchHit] { (exact[key] ?? []) + (counted[key] ?? []) }

    /// What is abbreviated exactly so on a Latin keyboard.
    func sounding(_ key: String) -> [SearchHit] {
        SearchSound.heard(key).flatMap { heard[String(decoding: $0, as: UTF8.self)] } ?? []
    }

    /// What has a name that begins so: kind by kind, the shortest names first; at most `SearchLimits.hits`.
    func beginning(_ key: String, kind: SearchKind?) -> [SearchHit] {
        guard !key.isEmpty else { return [] }
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle].name < key { low = middle + 1 } else { high = middle }
        }
        let found = sorted[low...].prefix { $0.name.hasPrefix(key) }.filter {
            kind == nil || $0.hit.kind == kind
        }
        let order = SearchKind.allCases
        let ranked = found.map { item in
            (order.firstIndex(of: item.hit.kind) ?? order.count, item.name.count, item.rank, item.hit)
        }.sorted { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }
        return Array(unique(ranked.map(\.3)).prefix(SearchLimits.hits))
    }

    /// The question with every Latin word that no name has put right by one slip of a letter; `nil` where
    /// there is none to put right.
    func corrected(_ text: String) -> String? {
        var isCorrected = false
        let words = SearchText.runs(text).map { run -> String in
            guard SearchNames.isWord(run), !isKnown(run.text), let near = near(run.text) else {
                return run.text
            }
            isCorrected = true
            return near
        }
        return isCorrected ? words.joined(separator: " ") : nil
    }

    /// Whether a word of a name begins so.
    private func isKnown(_ word: String) -> Bool { vocabulary.contains { $0.hasPrefix(word) } }

    /// The first word that is one slip away; those that begin with the same letter go before others.
    private func near(_ word: String) -> String? {
        let asked = Array(word.utf8)
        let found = vocabulary.filter { SearchNames.isOneSlip(asked, Array($0.utf8)) }
        return found.first { $0.utf8.first == asked.first } ?? found.first
    }

    /// Whether one letter is wrong, missing, too many, or changed places with its neighbour.
    static func isOneSlip(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        let (short, long) = left.count <= right.count ? (left, right) : (right, left)
        guard long.count - short.count <= 1, short != long else { return false }
        let same = zip(short, long).prefix { $0 == $1 }.count
        if short.count < long.count { return short[same...] == long[(same + 1)...] }
        if short[(same + 1)...] == long[(same + 1)...] { return true }
        return same + 1 < short.count && short[same] == long[same + 1] && short[same + 1] == long[same]
            && short[(same + 2)...] == long[(same + 2)...]
    }
}

/// The names of one plan's documents, put together when first asked for and kept with its views.
actor SearchNameShelf {
    private let plan: Plan
    private var made: SearchNames?

    init(_ plan: Plan) { self.plan = plan }

    var names: SearchNames {
        if let made { return made }
        let names = SearchNames(plan)
        made = names
        return names
    }
}
