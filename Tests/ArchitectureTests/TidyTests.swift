import Testing

@Suite struct `The house is tidy` {
    @Test func `files, functions and lines keep their limits and nothing is left over`() {
        let swift = Repository.sources + Repository.tests + [Repository.manifest]
        expectNone(
            swift.map(SwiftCode.init).flatMap { code in
                SizeRules.complaints(code.file, textLines: code.textLines) + SizeRules.functions(code)
            })
        expectNone((Repository.scripts + Repository.templates).flatMap { SizeRules.complaints($0) })
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
}
