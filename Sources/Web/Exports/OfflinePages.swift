public import Office
import Plans
public import Words

/// The pages' addresses for commands that answer what pages answer.
public enum OfflinePages {
    /// A reader of a plan's pages outside the site.
    public static func reader(_ view: PlanView, _ words: Words) -> PageReader {
        PageReader(view, words: words, links: SiteLinks(plan: view.plan.id))
    }

    /// Where the plan's files lie on a site.
    public static func exports(of plan: String) -> any ExportLinks { SiteExportLinks(plan: plan) }
}
