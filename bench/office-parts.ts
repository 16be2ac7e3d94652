/** The parts of a .docx beside its text, as a new file of Word holds them. */
import { strToU8, type Zippable } from 'fflate';

const OPEN = 'http://schemas.openxmlformats.org';
const NAMESPACES = [
  `xmlns:w="${OPEN}/wordprocessingml/2006/main"`,
  `xmlns:r="${OPEN}/officeDocument/2006/relationships"`,
  `xmlns:wp="${OPEN}/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:a="${OPEN}/drawingml/2006/main"`,
  `xmlns:pic="${OPEN}/drawingml/2006/picture"`,
  `xmlns:mc="${OPEN}/markup-compatibility/2006"`,
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'mc:Ignorable="w14"',
].join(' ');

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The opening of a part of this name in Word's namespaces. */
export const ROOT = (name: string): string => `${DECLARATION}<w:${name} ${NAMESPACES}>`;

const part = (name: string, content: string): Uint8Array => strToU8(`${ROOT(name)}${content}</w:${name}>`);
const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');

const RELATED = [
  ['numbering', 'numbering.xml'],
  ['styles', 'styles.xml'],
  ['settings', 'settings.xml'],
  ['webSettings', 'webSettings.xml'],
  ['footnotes', 'footnotes.xml'],
  ['fontTable', 'fontTable.xml'],
  ['theme', 'theme/theme1.xml'],
  ['header', 'header1.xml'],
] as const;

const relations = (list: readonly (readonly [string, string])[]): Uint8Array =>
  strToU8(
    `${DECLARATION}<Relationships xmlns="${OPEN}/package/2006/relationships">${list.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OPEN}/officeDocument/2006/relationships/${type}" Target="${target}"/>`).join('')}</Relationships>`,
  );

/** Everything but the text. `nextId` gives revision ids. */
export const packageParts = (nextId: () => string): Zippable => ({
  '[Content_Types].xml': strToU8(
    `${DECLARATION}<Types xmlns="${OPEN}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
  ),
  '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
  'word/_rels/document.xml.rels': relations(RELATED),
  'word/styles.xml': part('styles', styles()),
  'word/numbering.xml': part('numbering', numbering(nextId)),
  'word/settings.xml': part('settings', settings(nextId)),
  'word/webSettings.xml': part('webSettings', '<w:optimizeForBrowser/><w:allowPNG/>'),
  'word/fontTable.xml': part('fonts', fonts()),
  'word/footnotes.xml': part(
    'footnotes',
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>',
  ),
  'word/header1.xml': part(
    'hdr',
    '<w:p><w:pPr><w:pStyle w:val="Header"/><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE   \\* MERGEFORMAT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:noProof/></w:rPr><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
  ),
  'word/theme/theme1.xml': strToU8(theme()),
});

/** Defaults, the 376 latent styles that Word lists, and the styles of a file that several people pasted into. */
function styles(): string {
  const defaults =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>';
  const latent = `<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:count="376">${times(376, (index) => `<w:lsdException w:name="Style ${index}" w:semiHidden="1" w:uiPriority="${index % 99}" w:unhideWhenUsed="1" w:qFormat="1"/>`)}</w:latentStyles>`;
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:rPr><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/><w:basedOn w:val="Normal"/><w:pPr><w:tabs><w:tab w:val="center" w:pos="4680"/></w:tabs></w:pPr></w:style>';
  const own = times(
    60,
    (index) =>
      `<w:style w:type="${index % 3 ? 'paragraph' : 'character'}" w:customStyle="1" w:styleId="Kiu${index}"><w:name w:val="Kiểu ${index}"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="99"/><w:rsid w:val="00A77B3E"/><w:pPr><w:spacing w:before="100" w:beforeAutospacing="1" w:after="100"/></w:pPr><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:b/><w:sz w:val="26"/></w:rPr></w:style>`,
  );
  return defaults + latent + normal + own;
}

const numbering = (nextId: () => string): string =>
  times(
    8,
    (index) =>
      `<w:abstractNum w:abstractNumId="${index}"><w:nsid w:val="${nextId()}"/><w:multiLevelType w:val="hybridMultilevel"/><w:tmpl w:val="${nextId()}"/>${times(9, (level) => `<w:lvl w:ilvl="${level}" w:tplc="${nextId()}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%${level + 1}."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${720 * (level + 1)}" w:hanging="360"/></w:pPr></w:lvl>`)}</w:abstractNum>`,
  ) + times(8, (index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index}"/></w:num>`);

const settings = (nextId: () => string): string =>
  `<w:zoom w:percent="100"/><w:proofState w:spelling="clean" w:grammar="clean"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:rsids>${times(300, () => `<w:rsid w:val="${nextId()}"/>`)}</w:rsids>`;

const fonts = (): string =>
  ['Times New Roman', '.VnTime', 'Arial', 'Calibri', 'Symbol', 'Wingdings', 'Cambria Math']
    .map(
      (name) =>
        `<w:font w:name="${name}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`,
    )
    .join('');

const theme = (): string =>
  `${DECLARATION}<a:theme xmlns:a="${OPEN}/drawingml/2006/main" name="Office Theme"><a:themeElements><a:clrScheme name="Office">${times(12, (index) => `<a:accent${index}><a:srgbClr val="4472C4"/></a:accent${index}>`)}</a:clrScheme><a:fontScheme name="Office"><a:majorFont>${times(30, (index) => `<a:font script="S${index}" typeface="Times New Roman"/>`)}</a:majorFont></a:fontScheme></a:themeElements></a:theme>`;
