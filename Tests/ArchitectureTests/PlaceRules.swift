import Foundation

/// What belongs to one plan may not stand in the code: its city, the codes of its divisions, its indicators.
struct PlaceRules {
    /// Names of places in Chinese, refused anywhere.
    let places: Set<String>
    /// Identifiers with a hyphen, refused as whole words; others only as a text of their own.
    let indicators: Set<String>

    /// What the shipped plans name.
    static let shipped: PlaceRules = {
        var places: Set<String> = ["盐城"]
        var indicators: Set<String> = []
        for plan in Repository.names(in: "Plans") {
            places.formUnion(cities(Repository.read("Plans/\(plan)/org_names.csv") ?? ""))
            for file in Repository.files(under: "Plans/\(plan)/indicators", endings: [".yaml"]) {
                indicators.formUnion(identifiers(file.text))
            }
        }
        return PlaceRules(places: places, indicators: indicators)
    }()

    /// Chinese names of cities and counties in an org_names.csv: `org,name_zh,name_en,kind,…`.
    static func cities(_ csv: String) -> [String] {
        csv.split(separator: "\n").compactMap { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            guard cells.count > 3, ["city", "county"].contains(cells[3]), cells[1].count > 2 else {
                return nil
            }
            return String(cells[1])
        }
    }

    /// Values of `- indicator: id` lines.
    static func identifiers(_ yaml: String) -> [String] {
        yaml.split(separator: "\n").compactMap { line in
            guard line.hasPrefix("- indicator:") else { return nil }
            let value = line.dropFirst("- indicator:".count).prefix { $0 != "#" }
            return value.split(separator: " ").first.map(String.init)
        }
    }

    func complaints(_ file: SourceFile) -> [Complaint] {
        var complaints: [Complaint] = []
        for (index, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            for found in Self.words(String(line)).filter(isRefused) + places.filter(line.contains).sorted() {
                complaints.append(
                    Complaint(
                        path: file.path, line: index + 1, what: "“\(found)” belongs to one plan",
                        cure: "read it from the plan's documents; in an example write a made-up name"))
            }
        }
        return complaints
    }

    private func isRefused(_ word: String) -> Bool {
        let isText = word.hasPrefix("\"")
        let bare = isText ? String(word.dropFirst()) : word
        if bare.utf8.count == 6, bare.hasPrefix("3209"), bare.allSatisfy(\.isNumber) { return true }
        return indicators.contains(bare) && (isText || bare.contains("-"))
    }

    /// Runs of small letters, digits and hyphens; one that fills a text from quote to quote keeps the first
    /// quote.
    static func words(_ line: String) -> [String] {
        var words: [String] = []
        var current: [UInt8] = []
        var opening: UInt8 = 0
        var before: UInt8 = 0
        for byte in Array(line.utf8) + [0] {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"):
                if current.isEmpty { opening = before }
                current.append(byte)
            default:
                if !current.isEmpty {
                    let isText = opening == UInt8(ascii: "\"") && byte == opening
                    words.append((isText ? "\"" : "") + String(decoding: current, as: UTF8.self))
                    current.removeAll(keepingCapacity: true)
                }
            }
            before = byte
        }
        return words
    }
}

/// What a page template may not hold.
enum TemplateRules {
    private static let refused: [(mark: String, what: String, cure: String)] = [
        ("{{{", "a triple mustache", "{{name}}, which escapes; markup comes from a partial"),
        ("{{&", "an unescaped mustache", "{{name}}, which escapes; markup comes from a partial"),
        (" style=", "an inline style", "a class; the content security policy refuses styles in markup"),
        ("<style", "a style element", "a rule in the style sheet"),
        ("javascript:", "a script address", "a link that works without JavaScript"),
        (" onclick=", "an inline handler", "a data attribute and a listener"),
        (" onchange=", "an inline handler", "a data attribute and a listener"),
        (" onsubmit=", "an inline handler", "a data attribute and a listener"),
        ("<script>", "an inline script", "a file under Home; the content security policy refuses it here"),
    ]

    static func complaints(_ file: SourceFile) -> [Complaint] {
        var complaints: [Complaint] = []
        for (index, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            for rule in refused where line.contains(rule.mark) {
                complaints.append(
                    Complaint(path: file.path, line: index + 1, what: rule.what, cure: rule.cure))
            }
        }
        return complaints
    }
}

/// What a room's README must be.
enum ReadmeRules {
    static func complaints(_ file: SourceFile) -> [Complaint] {
        let lines = file.text.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
        guard lines.count < 5 || lines.count > 40 else { return [] }
        return [
            Complaint(
                path: file.path, line: 1, what: "\(lines.count) lines",
                cure: "about ten: what the room knows, what it may import, its Chinese terms")
        ]
    }
}

/// Links of a Markdown page to files beside it.
enum LinkRules {
    static func complaints(_ file: SourceFile, exists: (String) -> Bool) -> [Complaint] {
        let folder = file.path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        var complaints: [Complaint] = []
        for (index, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            for link in targets(String(line)) where !link.contains("://") && !exists(folder + link) {
                complaints.append(
                    Complaint(
                        path: file.path, line: index + 1, what: "the link to \(link) leads nowhere",
                        cure: "name the file as it is called, from this page's folder"))
            }
        }
        return complaints
    }

    /// What stands between `](` and `)`, without the part after `#`.
    static func targets(_ line: String) -> [String] {
        line.components(separatedBy: "](").dropFirst().compactMap { rest in
            let target = rest.prefix { $0 != ")" }.prefix { $0 != "#" }
            return target.isEmpty ? nil : String(target)
        }
    }
}
