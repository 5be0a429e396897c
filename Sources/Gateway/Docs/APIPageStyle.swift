/// The styles of the API page.
enum APIPageStyle {
    /// Readable in light and dark, on paper, and without any outside resource.
    static let text = """
        :root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
        body{margin:0 auto;max-width:60rem;padding:1rem}
        nav ul{columns:2 22rem;list-style:none;padding:0}
        article{border-top:1px solid #8886;padding:.5rem 0 1rem}
        h2{font-size:1.15rem;overflow-wrap:anywhere}
        .method{display:inline-block;min-width:3.5em;padding:0 .4em;border-radius:.25em;background:#245;color:#fff;text-align:center}
        .post{background:#263}
        .summary{font-weight:600}
        table{border-collapse:collapse;width:100%;margin:.5rem 0}
        caption{text-align:left;font-weight:600}
        th,td{border:1px solid #8886;padding:.25rem .5rem;text-align:left;vertical-align:top}td:last-child{overflow-wrap:anywhere}
        pre{overflow:auto;padding:.5rem;border:1px solid #8886}
        summary{cursor:pointer}
        em{font-size:.85em}
        @media print{details{display:block}}
        """
}
