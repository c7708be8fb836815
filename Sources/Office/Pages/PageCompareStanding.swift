import Kernel
import Measures
import Orgs
import Plans
import Words

/// Who is ranked with whom in one comparison: a city with its peers, units with units. The nation, the
/// province and whatever holds a part of another are lines to look at, and have no rank.
struct CompareField {
    /// The org that is ranked; `nil` where none of the compared ones can be.
    let subject: String?
    /// Those that it is ranked with, itself among them.
    let ranked: Set<String>

    private enum Side { case city, unit, reference }

    init(_ orgs: [String], _ plan: Plan, on day: Day) {
        let tree = OrgTree(plan, on: day)
        func kind(_ org: String) -> String? { plan.orgs.name(of: org, on: day)?.kind }
        let own = kind(plan.org)
        func side(_ org: String) -> Side {
            if tree.inside.contains(org) { return .unit }
            let isPeer = org == plan.org || plan.peers.contains(org) || kind(org) == "peer"
            return isPeer || (own != nil && kind(org) == own) ? .city : .reference
        }
        subject = orgs.first { side($0) != .reference }
        guard let subject else {
            ranked = []
            return
        }
        let above = CompareField.above(subject, plan, on: day)
        ranked = Set(
            orgs.filter { org in
                org == subject
                    || (side(org) == side(subject) && !above.contains(org)
                        && !CompareField.above(org, plan, on: day).contains(subject))
            })
    }

    /// Every org that an org is a part of, on any axis.
    private static func above(_ org: String, _ plan: Plan, on day: Day) -> Set<String> {
        var (found, waiting) = (Set<String>(), [org])
        while let next = waiting.popLast() {
            for axis in plan.axes.keys.sorted() {
                for parent in plan.orgs.parents(of: next, axis: axis, on: day)
                where found.insert(parent).inserted {
                    waiting.append(parent)
                }
            }
        }
        return found
    }
}

extension FigureBound {
    /// Whether it tells a number. “Over” and “under” tell where a number ends: they are equal to none.
    var isNumber: Bool { self == .exact || self == .about }
}

extension PageReader {
    /// Where the first org that can be ranked stands among the numbers of the latest year that it shares with
    /// another; then what is known of that year and has no rank.
    func standing(_ indicator: Indicator, _ frame: CompareFrame) -> String {
        let field = CompareField(frame.courses.map(\.org), plan, on: today)
        let (ranked, own) = (
            frame.courses.filter { field.ranked.contains($0.org) },
            frame.courses.first { $0.org == field.subject }
        )
        var said: [String] = []
        var period: Period?
        for value in own?.numbers.reversed() ?? [] where period == nil {
            let told = ranked.compactMap { course in
                course.numbers.first { $0.period == value.period }.map { (course.name, $0) }
            }
            guard told.count > 1, let own else { continue }
            period = value.period
            said.append(rank(value, own.name, told, isLower: indicator.better == .lower))
        }
        if period == nil { said.append(say("compare.no-common")) }
        let beside = period ?? shared(own, frame)
        said += beside.map { apart($0, frame, field) } ?? []
        return said.joined(separator: words.language == .zh ? "" : " ")
    }

    private func rank(
        _ value: SeriesFacts.Value, _ name: String, _ told: [(String, SeriesFacts.Value)], isLower: Bool
    ) -> String {
        let better = told.count { isLower ? $0.1.value < value.value : $0.1.value > value.value }
        let best = told.max { isLower ? $1.1.value < $0.1.value : $0.1.value < $1.1.value }
        return say(
            "compare.standing",
            [
                "period": .period(value.period), "count": .integer(told.count), "own": .text(name),
                "value": .text(value.text), "rank": .integer(better + 1), "best": .text(best?.0 ?? ""),
                "most": .text(best?.1.text ?? ""),
            ])
    }

    /// The latest year that the ranked org shares with any other course.
    private func shared(_ own: ComparedCourse?, _ frame: CompareFrame) -> Period? {
        let others = frame.courses.filter { $0.org != own?.org }
        return own?.values.last { value in
            others.contains { $0.values.contains { $0.period == value.period } }
        }?.period
    }

    /// What is known of a year and has no rank: what is told with “over” or “under”, and lines of reference.
    private func apart(_ period: Period, _ frame: CompareFrame, _ field: CompareField) -> [String] {
        func named(_ courses: [ComparedCourse], _ values: (ComparedCourse) -> [SeriesFacts.Value]) -> [String]
        {
            courses.compactMap { course in
                values(course).first { $0.period == period }.map {
                    course.name + (words.language == .zh ? " " : ": ") + $0.text
                }
            }
        }
        let bounds = named(frame.courses.filter { field.ranked.contains($0.org) }) { $0.limits }
        let references = named(frame.courses.filter { !field.ranked.contains($0.org) }) { $0.values }
        return [("compare.bounds-apart", bounds), ("compare.references", references)].compactMap {
            code, names in
            names.isEmpty
                ? nil : say(code, ["period": .period(period), "names": .list(names.map { .text($0) })])
        }
    }
}
