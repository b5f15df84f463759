import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { AttachmentText } from '../../../src/source/attachment-text.ts';
import { readAttachmentText } from '../../../src/source/formats/attachment-words.ts';
import { makePdf } from './example-pdf.ts';

/** An office file: its parts by their paths. */
function office(parts: Readonly<Record<string, string>>): Uint8Array {
  const files = { '[Content_Types].xml': '<Types/>', ...parts };
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, strToU8(`<?xml version="1.0"?>${text}`)]),
    ),
  );
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;

const WORD = office({
  'word/document.xml': `<w:document ${W}><w:body><w:p>${run('名单')}</w:p><w:p>${run('电话138')}${run('12345678')}</w:p><w:tbl><w:tr><w:tc><w:p>${run('姓名')}</w:p></w:tc><w:tc><w:p>${run('证件')}</w:p></w:tc></w:tr><w:tr><w:tc><w:p>${run('张某')}</w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl></w:body></w:document>`,
  'word/header1.xml': `<w:hdr ${W}><w:p>${run('内部')}</w:p></w:hdr>`,
  'word/comments.xml': `<w:comments ${W}><w:comment><w:p>${run('核对')}</w:p></w:comment></w:comments>`,
  'word/_rels/document.xml.rels':
    '<Relationships><Relationship Id="r1" Target="mailto:a%20b@163.com" TargetMode="External"/></Relationships>',
  'docProps/core.xml': '<p:core xmlns:p="x"><p:creator>马某</p:creator></p:core>',
});

const SHEET = office({
  'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="名单" r:id="rId7"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="rId7" Target="worksheets/sheet1.xml"/></Relationships>',
  'xl/sharedStrings.xml':
    '<sst><si><t>手机</t><rPh><t>shouji</t></rPh></si><si><r><t>138</t></r><r><t>****</t></r></si></sst>',
  'xl/worksheets/sheet1.xml':
    '<worksheet><sheetData><row r="1"><c r="B1" t="s"><v>0</v></c></row><row r="12"><c r="A12" t="inlineStr"><is><t>张某</t></is></c><c r="B12"><v>1.3812345678E10</v></c><c r="D12" t="s"><v>1</v></c></row></sheetData><headerFooter><oddFooter>第1页</oddFooter></headerFooter></worksheet>',
});

const SLIDES = office({
  'ppt/slides/slide2.xml': '<p:sld xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>要点</a:t></a:r></a:p></p:sld>',
  'ppt/notesSlides/notesSlide1.xml':
    '<p:notes xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>讲稿</a:t></a:r></a:p></p:notes>',
});

const lines = ({ parts }: AttachmentText) => parts.map(({ place, cells }) => `${place}: ${cells.join('|')}`);

test('reads the paragraphs, tables, headers, comments, links and properties of a Word file', async () => {
  const read = await readAttachmentText('名单.docx', WORD);
  expect(lines(read)).toEqual([
    '正文第 1 段: 名单',
    '正文第 2 段: 电话13812345678',
    '正文第 1 个表格第 1 行: 姓名|证件',
    '正文第 1 个表格第 2 行: 张某|',
    '页眉第 1 段: 内部',
    '批注第 1 段: 核对',
    '链接: mailto:a b@163.com',
    '文档属性: 马某',
  ]);
});

test('reads the rows of a workbook by the names of its sheets, numbers as they are shown', async () => {
  expect(lines(await readAttachmentText('名单.xlsx', SHEET))).toEqual([
    '工作表“名单”第 1 行: |手机',
    '工作表“名单”第 12 行: 张某|13812345678||138****',
    '工作表“名单”的页眉页脚: 第1页',
  ]);
});

test('reads slides and what is said to them', async () => {
  expect(lines(await readAttachmentText('a.pptx', SLIDES))).toEqual([
    '第 2 张幻灯片第 1 段: 要点',
    '备注第 1 段: 讲稿',
  ]);
});

test('reads the pages of a PDF in Chinese', async () => {
  expect(lines(await readAttachmentText('a.pdf', makePdf(['⽰例名单', '电话13812345678'])))).toEqual([
    '第 1 页: 示例名单',
    '第 2 页: 电话13812345678',
  ]);
});

test('reads texts of the encodings in use, and the rows of CSV', async () => {
  const gbk = Buffer.from('d0d5c3fb2cb5e7bbb00a', 'hex');
  expect(lines(await readAttachmentText('a.csv', gbk))).toEqual(['第 1 行: 姓名|电话']);
  expect(lines(await readAttachmentText('a.txt', Buffer.from('\ufeff甲\n\n乙', 'utf16le')))).toEqual([
    '第 1 行: \ufeff甲'.replace('\ufeff', ''),
    '第 3 行: 乙',
  ]);
});

test('looks into an archive, one level deep', async () => {
  const bytes = zipSync({
    '表/名单.docx': WORD,
    'a.zip': zipSync({ 'b.txt': strToU8('乙') }),
    'c.txt': strToU8('丙'),
  });
  const read = lines(await readAttachmentText('全部.zip', bytes));
  expect(read).toContain('压缩包里的“表/名单.docx”正文第 2 段: 电话13812345678');
  expect(read).toContain('压缩包里的“c.txt”第 1 行: 丙');
  expect(read.join()).not.toContain('乙');
});

test('makes out the words of a file that Office wrote before 2007', async () => {
  const number = Buffer.alloc(22);
  Buffer.from([0x03, 0x02, 0x0e, 0x00]).copy(number);
  number.writeDoubleLE(13812345678, 10);
  const bytes = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.from('身份证号11010519491231002X', 'utf16le'),
    Buffer.alloc(3),
    Buffer.from('13912345678\0'),
    number,
  ]);
  const text = lines(await readAttachmentText('a.xls', bytes)).join('\n');
  expect(text).toContain('身份证号11010519491231002X');
  expect(text).toContain('13912345678');
  expect(text).toContain('13812345678');
});

test.each([
  ['a.docx', Buffer.from('PK\x03\x04')],
  ['a.docx', zipSync({ 'a.txt': strToU8('x') })],
  ['a.xlsx', Buffer.from('x')],
  ['a.pdf', Buffer.from('%PDF-1.4')],
  ['a.zip', Buffer.from('PK')],
  ['a.docx', Buffer.concat([Buffer.from('d0cf11e0', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')])],
  ['a.docx', office({ 'word/document.xml': '<w:document>' })],
  ['a.docx', office({ 'word/document.xml': `<a>${'<b>'.repeat(10_000)}` })],
  ['a.zip', zipSync({ 'a.txt': new Uint8Array(65 * 1024 * 1024) }, { level: 1 })],
])('says why %s cannot be read (%#)', async (name, bytes) => {
  await expect(readAttachmentText(name, bytes)).rejects.toMatchObject({
    name: 'UnreadableText',
    message: expect.stringMatching(/\p{Script=Han}/u),
  });
});

test('expands no entities of its own', async () => {
  const bomb = `<!DOCTYPE a [<!ENTITY b "${'c'.repeat(1000)}"><!ENTITY d "&b;&b;&b;&b;">]><a><t>&d;</t></a>`;
  await expect(readAttachmentText('a.docx', office({ 'word/document.xml': bomb }))).rejects.toMatchObject({
    name: 'UnreadableText',
  });
});

test('damaged files are read or refused, and break nothing', { timeout: 60_000 }, async () => {
  const seeds: readonly (readonly [string, Uint8Array])[] = [
    ['a.docx', WORD],
    ['a.xlsx', SHEET],
    ['a.pptx', SLIDES],
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...seeds),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 }),
      async ([name, seed], changes) => {
        const bytes = Buffer.from(seed);
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        const read = await readAttachmentText(name, bytes).catch((error: Error) => error.name);
        expect(typeof read === 'string' ? read : Array.isArray(read.parts)).toEqual(
          typeof read === 'string' ? 'UnreadableText' : true,
        );
      },
    ),
    { numRuns: 200 },
  );
});
