import Testing

/// Every rule is shown text that it must refuse and text that it must let pass: a rule that cannot fail is
/// none.
@Suite struct `Tidy rules refuse what they should` {
    @Test func `a long file, a wide line, a leftover and a machine's path`() {
        let long = String(repeating: "let x = 1\n", count: 401)
        #expect(size(long).map(\.line) == [401])
        #expect(size(String(repeating: "let x = 1\n", count: 400)).isEmpty)
        #expect(size("\n" + String(repeating: "x", count: 111)).map(\.line) == [2])
        #expect(size(String(repeating: "潮", count: 110)).isEmpty)
        #expect(size("// FIX" + "ME later").count == 1)
        #expect(size("let path = \"/ro" + "ot/data\"").count == 1)
    }

    @Test func `a wide line inside a text of several lines is data`() {
        let wide = String(repeating: "w", count: 120)
        let made = code("let text = \"\"\"\n    \(wide)\n    \"\"\"\nlet y = \(wide)\n")
        let lines = SizeRules.complaints(made.file, textLines: made.textLines).map(\.line)
        #expect(lines == [4])
    }

    @Test func `a function of 71 lines, whatever its form`() {
        let body = String(repeating: "    step()\n", count: 69)
        for head in [
            "func long() {", "init?(x: Int) {", "subscript(x: Int) -> Int {", "var long: Int {",
            "func long(then: () -> Void = { }, text: String = \"{\") -> [Int: { }] where T: X {", "deinit {",
            "@Test func `a sentence { with a brace`() {",
        ] {
            #expect(
                SizeRules.functions(code("struct S {\n\(head)\n\(body)}\n}")).map(\.line) == [2], "\(head)")
            #expect(
                SizeRules.functions(code("struct S {\n\(head)\n\(body.dropFirst(11))}\n}")).isEmpty, "\(head)"
            )
        }
    }

    @Test func `requirements and stored properties have no body`() {
        let made = code(
            """
            protocol P {
                func one() -> Int
                init(x: Int)
                var two: Int { get }
            }
            struct S {
                var three = [1, 2]
                let four = "func five() {"
                func six() { if x { y() } }
            }
            """)
        #expect(made.functions.map(\.name) == ["two", "six"])
    }

    @Test(arguments: [
        ("let x = try! read()", "try!"), ("let x = y as! Int", "as!"), ("let x = y!", "force unwrap"),
        ("let x = y[0]!.z", "force unwrap"), ("let x = f()!", "force unwrap"),
        ("var x: Int!", "force unwrap"),
        ("fatalError(\"no\")", "fatalError"), ("let now = Date()", "Date()"),
        ("let now = Date.now", "Date()"),
        ("let id = UUID()", "UUID()"), ("let x = Int.random(in: 1...6)", "random numbers"),
        ("let t = ContinuousClock().now", "a clock"), ("print(x)", "print()"),
        ("let s = \"\\(x!)\"", "force unwrap"),
    ])
    func `a banned call names its replacement`(text: String, what: String) {
        let complaints = WordRules.complaints(code("\n" + text))
        #expect(complaints.map(\.what) == [what])
        #expect(complaints.first?.line == 2)
        #expect(complaints.first?.cure.isEmpty == false)
    }

    @Test(arguments: [
        "if x != y { }", "if !x { }", "let z = (!x, [!y])", "// try! it", "let text = \"never try! this!\"",
        "let day = Date(timeIntervalSince1970: 0)", "let id = UUID(uuidString: text)", "let z = x ?? !y",
        "let n = Int.random(in: 1...6, using: &generator)", "func print(_ x: Int) {}", "page.print(x)",
        "@Test func `it works, really!`() {}", "let pattern = #/a!b\"/#",
    ])
    func `what only looks banned passes`(text: String) {
        #expect(WordRules.complaints(code(text)).isEmpty)
    }

    @Test func `what the rules allow in one target only`() {
        #expect(WordRules.complaints(code("fatalError(\"no\")", in: "Sources/Kernel/Made.swift")).isEmpty)
        #expect(WordRules.complaints(code("print(Date(), UUID())", in: "Sources/Server/Made.swift")).isEmpty)
        #expect(
            WordRules.complaints(code("let t = ContinuousClock.now", in: "Sources/Web/Made.swift")).isEmpty)
    }

    @Test(arguments: [
        "public struct Task {}", "public final class Row {}", "public indirect enum Expression {}",
    ])
    func `a public name that clashes`(text: String) {
        #expect(NameRules.complaints(code(text)).count == 1)
    }

    @Test(arguments: [
        "struct Task {}", "public struct PlanTask {}", "extension Plan {\n    public enum Result {}\n}",
    ])
    func `a name of one's own passes`(text: String) {
        #expect(NameRules.complaints(code(text)).isEmpty)
    }

    @Test func `a public type named like a module`() {
        #expect(NameRules.complaints(code("public enum Plans {}")).count == 1)
    }

    @Test func `a city, a division code and an indicator`() {
        let rules = PlaceRules(places: ["海州市"], indicators: ["made-up-share", "unicorns"])
        func lines(_ text: String) -> [Int] {
            rules.complaints(SourceFile(path: "x", text: text)).map(\.line)
        }
        #expect(lines("\n// like 海州市") == [2])
        #expect(lines("let code = \"3209" + "01\"") == [1])
        #expect(lines("// as made-up-share shows") == [1])
        #expect(lines("let id = \"unicorns\"") == [1])
        #expect(lines("// unicorns are rare; 13209010; made-up-shares; 320") == [])
        #expect(
            PlaceRules.cities("org,name_zh,name_en,kind\nx,海州市,Haizhou,city\ny,某局,Bureau,bureau") == ["海州市"])
        #expect(PlaceRules.identifiers("- indicator: made-up-share # new\n  title: x") == ["made-up-share"])
        #expect(!PlaceRules.shipped.places.isEmpty)
    }

    @Test(arguments: [
        "<p>{{{name}}}</p>", "{{& name}}", "<p style=\"x\">", "<a href=\"javascript:x\">", "<script>",
    ])
    func `a template with a hole`(text: String) {
        #expect(TemplateRules.complaints(SourceFile(path: "x", text: "\n" + text)).map(\.line) == [2])
    }

    @Test func `an escaped template and a README`() {
        #expect(
            TemplateRules.complaints(SourceFile(path: "x", text: "<p>{{name}}</p>{{#rows}}{{/rows}}")).isEmpty
        )
        #expect(ReadmeRules.complaints(SourceFile(path: "x", text: "")).count == 1)
        #expect(ReadmeRules.complaints(SourceFile(path: "x", text: "1\n2\n3\n4\n5\n")).isEmpty)
    }

    @Test func `a link to a file that is not there`() {
        let page = SourceFile(
            path: "docs/a.md", text: "see\n[b](b.md#part), [c](../c.md), [d](https://d), [e](#e)")
        let complaints = LinkRules.complaints(page) { $0 == "docs/b.md" }
        #expect(complaints.map(\.what) == ["the link to ../c.md leads nowhere"])
        #expect(complaints.map(\.line) == [2])
    }

    @Test func `pins are read from each kind of list`() {
        let manifest = "        .package(url: \"https://host/owner/Name\", exact: \"1.2.3\"),"
        #expect(Pins.packages(manifest).map { "\($0.name) \($0.version)" } == ["Name 1.2.3"])
        #expect(Pins.python("# why\nname==1.0").map(\.version) == ["1.0"])
        #expect(Pins.carriers("file hash name==2.0 hash path").map(\.version) == ["2.0"])
        #expect(Pins.debian("# why\nname  run  true") == ["name"])
    }

    private func size(_ text: String) -> [Complaint] {
        SizeRules.complaints(SourceFile(path: "x", text: text))
    }
}
