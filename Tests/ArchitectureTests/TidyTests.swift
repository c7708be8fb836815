import Testing

@Suite struct `The house is tidy` {
    @Test func `files, functions and lines keep their limits and nothing is left over`() {
        let swift = Repository.sources + Repository.tests + [Repository.manifest]
        expectNone(
            swift.map(SwiftCode.init).flatMap { code in
                SizeRules.complaints(code.file, textLines: code.textLines) + SizeRules.functions(code)
            })
        expectNone(Repository.scripts.flatMap { SizeRules.complaints($0) })
        expectNone(Repository.templates.flatMap { SizeRules.complaints($0, isMarkup: true) })
    }

    @Test func `no banned call and no clashing public name`() {
        let codes = Repository.sources.map(SwiftCode.init)
        expectNone(codes.flatMap { WordRules.complaints($0) + NameRules.complaints($0) })
    }

    @Test func `the code knows no city, no division code and no indicator of a plan`() {
        let files = Repository.sources + Repository.templates
        expectNone(files.flatMap(PlaceRules.shipped.complaints))
    }

    @Test func `templates escape everything and hold no style, script or handler`() {
        expectNone(Repository.templates.flatMap(TemplateRules.complaints))
    }

    @Test func `every room has a README of about ten lines`() {
        let rooms = Repository.names(in: "Sources/Rooms").filter { !$0.hasPrefix(".") }
        expectNone(
            rooms.map { "Sources/Rooms/\($0)/README.md" }.flatMap { path in
                ReadmeRules.complaints(SourceFile(path: path, text: Repository.read(path) ?? ""))
            })
    }

    @Test func `every link between our own pages leads to a file`() {
        let pages =
            ["README.md", "README.zh-CN.md", "CONTRIBUTING.md", "THIRD_PARTY.md"].map { path in
                SourceFile(path: path, text: Repository.read(path) ?? "")
            }
            + ["docs", "Sources", "Tests", "Benchmarks"].flatMap {
                Repository.files(under: $0, endings: [".md"])
            }
        #expect(pages.count > 10)
        expectNone(pages.flatMap { LinkRules.complaints($0, exists: Repository.exists) })
    }

    @Test func `everything that is fetched is in THIRD_PARTY with its version`() {
        let page = Repository.read("THIRD_PARTY.md") ?? ""
        let pins =
            Pins.packages(Repository.manifest.text)
            + Pins.python(Repository.read("Tools/python.txt") ?? "")
            + Pins.python(Repository.read("Tools/python-bench.txt") ?? "")
            + Pins.carriers(Repository.read("Tools/assets.lock") ?? "")
        #expect(pins.count > 20)
        let missing = pins.filter { pin in
            !page.split(separator: "\n").contains { $0.contains(pin.name) && $0.contains(pin.version) }
        }
        #expect(missing.isEmpty, "add to THIRD_PARTY.md: \(missing.map { "\($0.name) \($0.version)" })")
        let debian = Pins.debian(Repository.read("Tools/packages.txt") ?? "").filter { !page.contains($0) }
        #expect(debian.isEmpty, "add to THIRD_PARTY.md: \(debian)")
    }
}

/// What set-up fetches, with the versions that are pinned.
enum Pins {
    struct Pin {
        let name: String
        let version: String
    }

    /// `.package(url: "https://…/NAME", exact: "VERSION")` of a manifest.
    static func packages(_ manifest: String) -> [Pin] {
        lines(manifest).compactMap { line in
            let parts = line.split(separator: "\"")
            guard line.contains(".package(url:"), parts.count > 3 else { return nil }
            return Pin(name: String(parts[1].split(separator: "/").last ?? ""), version: String(parts[3]))
        }
    }

    /// `NAME==VERSION` lines.
    static func python(_ requirements: String) -> [Pin] { lines(requirements).compactMap(pin) }

    /// The third word of each line of the assets' lock.
    static func carriers(_ lock: String) -> [Pin] {
        lines(lock).compactMap { line in
            let words = line.split(separator: " ")
            return words.count > 2 ? pin(String(words[2])) : nil
        }
    }

    /// The first word of each line.
    static func debian(_ list: String) -> [String] {
        lines(list).compactMap { $0.split(separator: " ").first.map(String.init) }
    }

    private static func pin(_ text: String) -> Pin? {
        let parts = text.split(separator: "=")
        return parts.count == 2 ? Pin(name: String(parts[0]), version: String(parts[1])) : nil
    }

    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
    }
}
