import type { Finding } from '../../schema/diagnostic.ts';
import { type DisclosureMark, readDisclosureMarks } from '../disclosure/marks.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import type { Rule } from '../rule.ts';

const saying = (mark: string, disclosure: string) => ({
  [EXAMPLE_FILE]: examplePolicy({
    body: `各单位要检查排水设施。\n\n${mark}`,
    extra: disclosure === '不予公开' ? ['disclosureReason: 属于内部事务信息'] : [],
  }).replace('主动公开', disclosure),
});

/** What is doubtful where a text says this and its attribute is that; undefined where they agree, or where it is grave. */
function doubt(
  { says, words }: DisclosureMark,
  disclosure: string,
): Pick<Finding, 'message' | 'hint'> | undefined {
  if (says === '删减后公开' && disclosure === '主动公开')
    return {
      message: `文中标注“${words}”，要确认登的是删减以后的文本`,
      hint: '逐段核对；确已删减的，把这一句改为“（有删减）”。',
    };
  if (disclosure === '主动公开' || says === disclosure) return undefined;
  const message = `文中标注“${words}”，公开属性却是${disclosure}`;
  if (says === '主动公开' || says === '删减后公开')
    return {
      message,
      hint: '应当主动公开的，把 disclosure 改为“主动公开”；确实不能公开的，改正文中的标注。',
    };
  return { message, hint: `核实以后，把 disclosure 改为“${says}”，或改正文中的标注。` };
}

export const disclosureDoubtful: Rule = {
  id: 'disclosure-doubtful',
  severity: 'warning',
  scope: 'file',
  summary: '文中标注公开发布的，公开属性应当是主动公开',
  why: '该主动公开的文件错标成依申请公开，网站上就没有，读者还得来申请；公开属性以文件自己的标注为准。',
  basis: '《政府信息公开条例》第五条（以公开为常态、不公开为例外）、第十三条',
  examples: {
    valid: [
      { name: '标注和属性一致', files: saying('（此件依申请公开）', '依申请公开') },
      { name: '没有标注', files: saying('特此通知。', '依申请公开') },
      { name: '主动公开的有删减', files: saying('（有删减）', '主动公开') },
    ],
    invalid: [
      {
        name: '标注公开发布，属性是依申请公开',
        files: saying('（此件公开发布）', '依申请公开'),
        at: `${EXAMPLE_FILE}:11:1`,
      },
      {
        name: '标注主动公开，属性是不予公开',
        files: saying('公开属性：主动公开', '不予公开'),
        at: `${EXAMPLE_FILE}:12:1`,
      },
      {
        name: '标注不公开，属性是依申请公开',
        files: saying('（此件不公开）', '依申请公开'),
        at: `${EXAMPLE_FILE}:11:1`,
      },
      {
        name: '标注删减后公开',
        files: saying('（此件删减后公开）', '主动公开'),
        at: `${EXAMPLE_FILE}:11:1`,
      },
    ],
  },
  inspect({ file, frontMatter, body }) {
    const disclosure = frontMatter?.['disclosure'];
    if (disclosure !== '主动公开' && disclosure !== '依申请公开' && disclosure !== '不予公开') return [];
    return readDisclosureMarks(body).flatMap((mark): Finding[] => {
      const found = doubt(mark, disclosure);
      return found ? [{ rule: 'disclosure-doubtful', file, at: mark.at, ...found }] : [];
    });
  },
};
