import Kernel
import Measures
import Plans

/// A number as a question writes it, with its unit where it names one: 3000家, 2.7%, ３，０００.
struct SearchNumber: Hashable {
    let value: Exact
    /// What the number is of; `nil` where no unit is named.
    let unit: UnitOfMeasure?

    /// Whether a value is this number: of the same unit, or of one that differs by its size alone (3亿元 and
    /// 30000万元). A number asked without its sign is found with one.
    func isSame(_ other: Exact, _ otherUnit: UnitOfMeasure?) -> Bool {
        guard let unit else { return isEqual(other) }
        guard let otherUnit else { return false }
        if unit.symbol == otherUnit.symbol || unit.title == otherUnit.title { return isEqual(other) }
        guard unit.dimension == otherUnit.dimension, unit.scale != otherUnit.scale else { return false }
        return unit.converting(other, from: otherUnit).map(isEqual) ?? false
    }

    private func isEqual(_ other: Exact) -> Bool {
        value == other || (!value.isNegative && value == other.magnitude)
    }
}

/// What a text asks besides its words: a whole name, a number, a year.
struct SearchAsked {
    /// The text as names are compared.
    let key: String
    let number: SearchNumber?
    /// The text without its number.
    let besidesNumber: String
    let year: Int?
    /// The text without its year; only where something else is asked.
    let besidesYear: String?

    init(_ text: String, units: [String: UnitOfMeasure]) {
        let folded = Array(SearchText.fold(text).unicodeScalars)
        key = SearchNames.key(text)
        let numbers = SearchAsked.numbers(folded)
        let year = numbers.first { SearchAsked.isYear(folded, $0) }
        self.year = year.flatMap { Int(SearchAsked.text(folded[$0])) }
        let beside = year.map { SearchAsked.without(folded, $0.lowerBound, SearchAsked.yearEnd(folded, $0)) }
        let named = beside.flatMap { SearchNames.key($0).isEmpty ? nil : $0 }
        besidesYear = named
        // A year that stands alone may be a number too.
        let amount = numbers.first { $0 != year } ?? (named == nil ? year : nil)
        guard let amount,
            let value = Exact(SearchAsked.text(folded[amount]).replacing(",", with: ""))
        else {
            (number, besidesNumber) = (nil, text)
            return
        }
        let (unit, end) = SearchAsked.unit(folded, amount.upperBound, units)
        // A word such as 5g is no number.
        let isWord = unit == nil && end < folded.count && SearchAsked.isLatin(folded[end])
        number = isWord ? nil : SearchNumber(value: value, unit: unit)
        besidesNumber = isWord ? text : SearchAsked.without(folded, amount.lowerBound, end)
    }

    /// Where numbers stand that are not the end of a word or of a code.
    private static func numbers(_ text: [Unicode.Scalar]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = 0
        while index < text.count {
            guard isDigit(text[index]) else {
                index += 1
                continue
            }
            var end = index
            while end < text.count, isDigit(text[end]) || isInside(text, end) { end += 1 }
            let before = index > 0 ? text[index - 1] : " "
            if before == "-" || before == "−" {
                let isSign = index == 1 || !(isLatin(text[index - 2]) || isDigit(text[index - 2]))
                if isSign { found.append((index - 1)..<end) }
            } else if !isLatin(before), before != "." {
                found.append(index..<end)
            }
            index = end
        }
        return found
    }

    /// A point before a digit, or a comma before three.
    private static func isInside(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
        func isDigit(_ offset: Int) -> Bool {
            index + offset < text.count && SearchAsked.isDigit(text[index + offset])
        }
        if text[index] == "." { return isDigit(1) }
        return text[index] == "," && isDigit(1) && isDigit(2) && isDigit(3) && !isDigit(4)
    }

    /// Whether a number is a year of our time, by itself or called one.
    private static func isYear(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
        guard range.count == 4, let year = Int(SearchAsked.text(text[range])), (1900...2100).contains(year)
        else { return false }
        let next = range.upperBound < text.count ? text[range.upperBound] : " "
        return next == "年" || next.properties.isWhitespace
    }

    private static func yearEnd(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Int {
        let isCalled = range.upperBound < text.count && text[range.upperBound] == "年"
        return range.upperBound + (isCalled ? 1 : 0)
    }

    /// The unit behind a number, by its longest name, and where it ends.
    private static func unit(
        _ text: [Unicode.Scalar], _ start: Int, _ units: [String: UnitOfMeasure]
    ) -> (UnitOfMeasure?, Int) {
        let begin = start + text[start...].prefix { $0.properties.isWhitespace }.count
        // Scalar by scalar: what Unicode calls the same may be of another length.
        let rest = text[begin...]
        var best: (unit: UnitOfMeasure, name: String)?
        for (_, unit) in units.sorted(by: { $0.key < $1.key }) {
            for name in [unit.symbol, unit.title.zh, unit.title.en].map(SearchText.fold)
            where !name.isEmpty && rest.starts(with: name.unicodeScalars)
                && name.unicodeScalars.count > best?.name.unicodeScalars.count ?? 0
            {
                // A unit in letters ends where the word ends.
                let next = rest.dropFirst(name.unicodeScalars.count).first
                let isCut = name.unicodeScalars.last.map(isLatin) ?? false && next.map(isLatin) ?? false
                if !isCut { best = (unit, name) }
            }
        }
        guard let best else { return (nil, start) }
        return (best.unit, begin + best.name.unicodeScalars.count)
    }

    private static func without(_ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> String {
        SearchAsked.text(text[..<start]) + " " + SearchAsked.text(text[end...])
    }

    private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text).replacing("−", with: "-")
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic && !scalar.properties.isIdeographic
    }
}
