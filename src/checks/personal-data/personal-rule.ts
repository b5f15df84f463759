import { FILE_START, type Finding } from '../../schema/diagnostic.ts';
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
      const files = [...content.documents.map(({ file }) => file), ...content.attachments.keys()];
      return files.flatMap((file) => {
        const name = nameOf(file);
        // Names are looked at on every check, and few hold anything.
        if (!/\d{4}|@|住/.test(name)) return [];
        return judgeText(name.replaceAll('_', ' '))
          .filter(({ kind, isPersonal }) => isPersonal && kind === subject.kind)
          .map((find) => toFinding(subject, find, file, FILE_START, '文件名里'));
      });
    },
  };
}
