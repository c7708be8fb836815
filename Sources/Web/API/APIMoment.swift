import Office

extension APIRoutes {
    /// The moment that a document is of. `AsOf` alone decides what is one; the pattern tells programs what to
    /// write.
    static let moment = APIParameter(
        SiteQueryItem.moment,
        .pattern("^(now|[0-9]{1,9}|\(day)([T ]\(time)(Z|[+ -]\(offset))?)?)?$", example: "1"),
        "As it was known then: a vintage (`12`), a day (`2022-07-15`) or a moment of ISO 8601. Nothing, "
            + "`now` and today are now.")

    /// The days of two centuries that exist; earlier ones lie before any world.
    private static let day: String = {
        let long = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
        let short = "(0[469]|11)-(0[1-9]|[12][0-9]|30)"
        let february = "02-(0[1-9]|1[0-9]|2[0-8])"
        let leap = "((19|20)(0[48]|[2468][048]|[13579][26])|2000)-02-29"
        return "((19|20)[0-9]{2}-(\(long)|\(short)|\(february))|\(leap))"
    }()

    private static let time = "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,6})?)?"
    private static let offset = "(0[0-9]|1[0-3]):[0-5][0-9]"
}
