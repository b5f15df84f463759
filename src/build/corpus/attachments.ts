import type { Random } from './random.ts';
import { storedZip } from './stored-zip.ts';
import { SUBHEADINGS, TOPICS, WHO } from './words.ts';

/** A file beside a document. */
export interface CorpusFile {
  readonly file: string;
  readonly bytes: Buffer;
}

/** A file that a document offers for download. */
export interface CorpusAttachment extends CorpusFile {
  readonly title: string;
}

/** A PDF of one page that says some lines of ASCII text. */
function pdf(lines: readonly string[]): Buffer {
  const stream = `BT /F1 12 Tf 72 760 Td 16 TL ${lines.map((line) => `(${line}) '`).join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const rows = ['0000000000 65535 f ', ...offsets.map((offset) => `${offset} 00000 n `)];
  return Buffer.from(
    `${file}xref\n0 ${rows.length}\n${rows.join('\n')}\ntrailer\n<< /Size ${rows.length} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
  );
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org';

function officeFile(part: string, type: string, text: string, more: Readonly<Record<string, string>> = {}) {
  return storedZip({
    '[Content_Types].xml': `${XML}<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/>${more['xl/worksheets/sheet1.xml'] === undefined ? '' : '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="${part}"/></Relationships>`,
    [part]: XML + text,
    ...more,
  });
}

/** A Word document of some paragraphs. */
function docx(paragraphs: readonly string[]): Buffer {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  return officeFile(
    'word/document.xml',
    'wordprocessingml.document',
    `<w:document xmlns:w="${OFFICE}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  );
}

/** An Excel workbook of one sheet. */
function xlsx(rows: readonly (readonly (string | number)[])[]): Buffer {
  const cell = (value: string | number) =>
    typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const data = rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
  return officeFile(
    'xl/workbook.xml',
    'spreadsheetml.sheet',
    `<workbook xmlns="${OFFICE}/spreadsheetml/2006/main" xmlns:r="${OFFICE}/officeDocument/2006/relationships"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    {
      'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      'xl/worksheets/sheet1.xml': `${XML}<worksheet xmlns="${OFFICE}/spreadsheetml/2006/main"><sheetData>${data}</sheetData></worksheet>`,
    },
  );
}

/** The lines of a form have one length, so that some files of different bytes have the same size. */
const FORM_LINES = 24;

const numbered = (ordinal: number) => String(ordinal).padStart(6, '0');

const MAKERS: readonly (readonly [
  extension: string,
  titles: readonly string[],
  make: (random: Random, ordinal: number) => Buffer,
])[] = [
  [
    'pdf',
    ['任务分工表', '申报材料格式', '实施方案全文'],
    (_random, ordinal) =>
      pdf(
        Array.from(
          { length: FORM_LINES },
          (_, line) => `Generated annex ${numbered(ordinal)}, line ${line + 10}`,
        ),
      ),
  ],
  [
    'docx',
    ['申请表', '承诺书', '情况说明'],
    (random, ordinal) =>
      docx([
        `附件${numbered(ordinal)}`,
        ...Array.from(
          { length: random.between(5, 25) },
          () => `${random.pick(TOPICS)}：${random.pick(SUBHEADINGS)}，由${random.pick(WHO)}负责。`,
        ),
      ]),
  ],
  [
    'xlsx',
    ['数据汇总表', '项目清单', '台账'],
    (random, ordinal) =>
      xlsx([
        ['编号', '事项', '单位', '数量'],
        ...Array.from({ length: random.between(5, 40) }, (_, row) => [
          ordinal * 100 + row,
          random.pick(TOPICS),
          random.pick(WHO),
          random.between(1, 900),
        ]),
      ]),
  ],
];

/** The files that a document offers: one, or two for some; made for its ordinal alone. */
export function generateAttachments(random: Random, ordinal: number): CorpusAttachment[] {
  return Array.from({ length: random.chance(0.25) ? 2 : 1 }, (_, nth) => {
    const [extension, titles, make] = random.pick(MAKERS);
    return {
      file: `annex-${String(ordinal).padStart(5, '0')}-${nth + 1}.${extension}`,
      title: random.pick(titles),
      bytes: make(random, ordinal),
    };
  });
}
