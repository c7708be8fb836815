import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

/// No page without a document for machines, or a reason.
@Suite(.serialized) struct PageTwinTests {
    /// Every address that the site answers, as the table writes it.
    private static func routes() async throws -> [(method: String, path: String)] {
        let router = try TestSite.make().router(try await ShippedWorld.office())
        return router.routes.map { route in
            let parts = route.path.description.split(separator: "/").map { part in
                part.hasPrefix(":") ? "{" + part.dropFirst() + "}" : String(part)
            }
            return (route.method.rawValue, "/" + parts.joined(separator: "/"))
        }
    }

    @Test func `every page has a twin or a reason`() async throws {
        let routes = try await PageTwinTests.routes()
        let pages = routes.filter { $0.method == "GET" && !$0.path.hasPrefix("/api/") }.map(\.path)
            .filter { !$0.hasPrefix("/site/") && !$0.hasPrefix("/vendor/") }
        #expect(pages.count > 12)
        let known = Set(PageTwins.table.map(\.page))
        #expect(pages.filter { !known.contains($0) } == [], "add these to PageTwins")
        #expect(known.filter { !pages.contains($0) }.sorted() == [], "these are gone")
        let documents = Set(routes.map(\.path))
        for (page, twin) in PageTwins.table {
            switch twin {
            case .document(let path, _): #expect(documents.contains(APIRoute.root + path), "\(page)")
            case .none(let reason): #expect(!reason.isEmpty, "\(page)")
            }
        }
    }

    @Test func `every address of the interface is in the document and nothing else is`() async throws {
        let routes = try await PageTwinTests.routes()
        let mounted = Set(
            routes.filter { $0.path.hasPrefix("/api/") && $0.method != "OPTIONS" }.map {
                $0.method.lowercased() + " " + $0.path
            })
        try await APIBrowser.visit { api in
            var told: Set<String> = []
            for (path, methods) in api.document["paths"]?.members ?? [] where path.hasPrefix("/api/") {
                for (method, _) in methods.members ?? [] { told.insert(method + " " + path) }
            }
            #expect(told == mounted)
        }
    }

    @Test func `a page's frame names its twin, filters and all`() {
        var visit = Visit()
        visit.path = "/plans/p/indicators"
        visit.query = FormFields(encoded: "q=a%26b&verdict=met&lang=en")
        #expect(PageTwins.address(visit, plan: "p") == "/api/v1/plans/p/indicators?q=a%26b&verdict=met")
        visit.path = "/plans/p/tasks/4.1%2F2"
        visit.query = FormFields()
        #expect(PageTwins.address(visit, plan: "p") == "/api/v1/plans/p/tasks/4.1%2F2")
        visit.path = "/"
        #expect(PageTwins.address(visit, plan: "p q") == "/api/v1/plans/p%20q")
        visit.path = "/plans/p/map"
        #expect(PageTwins.address(visit, plan: "p") == nil)
        visit.query = FormFields(encoded: "indicator=a%20b&as-of=3")
        #expect(PageTwins.address(visit, plan: "p") == "/api/v1/plans/p/indicators/a%20b/orgs?as-of=3")
        visit.path = "/plans/p/import"
        #expect(PageTwins.address(visit, plan: "p") == nil)
    }

    @Test func `schemas allow nothing that they do not name, and every reference leads somewhere`()
        async throws
    {
        try await APIBrowser.visit { api in
            let schemas = try #require(api.document[path: "components", "schemas"]?.members)
            #expect(schemas.count > 40)
            var references: Set<String> = []
            func walk(_ value: JSONRead, _ place: String) {
                if value["type"] == .text("object"), value["properties"] != nil {
                    #expect(value["additionalProperties"] == .flag(false), "\(place)")
                }
                if let reference = value["$ref"]?.text { references.insert(reference) }
                for (name, member) in value.members ?? [] { walk(member, place + "." + name) }
                for item in value.list ?? [] { walk(item, place) }
            }
            walk(api.document, "$")
            let names = Set(
                schemas.map { "#/components/schemas/" + $0.0 } + ["#/components/responses/Problem"])
            #expect(references.subtracting(names).sorted() == [])
            let used = references.union(["#/components/schemas/OpenAPI"])
            #expect(names.subtracting(used).sorted() == [], "told and never used")
        }
    }
}
