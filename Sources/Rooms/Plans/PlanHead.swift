import Documents
import Kernel

/// What `plan.yaml` says.
struct PlanHead {
    let id: String
    let title: Title
    let status: Plan.Status
    let horizon: Horizon
    let org: String
    let publisher: Title?
    let uses: [String]
    let axes: [String: PlanAxis]
    let main: [Located<String>]
    let peers: [Located<String>]
    let orgPlace: Place

    init?(_ folder: PlanFolder) {
        guard let file = folder.files["plan.yaml"] else {
            folder.missing("plan.yaml")
            return nil
        }
        guard let root = YAMLDocument.read(file, folder.problems) else { return nil }
        let yearStart = PlanHead.yearStart(root, folder.problems)
        guard let fields = Fields(root, folder.problems, fiscalStart: yearStart) else { return nil }
        let id = fields.identifier("plan")
        let title = fields.title("title")
        status = fields.choice("status", Plan.Status.self) ?? .draftForComment
        let horizon = PlanHead.horizon(fields, yearStart)
        let org = fields.identifier("org")
        publisher = fields.optionalTitle("publisher")
        uses = fields.texts("uses").map(\.value)
        axes = PlanHead.axes(fields)
        main = fields.texts("main")
        peers = fields.texts("peers")
        _ = fields.value("year")
        _ = fields.value("calendar")
        fields.finish()
        guard let id, let title, let horizon, let org else { return nil }
        self.id = id.value
        self.title = title
        self.horizon = horizon
        self.org = org.value
        orgPlace = org.place
    }

    private static func yearStart(_ root: DocumentValue, _ problems: Problems) -> Int {
        guard case .mapping(let entries) = root.content,
            let year = entries.first(where: { $0.key.value == "year" })?.value,
            let fields = Fields(year, problems)
        else { return 1 }
        let kind = fields.choice("kind", YearKind.self) ?? .calendar
        let start = fields.integer("starts", in: 1...12)
        fields.finish()
        return kind == .calendar ? 1 : start ?? 1
    }

    private static func horizon(_ fields: Fields, _ yearStart: Int) -> Horizon? {
        guard let horizon = fields.optionalFields("horizon") else {
            fields.problems.add(Diagnostic("missing-key", at: fields.place, ["key": .text("horizon")]))
            return nil
        }
        let (base, from, to) = (horizon.period("base"), horizon.period("from"), horizon.period("to"))
        let outlook = horizon.period("outlook")?.value
        horizon.finish()
        for (key, period) in [("base", base), ("from", from), ("to", to)] where period == nil {
            if !horizon.has(key) {
                fields.problems.add(Diagnostic("missing-key", at: horizon.place, ["key": .text(key)]))
            }
        }
        guard let base, let from, let to else { return nil }
        guard base.value < from.value, from.value <= to.value, base.value.isWholeYear, from.value.isWholeYear,
            to.value.isWholeYear
        else {
            fields.problems.add(Diagnostic("bad-horizon", at: base.place))
            return nil
        }
        return Horizon(
            base: base.value, from: from.value, to: to.value, outlook: outlook, yearStart: yearStart)
    }

    private static func axes(_ fields: Fields) -> [String: PlanAxis] {
        guard let axes = fields.optionalFields("axes") else { return [:] }
        var result: [String: PlanAxis] = [:]
        for key in axes.keys {
            guard let axis = axes.optionalFields(key.value) else { continue }
            result[key.value] = PlanAxis(
                name: key.value, sums: axis.flag("sums") ?? false,
                isSuggested: axis.flag("suggested") ?? false)
            axis.finish()
        }
        return result
    }

    private enum YearKind: String, CaseIterable {
        case calendar
        case fiscal
    }
}
