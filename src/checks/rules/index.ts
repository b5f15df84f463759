import type { Rule } from '../rule.ts';
import { agencyAbolished } from './agency-abolished.ts';
import { agencySuccession } from './agency-succession.ts';
import { agencyUnknown } from './agency-unknown.ts';
import { attachmentMissing } from './attachment-missing.ts';
import { attachmentPath } from './attachment-path.ts';
import { attachmentSize } from './attachment-size.ts';
import { attachmentType } from './attachment-type.ts';
import { bodyCostly } from './body-costly.ts';
import { bodyEmpty } from './body-empty.ts';
import { bodyUnreadable } from './body-unreadable.ts';
import { columnAccepts } from './column-accepts.ts';
import { columnDuplicate } from './column-duplicate.ts';
import { columnMissing } from './column-missing.ts';
import { columnUnknown } from './column-unknown.ts';
import { componentContent } from './component-content.ts';
import { consultationShort } from './consultation-short.ts';
import { dateImpossible } from './date-impossible.ts';
import { dateOrder } from './date-order.ts';
import { encoding } from './encoding.ts';
import { fieldMissing } from './field-missing.ts';
import { fieldType } from './field-type.ts';
import { fieldUnknown } from './field-unknown.ts';
import { fileMissing } from './file-missing.ts';
import { fileName } from './file-name.ts';
import { fileSize } from './file-size.ts';
import { fileStray } from './file-stray.ts';
import { fileUnreadable } from './file-unreadable.ts';
import { formerNamesOrder } from './former-names-order.ts';
import { frontMatterLanguage } from './front-matter-language.ts';
import { frontMatterMissing } from './front-matter-missing.ts';
import { indexNumberDuplicate } from './index-number-duplicate.ts';
import { indexNumberForm } from './index-number-form.ts';
import { indexNumberMissing } from './index-number-missing.ts';
import { itemUnknown } from './item-unknown.ts';
import { lfsPointer } from './lfs-pointer.ts';
import { linkBroken } from './link-broken.ts';
import { listDuplicate } from './list-duplicate.ts';
import { listForm } from './list-form.ts';
import { listFormula } from './list-formula.ts';
import { mdxCode } from './mdx-code.ts';
import { mdxComponent } from './mdx-component.ts';
import { mdxSyntax } from './mdx-syntax.ts';
import { needDuplicate } from './need-duplicate.ts';
import { permalinkDuplicate } from './permalink-duplicate.ts';
import { pictureBroken } from './picture-broken.ts';
import { pictureSize } from './picture-size.ts';
import { portalImage } from './portal-image.ts';
import { referenceMissing } from './reference-missing.ts';
import { referenceWithheld } from './reference-withheld.ts';
import { socialMediaImage } from './social-media-image.ts';
import { symlink } from './symlink.ts';
import { typeUnknown } from './type-unknown.ts';
import { yamlAlias } from './yaml-alias.ts';
import { yamlSyntax } from './yaml-syntax.ts';

/** Every rule, in the order of the rule reference: files, front matter, bodies, columns, references and links, addresses, numbers, lists. */
export const RULES: readonly Rule[] = [
  fileMissing,
  fileUnreadable,
  fileSize,
  encoding,
  symlink,
  lfsPointer,
  fileStray,
  typeUnknown,
  agencyUnknown,
  agencySuccession,
  agencyAbolished,
  formerNamesOrder,
  socialMediaImage,
  frontMatterMissing,
  frontMatterLanguage,
  yamlSyntax,
  yamlAlias,
  fieldMissing,
  fieldType,
  fieldUnknown,
  dateImpossible,
  dateOrder,
  consultationShort,
  mdxSyntax,
  mdxCode,
  mdxComponent,
  componentContent,
  bodyUnreadable,
  bodyCostly,
  bodyEmpty,
  columnDuplicate,
  needDuplicate,
  columnUnknown,
  columnAccepts,
  columnMissing,
  itemUnknown,
  referenceMissing,
  referenceWithheld,
  linkBroken,
  attachmentMissing,
  attachmentType,
  attachmentSize,
  attachmentPath,
  pictureBroken,
  pictureSize,
  portalImage,
  fileName,
  permalinkDuplicate,
  indexNumberMissing,
  indexNumberDuplicate,
  indexNumberForm,
  listForm,
  listDuplicate,
  listFormula,
];

const byId: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of an id, such as `link-broken`. */
export function ruleOfId(id: string): Rule | undefined {
  return byId.get(id);
}
