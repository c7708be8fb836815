import Foundation

/// Checks values against the part of JSON Schema 2020-12 that our OpenAPI document uses. A keyword that it
/// does not know is a fault too, so that no schema goes unchecked.
struct SchemaCheck {
    let document: JSONRead
    private(set) var faults: [String] = []

    init(_ document: JSONRead) { self.document = document }

    private static let silent: Set<String> = ["description", "examples"]

    mutating func check(_ value: JSONRead, _ schema: JSONRead, at place: String = "$") {
        guard let members = schema.members else { return faults.append("\(place): no schema") }
        for (keyword, wanted) in members where !SchemaCheck.silent.contains(keyword) {
            check(value, keyword, wanted, schema, place)
        }
    }

    private mutating func check(
        _ value: JSONRead, _ keyword: String, _ wanted: JSONRead, _ schema: JSONRead, _ place: String
    ) {
        switch keyword {
        case "$ref": follow(value, wanted, place)
        case "type": type(value, wanted, place)
        case "enum":
            if !(wanted.list ?? []).contains(value) { faults.append("\(place): \(value) is no choice") }
        case "anyOf": any(value, wanted, place)
        case "pattern":
            guard let text = value.text, let pattern = wanted.text else { return }
            if (try? Regex(pattern).firstMatch(in: text)) == nil {
                faults.append("\(place): “\(text)” is not \(pattern)")
            }
        case "format": format(value, wanted.text ?? "", place)
        case "minimum", "maximum": bound(value, keyword, wanted, place)
        case "items":
            for (index, item) in (value.list ?? []).enumerated() {
                check(item, wanted, at: "\(place)[\(index)]")
            }
        case "maxItems":
            if value.list?.count ?? 0 > wanted.integer ?? 0 { faults.append("\(place): too many items") }
        case "properties":
            for (name, schema) in wanted.members ?? [] {
                if let member = value[name] { check(member, schema, at: place + "." + name) }
            }
        case "required":
            guard value.members != nil else { return }
            for name in (wanted.list ?? []).compactMap(\.text) where value[name] == nil {
                faults.append("\(place): \(name) is missing")
            }
        case "additionalProperties":
            let known = Set((schema["properties"]?.members ?? []).map(\.0))
            for (name, _) in value.members ?? [] where wanted == .flag(false) && !known.contains(name) {
                faults.append("\(place): \(name) is not in the schema")
            }
        default: faults.append("\(place): the keyword \(keyword) is not checked")
        }
    }

    private mutating func follow(_ value: JSONRead, _ reference: JSONRead, _ place: String) {
        var target: JSONRead? = document
        for part in (reference.text ?? "").dropFirst(2).split(separator: "/") {
            target = target?[String(part)]
        }
        guard let target else { return faults.append("\(place): \(reference) leads nowhere") }
        check(value, target, at: place)
    }

    private mutating func type(_ value: JSONRead, _ wanted: JSONRead, _ place: String) {
        let type =
            switch value {
            case .null: "null"
            case .flag: "boolean"
            case .number(let text): Int(text) == nil ? "number" : "integer"
            case .text: "string"
            case .list: "array"
            case .object: "object"
            }
        if wanted.text != type { faults.append("\(place): \(type), not \(wanted.text ?? "?")") }
    }

    private mutating func any(_ value: JSONRead, _ wanted: JSONRead, _ place: String) {
        var all: [String] = []
        for schema in wanted.list ?? [] {
            var other = SchemaCheck(document)
            other.check(value, schema, at: place)
            if other.faults.isEmpty { return }
            all += other.faults
        }
        faults.append("\(place): fits none: \(all.prefix(3))")
    }

    private mutating func bound(_ value: JSONRead, _ keyword: String, _ wanted: JSONRead, _ place: String) {
        guard let number = value.integer, let limit = wanted.integer else { return }
        if keyword == "minimum" ? number < limit : number > limit {
            faults.append("\(place): \(number) is beyond the \(keyword)")
        }
    }

    private mutating func format(_ value: JSONRead, _ format: String, _ place: String) {
        guard let text = value.text else { return }
        let fits: Bool
        switch format {
        case "date": fits = text.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil
        case "date-time": fits = text.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/) != nil
        case "uri": fits = text.wholeMatch(of: /[a-z]+:[A-Za-z0-9:._-]+/) != nil
        case "uri-reference":
            fits = text.utf8.allSatisfy { $0 > 32 && $0 < 127 } && URL(string: text) != nil
        default: fits = false
        }
        if !fits { faults.append("\(place): “\(text)” is no \(format)") }
    }
}
