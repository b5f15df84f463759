import type { Finding } from '../../schema/diagnostic.ts';
import type { DocumentText } from '../../source/document-text.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { MOST_FINDINGS, toFinding } from '../inspected-words.ts';
import type { Rule } from '../rule.ts';

const BOLD_LINE = /^[ \u3000]{0,4}(\*\*|__)[^*_]{2,40}\1[ \t]*$/;
const ENDS_A_SENTENCE = /[。！？；：，、.…”]$/;

function inspect(text: DocumentText): Finding[] {
  if (!/^[ \u3000]{0,4}(?:\*\*|__)/m.test(text.source)) return [];
  const findings: Finding[] = [];
  const lines = text.source.split('\n');
  for (const block of text.body.blocks) {
    if (block.kind !== 'paragraph' || block.text.length > 40) continue;
    const words = block.text.trim();
    const { line } = block.placeAt(0);
    if (ENDS_A_SENTENCE.test(words) || !BOLD_LINE.test(lines[line - 1] ?? '')) continue;
    if ((lines[line] ?? '').trim() !== '' || (lines[line - 2] ?? '').trim() !== '') continue;
    findings.push(
      toFinding(text, block, {
        rule: 'heading-bold',
        offset: 0,
        message: `“${words}”像是标题，却只是加粗`,
        hint: `是标题的，写成“## ${words}”，这样会进目录，读屏软件也认得。`,
      }),
    );
    if (findings.length >= MOST_FINDINGS) break;
  }
  return findings;
}

const paragraph = (body: string) => ({ [EXAMPLE_FILE]: examplePolicy({ body }) });

export const headingBold: Rule = {
  id: 'heading-bold',
  severity: 'hint',
  scope: 'file',
  summary: '标题用“#”，不用加粗代替',
  why: '加粗的文字不进目录，读屏软件也不当标题念。',
  examples: {
    valid: [
      { name: '句子里的加粗', files: paragraph('**主送**：各县市人民政府。\n\n**请在汛期前完成。**') },
      { name: '真正的标题', files: paragraph('## 一、检查\n\n各单位检查。') },
    ],
    invalid: [
      {
        name: '单独一行的加粗',
        files: paragraph('请执行。\n\n**一、检查**\n\n各单位检查。'),
        at: `${EXAMPLE_FILE}:11:3`,
      },
    ],
  },
  inspect,
};
