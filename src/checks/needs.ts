import { recordsByFile } from '../portal/records-by-file.ts';
import type { Finding } from '../schema/diagnostic.ts';
import { nearestWord } from '../schema/nearest-word.ts';
import type { Need } from '../schema/need.ts';
import type { CheckInput } from './rule.ts';
import { describeSimilarFile, documentIndex } from './similar-files.ts';

const FILE = 'portal.yaml';

function needsOf({ content }: CheckInput): readonly Need[] {
  return content.settings?.needs ?? [];
}

/** Needs that share an id, and so a page. */
export function findDuplicateNeeds(input: CheckInput): Finding[] {
  const seen = new Map<string, string>();
  return needsOf(input).flatMap(({ id, title }, index): Finding[] => {
    const other = seen.get(id);
    if (other === undefined) {
      seen.set(id, title);
      return [];
    }
    return [
      {
        rule: 'need-duplicate',
        file: FILE,
        at: { key: ['needs', index, 'id'] },
        message: `需求“${title}”与“${other}”的编号都是“${id}”`,
        hint: '编号进入网址，给其中一个换个编号。',
      },
    ];
  });
}

/** Needs that lead to an agency which does not exist. */
export function findUnknownNeedAgencies(input: CheckInput): Finding[] {
  const ids = input.content.agencies.map(({ id }) => id);
  const known = new Set(ids);
  return needsOf(input).flatMap((need, n) =>
    need.agencies.flatMap((agency, a): Finding[] => {
      if (known.has(agency)) return [];
      const near = nearestWord(agency, ids);
      const hint =
        near === undefined ? '写 agencies 里有的文件夹名。' : `是不是“${near}”？写 agencies 里的文件夹名。`;
      const at = { key: ['needs', n, 'agencies', a] };
      return [{ rule: 'agency-unknown', file: FILE, at, message: `没有机构“${agency}”`, hint }];
    }),
  );
}

/** Documents that needs name and that do not exist. */
export function findMissingNeedDocuments(input: CheckInput): Finding[] {
  const known = recordsByFile(input.content);
  return needsOf(input).flatMap((need, n) =>
    need.documents.flatMap((file, d): Finding[] => {
      if (known.has(file)) return [];
      const hint =
        describeSimilarFile(file, documentIndex(input.content)) ??
        '写它在 content 里的完整路径，如“agencies/zfb/policies/2018/priorities.md”。';
      const at = { key: ['needs', n, 'documents', d] };
      return [{ rule: 'reference-missing', file: FILE, at, message: `找不到需求点名的文件“${file}”`, hint }];
    }),
  );
}

/** Documents that needs name and that are not published: the page leaves them out. */
export function findWithheldNeedDocuments(input: CheckInput): Finding[] {
  const records = recordsByFile(input.content);
  return needsOf(input).flatMap((need, n) =>
    need.documents.flatMap((file, d): Finding[] => {
      const fields = records.get(file)?.fields;
      const isPublished = input.portal.documentByFile.get(file)?.withheld.length === 0;
      if (!fields || isPublished) return [];
      const at = { key: ['needs', n, 'documents', d] };
      const message = `需求点名的文件“${fields.title}”没有发布`;
      return [
        { rule: 'reference-withheld', file: FILE, at, message, hint: '发布以后它才会列出，或先删去这一条。' },
      ];
    }),
  );
}
