import Testing

/// The checker itself: it must find what is wrong.
@Suite struct SchemaCheckTests {
    private static let schema = """
        {"type": "object", "required": ["a"], "additionalProperties": false, "properties": {
          "a": {"type": "string", "pattern": "^[0-9]+$"}, "b": {"type": "integer", "minimum": 0, "maximum": 9},
          "c": {"anyOf": [{"$ref": "#/kind"}, {"type": "null"}]}, "d": {"type": "array", "maxItems": 1,
          "items": {"type": "boolean"}}, "e": {"type": "string", "format": "date-time"}}}
        """

    @Test(arguments: [
        ("{\"a\": \"1\"}", true), ("{\"a\": \"1\", \"b\": 9, \"c\": null, \"d\": [true]}", true),
        ("{\"a\": \"1\", \"c\": \"x\", \"e\": \"2026-11-24T18:30:11Z\"}", true), ("{}", false),
        ("{\"a\": 1}", false), ("{\"a\": \"x\"}", false), ("{\"a\": \"1\", \"z\": 1}", false),
        ("{\"a\": \"1\", \"b\": 10}", false), ("{\"a\": \"1\", \"b\": -1}", false),
        ("{\"a\": \"1\", \"b\": 1.5}", false), ("{\"a\": \"1\", \"b\": true}", false),
        ("{\"a\": \"1\", \"c\": \"y\"}", false), ("{\"a\": \"1\", \"d\": [true, false]}", false),
        ("{\"a\": \"1\", \"d\": [1]}", false), ("{\"a\": \"1\", \"e\": \"2026-11-24\"}", false),
        ("[]", false),
        ("null", false),
    ])
    func `a value fits or it does not`(value: String, fits: Bool) throws {
        let document = try #require(JSONRead("{\"kind\": {\"type\": \"string\", \"enum\": [\"x\"]}}"))
        var check = SchemaCheck(document)
        check.check(try #require(JSONRead(value)), try #require(JSONRead(SchemaCheckTests.schema)))
        #expect(check.faults.isEmpty == fits, "\(check.faults)")
    }

    @Test(arguments: [
        "{\"a\":1,\"a\":2}", "[1,]", "{\"a\"}", "01", "\"\n\"", "nul", "[1] 2", "\"\\x\"", "{a:1}", "",
    ])
    func `what is no JSON is not read`(text: String) { #expect(JSONRead(text) == nil) }

    @Test func `a keyword that is not checked is a fault`() throws {
        var check = SchemaCheck(.null)
        check.check(.text("x"), .object([("minLength", .number("3"))]))
        #expect(!check.faults.isEmpty)
    }
}
