import Documents
import Foundation
import Hummingbird
import HummingbirdTesting
import Kernel
import Measures
import Plans
import StorageMemory
import Synchronization
import Testing

@testable import Office
@testable import Web

/// A folder whose documents a test changes.
private final class TestFolders: PlanFolders {
    private let files: Mutex<[DocumentFile]>

    init(_ files: [DocumentFile]) { self.files = Mutex(files) }

    func set(_ files: [DocumentFile]) { self.files.withLock { $0 = files } }

    func documents(of plan: String, _ problems: Problems) throws -> [DocumentFile]? {
        plan == "linhai-2023-2027" ? files.withLock { $0 } : nil
    }
}

/// A folder that lost its head.
private struct BrokenFolders: PlanFolders {
    func documents(of plan: String, _ problems: Problems) throws -> [DocumentFile]? {
        throw Refusal("server.no-plan-document", ["path": .text("/plans/x")])
    }
}

/// The invented plan's history, the versions of its figures, and its amendment in the browser.
@Suite(.serialized) struct HistorySiteTests {
    private static let folder = "Tests/Fixtures/plans/linhai-2023-2027"
    private static let own = "/plans/linhai-2023-2027"

    private static func documents(_ changes: [(file: String, old: String, new: String)]) throws
        -> [DocumentFile]
    {
        try ShippedWorld.documents(folder).map { file in
            var text = String(decoding: file.bytes, as: UTF8.self)
            for change in changes where change.file == file.path {
                try #require(text.contains(change.old), "\(change.file)")
                text = text.replacing(change.old, with: change.new)
            }
            return DocumentFile(path: file.path, bytes: Array(text.utf8))
        }
    }

    private static let goal = ("statements.csv", "clean-ships,150,,>,艘,2027", "clean-ships,70,,>,艘,2027")

    private static func office(_ folders: any PlanFolders) async throws -> SiteOffice {
        let plain = try await ShippedWorld.office(folder: folder)
        return SiteOffice(
            store: plain.store, desk: plain.desk, sheets: plain.sheets, actor: plain.actor,
            folders: folders, now: plain.now)
    }

    private func token(_ browser: TestBrowser) async throws -> String {
        _ = try await browser.get("/open/\(TestSite.token)")
        let page = try await browser.get(HistorySiteTests.own + "/import").text
        return String(try #require(page.firstMatch(of: /name="csrf" value="([^"]+)"/)).1)
    }

    @Test func `an amended plan is shown, refused without a basis, adopted, and its past stays`() async throws
    {
        let own = HistorySiteTests.own
        let folders = TestFolders(try HistorySiteTests.documents([]))
        try await TestBrowser.visit(try await HistorySiteTests.office(folders)) { browser in
            #expect(try await browser.get(own + "/adopt").status == .forbidden)
            let token = try await token(browser)
            let same = try await browser.get(own + "/adopt").text
            #expect(!same.contains("data-form=\"adopt\""))
            #expect(try await !browser.get(own + "/history").text.contains(own + "/adopt"))

            folders.set(try HistorySiteTests.documents([HistorySiteTests.goal]))
            #expect(try await browser.get(own + "/history").text.contains(own + "/adopt"))
            let page = try await browser.get(own + "/adopt").text
            #expect(page.contains("data-moved=\"verdict\"") && page.contains("data-moved=\"statement\""))
            let digest = String(try #require(page.firstMatch(of: /name="digest" value="([0-9a-f]+)"/)).1)
            #expect(try await browser.get(own + "/adopt?as-of=2").status == .conflict)

            func send(_ digest: String, _ basis: String) async throws -> TestResponse {
                try await browser.post(
                    own + "/adopt", [("csrf", token), ("digest", digest), ("basis", basis)])
            }
            let blank = try await send(digest, " ")
            #expect(blank.status == .ok && blank.text.contains("请写明依据"))
            let stale = try await send(String(repeating: "0", count: 64), "令")
            #expect(stale.text.contains("又变了") && stale.text.contains("value=\"令\""))
            #expect(try await browser.get("/health").text.contains("\"vintage\":2"))

            let done = try await send(digest, "市政府令第 12 号 <b>")
            #expect(done.status == .seeOther && done.headers[.location] == own + "/history")
            let history = try await browser.get(own + "/history").text
            #expect(history.contains("市政府令第 12 号 &lt;b&gt;") && history.contains("role=\"status\""))
            #expect(history.contains(own + "/?as-of=3") && !history.contains(own + "/adopt"))
            let now = try await browser.get(own + "/indicators/clean-ships").text
            let then = try await browser.get(own + "/indicators/clean-ships?as-of=2").text
            #expect(now.contains("data-verdict=\"met\"") && then.contains("data-verdict=\"onCourse\""))
            #expect(try await !browser.get(own + "/adopt").text.contains("data-form=\"adopt\""))
        }
    }

    @Test func `documents that cannot be used are shown with their faults`() async throws {
        let broken = try HistorySiteTests.documents([("units.yaml", "- unit: 吨\n", "- unit: [\n")])
        try await TestBrowser.visit(try await HistorySiteTests.office(TestFolders(broken))) { browser in
            _ = try await token(browser)
            let page = try await browser.get(HistorySiteTests.own + "/adopt").text
            #expect(page.contains("units.yaml:") && !page.contains("data-form=\"adopt\""))
        }
    }

    @Test func `a folder that is gone is told, and one that cannot be read spoils no other page`()
        async throws
    {
        let own = HistorySiteTests.own
        try await TestBrowser.visit(try await HistorySiteTests.office(NoPlanFolders())) { browser in
            _ = try await token(browser)
            let page = try await browser.get(own + "/adopt").text
            #expect(page.contains("读不到这个规划的文件夹") && !page.contains("data-form=\"adopt\""))
        }
        try await TestBrowser.visit(try await HistorySiteTests.office(BrokenFolders())) { browser in
            _ = try await token(browser)
            let history = try await browser.get(own + "/history")
            #expect(history.status == .ok && history.text.contains(own + "/adopt"))
            #expect(try await browser.get(own + "/adopt").text.contains("没有 plan.yaml"))
        }
    }

    @Test func `every version of a figure leads to the vintage that brought it`() async throws {
        let office = try await ShippedWorld.office(folder: HistorySiteTests.folder)
        let page = HistorySiteTests.own + "/figures/clean-ships/linhai/FY2024"
        let row = FigureRow(
            element: "clean-ships", org: "linhai", period: .fiscalYear(2024, starts: 4),
            text: try #require(DecimalText("77")), published: "77艘", origin: "年鉴勘误", note: "更正")
        let figures = FigureImport(source: "correction.csv", plan: "linhai-2023-2027", rows: [row])
        _ = try await office.store.submit(
            Command(
                id: "c", actor: .local(user: "mei", name: "梅"), at: office.now(),
                verb: .importFigures(figures)))
        try await TestBrowser.visit(office) { browser in
            let html = try await browser.get(page).text
            #expect(html.matches(of: /data-version="leading"/).count == 1)
            #expect(html.matches(of: /data-version="superseded"/).count == 1)
            #expect(html.contains("梅") && html.contains("correction.csv") && html.contains("更正"))
            #expect(html.contains("/?as-of=3\"") && html.contains("/?as-of=2\""))
            let then = try await browser.get(page + "?as-of=2").text
            #expect(then.matches(of: /data-version="leading"/).count == 1 && !then.contains("correction.csv"))
            for missing in [
                "/figures/clean-ships/linhai/FY1999", "/figures/none/linhai/FY2024",
                "/figures/clean-ships/none/FY2024", "/figures/clean-ships/linhai/when",
            ] {
                let response = try await browser.get(HistorySiteTests.own + missing)
                #expect(response.status == .notFound, "\(missing)")
            }
            let indicator = try await browser.get(HistorySiteTests.own + "/indicators/clean-ships").text
            #expect(indicator.contains("href=\"\(page)\"") && indicator.contains("已被取代"))
        }
    }

    @Test func `the history of a moment ends there`() async throws {
        let office = try await ShippedWorld.office(folder: HistorySiteTests.folder)
        try await TestBrowser.visit(office) { browser in
            let now = try await browser.get(HistorySiteTests.own + "/history").text
            #expect(now.matches(of: /\/\?as-of=(\d+)"/).map { String($0.1) } == ["2", "1"])
            let then = try await browser.get(HistorySiteTests.own + "/history?as-of=1").text
            let rows = then.matches(of: /class="short"><a href="[^"]*as-of=(\d+)"/).map { String($0.1) }
            #expect(rows == ["1"])
            let odd = try await browser.get(HistorySiteTests.own + "/history?before=-5")
            #expect(odd.status == .ok)
        }
    }
}
