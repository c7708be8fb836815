import Kernel
import Measures

/// A column of the data: a dimension, the value, or what is said of it.
struct SDMXComponent {
    enum Form {
        /// A code of a list.
        case coded(String)
        /// A value of an SDMX data type.
        case format(String)
    }

    let id: String
    let title: Title
    let form: Form
    var isMandatory = false

    private init(_ id: String, _ zh: String, _ en: String, _ form: Form, isMandatory: Bool = false) {
        self.id = id
        title = Title(zh: zh, en: en)
        self.form = form
        self.isMandatory = isMandatory
    }

    static let dimensions = [
        SDMXComponent("FREQ", "频度", "Frequency", .coded("CL_FREQ")),
        SDMXComponent("INDICATOR", "指标", "Indicator", .coded("CL_INDICATOR")),
        SDMXComponent("REF_AREA", "地区或单位", "Area or body", .coded("CL_REF_AREA")),
    ]

    static let time = SDMXComponent("TIME_PERIOD", "时期", "Period", .format("ObservationalTimePeriod"))
    static let value = SDMXComponent("OBS_VALUE", "数值", "Value", .format("Decimal"))

    static let attributes = [
        SDMXComponent("UNIT_MEASURE", "单位", "Unit", .coded("CL_UNIT"), isMandatory: true),
        SDMXComponent("DECIMALS", "小数位", "Decimals", .format("Integer")),
        SDMXComponent("OBS_STATUS", "数据性质", "Status", .coded("CL_OBS_STATUS"), isMandatory: true),
        SDMXComponent("OBS_BOUND", "界限", "Bound", .coded("CL_BOUND")),
        SDMXComponent("SOURCE", "来源", "Origin", .format("String")),
        SDMXComponent("COMMENT_OBS", "备注", "Note", .format("String")),
        SDMXComponent("RECORDED", "录入时间", "Recorded", .format("DateTime"), isMandatory: true),
        SDMXComponent("WORLD", "数据类别", "Kind of data", .coded("CL_WORLD"), isMandatory: true),
        SDMXComponent("VINTAGE", "版次", "Vintage", .format("Integer"), isMandatory: true),
        SDMXComponent("ADDRESS", "地址", "Address", .format("URI")),
    ]

    /// The lists that every plan has.
    static let fixedLists: [(id: String, title: Title, codes: [(id: String, title: Title)])] = [
        (
            "CL_FREQ", Title(zh: "频度", en: "Frequencies"),
            [
                ("A", Title(zh: "年", en: "Annual")), ("S", Title(zh: "半年", en: "Half-yearly")),
                ("Q", Title(zh: "季", en: "Quarterly")), ("M", Title(zh: "月", en: "Monthly")),
                ("_O", Title(zh: "其他时段", en: "Other spans")),
            ]
        ),
        (
            "CL_OBS_STATUS", Title(zh: "数据性质", en: "Status of observations"),
            [
                ("A", Title(zh: "最终数", en: "Normal")), ("E", Title(zh: "估计数", en: "Estimated")),
                ("P", Title(zh: "初步数", en: "Provisional")), ("R", Title(zh: "修订数", en: "Revised")),
            ]
        ),
        (
            "CL_BOUND", Title(zh: "界限", en: "Bounds"),
            [
                ("ABOUT", Title(zh: "约", en: "About")), ("OVER", Title(zh: "超过", en: "Over")),
                ("UNDER", Title(zh: "不足", en: "Under")),
            ]
        ),
        (
            "CL_WORLD", Title(zh: "数据类别", en: "Kinds of data"),
            [
                ("REAL", Title(zh: "真实数据", en: "Real data")),
                ("SAMPLE", Title(zh: "样例数据", en: "Sample data")), ("DRAFT", Title(zh: "草稿", en: "Draft")),
            ]
        ),
    ]

    static func status(_ quality: FigureQuality) -> String {
        switch quality {
        case .estimated: "E"
        case .provisional: "P"
        case .final: "A"
        case .revised: "R"
        }
    }
}
