/** A minimal PDF of one page that says a line of ASCII text. */
function pdf(text: string): string {
  const stream = `BT /F1 18 Tf 72 720 Td (${text}) Tj ET`;
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
  return `${file}xref\n0 ${rows.length}\n${rows.join('\n')}\ntrailer\n<< /Size ${rows.length} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}

/** The files that a folder's documents share: name, title, text. */
export const CORPUS_ATTACHMENTS = [
  { file: 'annex-1.pdf', title: '任务分工表', text: pdf('Generated annex 1') },
  { file: 'annex-2.csv', title: '数据汇总表', text: '事项,数量\n甲,12\n乙,34\n丙,56\n' },
  { file: 'annex-3.pdf', title: '申报材料格式', text: pdf('Generated annex 3') },
] as const;
