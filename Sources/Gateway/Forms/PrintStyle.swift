import Journal

/// The one stylesheet of all printable pages: A4, black on white on paper; on the screen sheets on a desk, dark where the reader wants it.
enum PrintStyle {
    /// The styles in UTF-8.
    static let bytes = Array(text.utf8)
    /// Their entity tag.
    static let tag = "\"\(SHA256.hash(bytes).hex.prefix(32))\""

    private static let text = """
        @page{size:A4;margin:18mm 15mm 18mm 25mm}
        :root{--ink:#000;--sheet:#fff;--desk:#dfe3e8;--bar:#1d3b5c;--bar-ink:#fff}
        *{box-sizing:border-box}
        body{margin:0;color:var(--ink);font:11.5pt/1.45 "PT Serif","Noto Serif","DejaVu Serif","Times New Roman",serif}
        p,h1,h2,ul,table{margin:0 0 2.4mm}
        h1{font-size:13.5pt;text-align:center;margin:7mm 6mm 6mm;text-wrap:balance}
        h2{font-size:12pt;margin-top:4mm;break-after:avoid}
        p{overflow-wrap:break-word;orphans:2;widows:2}
        .mark{text-align:right;font-style:italic;margin-bottom:4mm}
        .address{width:56%;margin-left:44%}
        .paragraph,.entry{text-align:left}
        .entry{padding-left:6mm}
        .caption{font-size:9pt;line-height:1.2;text-align:center;margin:-2mm 0 3mm}
        .captions{display:flex;justify-content:space-between;gap:6mm}
        .signature{margin-top:6mm;break-before:avoid}
        .seal{margin:5mm 0}
        .signature,.seal,.whole,.lead,.rest,.beside,.choice li{break-inside:avoid}
        .whole,.lead,.rest,.signature{break-after:avoid}
        .filled{text-decoration:underline;text-underline-offset:.18em;text-decoration-thickness:.6pt}
        .blank{display:inline-block;min-width:10em;border-bottom:.75pt solid var(--ink);color:transparent;line-height:1.1;white-space:nowrap}
        .pattern{white-space:nowrap}
        .blank.short{min-width:2em}
        .signature-line{min-width:15em}
        .whole>.blank,.rest>.blank:last-child,.rest>.filled:last-child{display:block;width:100%;margin-top:1mm}
        .whole>.filled,.rest>.filled:last-child{display:block;text-align:center}
        .lead{display:flex;align-items:baseline;white-space:pre-wrap}
        .lead>.blank{flex:1;min-width:0}
        .beside{display:grid;grid-template-columns:58% 1fr;gap:0 3mm;align-items:end}
        .beside .value{min-width:0}
        .beside .blank:not(.short){display:block;min-width:0;width:100%}
        .gap{border:1pt dashed var(--ink);padding:3mm 4mm;margin-bottom:5mm}
        .gap p:last-child{margin:0}
        .choice{margin:3mm 0}
        .label{font-weight:bold;break-after:avoid}
        .under{font-size:10pt;break-after:avoid}
        ul{list-style:none;padding:0}
        li{display:grid;grid-template-columns:1.5em 1fr;margin-bottom:1.2mm}
        .box{display:grid;place-items:center;width:11pt;height:11pt;margin-top:2pt;border:.75pt solid var(--ink);font:bold 9pt/1 sans-serif}
        table{border-collapse:collapse;width:100%;font-size:8pt;line-height:1.25}
        th,td{border:.5pt solid var(--ink);padding:1mm 1.2mm;text-align:left;vertical-align:top}
        td{overflow-wrap:anywhere}
        th{font-weight:normal;hyphens:auto}
        td{height:8mm}
        tr{break-inside:avoid}
        thead{display:table-header-group}
        .unofficial{font-size:9.5pt;text-align:right;margin-bottom:5mm}
        .source{font-size:9.5pt}
        .languages{display:grid;grid-template-columns:1fr 1fr;gap:0 7mm}
        .languages p{text-align:left}
        .version+.version{margin-top:9mm}
        .steps li{display:list-item;margin-bottom:2.4mm}
        .steps{list-style:decimal;padding-left:1.6em}
        .signed{display:grid;grid-template-columns:7fr 3fr 5fr;gap:0 3mm;align-items:end;margin-top:6mm;break-inside:avoid;break-before:avoid}
        .signed .blank{min-width:0}
        .languages>.signed,.languages>.seal{grid-column:1/-1}
        .languages,.version{font-size:11pt;line-height:1.35}
        .languages h1,.version h1{margin:3mm 0 4mm}
        .languages>.seal,.version>.seal{margin:3mm 0 0}
        .sheet+.sheet{break-before:page}
        @media screen{
        body{background:var(--desk)}
        .bar{background:var(--bar);color:var(--bar-ink);padding:10px 16px;font:15px/1.45 system-ui,"Noto Sans","DejaVu Sans",sans-serif}
        .bar p{margin:0}
        .hint{opacity:.85}
        .sheet{position:relative;background:var(--sheet);width:210mm;max-width:100%;min-height:297mm;margin:16px auto;padding:18mm 15mm 18mm 25mm;box-shadow:0 1px 6px #0005}
        .copy{position:absolute;top:6mm;right:15mm;margin:0;font:13px system-ui,"Noto Sans","DejaVu Sans",sans-serif;opacity:.7}
        }
        @media screen and (max-width:800px){.sheet{padding:12mm 6vw;min-height:0}.address{width:80%;margin-left:20%}.languages{display:block}}
        @media screen and (prefers-color-scheme:dark){:root{--ink:#e8e6e1;--sheet:#22252a;--desk:#14161a;--bar:#0f2136}}
        @media print{.bar,.copy{display:none}}
        """
}
