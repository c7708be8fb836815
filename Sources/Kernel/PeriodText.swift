/// The reader of period texts.
struct PeriodText {
    let text: String
    let fiscalStart: Int

    init(_ text: String, _ fiscalStart: Int) {
        self.text = text
        self.fiscalStart = fiscalStart
    }

    var period: Period? {
        if let year = year(text[...]) { return year }
        if text.hasPrefix("AY"), let number = number(text.dropFirst(2), 4) { return .academicYear(number) }
        if let range = toDate { return range }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        if parts.count == 2 {
            if let first = year(parts[0]), let last = year(parts[1]), first <= last {
                return .span(from: first, to: last)
            }
            if let number = number(parts[0], 4), let month = self.number(parts[1], 2),
                (1...12).contains(month)
            {
                return .month(number, month)
            }
            return nil
        }
        guard text.count == 6, let number = number(text.prefix(4), 4), let part = text.last?.wholeNumberValue
        else { return nil }
        switch text.dropFirst(4).first {
        case "H": return (1...2).contains(part) ? .half(number, part) : nil
        case "Q": return (1...4).contains(part) ? .quarter(number, part) : nil
        default: return nil
        }
    }

    private func year(_ part: Substring) -> Period? {
        let isFiscal = part.hasPrefix("FY")
        guard let number = number(isFiscal ? part.dropFirst(2) : part, 4) else { return nil }
        return isFiscal || fiscalStart != 1 ? .fiscalYear(number, starts: fiscalStart) : .year(number)
    }

    /// `2022-01..07`, or across a calendar year's end `2022-04..2023-02`.
    private var toDate: Period? {
        guard let dots = text.firstRange(of: "..") else { return nil }
        guard case .some(let first) = month(text[..<dots.lowerBound]) else { return nil }
        let tail = text[dots.upperBound...]
        let last: Int
        if let month = number(tail, 2), (1...12).contains(month) {
            last = first - first % 12 + month - 1
        } else if let month = month(tail) {
            last = month
        } else {
            return nil
        }
        guard first <= last, last - first < 12 else { return nil }
        guard first % 12 == 0 || first % 12 == fiscalStart - 1 else { return nil }
        return .toDate(of: .fiscalYear(first / 12, starts: first % 12 + 1), months: last - first + 1)
    }

    private func month(_ part: Substring) -> Int? {
        let pieces = part.split(separator: "-", omittingEmptySubsequences: false)
        guard pieces.count == 2, let year = number(pieces[0], 4), let month = number(pieces[1], 2),
            (1...12).contains(month)
        else { return nil }
        return year * 12 + month - 1
    }

    private func number(_ part: Substring, _ width: Int) -> Int? {
        guard part.count == width, part.allSatisfy({ $0.isASCII && $0.isWholeNumber }) else { return nil }
        return Int(part)
    }
}
