import type { Rule } from '../rule.ts';
import { agencyAbolished } from './agency-abolished.ts';
import { agencySuccession } from './agency-succession.ts';
import { agencyUnknown } from './agency-unknown.ts';
import { attachmentMentioned } from './attachment-mentioned.ts';
import { attachmentMissing } from './attachment-missing.ts';
import { attachmentPath } from './attachment-path.ts';
import { attachmentSize } from './attachment-size.ts';
import { attachmentType } from './attachment-type.ts';
import { attachmentUnreadable } from './attachment-unreadable.ts';
import { bodyCostly } from './body-costly.ts';
import { bodyEmpty } from './body-empty.ts';
import { bodyUnreadable } from './body-unreadable.ts';
import { bracketBalance } from './bracket-balance.ts';
import { bracketMixed } from './bracket-mixed.ts';
import { calendarMissing } from './calendar-missing.ts';
import { catalogFields } from './catalog-fields.ts';
import { catalogLimit } from './catalog-limit.ts';
import { catalogMissing } from './catalog-missing.ts';
import { citationMissing } from './citation-missing.ts';
import { citationRepealed } from './citation-repealed.ts';
import { columnAccepts } from './column-accepts.ts';
import { columnDuplicate } from './column-duplicate.ts';
import { columnMissing } from './column-missing.ts';
import { columnUnknown } from './column-unknown.ts';
import { componentContent } from './component-content.ts';
import { consultationShort } from './consultation-short.ts';
import { dateDoubtful } from './date-doubtful.ts';
import { dateForm } from './date-form.ts';
import { dateImpossible } from './date-impossible.ts';
import { dateOrder } from './date-order.ts';
import { disclosureDoubtful } from './disclosure-doubtful.ts';
import { disclosureIncludes } from './disclosure-includes.ts';
import { disclosureMark } from './disclosure-mark.ts';
import { disclosureReason } from './disclosure-reason.ts';
import { disclosureReasonIdle } from './disclosure-reason-idle.ts';
import { documentNumberDuplicate } from './document-number-duplicate.ts';
import { documentNumberForm } from './document-number-form.ts';
import { duplicateDocument } from './duplicate-document.ts';
import { encoding } from './encoding.ts';
import { exemptionIdle } from './exemption-idle.ts';
import { exemptionUnknown } from './exemption-unknown.ts';
import { fieldMissing } from './field-missing.ts';
import { fieldType } from './field-type.ts';
import { fieldUnknown } from './field-unknown.ts';
import { fileMissing } from './file-missing.ts';
import { fileName } from './file-name.ts';
import { fileNameDate } from './file-name-date.ts';
import { fileSize } from './file-size.ts';
import { fileStray } from './file-stray.ts';
import { fileUnreadable } from './file-unreadable.ts';
import { formerNamesOrder } from './former-names-order.ts';
import { forwardBeforeSource } from './forward-before-source.ts';
import { frontMatterLanguage } from './front-matter-language.ts';
import { frontMatterMissing } from './front-matter-missing.ts';
import { gazetteText } from './gazette-text.ts';
import { guideElements } from './guide-elements.ts';
import { guideMissing } from './guide-missing.ts';
import { headingBold } from './heading-bold.ts';
import { headingLevels } from './heading-levels.ts';
import { imageAlt } from './image-alt.ts';
import { indexNumberDuplicate } from './index-number-duplicate.ts';
import { indexNumberForm } from './index-number-form.ts';
import { indexNumberMissing } from './index-number-missing.ts';
import { indexNumberReused } from './index-number-reused.ts';
import { interpretationMissing } from './interpretation-missing.ts';
import { interpretationOrphan } from './interpretation-orphan.ts';
import { issuedDateMissing } from './issued-date-missing.ts';
import { itemEmpty } from './item-empty.ts';
import { itemMissing } from './item-missing.ts';
import { itemUnknown } from './item-unknown.ts';
import { levelWrong } from './level-wrong.ts';
import { lfsPointer } from './lfs-pointer.ts';
import { linkBroken } from './link-broken.ts';
import { linkElsewhere } from './link-elsewhere.ts';
import { linkForm } from './link-form.ts';
import { linkInsecure } from './link-insecure.ts';
import { linkIntranet } from './link-intranet.ts';
import { linkIpAddress } from './link-ip-address.ts';
import { linkOwnSite } from './link-own-site.ts';
import { linkText } from './link-text.ts';
import { linkTextAddress } from './link-text-address.ts';
import { linkUnread } from './link-unread.ts';
import { listDuplicate } from './list-duplicate.ts';
import { listForm } from './list-form.ts';
import { listFormula } from './list-formula.ts';
import { mdxCode } from './mdx-code.ts';
import { mdxComponent } from './mdx-component.ts';
import { mdxSyntax } from './mdx-syntax.ts';
import { meetingGap } from './meeting-gap.ts';
import { nameWrong } from './name-wrong.ts';
import { nearDuplicate } from './near-duplicate.ts';
import { needDuplicate } from './need-duplicate.ts';
import { numbering } from './numbering.ts';
import { organNameOld } from './organ-name-old.ts';
import { permalinkDuplicate } from './permalink-duplicate.ts';
import { personalAddress } from './personal-address.ts';
import { personalBankCard } from './personal-bank-card.ts';
import { personalEmail } from './personal-email.ts';
import { personalIdentity } from './personal-identity.ts';
import { personalMobile } from './personal-mobile.ts';
import { phoneAreaCode } from './phone-area-code.ts';
import { pictureBroken } from './picture-broken.ts';
import { pictureSize } from './picture-size.ts';
import { portalImage } from './portal-image.ts';
import { publishedLate } from './published-late.ts';
import { punctuationWidth } from './punctuation-width.ts';
import { referenceMissing } from './reference-missing.ts';
import { referenceWithheld } from './reference-withheld.ts';
import { repeatedSentences } from './repeated-sentences.ts';
import { repeatedWords } from './repeated-words.ts';
import { reviewMissing } from './review-missing.ts';
import { reviewUnrecorded } from './review-unrecorded.ts';
import { sentenceWrong } from './sentence-wrong.ts';
import { seriesGap } from './series-gap.ts';
import { socialMediaImage } from './social-media-image.ts';
import { summaryRepeatsTitle } from './summary-repeats-title.ts';
import { sums } from './sums.ts';
import { symlink } from './symlink.ts';
import { tableSums } from './table-sums.ts';
import { termsDuplicate } from './terms-duplicate.ts';
import { termsEntry } from './terms-entry.ts';
import { titleForm } from './title-form.ts';
import { titleRepeatsColumn } from './title-repeats-column.ts';
import { typeUnknown } from './type-unknown.ts';
import { validityBehind } from './validity-behind.ts';
import { wordWrong } from './word-wrong.ts';
import { yamlAlias } from './yaml-alias.ts';
import { yamlSyntax } from './yaml-syntax.ts';

/** Rules about one thing: a chapter of the rule reference. */
export interface RuleFamily {
  /** In Chinese. */
  readonly title: string;
  readonly rules: readonly Rule[];
}

/** Every rule, in the order of the rule reference. */
export const RULE_FAMILIES: readonly RuleFamily[] = [
  {
    title: '文件',
    rules: [
      fileMissing,
      fileUnreadable,
      fileSize,
      encoding,
      symlink,
      lfsPointer,
      fileStray,
      fileName,
      fileNameDate,
      typeUnknown,
      permalinkDuplicate,
    ],
  },
  {
    title: '机构',
    rules: [agencyUnknown, agencySuccession, agencyAbolished, formerNamesOrder, socialMediaImage],
  },
  {
    title: '登记项',
    rules: [
      frontMatterMissing,
      frontMatterLanguage,
      yamlSyntax,
      yamlAlias,
      fieldMissing,
      fieldType,
      fieldUnknown,
      dateImpossible,
      dateOrder,
      dateDoubtful,
      consultationShort,
      issuedDateMissing,
      exemptionUnknown,
      exemptionIdle,
    ],
  },
  {
    title: '正文',
    rules: [mdxSyntax, mdxCode, mdxComponent, componentContent, bodyUnreadable, bodyCostly, bodyEmpty],
  },
  {
    title: '公开属性',
    rules: [
      disclosureMark,
      disclosureDoubtful,
      disclosureReason,
      disclosureReasonIdle,
      disclosureIncludes,
      reviewMissing,
      reviewUnrecorded,
      publishedLate,
      calendarMissing,
    ],
  },
  {
    title: '个人信息',
    rules: [personalIdentity, personalMobile, personalBankCard, personalEmail, personalAddress],
  },
  {
    title: '栏目与目录',
    rules: [
      columnDuplicate,
      needDuplicate,
      columnUnknown,
      columnAccepts,
      columnMissing,
      levelWrong,
      itemUnknown,
      itemMissing,
      itemEmpty,
      guideMissing,
      guideElements,
      catalogMissing,
      catalogFields,
      catalogLimit,
    ],
  },
  {
    title: '文件之间的关系',
    rules: [
      referenceMissing,
      referenceWithheld,
      interpretationOrphan,
      interpretationMissing,
      citationMissing,
      citationRepealed,
      validityBehind,
      forwardBeforeSource,
      gazetteText,
      meetingGap,
      seriesGap,
    ],
  },
  {
    title: '编号',
    rules: [
      indexNumberMissing,
      indexNumberDuplicate,
      indexNumberReused,
      indexNumberForm,
      documentNumberDuplicate,
    ],
  },
  {
    title: '公文格式',
    rules: [
      documentNumberForm,
      dateForm,
      bracketBalance,
      bracketMixed,
      punctuationWidth,
      repeatedWords,
      repeatedSentences,
      numbering,
      sums,
      tableSums,
      headingLevels,
      headingBold,
      attachmentMentioned,
      phoneAreaCode,
    ],
  },
  { title: '用词', rules: [wordWrong, sentenceWrong, nameWrong, organNameOld, termsEntry, termsDuplicate] },
  {
    title: '链接',
    rules: [
      linkBroken,
      linkForm,
      linkIntranet,
      linkIpAddress,
      linkInsecure,
      linkElsewhere,
      linkOwnSite,
      linkText,
      linkTextAddress,
      linkUnread,
    ],
  },
  {
    title: '附件与图片',
    rules: [
      attachmentMissing,
      attachmentType,
      attachmentSize,
      attachmentPath,
      attachmentUnreadable,
      pictureBroken,
      pictureSize,
      portalImage,
      imageAlt,
    ],
  },
  { title: '清单', rules: [listForm, listDuplicate, listFormula] },
  {
    title: '重复与标题',
    rules: [duplicateDocument, nearDuplicate, titleRepeatsColumn, titleForm, summaryRepeatsTitle],
  },
];

export const RULES: readonly Rule[] = RULE_FAMILIES.flatMap(({ rules }) => rules);

const byId: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of an id, such as `link-broken`. */
export function ruleOfId(id: string): Rule | undefined {
  return byId.get(id);
}
