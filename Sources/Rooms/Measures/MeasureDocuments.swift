public import Documents
public import Kernel

/// Reads units of measure.
public enum UnitBook {
    /// The units of some YAML files, by symbol; findings in `problems`.
    public static func load(_ files: [DocumentFile], _ problems: Problems) -> [String: UnitOfMeasure] { [:] }
}

extension Element {
    /// The elements of some YAML files, by identifier; findings in `problems`.
    public static func load(
        _ files: [DocumentFile], units: [String: UnitOfMeasure], _ problems: Problems
    ) -> [String: Element] { [:] }
}
