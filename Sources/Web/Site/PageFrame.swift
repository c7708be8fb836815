import Kernel
import Office
import Words

/// What stands around every page: the bar, the language switch, the foot.
struct FrameModel: Sendable {
    let lang: String
    let title: String
    let home: String
    let icon: String
    let stylesheet: String
    let script: String
    let charts: String
    let plan: FramePlan?
    let asOf: String?
    /// Where the page hears of newer figures, and the vintage it shows; only where it shows the present.
    let live: FrameLive?
    /// The document that tells machines the same, for `<link rel="alternate" type="application/json">`.
    let twin: String?
    /// The feed of the plan's changes, for `<link rel="alternate" type="application/atom+xml">`.
    let feed: String?
    /// What the data are, where they are not real.
    let worldKind: String?
    let isSample: Bool
    let language: FrameLanguage
    let writer: FrameWriter?
    /// What has just been done.
    let told: String?
    let about: String
    let health: String
}

/// The live stream of a page.
struct FrameLive: Sendable {
    let href: String
    let vintage: Int
}

/// The plan in the bar, and the pages it has.
struct FramePlan: Sendable {
    let title: String
    let href: String
    let status: String
    let pages: [FramePage]
}

struct FramePage: Sendable {
    let title: String
    let href: String
    let isCurrent: Bool
}

/// The way to the same page in the other language.
struct FrameLanguage: Sendable {
    let tag: String
    let name: String
    let href: String
    let label: String
}

/// Shown to the browser that may write.
struct FrameWriter: Sendable {
    let importing: String
    let formToken: String
}

/// Builds the frame of a page.
struct PageFrame: Sendable {
    let assets: Assets
    let vendor: Assets

    /// The plan of a page, as the bar shows it.
    struct Subject {
        let id: String
        let title: Title
        let status: String
        let asOf: Day
        let vintage: Int
        let world: WorldKind
        let page: NavigationPage?
    }

    /// A frame without a plan: for errors and pages of the whole site.
    func bare(_ visit: Visit, title: String) -> FrameModel { frame(visit, title: title, subject: nil) }

    func frame(_ visit: Visit, title: String, subject: Subject?, told: Message? = nil) -> FrameModel {
        let words = visit.words
        return FrameModel(
            lang: visit.language.tag, title: title + " · " + words.sentence("site.name"),
            home: SiteURL.home.path, icon: own("icon.svg"), stylesheet: own("tidemark.css"),
            script: own("tidemark.js"), charts: vendorPath("echarts/index.js"),
            plan: subject.map { plan($0, words) }, asOf: subject.map { words.day($0.asOf) },
            live: subject.map { live($0) },
            twin: subject.flatMap { PageTwins.address(visit, plan: $0.id) },
            feed: subject.map { SiteURL.plan($0.id, .changesFeed).path },
            worldKind: subject.flatMap { kind($0.world, words) },
            isSample: subject?.world == .sample,
            language: language(visit), writer: writer(visit, subject),
            told: told.map { words.sentence($0) }, about: SiteURL.about(plan: subject?.id).path,
            health: SiteURL.health.path)
    }

    private func plan(_ subject: Subject, _ words: Words) -> FramePlan {
        FramePlan(
            title: words.title(subject.title), href: SiteURL.plan(subject.id, .overview).path,
            status: words.sentence("plan.status.\(subject.status)"),
            pages: NavigationPage.allCases.map { page in
                FramePage(
                    title: words.sentence("nav.\(page.rawValue)"),
                    href: SiteURL.plan(subject.id, page.address).path, isCurrent: page == subject.page)
            })
    }

    private func live(_ subject: Subject) -> FrameLive {
        FrameLive(href: SiteURL.plan(subject.id, .events).path, vintage: subject.vintage)
    }

    private func kind(_ world: WorldKind, _ words: Words) -> String? {
        world == .real ? nil : words.sentence("world.\(world.rawValue)")
    }

    private func language(_ visit: Visit) -> FrameLanguage {
        let other = visit.language.other
        return FrameLanguage(
            tag: other.tag, name: other == .en ? "EN" : "中文",
            href: visit.path + visit.query.query(replacing: "lang", with: other.rawValue),
            label: Words(language: other).sentence("site.language.switch"))
    }

    private func writer(_ visit: Visit, _ subject: Subject?) -> FrameWriter? {
        guard let session = visit.session, let subject else { return nil }
        return FrameWriter(
            importing: SiteURL.plan(subject.id, .importing).path, formToken: session.formToken)
    }

    private func own(_ file: String) -> String { SiteURL.asset(file).path + "?v=" + assets.version(file) }

    /// Modules import each other by plain names, so a vendor's file has one address, without a version.
    private func vendorPath(_ file: String) -> String { SiteURL.vendor(file).path }
}

/// The pages in the bar, in order.
enum NavigationPage: String, CaseIterable, Sendable {
    case overview
    case outline
    case indicators
    case tasks
    case findings
    case figures

    var address: SiteURL.PlanPage {
        switch self {
        case .overview: .overview
        case .outline: .outline
        case .indicators: .indicators
        case .tasks: .tasks
        case .findings: .findings
        case .figures: .figures
        }
    }
}
