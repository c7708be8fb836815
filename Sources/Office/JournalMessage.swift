public import Kernel

/// Messages, numbers and times in the journal's encoding.
extension JournalWriter {
    mutating func message(_ message: Message) {
        text(message.code)
        list(message.arguments.sorted { $0.key < $1.key }) { writer, argument in
            writer.text(argument.key)
            writer.argument(argument.value)
        }
    }

    mutating func argument(_ argument: MessageArgument) {
        switch argument {
        case .text(let value):
            raw([1])
            text(value)
        case .title(let value):
            raw([2])
            title(value)
        case .integer(let value):
            raw([3])
            integer(value)
        case .number(let value, let decimals):
            raw([4])
            exact(value)
            integer(decimals)
        case .quantity(let value, let decimals, let unit):
            raw([5])
            exact(value)
            integer(decimals)
            title(unit)
        case .period(let value):
            raw([6])
            period(value)
        case .day(let value):
            raw([7])
            integer(value.number)
        case .message(let value):
            raw([8])
            message(value)
        case .list(let values):
            raw([9])
            list(values) { $0.argument($1) }
        }
    }

    mutating func title(_ title: Title) {
        text(title.zh)
        text(title.en)
    }

    mutating func exact(_ value: Exact) {
        integer(value.numerator)
        integer(value.denominator)
    }

    mutating func period(_ period: Period) {
        raw([UInt8(truncatingIfNeeded: period.kind.rawValue)])
        integer(period.firstMonth)
        integer(period.lastMonth)
    }
}

extension JournalScanner {
    mutating func hash() throws(UnreadableBytes) -> ContentHash {
        guard let hash = ContentHash(try raw(32)) else { throw fault("no hash") }
        return hash
    }

    /// How deep messages may nest.
    static var deepest: Int { 8 }

    mutating func message(depth: Int = 0) throws(UnreadableBytes) -> Message {
        guard depth < JournalScanner.deepest else { throw fault("messages nested too deep") }
        let code = try text()
        var arguments: [String: MessageArgument] = [:]
        var last: String?
        for _ in 0..<(try count()) {
            let name = try text()
            if let last, last >= name { throw fault("arguments out of order") }
            arguments[name] = try argument(depth: depth)
            last = name
        }
        return Message(code, arguments)
    }

    mutating func argument(depth: Int) throws(UnreadableBytes) -> MessageArgument {
        guard depth < JournalScanner.deepest else { throw fault("messages nested too deep") }
        switch try byte() {
        case 1: return .text(try text())
        case 2: return .title(try title())
        case 3: return .integer(try integer())
        case 4: return .number(try exact(), decimals: try integer())
        case 5: return .quantity(try exact(), decimals: try integer(), unit: try title())
        case 6: return .period(try period())
        case 7: return .day(Day(number: try integer()))
        case 8: return .message(try message(depth: depth + 1))
        case 9:
            return .list(
                try list { (scanner) throws(UnreadableBytes) in try scanner.argument(depth: depth + 1) })
        default: throw fault("no kind of argument")
        }
    }

    mutating func title() throws(UnreadableBytes) -> Title { Title(zh: try text(), en: try text()) }

    mutating func exact() throws(UnreadableBytes) -> Exact {
        let (numerator, denominator) = (try wide(), try wide())
        guard let value = Exact(numerator, over: denominator), value.numerator == numerator,
            value.denominator == denominator
        else { throw fault("no ratio in lowest terms") }
        return value
    }

    mutating func period() throws(UnreadableBytes) -> Period {
        let kind = Period.Kind(rawValue: Int(try byte()))
        let (first, last) = (try integer(), try integer())
        guard let kind, let period = Period(journal: kind, first: first, last: last) else {
            throw fault("no period")
        }
        return period
    }
}

extension Period {
    /// The period of a kind between two months counted from January of year 0; `nil` where the kind has none.
    public init?(journal kind: Kind, first: Int, last: Int) {
        guard (0...119_999).contains(first), (first...(first + 12_000)).contains(last) else { return nil }
        let (year, month) = (first / 12, first % 12 + 1)
        let period: Period =
            switch kind {
            case .year: .year(year)
            case .fiscalYear: .fiscalYear(year, starts: month)
            case .academicYear: .academicYear(year)
            case .half: .half(year, month == 7 ? 2 : 1)
            case .quarter: .quarter(year, (month - 1) / 3 + 1)
            case .month: .month(year, month)
            case .toDate: .toDate(of: .fiscalYear(year, starts: month), months: last - first + 1)
            case .span: .span(from: .month(year, month), to: .month(last / 12, last % 12 + 1))
            }
        guard period.kind == kind, period.firstMonth == first, period.lastMonth == last else { return nil }
        self = period
    }
}
