public import Kernel

extension Fields {
    /// A whole number in the given bounds; `nil` where absent.
    public func integer(_ key: String, in bounds: ClosedRange<Int>) -> Int? {
        guard let text = optionalText(key) else { return nil }
        if let number = Fields.plainInteger(text.value), bounds.contains(number) { return number }
        let folded = Fields.plainInteger(Fields.plainNumber(text.value))
        let meant = folded.flatMap { bounds.contains($0) ? String($0) : nil }
        problems.add(
            Diagnostic(
                "bad-integer", at: text.place,
                [
                    "key": .text(key), "text": .text(text.value), "low": .text("\(bounds.lowerBound)"),
                    "high": .text("\(bounds.upperBound)"),
                ], suggestion: meant == text.value ? nil : meant))
        return nil
    }

    /// A number as plain decimal text; `nil` where absent.
    public func decimal(_ key: String) -> Located<DecimalText>? {
        guard let text = optionalText(key) else { return nil }
        if let number = DecimalText(text.value) { return Located(number, at: text.place) }
        let plain = Fields.plainNumber(text.value)
        return refuse("bad-number", text, key, meant: DecimalText(plain) == nil ? nil : plain)
    }

    /// A number as plain decimal or fraction text; `nil` where absent.
    public func exact(_ key: String) -> Exact? {
        guard let text = optionalText(key) else { return nil }
        if let number = Exact(text.value) { return number }
        let plain = Fields.plainNumber(text.value)
        return refuse("bad-number", text, key, meant: Exact(plain) == nil ? nil : plain)
    }

    /// `true` or `false`; `nil` where absent.
    public func flag(_ key: String) -> Bool? {
        guard let text = optionalText(key) else { return nil }
        if text.value == "true" { return true }
        if text.value == "false" { return false }
        let meant: String? =
            switch FoldedText.fold(text.value) {
            case "true", "yes", "on", "是": "true"
            case "false", "no", "off", "否": "false"
            default: nil
            }
        return refuse("bad-flag", text, key, meant: meant)
    }

    /// A period; `nil` where absent. Refused: years that nobody plans for.
    public func period(_ key: String) -> Located<Period>? {
        guard let text = optionalText(key) else { return nil }
        if let period = Period(text.value, fiscalStart: fiscalStart) {
            guard period.isPlausible else { return refuse("implausible-year", text, key, meant: nil) }
            return Located(period, at: text.place)
        }
        let plain = FoldedText.fold(text.value).uppercased().filter { $0 != "年" && $0 != "月" }
        let isPeriod = Period(plain, fiscalStart: fiscalStart) != nil
        return refuse("bad-period", text, key, meant: isPeriod ? plain : nil)
    }

    /// A day; `nil` where absent.
    public func day(_ key: String) -> Day? {
        guard let text = optionalText(key) else { return nil }
        return Day(text.value) ?? refuse("bad-day", text, key, meant: Fields.plainDay(text.value))
    }

    /// Digits with at most one sign before them; `Int` itself would take other signs and widths.
    private static func plainInteger(_ text: String) -> Int? {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(text)
    }

    /// The number without full-width signs, blanks around it, and separators between whole groups of three.
    private static func plainNumber(_ text: String) -> String {
        let plain = FoldedText.halfWidth(text).filter { !$0.isWhitespace }
        let whole = plain.prefix { $0 != "." }
        let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
        let isGrouped = groups.count > 1 && groups.dropFirst().allSatisfy { $0.count == 3 }
        guard isGrouped, (groups.first?.count ?? 0) <= 4 else { return plain }
        return groups.joined() + plain[whole.endIndex...]
    }

    /// `2021/4/30`, `2021.4.30` or `2021年4月30日` as `2021-04-30`.
    private static func plainDay(_ text: String) -> String? {
        let parts = FoldedText.halfWidth(text).split { !$0.isASCII || !$0.isNumber }
        guard parts.count == 3, parts[0].count == 4, let year = Int(parts[0]), let month = Int(parts[1]),
            let day = Int(parts[2])
        else { return nil }
        return Day(year: year, month: month, day: day)?.description
    }
}
