import { FILE_START, type Finding } from '../schema/diagnostic.ts';
import { nearestWord } from '../schema/nearest-word.ts';
import { DOCUMENT_TYPES, type TypeId, typeOfCollection } from '../schema/types/index.ts';

/** What a file of the content folder is, by its path alone. */
export type FileRole =
  | {
      readonly kind:
        | 'settings'
        | 'columns'
        | 'agency'
        | 'index-numbers'
        | 'ignored'
        | 'terms'
        | 'calendar'
        | 'attachment';
    }
  | { readonly kind: 'document'; readonly agency: string; readonly type: TypeId }
  | { readonly kind: 'stray'; readonly finding: Finding };

const TOP_FILES = [
  'portal.yaml',
  'columns.yaml',
  'README.md',
  'rules.md',
  'terms.yaml',
  'obligations.yaml',
  'calendar.yaml',
  'redirects.csv',
];
/** The portal's own icon and card. */
const ICON_FILES = ['icon.png', 'card.png', 'card.jpg'];
const AGENCY_FILES = ['agency.yaml', 'index-numbers.csv'];

/** Folders of an agency that other commands read. */
const OTHER_FOLDERS = new Set(['ledgers']);

/** Pictures of an agency itself, such as the QR codes of its accounts, lie beside agency.yaml. */
const OWN_PICTURE = /\.(?:png|jpe?g|gif|webp)$/i;

const AGENCY_ID = /^[a-z0-9-]+$/;

function strayFile(file: string, known: readonly string[], hint: string): FileRole {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const meant = nearestWord(name, known);
  return {
    kind: 'stray',
    finding: {
      rule: 'file-stray',
      file,
      at: FILE_START,
      message: `“${file}”放在这里不起作用`,
      hint: meant ? `若是想写“${meant}”，请改文件名；否则移走` : hint,
    },
  };
}

/** Says what a file is. @param file its path in the content folder, with `/` as separator */
export function roleOf(file: string): FileRole {
  const [top = '', agency = '', collection = '', ...rest] = file.split('/');
  if (top === file) {
    if (file === 'portal.yaml') return { kind: 'settings' };
    if (file === 'columns.yaml') return { kind: 'columns' };
    if (file === 'terms.yaml') return { kind: 'terms' };
    if (file === 'calendar.yaml') return { kind: 'calendar' };
    if (TOP_FILES.includes(file)) return { kind: 'ignored' };
    return strayFile(file, TOP_FILES, '文档和附件放进 agencies/<单位>/<文种>/，其他文件移走');
  }
  if (top === 'icons') {
    if (ICON_FILES.includes(file.slice('icons/'.length))) return { kind: 'attachment' };
    return strayFile(file, ICON_FILES, '这里只放 icon.png（网站图标）和 card.png（分享卡片），其他文件移走');
  }
  if (top !== 'agencies') return strayFile(file, [], '文档和附件放进 agencies/<单位>/<文种>/，其他文件移走');
  if (collection === '') return strayFile(file, [], '放进本单位的文件夹：agencies/<单位>/');
  if (rest.length === 0) {
    if (collection === 'agency.yaml') return { kind: 'agency' };
    if (collection === 'index-numbers.csv') return { kind: 'index-numbers' };
    if (OWN_PICTURE.test(collection)) return { kind: 'attachment' };
    return strayFile(file, AGENCY_FILES, '文档和附件放进文种文件夹，如 policies/');
  }
  const type = typeOfCollection(collection);
  // Its folder has the finding, unless others read it.
  if (!type) return { kind: 'ignored' };
  if (/\.mdx?$/.test(file)) return { kind: 'document', agency, type: type.id };
  if (/\.(?:mdx?|markdown)$/i.test(file)) return strayFile(file, [], '文档的扩展名请改成小写的 .md');
  return { kind: 'attachment' };
}

function unknownCollection(folder: string, name: string): Finding {
  const meant = nearestWord(
    name,
    DOCUMENT_TYPES.flatMap((type) => [type.collection, type.id, type.label]),
  );
  const type = DOCUMENT_TYPES.find(({ collection, id, label }) =>
    [collection, id, label].some((word) => word === meant),
  );
  const all = DOCUMENT_TYPES.map(({ collection, label }) => `${collection}（${label}）`).join('、');
  return {
    rule: 'type-unknown',
    file: folder,
    at: FILE_START,
    message: `“${name}”不是文种文件夹，里面的文件都没有读取`,
    hint: type ? `改名为“${type.collection}”（${type.label}）` : `文种文件夹只有：${all}`,
  };
}

/** What is wrong with the agencies' folders and the collections in them, whatever files they hold. */
export function checkFolders(folders: readonly string[], files: ReadonlySet<string>): Finding[] {
  const findings: Finding[] = [];
  for (const folder of folders) {
    const [top, agency, collection, deeper] = folder.split('/');
    if (top !== 'agencies' || agency === undefined || deeper !== undefined) continue;
    if (collection !== undefined) {
      if (!typeOfCollection(collection) && !OTHER_FOLDERS.has(collection)) {
        findings.push(unknownCollection(folder, collection));
      }
      continue;
    }
    if (!AGENCY_ID.test(agency)) {
      findings.push({
        rule: 'agency-unknown',
        file: folder,
        at: FILE_START,
        message: `单位文件夹“${agency}”的名称不合规定：只能用小写字母、数字和连字符`,
        hint: '改成单位的编号，如 zfb；它进入网址，定了就不改',
      });
    }
    if (!files.has(`${folder}/agency.yaml`)) {
      findings.push({
        rule: 'agency-unknown',
        file: `${folder}/agency.yaml`,
        at: FILE_START,
        message: `单位文件夹“${agency}”里没有 agency.yaml，不知道是哪个单位`,
        hint: '补上 agency.yaml，写明 name（全称）、shortName（简称）和 kind（种类）；文件夹名写错的，改名',
      });
    }
  }
  return findings;
}

/** The agencies there are: the folders right below `agencies`. An id that breaks the rules is not usable. */
export function agenciesOf(
  folders: readonly string[],
): { readonly id: string; readonly isUsable: boolean }[] {
  return folders
    .map((folder) => folder.split('/'))
    .filter((parts) => parts.length === 2 && parts[0] === 'agencies')
    .map(([, id = '']) => ({ id, isUsable: AGENCY_ID.test(id) }));
}
