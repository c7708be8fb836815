import Documents
import Kernel
import Measures
import Plans
import Seeds

/// A random plan of a few indicators as documents, and what the oracle is told of them.
struct RandomPlan {
    var numbers: SeededNumbers
    private(set) var indicators: [RandomIndicator] = []
    let yearStart: Int
    let base: Period
    let years: ClosedRange<Period>

    init(seed: UInt64, indicators count: Int = 8) {
        numbers = SeededNumbers(seed: seed)
        yearStart = numbers.one(of: [1, 1, 4])
        let first = numbers.number(2015...2025)
        base = yearStart == 1 ? .year(first) : .fiscalYear(first, starts: yearStart)
        let from = base.adding(numbers.happens(15) ? 2 : 1)
        years = from...from.adding(numbers.number(1...5))
        for number in 0..<count {
            indicators.append(RandomIndicator(number, base: base, years: years, &numbers))
        }
    }

    /// The files, as a person would write them.
    var files: [DocumentFile] {
        [
            ("plan.yaml", head), ("units.yaml", Self.units), ("verdicts.yaml", Self.verdicts),
            ("elements.yaml", indicators.map(\.elements).joined()),
            ("indicators.yaml", indicators.map(\.document).joined()),
            (
                "sections.csv",
                "section,parent,title_zh,title_en,kind,order\n1,,文,Text,text,1\n2,,表,Table,table,2\n"
            ),
            ("statements.csv", statements), ("orgs.csv", "org,from,to,succeeds\ncity,,,\neast,,,\nwest,,,\n"),
            (
                "org_names.csv",
                "org,name_zh,name_en,kind,code,tile,from,to\n"
                    + "city,市,City,city,,,,\neast,东,East,county,,,,\nwest,西,West,county,,,,\n"
            ),
            ("memberships.csv", "org,parent,axis,from,to\neast,city,admin,,\nwest,city,admin,,\n"),
        ].map { DocumentFile(path: $0, bytes: Array($1.utf8)) }
    }

    private var head: String {
        let kind = yearStart == 1 ? "{kind: calendar}" : "{kind: fiscal, starts: \(yearStart)}"
        return """
            plan: random
            title: {zh: 随机, en: Random}
            status: adopted
            horizon: {base: \(base.startYear), from: \(years.lowerBound.startYear), \
            to: \(years.upperBound.startYear)}
            org: city
            year: \(kind)
            axes: {admin: {sums: true}}

            """
    }

    private var statements: String {
        "id,section,org,subject,value,high,comparator,unit,period,role,basis,words\n"
            + indicators.flatMap(\.claims).joined(separator: "\n") + "\n"
    }

    private static let units = """
        - {unit: 家, title: {zh: 家, en: firms}, dimension: firms, scale: "1"}
        - {unit: 万家, title: {zh: 万家, en: ten thousand firms}, dimension: firms, scale: "10000"}
        - {unit: "%", title: {zh: "%", en: per cent}, dimension: ratio, scale: 1/100}
        - {unit: 位, title: {zh: 位, en: place}, dimension: rank, scale: "1"}

        """

    private static let verdicts = """
        verdicts: random
        about: {higher: "0.975", lower: "1.025"}
        at-risk: "-0.10"

        """
}

extension RandomPlan {
    /// Figures and a day to judge every indicator on.
    mutating func world() -> (figures: [Figure], oracles: [VerdictOracle]) {
        let end = years.upperBound.lastDay.number + 500
        let today = Day(number: numbers.number(base.lastDay.number - 200...end))
        var figures = RandomFigures(base: base, last: years.upperBound, yearStart: yearStart)
        let oracles = indicators.map { indicator in
            var oracle = indicator.oracle
            oracle.today = today
            let values = indicator.values
            (oracle.told, oracle.added) = figures.draw(indicator, values, &numbers)
            return oracle
        }
        return (figures.all, oracles)
    }
}
