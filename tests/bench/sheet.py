# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a workbook of any number of referrals by hand, as spreadsheet programs lay them down:
shared strings, date serials with a style, one sheet.  All people are invented."""
import random
import zipfile

FIRST = ("Ada Bram Cora Dov Elin Finn Greta Hugo Ines Jonas Kaja Leo Mina Nils Oda Pelle Runa Sten "
         "Tilda Ulf Vera Wim Yara Zeno").split()
LAST = ("Ashbrook Birchley Coldwell Dunmoor Elmstead Farrow Greenholt Hexley Inchmoor Jarrow Kelby "
        "Larkham Mossley Northey Oakden Pendle Quarmby Ravens Stanwick Thorley").split()
LEVELS = ["C5/6 inc", "T12", "C4", "L1", "T6 complete", "para", "tetra", "not known", "cauda equina"]
HEADS = ["Date received", "First name", "Surname", "DOB", "Phone", "Postcode", "Level of injury",
         "Date of injury", "Referred by", "Goals"]
GOALS = ["get out more", "back to work", "confidence", "meet others", "manage pain", "drive again"]


def write(path, count, seed=7):
    pick, strings, rows = random.Random(seed), {}, []

    def text(value):
        return f't="s"><v>{strings.setdefault(value, len(strings))}</v>'

    def date(low, high):
        return f's="1"><v>{pick.randint(low, high)}</v>'
    rows.append([text(h) for h in HEADS])
    for number in range(count):
        rows.append([date(43831, 46090), text(pick.choice(FIRST)),
                     text(f"{pick.choice(LAST)} {number}"), date(14000, 38000),
                     text(f"07700 9{pick.randint(0, 99999):05d}"),
                     text(f"LS{pick.randint(1, 28)} {pick.randint(1, 9)}AB"),
                     text(pick.choice(LEVELS)), date(38001, 43000),
                     text(pick.choice(["Self", "NHS", "Family"])), text(pick.choice(GOALS))])
    sheet = "".join(
        f'<row r="{r}">' + "".join(f'<c r="{chr(65 + c)}{r}" {cell}</c>' for c, cell in enumerate(row))
        + "</row>" for r, row in enumerate(rows, 1))
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    parts = {
        "[Content_Types].xml":
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            + "".join(f'<Override PartName="/xl/{name}.xml" ContentType="{kind}.{what}+xml"/>' for name, what in
                      (("workbook", "sheet.main"), ("worksheets/sheet1", "worksheet"),
                       ("sharedStrings", "sharedStrings"), ("styles", "styles"))) + "</Types>",
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rId1" Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {main} xmlns:r="{rel}"><sheets>'
            '<sheet name="SCI referrals" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels":
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rId1" Type="{rel}/worksheet" Target="worksheets/sheet1.xml"/>'
            f'<Relationship Id="rId2" Type="{rel}/sharedStrings" Target="sharedStrings.xml"/>'
            f'<Relationship Id="rId3" Type="{rel}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet {main}><fonts count="1"><font/></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills>'
            '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
            '<cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
        "xl/sharedStrings.xml": f'<sst {main} count="{len(strings)}" uniqueCount="{len(strings)}">'
            + "".join(f"<si><t>{s}</t></si>" for s in strings) + "</sst>",
        "xl/worksheets/sheet1.xml": f"<worksheet {main}><sheetData>{sheet}</sheetData></worksheet>",
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for name, body in parts.items():
            book.writestr(name, head + body)
