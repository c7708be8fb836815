import Kernel
import Seeds

/// One random indicator: its documents, its statements, and the oracle of both.
struct RandomIndicator {
    enum Sort: CaseIterable {
        case stock
        case flow
        case share
        case place
        case building
    }

    let id: String
    let sort: Sort
    let ways: [String]
    let isPartial: Bool
    let hasAdded: Bool
    private(set) var claims: [String] = []
    private(set) var oracle: VerdictOracle
    /// Numbers that statements and figures are drawn around, so that they meet exactly now and then.
    private(set) var values: [Int] = []
    private let published: String

    init(
        _ number: Int, base: Period, years: ClosedRange<Period>, _ numbers: inout SeededNumbers
    ) {
        id = "i\(number)"
        sort = numbers.one(of: Sort.allCases)
        let isSummed = sort == .stock || sort == .flow
        ways =
            !isSummed
            ? ["published"]
            : numbers.one(of: [["published"], ["published", "from-units"], ["from-units", "published"]])
        isPartial = numbers.happens(30)
        hasAdded = isSummed && numbers.happens(60)
        oracle = VerdictOracle(base: base, plan: years)
        oracle.about = (
            Exact(975).divided(by: Exact(1000)) ?? .one, Exact(1025).divided(by: Exact(1000)) ?? .one
        )
        oracle.atRisk = Exact(-1).divided(by: Exact(10)) ?? .zero
        oracle.isLowerBetter = numbers.happens(sort == .place ? 80 : 25)
        oracle.isAmount = sort != .share && sort != .place
        oracle.isFlow = sort == .flow
        oracle.decimals = sort == .share ? 1 : 0
        oracle.shape = numbers.one(of: [nil, nil, "geometric", "linear", "none"])
        let frequency = numbers.one(of: ["year", "year", "half", "quarter", "month", "once", "never", nil])
        oracle.months = ["year": 12, "half": 6, "quarter": 3, "month": 1][frequency ?? ""]
        oracle.lag = frequency == nil ? 0 : numbers.one(of: [0, 30, 60, 270, 400])
        let lag = oracle.lag
        published = frequency.map { "  published: {frequency: \($0), lag: \(lag) days}\n" } ?? ""
        let middle = numbers.number(sort == .building ? 0...1 : sort == .place ? 3...30 : 80...900)
        values = sort == .building ? [0, 1] : (0..<5).map { _ in middle * numbers.number(50...200) / 100 }
        drawBaselines(&numbers)
        for _ in 0..<numbers.number(1...4) { drawTarget(&numbers) }
    }

    /// The elements, as a document has them.
    var elements: String {
        let (unit, decimals, nature) =
            switch sort {
            case .stock, .building: ("家", 0, "level")
            case .flow: ("家", 0, "flow")
            case .share: ("\"%\"", 1, "rate")
            case .place: ("位", 0, "rate")
            }
        let names = "title: {zh: \(id)甲, en: \(id)}"
        let own =
            "- {element: \(id), \(names), unit: \(unit), decimals: \(decimals), range: [0, 10000000], "
            + "nature: \(nature)}\n"
        let added =
            "- {element: \(id)-added, title: {zh: \(id)乙, en: \(id) added}, unit: 家, decimals: 0, "
            + "range: [0, 10000000], nature: flow}\n"
        return own + (hasAdded ? added : "")
    }

    /// The indicator, as a document has it.
    var document: String {
        """
        - indicator: \(id)
          title: {zh: 指标\(id), en: Indicator \(id)}
          element: \(id)
          ways: [\(ways.joined(separator: ", "))]
          over: admin
          missing: \(isPartial ? "partial" : "unknown")
          better: \(oracle.isLowerBetter ? "lower" : "higher")

        """ + published + (hasAdded ? "  added: \(id)-added\n" : "")
            + (oracle.shape.map { "  path: \($0)\n" } ?? "")
    }

    private mutating func drawBaselines(_ numbers: inout SeededNumbers) {
        for _ in 0..<numbers.one(of: [0, 1, 1, 2, 3]) {
            let year = numbers.happens(90) ? oracle.base : oracle.base.adding(-1)
            add(
                role: numbers.one(of: ["baseline", "achievement", "context"]), basis: "level",
                sign: numbers.one(of: ["=", "=", "", "~", ">", ">="]), value: numbers.one(of: values),
                years: year...year, &numbers)
        }
    }

    private mutating func drawTarget(_ numbers: inout SeededNumbers) {
        let basis = numbers.one(of: [
            "level", "level", "level", "increment", "each-year", "rises", "rises-every-year", "done",
            "unmeasurable",
        ])
        let isBare = ["rises", "rises-every-year", "unmeasurable"].contains(basis)
        let sign = isBare ? "" : numbers.one(of: ["=", "", ">", ">=", "<", "<=", "~", "range"])
        let (from, to) = (oracle.plan.lowerBound, oracle.plan.upperBound)
        let due = numbers.happens(80) ? to : from
        let start = numbers.one(of: [from, from, due, oracle.base.adding(1)])
        let years = numbers.happens(12) ? nil : numbers.happens(50) ? due...due : min(start, due)...due
        add(
            role: numbers.happens(95) ? "target" : "context", basis: basis, sign: sign,
            value: isBare ? nil : numbers.one(of: values), years: years, &numbers)
    }

    private mutating func add(
        role: String, basis: String, sign: String, value: Int?, years: ClosedRange<Period>?,
        _ numbers: inout SeededNumbers
    ) {
        let letter = numbers.one(of: Array("abcdefgh"))
        let id = "\(letter)\(claims.count)-\(self.id)"
        let isLarge = oracle.decimals == 0 && sort != .place && numbers.happens(30)
        let places = isLarge ? 4 : oracle.decimals
        let high = sign == "range" ? value.map { $0 + numbers.one(of: isLarge ? [100, 700] : [1, 7]) } : nil
        let shorter = isLarge && numbers.happens(50) ? 2 : 0  // 1.23 of ten thousand, where 1.2345 was meant
        let text = { (number: Int) in
            let factor = shorter == 0 ? 1 : 100
            return Exact(Int128(number / factor * factor), over: Exact.powerOfTen(places))?
                .text(decimals: places - shorter) ?? ""
        }
        let unit = isLarge ? "万家" : sort == .share ? "%" : sort == .place ? "位" : "家"
        let isInTable = numbers.happens(40)
        let period = years.map { years in
            let names = [years.lowerBound.startYear, years.upperBound.startYear]
            return names[0] == names[1] ? "\(names[0])" : "\(names[0])-\(names[1])"
        }
        claims.append(
            [
                id, isInTable ? "2" : "1", "city", self.id, value.map(text) ?? "", high.map(text) ?? "", sign,
                unit, period ?? "", role, basis, "",
            ].joined(separator: ","))
        let scale: Exact = isLarge ? Exact(10_000) : .one
        let told = { (number: Int?) in number.flatMap { Exact(text($0)) }.flatMap { $0.times(scale) } }
        oracle.claims.append(
            VerdictOracle.Claim(
                id: id, role: role, basis: basis, sign: sign, value: told(value), high: told(high),
                digit: Exact(1, over: Exact.powerOfTen(places - shorter))?.times(scale) ?? .one,
                years: years, isInTable: isInTable))
    }
}
