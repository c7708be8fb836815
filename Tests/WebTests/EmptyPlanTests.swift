import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Office
@testable import Web

/// A plan that has just been begun: pages say what to write or do next, and no sentence has a hole.
@Suite struct EmptyPlanTests {
    /// Headers alone, and what a plan cannot be read without.
    private static let bare = [
        "plan.yaml": """
        plan: luwan-2024-2026
        title: {zh: 芦湾县规划, en: Luwan plan}
        status: adopted
        horizon: {base: 2023, from: 2024, to: 2026, outlook: 2035}
        org: luwan
        publisher: {zh: 芦湾县商务局, en: Luwan Commerce Bureau}
        axes:
          admin: {sums: true}
        """,
        "verdicts.yaml": """
        verdicts: luwan
        source: {document: 芦湾县规划评价办法, article: 第三条}
        about: {higher: "0.975", lower: "1.025"}
        at-risk: "-0.10"
        """,
        "sections.csv": "section,parent,title_zh,title_en,kind,order\n",
        "statements.csv":
            "id,section,org,subject,value,high,comparator,unit,period,role,basis,words\n",
        "orgs.csv": "org,from,to,succeeds\nluwan,,,\n",
        "org_names.csv":
            "org,name_zh,name_en,kind,code,tile,from,to,also\nluwan,芦湾县,Luwan,county,990300,,,,\n",
        "memberships.csv": "org,parent,axis,from,to\n",
    ]

    /// An office over a folder of its own that is gone afterwards.
    private static func office(_ fill: (URL) throws -> Void, _ kind: WorldKind) async throws -> SiteOffice {
        let folder = FileManager.default.temporaryDirectory.appending(path: "empty-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try fill(folder)
        return try await ShippedWorld.office(
            folder: String(repeating: "../", count: 12) + folder.path.dropFirst(), kind: kind)
    }

    private static func text(_ page: String) -> String {
        page.replacing(/<script.*?<\/script>|<[^>]*>/, with: "")
    }

    @Test(arguments: [WorldKind.draft, .real])
    func `a plan without claims says what to write next`(kind: WorldKind) async throws {
        let office = try await Self.office(
            { folder in
                try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
                for (name, content) in Self.bare {
                    try content.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
                }
            }, kind)
        try await TestBrowser.visit(office) { browser in
            let next = [
                "": "statements.csv", "outline": "statements.csv", "indicators": "statements.csv",
                "figures": "statements.csv", "tasks": "tasks.csv", "report": "没有目标", "leader": "没有目标",
            ]
            for (page, told) in next {
                let shown = try await browser.get("/plans/luwan-2024-2026/\(page)?lang=zh")
                #expect(shown.status == .ok && shown.text.contains(told), "\(page) says nothing to do next")
                #expect(!Self.text(shown.text).contains("，。"), "\(page) has a hole in a sentence")
                if told.hasSuffix("csv") {
                    #expect(shown.text.contains(kind == .draft ? "存盘" : "./tidemark adopt"), "\(page)")
                }
                let english = try await browser.get("/plans/luwan-2024-2026/\(page)?lang=en")
                #expect(english.status == .ok && !Self.text(english.text).contains(", ."), "\(page)")
            }
            let filtered = try await browser.get("/plans/luwan-2024-2026/indicators?q=x&lang=zh")
            #expect(!filtered.text.contains("statements.csv"), "a filter that fits nothing is no empty plan")
        }
    }

    @Test func `a plan without figures says how they come in`() async throws {
        let office = try await Self.office(
            { folder in
                let source = ShippedWorld.root.appending(path: "Tests/Fixtures/plans/linhai-2023-2027")
                try FileManager.default.copyItem(at: source, to: folder)
                try FileManager.default.removeItem(at: folder.appending(path: "figures.csv"))
            }, .real)
        try await TestBrowser.visit(office) { browser in
            for page in ["", "figures"] {
                let shown = try await browser.get("/plans/linhai-2023-2027/\(page)?lang=zh").text
                #expect(shown.contains("一次性链接"), "\(page) does not say who can enter figures")
            }
            let indicators = try await browser.get("/plans/linhai-2023-2027/indicators?lang=zh").text
            #expect(!indicators.contains("next-step"), "a list of targets is not empty without figures")
        }
    }
}
