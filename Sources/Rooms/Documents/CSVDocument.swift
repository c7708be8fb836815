import Kernel

/// Reads CSV files (RFC 4180, UTF-8, header in the first line) into values with places.
public enum CSVDocument {
    /// One mapping a record, header names as keys, or `nil` with findings in `problems`. Refused: a repeated
    /// or empty header, a record with more or fewer cells than the header, an open quote, a quote inside an
    /// unquoted cell. Empty lines are skipped. At most 4 MB, 256 cells a record, 16 kB a cell.
    public static func read(_ file: DocumentFile, _ problems: Problems) -> [DocumentValue]? {
        let own = Problems(limit: problems.limit)
        defer { problems.add(own) }
        let records = records(file, own)
        return own.isEmpty ? records : nil
    }

    private static func records(_ file: DocumentFile, _ problems: Problems) -> [DocumentValue]? {
        guard var reader = CSVReader(file, .document, problems) else { return nil }
        guard let header = nextRecord(&reader) else {
            problems.add(Diagnostic("empty-document", at: Place(file: file.path, line: 1, column: 1)))
            return nil
        }
        if let separator = otherSeparator(header) {
            problems.add(
                Diagnostic("other-separator", at: header[0].place, ["separator": .text(separator)]))
            return nil
        }
        check(header, problems)
        let headerPlace = Place(file: file.path, line: header[0].place.line, column: 1)
        var records: [DocumentValue] = []
        while let cells = nextRecord(&reader) {
            checkCount(cells, header, problems)
            let entries = zip(header, cells).map { name, cell in
                DocumentEntry(key: name, value: DocumentValue(.scalar(cell.value), at: cell.place))
            }
            records.append(DocumentValue(.mapping(entries), at: cells[0].place, header: headerPlace))
        }
        return records
    }

    private static func nextRecord(_ reader: inout CSVReader) -> [Located<String>]? {
        while let cells = reader.next() {
            if cells.count > 1 || !cells[0].value.isEmpty { return cells }
        }
        return nil
    }

    /// What separates the names of a header that has no comma.
    private static func otherSeparator(_ header: [Located<String>]) -> String? {
        guard header.count == 1 else { return nil }
        return header[0].value.contains(";") ? ";" : header[0].value.contains("\t") ? "⇥" : nil
    }

    private static func check(_ header: [Located<String>], _ problems: Problems) {
        var seen: [String: Place] = [:]
        for name in header {
            if name.value.isEmpty {
                problems.add(Diagnostic("empty-header", at: name.place))
            } else if let first = seen[name.value] {
                problems.add(
                    Diagnostic(
                        "repeated-header", at: name.place,
                        ["key": .text(name.value), "column": .integer(first.column)]))
            } else {
                seen[name.value] = name.place
            }
        }
    }

    private static func checkCount(
        _ cells: [Located<String>], _ header: [Located<String>], _ problems: Problems
    ) {
        if cells.count == CSVDialect.document.cellLimit { return }
        if cells.count > header.count {
            problems.add(
                Diagnostic(
                    "long-record", at: cells[header.count].place,
                    ["cells": .integer(cells.count), "header": .integer(header.count)]))
        } else if cells.count < header.count {
            problems.add(
                Diagnostic(
                    "short-record", at: cells[0].place,
                    [
                        "cells": .integer(cells.count), "header": .integer(header.count),
                        "key": .text(header[cells.count].value),
                    ]))
        }
    }
}
