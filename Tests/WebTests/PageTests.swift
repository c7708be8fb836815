import Foundation
import Kernel
import Testing
import Words

@testable import Office
@testable import Web

/// Every page as it was looked at and approved: `Golden/<page>.html`. To approve new ones, run with
/// TIDEMARK_GOLDEN=write and look at what changed.
@Suite struct PageTests {
    private let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    @Test(arguments: SamplePage.all)
    func `a page is as it was approved`(page: SamplePage) throws {
        let html = try page.html()
        let file = folder.appending(path: page.name + ".html")
        if ProcessInfo.processInfo.environment["TIDEMARK_GOLDEN"] == "write" {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try html.write(to: file, atomically: true, encoding: .utf8)
        }
        let approved = try String(contentsOf: file, encoding: .utf8)
        #expect(
            Self.unversioned(html) == Self.unversioned(approved),
            "\(page.name) differs; see the comment of this suite")
    }

    /// A page without the versions of its style sheet and scripts: their bytes are no matter of the page.
    private static func unversioned(_ html: String) -> String {
        html.replacing(/\?v=[0-9a-f]+-[0-9a-f]+/, with: "?v=")
    }

    @Test(arguments: SamplePage.all)
    func `hostile text stays text`(page: SamplePage) throws {
        #expect(try !page.html().contains("<script>alert"))
    }

    @Test(arguments: SamplePage.all)
    func `a page has no inline script or style`(page: SamplePage) throws {
        let html = try page.html()
        #expect(!html.contains(" style=") && !html.contains("<style") && !html.contains(" onclick="))
        #expect(html.matches(of: /<script(?![^>]* src=)/).isEmpty)
    }
}

/// A page drawn from its sample model.
struct SamplePage: Sendable, CustomTestStringConvertible {
    let name: String
    let template: String
    let language: Language
    let current: NavigationPage?
    let model: any Sendable
    var asOf = AsOf.now

    var testDescription: String { name }

    func html() throws -> String {
        try TestSite.shared().templates.render(template, pageModel(), language)
    }

    /// The page with its frame, every field of it filled that a page of this moment has.
    func pageModel() throws -> PageModel { try pageModel(asOf: asOf) }

    func pageModel(asOf: AsOf) throws -> PageModel {
        let site = try TestSite.shared()
        var visit = Visit()
        (visit.language, visit.path) = (language, "/plans/p/\(template)")
        visit.session = SiteSession(id: "session", formToken: "token")
        visit.query = FormFields(encoded: "skip=200")
        visit.asOf = asOf
        let subject = PageFrame.Subject(
            id: "p", title: Title(zh: "潮城“十四五”科技创新发展规划", en: "Tide City plan for science, 2021–2025"),
            status: "draft-for-comment", asOf: Day(number: 20_780),
            position: ReadPosition(
                entry: 40, at: Instant(microseconds: 1_795_478_400_000_000),
                vintage: Vintage(number: 12, hash: .none)), hoursFromUTC: 8,
            world: .sample, page: current)
        let frame = site.frame.frame(
            visit, title: template, subject: subject, told: Message("importing.gone"))
        return PageModel(frame: frame, page: model)
    }

    private init(
        _ name: String, _ template: String, _ current: NavigationPage?, _ model: any Sendable,
        en: Bool = false, asOf: AsOf = .now
    ) {
        self.name = name
        self.template = template
        language = en ? .en : .zh
        self.current = current
        self.model = model
        self.asOf = asOf
    }

    static let all: [SamplePage] = [
        SamplePage("overview", "overview", .overview, Sample.overview),
        SamplePage("overview-en", "overview", .overview, Sample.overview, en: true),
        SamplePage("overview-then", "overview", .overview, Sample.overview, asOf: .day(Day(number: 19_188))),
        SamplePage("indicators", "indicators", .indicators, Sample.indicators),
        SamplePage("indicator", "indicator", .indicators, Sample.indicator),
        SamplePage("indicator-en", "indicator", .indicators, Sample.indicator, en: true),
        SamplePage("baseline", "baseline", .indicators, Sample.baselinePage),
        SamplePage("outline", "outline", .outline, Sample.outline),
        SamplePage("tasks", "tasks", .tasks, Sample.tasks),
        SamplePage("task", "task", .tasks, Sample.task),
        SamplePage("task-bare", "task", .tasks, Sample.bareTask),
        SamplePage("findings", "findings", .findings, Sample.findings),
        SamplePage("figures", "figures", .figures, Sample.figures),
        SamplePage("search", "search", nil, Sample.search),
        SamplePage("about", "about", nil, Sample.about),
        SamplePage("data", "data", nil, Sample.data),
        SamplePage("data-en", "data", nil, Sample.data, en: true),
        SamplePage("report", "report", nil, Sample.report),
        SamplePage("report-en", "report", nil, Sample.report, en: true),
        SamplePage("import", "import", nil, Sample.importing),
        SamplePage("import-preview", "import-preview", nil, Sample.importPreview),
        SamplePage("history", "history", nil, Sample.history),
        SamplePage("versions", "versions", .figures, Sample.versions),
        SamplePage("amendment", "amendment", nil, Sample.amendment),
        SamplePage("figure-form", "figure-form", nil, Sample.figureForm),
    ]
}
