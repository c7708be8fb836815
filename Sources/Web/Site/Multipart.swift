/// Reads `multipart/form-data` bodies: fields as text, files as bytes. Bounded by the body's own bound.
struct Multipart {
    struct File: Sendable {
        let field: String
        let name: String
        let bytes: [UInt8]
    }

    /// Parts, fields and files together; a body with more is none.
    static let most = 100

    private(set) var fields = FormFields()
    private(set) var files: [File] = []

    /// `nil` where the body is not what its header promises.
    init?(_ body: [UInt8], contentType: String) {
        guard let boundary = Multipart.boundary(contentType) else { return nil }
        let mark = Array("--\(boundary)".utf8)
        guard var position = Multipart.find(mark, in: body, from: 0), position == 0 else { return nil }
        while true {
            let start = position + mark.count
            if Multipart.has("--", in: body, at: start) { return }
            guard Multipart.has("\r\n", in: body, at: start),
                files.count + fields.items.count < Multipart.most,
                let next = Multipart.find(Array("\r\n".utf8) + mark, in: body, from: start),
                read(body[(start + 2)..<next])
            else { return nil }
            position = next + 2
        }
    }

    private mutating func read(_ part: ArraySlice<UInt8>) -> Bool {
        let gap = Array("\r\n\r\n".utf8)
        let bytes = Array(part)
        guard let end = Multipart.find(gap, in: bytes, from: 0),
            let head = String(validating: bytes[..<end], as: UTF8.self)
        else { return false }
        let disposition = head.split(separator: "\r\n").first {
            $0.lowercased().hasPrefix("content-disposition:")
        }
        guard let disposition, let name = Multipart.parameter("name", in: disposition) else { return false }
        let content = Array(bytes[(end + gap.count)...])
        if let file = Multipart.parameter("filename", in: disposition) {
            files.append(File(field: name, name: file, bytes: content))
            return true
        }
        guard let text = String(validating: content, as: UTF8.self) else { return false }
        fields.add(name, text)
        return true
    }

    private static func boundary(_ contentType: String) -> String? {
        guard contentType.lowercased().hasPrefix("multipart/form-data"),
            let start = contentType.firstRange(of: "boundary=")?.upperBound
        else { return nil }
        let value = contentType[start...].prefix { $0 != ";" }.filter { $0 != "\"" }
        return value.isEmpty || value.count > 70 ? nil : String(value)
    }

    /// A quoted parameter of a header line; browsers write a quote inside as `%22`.
    private static func parameter(_ name: String, in line: Substring) -> String? {
        guard let start = line.firstRange(of: "; \(name)=\"")?.upperBound,
            let end = line[start...].firstIndex(of: "\"")
        else { return nil }
        return String(line[start..<end])
    }

    private static func has(_ text: String, in body: [UInt8], at index: Int) -> Bool {
        let wanted = Array(text.utf8)
        return index >= 0 && index + wanted.count <= body.count
            && Array(body[index..<(index + wanted.count)]) == wanted
    }

    private static func find(_ wanted: [UInt8], in body: [UInt8], from start: Int) -> Int? {
        guard let first = wanted.first, body.count >= wanted.count, start <= body.count - wanted.count else {
            return nil
        }
        for index in start...(body.count - wanted.count)
        where body[index] == first && body[index..<(index + wanted.count)].elementsEqual(wanted) {
            return index
        }
        return nil
    }
}
