import Kernel
import Measures

// The value of a row.
extension ImportRowReader {
    mutating func value(
        _ number: ImportNumber, _ row: SheetRow, _ element: Element, _ label: UnitOfMeasure?,
        _ bound: FigureBound?
    ) throws(ImportFault) -> (told: (text: DecimalText, published: String), bound: FigureBound) {
        switch number {
        case .number(let number, let digits, let rest):
            let unit = try unit(row, label, rest)
            let kept: DecimalText
            do {
                kept = try accept(number, element, unit)
            } catch {
                throw tooFine(error, number, element, unit) ?? error
            }
            return ((kept, digits + " " + unit.symbol), bound ?? .exact)
        case .lessThanDigit:
            let (sign, unit) = (text(.value, row), try unit(row, label, ""))
            guard bound ?? .under == .under else {
                throw ImportFault(.value, "import.sign-and-bound", ["text": .text(sign)])
            }
            return ((try lessThanDigit(element, unit), sign + " " + unit.symbol), .under)
        case .unreadable(let reason): throw ImportFault(.value, reason)
        case .blank, .doesNotOccur: throw ImportFault(.value, "import.note.blank")
        }
    }

    /// The unit of its row, else of its column's header; of the value's own cell, or of the indicator's
    /// label; where several tell one, they must agree. What is told once for the whole table holds where none
    /// of them does.
    private mutating func unit(
        _ row: SheetRow, _ label: UnitOfMeasure?, _ rest: String
    ) throws(ImportFault) -> UnitOfMeasure {
        let own = header[.unit].flatMap { $0 < row.cells.count ? row.cells[$0] : nil } ?? ""
        let near = own.isEmpty ? header.unit : own
        let told = try near.map { text throws(ImportFault) in try self.unit(text) }
        let behind = rest.isEmpty ? nil : try self.unit(rest)
        if let told, let behind, told != behind {
            throw ImportFault(
                .unit, "import.units-disagree", ["unit": .title(told.title), "other": .title(behind.title)])
        }
        let stated = told ?? behind
        if let label, let stated, label != stated {
            throw ImportFault(
                .element, "import.label-unit-disagrees",
                ["unit": .title(label.title), "other": .title(stated.title)])
        }
        if let unit = stated ?? label { return unit }
        return try self.unit(try required(.unit, row))
    }

    /// What was written, how fine the element is, and the number that would be taken: nothing is rounded.
    private func tooFine(
        _ fault: ImportFault, _ number: DecimalText, _ element: Element, _ unit: UnitOfMeasure
    ) -> ImportFault? {
        guard fault.reason.code == "measures.too-many-digits",
            let value = element.unit.converting(number.value, from: unit)
        else { return nil }
        func quantity(_ value: Exact, _ decimals: Int, _ unit: UnitOfMeasure) -> MessageArgument {
            .quantity(value, decimals: decimals, unit: unit.title)
        }
        return ImportFault(
            fault.column,
            Message(
                "import.too-many-digits",
                [
                    "told": quantity(number.value, number.decimals, unit),
                    "decimals": .integer(element.decimals), "unit": .title(element.unit.title),
                    "near": quantity(value, element.decimals, element.unit),
                ]))
    }

    /// In the element's unit; zeros beyond the element's decimals are cut.
    private func accept(
        _ number: DecimalText, _ element: Element, _ unit: UnitOfMeasure
    ) throws(ImportFault) -> DecimalText {
        let kept: DecimalText
        do {
            kept = try element.accept(number, in: unit)
        } catch {
            throw ImportFault(error.message.code == "measures.wrong-unit" ? .unit : .value, error.message)
        }
        guard kept.decimals > element.decimals else { return kept }
        return DecimalText(kept.value.text(decimals: element.decimals)) ?? kept
    }

    /// One unit of the last digit that the table shows of the element; of the element's own last digit where
    /// the table shows none, or finer ones than the element has.
    private func lessThanDigit(_ element: Element, _ unit: UnitOfMeasure) throws(ImportFault) -> DecimalText {
        guard let shown = digitsShown(element, unit) else { return try ownDigit(element) }
        do {
            return try accept(ImportRowReader.digit(shown), element, unit)
        } catch {
            if error.reason.code == "measures.too-many-digits" { return try ownDigit(element) }
            throw error
        }
    }

    private func ownDigit(_ element: Element) throws(ImportFault) -> DecimalText {
        try accept(ImportRowReader.digit(element.decimals), element, element.unit)
    }

    /// 1, 0.1, 0.01 …
    private static func digit(_ decimals: Int) throws(ImportFault) -> DecimalText {
        let text = decimals == 0 ? "1" : "0." + String(repeating: "0", count: decimals - 1) + "1"
        guard let digit = DecimalText(text) else {
            throw ImportFault(.value, "import.not-a-number", ["text": .text(text)])
        }
        return digit
    }
}
