import { memoPer } from '../../portal/memo.ts';
import { FILE_START, type Finding } from '../../schema/diagnostic.ts';
import type { Content } from '../../source/records.ts';
import type { Rule } from '../rule.ts';
import { findInAttachment } from './attachment-finds.ts';
import { findInDocument } from './document-finds.ts';
import { judgeText } from './find-personal.ts';
import type { PersonalFind, PersonalKind } from './personal-find.ts';

/** What a rule looks for, and what it says of it. */
export interface PersonalSubject {
  readonly kind: PersonalKind;
  readonly rule: string;
  /** 身份证号码 */
  readonly name: string;
  /** What to do, in front of the masked form. */
  readonly advice: string;
  /** What to do where the office publishes it as its own. */
  readonly ifOfficial: string;
}

/** The most that are reported of an attachment: a roster has thousands. */
const MOST_IN_ATTACHMENT = 100;

function toFinding(
  { rule, name, advice, ifOfficial }: PersonalSubject,
  find: PersonalFind,
  file: string,
  at: Finding['at'],
  place: string,
): Finding {
  return {
    rule,
    file,
    at,
    message: `${place}有${name}“${find.masked}”`,
    hint: `${advice}“${find.masked}”${ifOfficial}`,
    unlessContact: find.value,
  };
}

function inspectAttachment(subject: PersonalSubject): NonNullable<Rule['inspectAttachment']> {
  return (file, text) => {
    const finds = findInAttachment(text).filter(({ find }) => find.kind === subject.kind);
    const shown = finds
      .slice(0, MOST_IN_ATTACHMENT)
      .map(({ find, place }) => toFinding(subject, find, file, FILE_START, `附件的${place}`));
    const rest = finds.length - shown.length;
    if (rest === 0) return shown;
    const more: Finding = {
      rule: subject.rule,
      file,
      at: FILE_START,
      message: `附件里还有 ${rest} 个${subject.name}没有列出`,
      hint: '整列打码，或者把这一列删去，再换掉这个文件。',
    };
    return [...shown, more];
  };
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/** Names are looked at on every check, and few hold more than a day. */
const WORTH_LOOKING = /\d{11}|\d{3,6}[ _-]\d{4,8}[ _-]\d{3}|\d{3,7}[ _-]\d{4,8}|[\uff10-\uff19]{3}|[@＠住]/;

/** What is personal in the names of files. */
const findInNames = memoPer(({ documents, attachments }: Content) =>
  [...documents.map(({ file }) => file), ...attachments.keys()].flatMap((file) => {
    const name = nameOf(file);
    if (!WORTH_LOOKING.test(name)) return [];
    const finds = judgeText(name.replaceAll('_', ' ')).filter(({ isPersonal }) => isPersonal);
    return finds.map((find) => ({ find, file }));
  }),
);

/** How a rule finds its subject in documents, in attachments and in the names of both. */
export function lookFor(
  subject: PersonalSubject,
): Required<Pick<Rule, 'inspect' | 'inspectAttachment' | 'run'>> {
  return {
    inspect: (text) =>
      findInDocument(text)
        .filter(({ find }) => find.kind === subject.kind)
        .map(({ find, at }) => toFinding(subject, find, text.file, at, '这里')),
    inspectAttachment: inspectAttachment(subject),
    run({ content }) {
      return findInNames(content)
        .filter(({ find }) => find.kind === subject.kind)
        .map(({ find, file }) => toFinding(subject, find, file, FILE_START, '文件名里'));
    },
  };
}
