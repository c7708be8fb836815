/// Every address of the site, as a value. Pages link to these and redirects go to nothing else.
public enum SiteURL: Hashable, Sendable {
    case home
    case plan(String, PlanPage)
    case open(token: String)
    case about(plan: String?)
    case health
    case asset(String)
    case vendor(String)

    /// A page of one plan.
    public enum PlanPage: Hashable, Sendable {
        case overview
        case outline
        case outlineSection(String)
        case indicators
        case indicatorsWhere([SiteQueryItem])
        case indicator(String)
        case baseline(String)
        case yearlyPath
        case pathOf(String)
        case calendarWhere([SiteQueryItem])
        case calendarFile([SiteQueryItem])
        case tasks
        case task(String)
        case findings
        case findingsWhere([SiteQueryItem])
        case search
        case figures
        case figuresWhere([SiteQueryItem])
        case technologiesWhere([SiteQueryItem])
        case orgsWhere([SiteQueryItem])
        case org(String)
        case compareWhere([SiteQueryItem])
        case mapWhere([SiteQueryItem])
        case leader
        case importing
        case confirming
        case choosingSheet
        case figureForm
        case figureFormOf(String)
        case figureFormWhere([SiteQueryItem])
        case importingAfter(vintage: Int)
        case history
        case historyBefore(Int)
        case versions(element: String, org: String, period: String)
        case adopting
        case events
        case searchFor([SiteQueryItem])
        case changesFeed
        case data
        case dataFile(String)
        case report(kind: String)
        case reportFile(String, kind: String)
    }

    /// The address, percent-encoded, from the root.
    public var path: String {
        switch self {
        case .home: "/"
        case .plan(let plan, let page): "/plans/" + SiteURL.encode(plan) + page.path
        case .open(let token): "/open/" + SiteURL.encode(token)
        case .about(let plan): "/about" + SiteQueryItem.text([("plan", plan ?? "")])
        case .health: "/health"
        case .asset(let file): "/site/" + SiteURL.encode(file, keeping: "/")
        case .vendor(let file): "/vendor/" + SiteURL.encode(file, keeping: "/")
        }
    }

    /// The address at a moment, as `AsOf.text` names it; `nil` is now.
    public func path(asOf: String?) -> String {
        guard let asOf else { return path }
        let parts = path.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let sign = parts[0].contains("?") ? "&" : "?"
        let fragment = parts.count > 1 ? "#" + parts[1] : ""
        return parts[0] + sign + SiteQueryItem.moment + "=" + SiteURL.encode(asOf) + fragment
    }

    /// Letters, digits and `-._~` stay; every other byte becomes `%XX`.
    static func encode(_ text: String, keeping: String = "") -> String {
        let digits = Array("0123456789ABCDEF")
        var result = ""
        for byte in text.utf8 {
            let scalar = Unicode.Scalar(byte)
            if byte < 128, isUnreserved(byte) || keeping.unicodeScalars.contains(scalar) {
                result.unicodeScalars.append(scalar)
            } else {
                result += "%" + String(digits[Int(byte >> 4)]) + String(digits[Int(byte & 15)])
            }
        }
        return result
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            || [45, 46, 95, 126].contains(byte)
    }
}

extension SiteURL.PlanPage {
    var path: String {
        switch self {
        case .overview: "/"
        case .outline: "/outline"
        case .outlineSection(let section): "/outline#s-" + SiteURL.encode(section)
        case .indicators: "/indicators"
        case .indicatorsWhere(let items): "/indicators" + SiteQueryItem.text(items)
        case .indicator(let id): "/indicators/" + SiteURL.encode(id)
        case .yearlyPath: "/path"
        case .pathOf(let target): "/path/target" + SiteQueryItem.text([("id", target)])
        case .calendarWhere(let items): "/calendar" + SiteQueryItem.text(items)
        case .calendarFile(let items): "/calendar.ics" + SiteQueryItem.text(items)
        case .baseline(let id): "/indicators/" + SiteURL.encode(id) + "/baseline"
        case .tasks: "/tasks"
        case .task(let id): "/tasks/" + SiteURL.encode(id)
        case .findings: "/findings"
        case .findingsWhere(let items): "/findings" + SiteQueryItem.text(items)
        case .search: "/search"
        case .figures: "/figures"
        case .figuresWhere(let items): "/figures" + SiteQueryItem.text(items)
        case .technologiesWhere(let items): "/technologies" + SiteQueryItem.text(items)
        case .orgsWhere(let items): "/orgs" + SiteQueryItem.text(items)
        case .org(let id): "/orgs/" + SiteURL.encode(id)
        case .compareWhere(let items): "/compare" + SiteQueryItem.text(items)
        case .mapWhere(let items): "/map" + SiteQueryItem.text(items)
        case .leader: "/leader"
        case .importing: "/import"
        case .confirming: "/import/confirm"
        case .choosingSheet: "/import/sheet"
        case .figureForm: "/import/figure"
        case .events: "/events"
        case .searchFor(let items): "/search" + SiteQueryItem.text(items)
        case .history: "/history"
        case .historyBefore(let vintage): "/history" + SiteQueryItem.text([("before", String(vintage))])
        case .versions(let element, let org, let period):
            "/figures/" + [element, org, period].map { SiteURL.encode($0) }.joined(separator: "/")
        case .adopting: "/adopt"
        case .changesFeed: "/changes.atom"
        case .figureFormOf(let element): "/import/figure" + SiteQueryItem.text([("element", element)])
        case .figureFormWhere(let items): "/import/figure" + SiteQueryItem.text(items)
        case .importingAfter(let vintage): "/import" + SiteQueryItem.text([("after", String(vintage))])
        case .data: "/data"
        case .dataFile(let file): "/data/" + SiteURL.encode(file)
        case .report(let kind): "/report" + SiteQueryItem.text([("kind", kind)])
        case .reportFile(let format, let kind):
            "/report." + SiteURL.encode(format) + SiteQueryItem.text([("kind", kind)])
        }
    }
}

/// One name and value of an address's query.
public struct SiteQueryItem: Hashable, Sendable {
    /// The name under which an address carries the moment that is looked at.
    static let moment = "as-of"

    let name: String
    let value: String

    /// A name and its value, as they are before encoding.
    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    static func text(_ items: [(String, String)]) -> String { text(items.map { SiteQueryItem($0.0, $0.1) }) }

    static func text(_ items: [SiteQueryItem]) -> String {
        let kept = items.filter { !$0.value.isEmpty }
        if kept.isEmpty { return "" }
        return "?"
            + kept.map { SiteURL.encode($0.name) + "=" + SiteURL.encode($0.value) }.joined(separator: "&")
    }
}
