/// Reads YAML files into values with places. (Face; the reader follows.)
public enum YAMLDocument {
    /// The root value of a file, or `nil` with findings in `problems`. Anchors, aliases, tags and several
    /// documents in a file are refused before anything is composed; bytes, depth and nodes are bounded.
    public static func read(_ file: DocumentFile, _ problems: Problems) -> DocumentValue? { nil }
}

/// Reads CSV files (RFC 4180, UTF-8, header in the first line) into values with places. (Face.)
public enum CSVDocument {
    /// One mapping a record, header names as keys, or `nil` with findings in `problems`. Refused: a repeated
    /// or empty header, a record with more or fewer cells than the header, an open quote.
    public static func read(_ file: DocumentFile, _ problems: Problems) -> [DocumentValue]? { nil }
}
