public import Documents
import Formulas
import Kernel
import Measures
import Orgs

/// Builds a plan from its files and those of the libraries it uses.
public enum PlanLoader {
    /// The plan, or `nil` where any finding forbids its use. Paths are relative to the plan's folder; a
    /// library's files lie under `Library/<name>/`. Findings of severity error mean: nothing is adopted.
    public static func load(_ files: [DocumentFile], _ problems: Problems) -> Plan? {
        let folder = PlanFolder(files, problems)
        guard let head = PlanHead(folder) else { return nil }
        let parts = PlanParts(folder, head)
        PlanReferences(head: head, parts: parts, problems: problems).check()
        if problems.hasErrors { return nil }
        return Plan(head: head, parts: parts)
    }

    /// The identifier, libraries and year that `plan.yaml` names, without loading the rest; `nil` with
    /// findings.
    public static func libraries(of file: DocumentFile, _ problems: Problems) -> (
        plan: String, uses: [String]
    )? {
        let folder = PlanFolder([file], problems)
        return PlanHead(folder).map { ($0.id, $0.uses) }
    }
}

/// The files of a plan, found by what they hold.
struct PlanFolder {
    let files: [String: DocumentFile]
    let paths: [String]
    let problems: Problems

    init(_ files: [DocumentFile], _ problems: Problems) {
        self.files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        paths = files.map(\.path).sorted()
        self.problems = problems
    }

    /// The records of a CSV file; none where it is absent and not required.
    func table(_ path: String, isRequired: Bool = false, fiscalStart: Int = 1) -> [Fields] {
        guard let file = files[path] else {
            if isRequired { missing(path) }
            return []
        }
        return (CSVDocument.read(file, problems) ?? []).compactMap {
            Fields($0, problems, fiscalStart: fiscalStart)
        }
    }

    /// The mappings of every YAML list in a folder, the libraries' before the plan's.
    func records(_ name: String, fiscalStart: Int = 1) -> [Fields] {
        files(named: name).flatMap { file -> [Fields] in
            guard let root = YAMLDocument.read(file, problems) else { return [] }
            guard case .sequence(let values) = root.content else {
                problems.add(Diagnostic("not-a-list", at: root.place, ["key": .text(file.path)]))
                return []
            }
            return values.compactMap { Fields($0, problems, fiscalStart: fiscalStart) }
        }
    }

    /// The mapping of one YAML file.
    func mapping(_ path: String) -> Fields? {
        guard let file = files[path], let root = YAMLDocument.read(file, problems) else { return nil }
        return Fields(root, problems)
    }

    /// `name.yaml` and `name/*.yaml`, in libraries first.
    func files(named name: String) -> [DocumentFile] {
        let fits = paths.filter { path in
            let local = PlanFolder.local(path)
            return local == "\(name).yaml" || local.hasPrefix("\(name)/") && local.hasSuffix(".yaml")
        }
        return (fits.filter { $0.hasPrefix("Library/") } + fits.filter { !$0.hasPrefix("Library/") })
            .compactMap { files[$0] }
    }

    func missing(_ path: String) {
        problems.add(
            Diagnostic("missing-file", at: Place(file: path, line: 1, column: 1), ["file": .text(path)]))
    }

    /// The path inside its library or plan: `Library/cn/units.yaml` is `units.yaml`.
    static func local(_ path: String) -> String {
        guard path.hasPrefix("Library/") else { return path }
        return path.split(separator: "/").dropFirst(2).joined(separator: "/")
    }
}
