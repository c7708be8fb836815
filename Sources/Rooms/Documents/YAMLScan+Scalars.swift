/// The ends of scalars. Each answers the offset after its last character that is not blank.
extension YAMLScan {
    mutating func plain() -> Int {
        let indent = (indents.last ?? -1) + 1
        var end = offset
        while true {
            if isMarker(UInt8(ascii: "-")) || isMarker(UInt8(ascii: ".")) { break }
            if peek() == UInt8(ascii: "#") { break }
            while !isGap(), !endsPlain() {
                advance()
                end = offset
            }
            guard isBlank() || isBreak() else { break }
            while isBlank() || isBreak() { advance() }
            if flowLevel == 0, column < indent { break }
        }
        return end
    }

    private func endsPlain() -> Bool {
        if peek() == UInt8(ascii: ":") && isGap(1) { return true }
        return flowLevel > 0 && YAMLScan.flowSigns.contains(peek())
    }

    mutating func singleQuoted() -> Int {
        advance()
        while !isEnd {
            if peek() == UInt8(ascii: "'") {
                advance()
                if peek() != UInt8(ascii: "'") { break }
            }
            advance()
        }
        return offset
    }

    mutating func doubleQuoted() -> Int {
        advance()
        while !isEnd, peek() != UInt8(ascii: "\"") {
            if peek() == UInt8(ascii: "\\") { advance() }
            if peek() == 0x0D { advance() }
            advance()
        }
        advance()
        return offset
    }

    /// `|` or `>`, its indicators, and every line that is indented deeper than what holds it.
    mutating func blockScalar() {
        let parent = indents.last ?? -1
        advance()
        let increment = blockIncrement()
        while isBlank() { advance() }
        if peek() == UInt8(ascii: "#") { skipLine() }
        guard isBreak() || isEnd else { return }
        skipLine()
        advance()
        var indent = increment == 0 ? 0 : max(parent, 0) + increment
        blockBreaks(&indent, parent)
        while column == indent, !isEnd {
            skipLine()
            advance()
            blockBreaks(&indent, parent)
        }
    }

    private mutating func blockIncrement() -> Int {
        var increment = 0
        for _ in 0..<2 {
            if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") {
                advance()
            } else if (0x31...0x39).contains(peek()), increment == 0 {
                increment = Int(peek() - 0x30)
                advance()
            }
        }
        return increment
    }

    private mutating func blockBreaks(_ indent: inout Int, _ parent: Int) {
        var deepest = 0
        while true {
            while indent == 0 || column < indent, peek() == 0x20 { advance() }
            deepest = max(deepest, column)
            guard isBreak() else { break }
            skipLine()
            advance()
        }
        if indent == 0 { indent = max(deepest, parent + 1, 1) }
    }
}
