public import Kernel

/// Where pages link to. The site knows addresses; the models only ask for them.
public protocol PageLinks: Sendable {
    func overview() -> String
    func outline(section: String?) -> String
    func indicators(_ filter: [(String, String)]) -> String
    func indicator(_ id: String) -> String
    func baseline(_ indicator: String) -> String
    func path(target: String?) -> String
    func calendar(_ filter: [(String, String)]) -> String
    func calendarFile(_ filter: [(String, String)]) -> String
    func tasks() -> String
    func task(_ id: String) -> String
    func findings(_ filter: [(String, String)]) -> String
    func figures(_ filter: [(String, String)]) -> String
    func importing() -> String
    func figureForm(element: String?) -> String
    /// The form for one figure, filled in with one of its versions.
    func figureForm(
        correcting version: FigureVersionName, element: String, org: String, period: Period
    ) -> String
    func search(_ filter: [(String, String)]) -> String
    func technologies(_ filter: [(String, String)]) -> String
    func orgs(_ filter: [(String, String)]) -> String
    func org(_ id: String) -> String
    func compare(_ choice: [(String, String)]) -> String
    func map(_ choice: [(String, String)]) -> String
    func leader() -> String
    func about() -> String
    /// The plan's history, from before a vintage where one is named.
    func history(before vintage: Int?) -> String
    /// Every recorded version of a figure.
    func versions(element: String, org: String, period: Period) -> String
    /// The plan's front page as known at a vintage, whichever moment is looked at.
    func overview(atVintage vintage: Int) -> String
    func adopting() -> String
}
