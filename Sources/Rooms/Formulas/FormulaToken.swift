import Kernel

/// A word or sign of a formula with the signs of the text it stands on.
struct FormulaToken: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case number(NumberLiteral)
        case date(Day)
        /// A name as it is looked up.
        case name(String)
        case word(FormulaWord)
        case sign(FormulaSign)
        /// 近三年, last 3 years.
        case lastYears(Int)
        /// 至少2项, at least 2 of.
        case atLeast(Int)
        case end
    }

    let kind: Kind
    let range: Range<Int>
}

/// The signs of the grammar, folded.
enum FormulaSign: String, Hashable, Sendable {
    case open = "("
    case close = ")"
    case comma = ","
    case plus = "+"
    case minus = "-"
    case times = "×"
    case over = "/"
    case greater = ">"
    case atLeast = ">="
    case less = "<"
    case atMost = "<="
    case equal = "="
    case notEqual = "≠"

    /// Other spellings, and the signs of two characters first.
    static let spellings: [(text: [Character], sign: FormulaSign)] = [
        ([">", "="], .atLeast), (["<", "="], .atMost), (["!", "="], .notEqual), (["≥"], .atLeast),
        (["≤"], .atMost), (["≠"], .notEqual), (["÷"], .over), (["("], .open), ([")"], .close),
        ([","], .comma), (["+"], .plus), (["-"], .minus), (["×"], .times), (["/"], .over), ([">"], .greater),
        (["<"], .less), (["="], .equal),
    ]
}

/// The words of the grammar. Between separators they are not names.
enum FormulaWord: String, Hashable, Sendable, CaseIterable {
    case and
    case or
    case not
    case when
    case then
    case otherwise
    case previous
    case toDate
    case growth
    case sum
    case count
    case greatest
    case least
    case known
    case band
    case all
    case any
    case periodStart
    case periodEnd

    var zh: String {
        switch self {
        case .and: "且"
        case .or: "或"
        case .not: "非"
        case .when: "若"
        case .then: "则"
        case .otherwise: "否则"
        case .previous: "上年"
        case .toDate: "累计"
        case .growth: "同比增长"
        case .sum: "合计"
        case .count: "计数"
        case .greatest: "最大"
        case .least: "最小"
        case .known: "已知"
        case .band: "分档"
        case .all: "全部"
        case .any: "任一"
        case .periodStart: "期初"
        case .periodEnd: "期末"
        }
    }

    var en: String {
        switch self {
        case .and: "and"
        case .or: "or"
        case .not: "not"
        case .when: "if"
        case .then: "then"
        case .otherwise: "else"
        case .previous: "previous"
        case .toDate: "to date"
        case .growth: "growth"
        case .sum: "sum"
        case .count: "count"
        case .greatest: "max"
        case .least: "min"
        case .known: "known"
        case .band: "band"
        case .all: "all"
        case .any: "any"
        case .periodStart: "period start"
        case .periodEnd: "period end"
        }
    }

    /// Every word by its spellings, those of two English words left out.
    static let spelled: [String: FormulaWord] = {
        var words: [String: FormulaWord] = [:]
        for word in allCases {
            words[word.zh] = word
            if !word.en.contains(" ") { words[word.en] = word }
        }
        return words
    }()

    /// The words spelled as two English ones.
    static let pairs: [(first: String, second: String, word: FormulaWord)] = [
        ("to", "date", .toDate), ("period", "start", .periodStart), ("period", "end", .periodEnd),
    ]
}

/// A number as written, in base units, with what it measures.
struct NumberLiteral: Hashable, Sendable {
    let value: Exact
    let type: LiteralType

    var isZero: Bool { value.isZero && type.kind == .plain }
}

/// What a literal measures.
struct LiteralType: Hashable, Sendable {
    let dimension: FormulaDimension
    let kind: NumberType.Kind

    static let plain = LiteralType(dimension: .ratio, kind: .plain)
    static let ratio = LiteralType(dimension: .ratio, kind: .ratio)
    static let point = LiteralType(dimension: .ratio, kind: .point)
    static let days = LiteralType(dimension: .days, kind: .quantity)
}
