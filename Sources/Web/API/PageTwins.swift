import Kernel

/// Which document tells machines what a page shows, page by page. A test walks every route of the site and
/// wants each page here.
enum PageTwins {
    enum Twin: Equatable {
        /// The document's path below `/api/v1`, with the names of the page's path, and the names of the query
        /// that both understand.
        case document(String, [String] = [])
        /// Why there is none.
        case none(String)
    }

    static let table: [(page: String, twin: Twin)] = [
        ("/", .document("/plans/{plan}")),
        ("/plans/{plan}", .document("/plans/{plan}")),
        ("/plans/{plan}/outline", .document("/plans/{plan}/sections")),
        (
            "/plans/{plan}/indicators",
            .document("/plans/{plan}/indicators", ["q", "group", "verdict", "owner"])
        ),
        ("/plans/{plan}/indicators/{indicator}", .document("/plans/{plan}/indicators/{indicator}")),
        ("/plans/{plan}/tasks", .document("/plans/{plan}/tasks")),
        ("/plans/{plan}/tasks/{task}", .document("/plans/{plan}/tasks/{task}")),
        ("/plans/{plan}/findings", .document("/plans/{plan}/findings", ["rule", "severity"])),
        ("/plans/{plan}/figures", .document("/plans/{plan}/figures", ["q", "org", "origin"])),
        ("/plans/{plan}/search", .document("/plans/{plan}/search", ["q", "kind"])),
        (
            "/plans/{plan}/indicators/{indicator}/baseline",
            .document("/plans/{plan}/indicators/{indicator}/baseline")
        ),
        ("/plans/{plan}/history", .document("/plans/{plan}/changes")),
        (
            "/plans/{plan}/figures/{element}/{org}/{period}",
            .document("/plans/{plan}/figures/{element}/{org}/{period}")
        ),
        ("/plans/{plan}/compare", .document("/plans/{plan}/indicators/{indicator}/orgs")),
        ("/plans/{plan}/map", .document("/plans/{plan}/indicators/{indicator}/orgs")),
        ("/plans/{plan}/leader", .document("/plans/{plan}/leader")),
        ("/plans/{plan}/technologies", .document("/plans/{plan}/technologies", ["q", "industry", "field"])),
        ("/plans/{plan}/orgs", .document("/plans/{plan}/orgs", ["q", "kind"])),
        ("/plans/{plan}/orgs/{org}", .document("/plans/{plan}/orgs/{org}")),
        ("/plans/{plan}/calendar", .document("/plans/{plan}/calendar", ["year", "owner"])),
        ("/plans/{plan}/calendar.ics", .document("/plans/{plan}/calendar", ["owner"])),
        ("/plans/{plan}/path", .document("/plans/{plan}/path")),
        ("/plans/{plan}/path/target", .document("/plans/{plan}/path")),
        ("/plans/{plan}/report", .none("a print of what the plan's other documents tell")),
        ("/plans/{plan}/report.docx", .none("a file of the report")),
        ("/plans/{plan}/report.pdf", .none("a file of the report")),
        ("/plans/{plan}/data", .none("a list of files that are for machines already")),
        ("/plans/{plan}/data/{file}", .none("a file that is for machines already")),
        ("/plans/{plan}/adopt", .document("/plans/{plan}/amendment")),
        ("/plans/{plan}/changes.atom", .document("/plans/{plan}/changes")),
        ("/about", .document("/about", ["plan"])),
        ("/health", .document("/health")),
        ("/plans/{plan}/events", .none("a stream that carries only the vintage")),
        ("/plans/{plan}/import", .none("a form; POST /api/v1/plans/{plan}/figures?preview=1 is its verb")),
        ("/plans/{plan}/import/figure", .none("a form; POST /api/v1/plans/{plan}/figures is its verb")),
        ("/open/{token}", .none("the one-time link is for browsers")),
    ]

    /// The address of the twin of the page that a visit asks for; `nil` where it has none.
    static func address(_ visit: Visit, plan: String) -> String? {
        for (page, twin) in table {
            guard case .document(let path, let names) = twin,
                let values = APITable.values(page, visit.path)
            else { continue }
            var address = APIRoute.root
            for part in path.split(separator: "/") {
                guard let value = value(part, values, visit, plan) else { return nil }
                address += "/" + value
            }
            let items = (names + [SiteQueryItem.moment]).map { SiteQueryItem($0, visit.query[$0]) }
            return address + SiteQueryItem.text(items)
        }
        return nil
    }

    /// What stands for a part of a document's path: from the page's path, else from its query.
    private static func value(
        _ part: Substring, _ values: [String: String], _ visit: Visit, _ plan: String
    ) -> String? {
        guard part.hasPrefix("{") else { return String(part) }
        let name = String(part.dropFirst().dropLast())
        if let value = values[name] { return value }
        if name == "plan" { return SiteURL.encode(plan) }
        let asked = visit.query[name]
        return asked.isEmpty ? nil : SiteURL.encode(asked)
    }
}
