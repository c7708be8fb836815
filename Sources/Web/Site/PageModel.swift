/// What a page template is given: the frame, and the page's own model.
struct PageModel {
    let frame: FrameModel
    let page: any Sendable
}
