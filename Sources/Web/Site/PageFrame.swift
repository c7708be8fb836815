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
    /// The chip that says which day the page is of, and the form that chooses another.
    let asOf: FrameMoment?
    /// Where the page is not of now: what is said of it, and the way back.
    let past: FramePast?
    /// The moment, as addresses name it; every form that asks for a page carries it along.
    let moment: String?
    let search: FrameSearch?
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
    /// The tag of the vintage that the page shows.
    let vintage: String
}

/// The plan in the bar, and the pages it has.
struct FramePlan: Sendable {
    let title: String
    let href: String
    let status: String
    let pages: [FramePage]
    /// Pages that the foot leads to.
    let more: [FramePage]
}

struct FramePage: Sendable {
    let title: String
    let href: String
    let isCurrent: Bool
}

/// The moment in the bar.
struct FrameMoment: Sendable {
    let day: String
    let vintage: String
    /// The page's own address, and what else its query says.
    let action: String
    let fields: [FrameField]
    /// What stands in the field.
    let text: String
}

/// A value that a form sends along unseen.
struct FrameField: Sendable {
    let name: String
    let value: String
}

/// Said of a page of another moment than now.
struct FramePast: Sendable {
    let sentence: String
    /// The same page now.
    let now: String
}

/// Where the bar's search goes.
struct FrameSearch: Sendable {
    let action: String
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
        /// The day that decides what is due.
        let asOf: Day
        let position: ReadPosition
        let hoursFromUTC: Int
        let world: WorldKind
        let page: NavigationPage?
    }

    /// A frame without a plan: for errors and pages of the whole site.
    func bare(_ visit: Visit, title: String) -> FrameModel { frame(visit, title: title, subject: nil) }

    func frame(_ visit: Visit, title: String, subject: Subject?, told: Message? = nil) -> FrameModel {
        let words = visit.words
        let asOf = subject == nil ? nil : visit.asOf.text
        return FrameModel(
            lang: visit.language.tag, title: title + " · " + words.sentence("site.name"),
            home: SiteURL.home.path(asOf: asOf), icon: own("icon.svg"), stylesheet: own("tidemark.css"),
            script: own("tidemark.js"), charts: vendorPath("echarts/index.js"),
            plan: subject.map { plan($0, asOf, words) }, asOf: subject.map { moment($0, visit) },
            past: subject.flatMap { past($0, visit) }, moment: asOf,
            search: subject.map { FrameSearch(action: SiteURL.plan($0.id, .search).path) },
            live: visit.asOf.isNow ? subject.map { live($0) } : nil,
            twin: subject.flatMap { PageTwins.address(visit, plan: $0.id) },
            feed: visit.asOf.isNow ? subject.map { SiteURL.plan($0.id, .changesFeed).path } : nil,
            worldKind: subject.flatMap { kind($0.world, words) }, isSample: subject?.world == .sample,
            language: language(visit), writer: writer(visit, subject),
            told: told.map { words.sentence($0) },
            about: SiteURL.about(plan: subject?.id).path(asOf: asOf), health: SiteURL.health.path)
    }

    private func plan(_ subject: Subject, _ asOf: String?, _ words: Words) -> FramePlan {
        FramePlan(
            title: words.title(subject.title), href: SiteURL.plan(subject.id, .overview).path(asOf: asOf),
            status: words.sentence("plan.status.\(subject.status)"),
            pages: NavigationPage.bar.map { link($0, subject, asOf, words) },
            more: NavigationPage.foot.map { link($0, subject, asOf, words) })
    }

    private func link(
        _ page: NavigationPage, _ subject: Subject, _ asOf: String?, _ words: Words
    ) -> FramePage {
        FramePage(
            title: words.sentence("nav.\(page.rawValue)"),
            href: SiteURL.plan(subject.id, page.address).path(asOf: asOf), isCurrent: page == subject.page)
    }

    private func live(_ subject: Subject) -> FrameLive {
        FrameLive(href: SiteURL.plan(subject.id, .events).path, vintage: subject.position.vintage.tag)
    }

    private func moment(_ subject: Subject, _ visit: Visit) -> FrameMoment {
        let kept = visit.query.items.filter { ![SiteQueryItem.moment, "lang"].contains($0.name) }
        return FrameMoment(
            day: visit.words.day(subject.asOf),
            vintage: visit.words.sentence(
                Message("as-of.vintage", ["vintage": .integer(subject.position.vintage.number)])),
            action: visit.path, fields: kept.map { FrameField(name: $0.name, value: $0.value) },
            text: visit.asOf.text ?? "")
    }

    private func past(_ subject: Subject, _ visit: Visit) -> FramePast? {
        let words = visit.words
        let vintage = MessageArgument.integer(subject.position.vintage.number)
        let sentence: String
        switch visit.asOf {
        case .now: return nil
        case .vintage:
            let at = words.moment(subject.position.at, hoursFromUTC: subject.hoursFromUTC)
            sentence = words.sentence(
                Message("as-of.past-vintage", ["vintage": vintage, "at": .text(at)]))
        case .day(let day):
            sentence = words.sentence(
                Message("as-of.past", ["moment": .day(day), "vintage": vintage]))
        case .moment(let moment):
            let at = words.moment(moment, hoursFromUTC: subject.hoursFromUTC)
            sentence = words.sentence(
                Message("as-of.past", ["moment": .text(at), "vintage": vintage]))
        }
        return FramePast(sentence: sentence, now: visit.now)
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
        guard let session = visit.session, visit.asOf.isNow, let subject else { return nil }
        return FrameWriter(
            importing: SiteURL.plan(subject.id, .importing).path, formToken: session.formToken)
    }

    private func own(_ file: String) -> String { SiteURL.asset(file).path + "?v=" + assets.version(file) }

    /// Modules import each other by plain names, so a vendor's file has one address, without a version.
    private func vendorPath(_ file: String) -> String { SiteURL.vendor(file).path }
}

/// The pages of a plan that every page links to: the first in the bar, the rest at the foot, in order.
enum NavigationPage: String, CaseIterable, Sendable {
    case overview
    case outline
    case indicators
    case tasks
    case technologies
    case orgs
    case calendar
    case findings
    case figures
    case report
    case leader
    case compare
    case map
    case path
    case data
    case history

    static let bar = allCases.filter { $0 <= .report }
    static let foot = allCases.filter { $0 > .report }

    var address: SiteURL.PlanPage {
        switch self {
        case .overview: .overview
        case .outline: .outline
        case .indicators: .indicators
        case .tasks: .tasks
        case .technologies: .technologiesWhere([])
        case .orgs: .orgsWhere([])
        case .calendar: .calendarWhere([])
        case .findings: .findings
        case .figures: .figures
        case .report: .report(kind: "")
        case .leader: .leader
        case .compare: .compareWhere([])
        case .map: .mapWhere([])
        case .path: .yearlyPath
        case .data: .data
        case .history: .history
        }
    }
}

extension NavigationPage: Comparable {
    static func < (left: NavigationPage, right: NavigationPage) -> Bool {
        guard let first = allCases.firstIndex(of: left), let second = allCases.firstIndex(of: right) else {
            return false
        }
        return first < second
    }
}
