import { readZip, unpack, writeZip, packEntry } from "#host/xlsx/zip";

export type Parts = Readonly<Record<string, string | Uint8Array>>;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const ms = "http://schemas.microsoft.com/office";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Packs parts in the order given. */
export function packageOf(parts: Parts): Uint8Array {
  return writeZip(
    Object.entries(parts).map(([name, content]) =>
      packEntry(name, typeof content === "string" ? new TextEncoder().encode(content) : content),
    ),
  );
}

/** All parts of a package as text, by name and in order. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  const decoder = new TextDecoder("latin1");
  return new Map(readZip(bytes).map((entry) => [entry.name, decoder.decode(unpack(entry))]));
}

/** One part, decoded as UTF-8. */
export function partOf(bytes: Uint8Array, name: string): string {
  const entry = readZip(bytes).find((item) => item.name === name);
  if (!entry) throw new Error(`no part ${name}`);
  return new TextDecoder().decode(unpack(entry));
}

function contentTypes(overrides: Readonly<Record<string, string>>): string {
  const items = Object.entries(overrides).map(
    ([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`,
  );
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${items.join("")}</Types>`;
}

/** Relations of a part: "rId3": ["worksheet", "worksheets/sheet1.xml"]; a full type or an external target also work. */
export function relationsXml(
  items: Readonly<Record<string, readonly [type: string, target: string]>>,
): string {
  const list = Object.entries(items).map(([id, [type, target]]) => {
    const full = type.includes("://") ? type : `${relations}/${type}`;
    const mode = target.includes("://") ? ' TargetMode="External"' : "";
    return `<Relationship Id="${id}" Type="${full}" Target="${target}"${mode}/>`;
  });
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join("")}</Relationships>`;
}

const styles = `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0&quot; kg&quot;"/></numFmts><fonts count="2"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font><font><b/><sz val="12"/><color theme="4" tint="-0.25"/><name val="Arial"/><family val="2"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor indexed="13"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" quotePrefix="1"><alignment horizontal="center" vertical="top" wrapText="1" readingOrder="2"/><protection locked="0"/></xf><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs><tableStyles count="0"/></styleSheet>`;

/** A workbook with one sheet of the given sheet data (and what follows it), for tests of single things. */
export function smallWorkbook(
  sheetData: string,
  more: { readonly after?: string; readonly before?: string; readonly parts?: Parts } = {},
): Uint8Array {
  const parts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": contentTypes({
      "xl/workbook.xml": `${types}.sheet.main+xml`,
      "xl/worksheets/sheet1.xml": `${types}.worksheet+xml`,
      "xl/styles.xml": `${types}.styles+xml`,
      "xl/sharedStrings.xml": `${types}.sharedStrings+xml`,
    }),
    "_rels/.rels": relationsXml({ rId1: ["officeDocument", "xl/workbook.xml"] }),
    "xl/workbook.xml": `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets><calcPr calcId="171027" fullCalcOnLoad="1"/></workbook>`,
    "xl/_rels/workbook.xml.rels": relationsXml({
      rId1: ["worksheet", "worksheets/sheet1.xml"],
      rId2: ["styles", "styles.xml"],
      rId3: ["sharedStrings", "sharedStrings.xml"],
    }),
    "xl/worksheets/sheet1.xml": `${declaration}<worksheet xmlns="${main}" xmlns:r="${relations}">${more.before ?? ""}<sheetData>${sheetData}</sheetData>${more.after ?? ""}</worksheet>`,
    "xl/styles.xml": styles,
    "xl/sharedStrings.xml": `${declaration}<sst xmlns="${main}" count="3" uniqueCount="3"><si><t>Plain</t></si><si><r><t xml:space="preserve">Rich </t></r><r><rPr><b/></rPr><t>text</t></r></si><si><t xml:space="preserve"> a_x000D_b &amp; c </t></si></sst>`,
  };
  return packageOf({ ...parts, ...more.parts });
}

const firstSheet =
  `${declaration}<worksheet xmlns="${main}" xmlns:r="${relations}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="${ms}/spreadsheetml/2009/9/ac">` +
  '<sheetPr codeName="Sheet1"><tabColor theme="5"/></sheetPr><dimension ref="A1:F6"/>' +
  '<sheetViews><sheetView tabSelected="1" zoomScale="90" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B3" sqref="B3"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="15" outlineLevelCol="1" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="20.7109375" customWidth="1"/><col min="3" max="4" width="9.140625" outlineLevel="1"/></cols>' +
  '<sheetData><row r="1" spans="1:6" x14ac:dyDescent="0.25"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>2</v></c><c r="C1" t="s"><v>3</v></c></row>\n' +
  '<row r="2" spans="1:6" ht="30" customHeight="1"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>10.5</v></c><c r="C2"><f>List[[#This Row],[Cost]]*2</f><v>21</v></c><c r="E2"><f t="shared" ref="E2:E4" si="0">$B2*2+B$2</f><v>31.5</v></c></row>' +
  '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" s="2"><v>45000</v></c><c r="C3"><f>List[[#This Row],[Cost]]*2</f><v>90000</v></c><c r="E3"><f t="shared" si="0"/><v>90010.5</v></c></row>' +
  '<row r="4"><c r="B4" s="1"/><c r="D4" t="b"><v>1</v></c><c r="E4"><f t="shared" si="0"/><v>0</v></c><c r="F4" t="e"><v>#N/A</v></c></row>' +
  '<row r="6"><c r="A6" cm="1"><f t="array" ref="A6:B6">_xlfn._xlws.SORT(_xldudf_ACME_SUM(B2:B3))</f><v>1</v></c><c r="B6"><v>2</v></c></row></sheetData>' +
  '<sheetProtection sheet="1" objects="1" scenarios="1" password="CC1A"/><autoFilter ref="E1:F4"/><mergeCells count="1"><mergeCell ref="D1:E1"/></mergeCells>' +
  '<conditionalFormatting sqref="B2:B3"><cfRule type="cellIs" dxfId="0" priority="2" operator="greaterThan"><formula>5</formula></cfRule><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext xmlns:x14="' +
  ms +
  '/spreadsheetml/2009/9/main" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{11111111-2222-3333-4444-555555555555}</x14:id></ext></extLst></cfRule></conditionalFormatting><conditionalFormatting sqref="D2:D9"><cfRule type="duplicateValues" dxfId="0" priority="3"/></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="D2:D4"><formula1>"Low,High"</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A2" r:id="rId1" tooltip="Go"/></hyperlinks><pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" r:id="rId2"/><headerFooter><oddFooter>&amp;LLeft&amp;RPage &amp;P</oddFooter></headerFooter>' +
  '<drawing r:id="rId3"/><legacyDrawing r:id="rId4"/><tableParts count="1"><tablePart r:id="rId5"/></tableParts>' +
  '<extLst><ext xmlns:x14="' +
  ms +
  '/spreadsheetml/2009/9/main" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="' +
  ms +
  '/excel/2006/main"><x14:cfRule type="dataBar" id="{11111111-2222-3333-4444-555555555555}"><x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>B2:B3</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext xmlns:x14="' +
  ms +
  '/spreadsheetml/2009/9/main" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups xmlns:xm="' +
  ms +
  '/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>Data!B2:B3</xm:f><xm:sqref>F2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>';

const chart = `${declaration}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:roundedCorners val="0"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="en-US"/><a:t>Costs</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>Data!$B$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>Cost</c:v></c:pt></c:strCache></c:strRef></c:tx><c:spPr><a:solidFill><a:schemeClr val="accent2"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/><c:val><c:numRef><c:f>Data!$B$2:$B$3</c:f></c:numRef></c:val></c:ser><c:gapWidth val="80"/><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines/><c:crossAx val="1"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;

const drawing = `${declaration}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>15</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1" descr="Costs by row"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${relations}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor><xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="100" cy="100"/><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="3" name="Box"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr/></xdr:sp><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`;

const vml =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202"/>' +
  '<v:shape id="_x0000_s1025" type="#_x0000_t202"><br><x:ClientData ObjectType="Note"><x:Anchor>2, 15, 1, 2, 4, 15, 5, 4</x:Anchor><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>' +
  '<v:shape id="_x0000_s1026" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Anchor>2, 15, 2, 2, 4, 15, 6, 4</x:Anchor><x:Row>2</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>' +
  '<v:shape id="_x0000_s1027" type="#_x0000_t201"><x:ClientData ObjectType="Button"/></v:shape></xml>';

/**
 * A macro workbook with one of everything that must survive: shared and array formulas, an add-in's
 * function, a table, rules old and new, sparklines, a chart, a button, notes and a thread, a pivot cache,
 * a chart sheet, printer settings, add-in settings, custom XML, macros.
 */
export function macroWorkbook(): Uint8Array {
  return packageOf({
    "[Content_Types].xml": contentTypes({
      "xl/workbook.xml": "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
      "xl/worksheets/sheet1.xml": `${types}.worksheet+xml`,
      "xl/worksheets/sheet2.xml": `${types}.worksheet+xml`,
      "xl/chartsheets/sheet1.xml": `${types}.chartsheet+xml`,
      "xl/styles.xml": `${types}.styles+xml`,
      "xl/sharedStrings.xml": `${types}.sharedStrings+xml`,
      "xl/metadata.xml": `${types}.sheetMetadata+xml`,
      "xl/calcChain.xml": `${types}.calcChain+xml`,
      "xl/tables/table1.xml": `${types}.table+xml`,
      "xl/comments1.xml": `${types}.comments+xml`,
      "xl/threadedComments/threadedComment1.xml": "application/vnd.ms-excel.threadedcomments+xml",
      "xl/persons/person.xml": "application/vnd.ms-excel.person+xml",
      "xl/drawings/drawing1.xml": "application/vnd.openxmlformats-officedocument.drawing+xml",
      "xl/charts/chart1.xml": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
      "xl/pivotCache/pivotCacheDefinition1.xml": `${types}.pivotCacheDefinition+xml`,
      "xl/webextensions/taskpanes.xml": "application/vnd.ms-office.webextensiontaskpanes+xml",
      "xl/webextensions/webextension1.xml": "application/vnd.ms-office.webextension+xml",
      "customXml/itemProps1.xml":
        "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
      "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    }),
    "_rels/.rels": relationsXml({
      rId1: ["officeDocument", "xl/workbook.xml"],
      rId2: [`${ms}/2011/relationships/webextensiontaskpanes`, "xl/webextensions/taskpanes.xml"],
      rId3: [
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml",
      ],
    }),
    "xl/workbook.xml": `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><fileVersion appName="xl"/><workbookPr codeName="ThisWorkbook"/><bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="Data" sheetId="1" r:id="rId1"/><sheet name="Chart" sheetId="4" r:id="rId2"/><sheet name="Other sheet" sheetId="7" state="hidden" r:id="rId3"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Data!$E$1:$F$4</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Data!$A$1:$F$6</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">Data!$1:$1</definedName><definedName name="Rate" comment="Yearly">'Other sheet'!$A$1</definedName><definedName name="Local" localSheetId="2" hidden="1">Data!$B$2</definedName></definedNames><calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="1" r:id="rId9"/></pivotCaches></workbook>`,
    "xl/_rels/workbook.xml.rels": relationsXml({
      rId1: ["worksheet", "worksheets/sheet1.xml"],
      rId2: ["chartsheet", "chartsheets/sheet1.xml"],
      rId3: ["worksheet", "/xl/worksheets/sheet2.xml"],
      rId4: ["styles", "styles.xml"],
      rId5: ["sharedStrings", "sharedStrings.xml"],
      rId6: ["sheetMetadata", "metadata.xml"],
      rId7: ["calcChain", "calcChain.xml"],
      rId8: [`${ms}/2006/relationships/vbaProject`, "vbaProject.bin"],
      rId9: ["pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
      rId10: ["customXml", "../customXml/item1.xml"],
      rId11: [`${ms}/2017/10/relationships/person`, "persons/person.xml"],
    }),
    "xl/worksheets/sheet1.xml": firstSheet,
    "xl/worksheets/_rels/sheet1.xml.rels": relationsXml({
      rId1: ["hyperlink", "https://example.org/a?b=c"],
      rId2: ["printerSettings", "../printerSettings/printerSettings1.bin"],
      rId3: ["drawing", "../drawings/drawing1.xml"],
      rId4: ["vmlDrawing", "../drawings/vmlDrawing1.vml"],
      rId5: ["table", "../tables/table1.xml"],
      rId6: ["comments", "../comments1.xml"],
      rId7: [
        `${ms}/2017/10/relationships/threadedComment`,
        "../threadedComments/threadedComment1.xml",
      ],
    }),
    "xl/worksheets/sheet2.xml": `${declaration}<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" s="3"><v>0.05</v></c><c r="B1"><f>Data!B2*Rate</f><v>0.525</v></c></row></sheetData></worksheet>`,
    "xl/chartsheets/sheet1.xml": `${declaration}<chartsheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>`,
    "xl/styles.xml": styles,
    "xl/sharedStrings.xml": `${declaration}<sst xmlns="${main}" count="6" uniqueCount="4"><si><t>Name</t></si><si><r><t xml:space="preserve">Rich </t></r><r><rPr><b/></rPr><t>text</t></r></si><si><t>Cost</t></si><si><t>Double</t></si></sst>`,
    "xl/metadata.xml": `${declaration}<metadata xmlns="${main}" xmlns:xda="${ms}/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
    "xl/calcChain.xml": `${declaration}<calcChain xmlns="${main}"><c r="C2" i="1"/></calcChain>`,
    "xl/tables/table1.xml": `${declaration}<table xmlns="${main}" id="4" name="List" displayName="List" ref="A1:C3" totalsRowShown="0"><autoFilter ref="A1:C3"/><tableColumns count="3"><tableColumn id="1" name="Name"/><tableColumn id="2" name="Cost" dataDxfId="0"/><tableColumn id="3" name="Double"><calculatedColumnFormula>List[[#This Row],[Cost]]*2</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleLight9" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
    "xl/comments1.xml": `${declaration}<comments xmlns="${main}"><authors><author>Ann</author><author>tc={X}</author></authors><commentList><comment ref="B2" authorId="0"><text><r><rPr><b/></rPr><t>Ann:</t></r><r><t xml:space="preserve">
Check this</t></r></text></comment><comment ref="B3" authorId="1"><text><t>[Threaded comment]</t></text></comment></commentList></comments>`,
    "xl/threadedComments/threadedComment1.xml": `${declaration}<ThreadedComments xmlns="${ms}/spreadsheetml/2018/threadedcomments"><threadedComment ref="B3" dT="2024-01-01T00:00:00.00" personId="{P1}" id="{T1}"><text>Is this right?</text></threadedComment><threadedComment ref="B3" dT="2024-01-02T00:00:00.00" personId="{P1}" id="{T2}" parentId="{T1}"><text>Yes</text></threadedComment></ThreadedComments>`,
    "xl/persons/person.xml": `${declaration}<personList xmlns="${ms}/spreadsheetml/2018/threadedcomments"><person displayName="Bea" id="{P1}" userId="b" providerId="None"/></personList>`,
    "xl/drawings/drawing1.xml": drawing,
    "xl/drawings/_rels/drawing1.xml.rels": relationsXml({
      rId1: ["chart", "../charts/chart1.xml"],
    }),
    "xl/drawings/vmlDrawing1.vml": vml,
    "xl/charts/chart1.xml": chart,
    "xl/pivotCache/pivotCacheDefinition1.xml": `${declaration}<pivotCacheDefinition xmlns="${main}"><cacheSource type="worksheet"><worksheetSource ref="A1:C3" sheet="Data"/></cacheSource><cacheFields count="0"/></pivotCacheDefinition>`,
    "xl/webextensions/taskpanes.xml": `${declaration}<wetp:taskpanes xmlns:wetp="${ms}/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="1" width="350" row="4"><wetp:webextensionref xmlns:r="${relations}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
    "xl/webextensions/_rels/taskpanes.xml.rels": relationsXml({
      rId1: [`${ms}/2011/relationships/webextension`, "webextension1.xml"],
    }),
    "xl/webextensions/webextension1.xml": `${declaration}<we:webextension xmlns:we="${ms}/webextensions/webextension/2010/11" id="{0AC8B1D5-0000-4000-8000-000000000001}"><we:reference id="aaaaaaaa-0000-4000-8000-000000000001" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties><we:property name="acme.mode" value="&quot;fast&quot;"/></we:properties><we:bindings/><we:snapshot xmlns:r="${relations}"/></we:webextension>`,
    "customXml/item1.xml": '<m:model xmlns:m="urn:example:model"><m:a>1</m:a></m:model>',
    "customXml/_rels/item1.xml.rels": relationsXml({ rId1: ["customXmlProps", "itemProps1.xml"] }),
    "customXml/itemProps1.xml":
      '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{22222222-0000-4000-8000-000000000001}"><ds:schemaRefs/></ds:datastoreItem>',
    "docProps/core.xml": `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Old</dc:title><dc:creator>Ann</dc:creator></cp:coreProperties>`,
    "xl/printerSettings/printerSettings1.bin": Uint8Array.from({ length: 300 }, (_, i) => i % 251),
    "xl/vbaProject.bin": Uint8Array.from({ length: 2000 }, (_, i) => (i * 7) % 256),
  });
}
