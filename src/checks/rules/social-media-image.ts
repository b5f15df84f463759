import { agencyQrcodeFile, findQrcode } from '../../portal/social-media.ts';
import type { Finding } from '../../schema/diagnostic.ts';
import type { SocialAccountFields } from '../../schema/social-media.ts';
import type { Content } from '../../source/records.ts';
import { EXAMPLE_PORTAL } from '../example-documents.ts';
import { findTypeFault } from '../offered-types.ts';
import type { Rule } from '../rule.ts';

/** Pictures of accounts that are missing or are none. @param folder where editors are to put them */
function judge(
  accounts: readonly SocialAccountFields[],
  content: Content,
  place: { readonly file: string; readonly folder: string },
  fileOf: (written: string) => string,
): Finding[] {
  return accounts.flatMap(({ qrcode }, index): Finding[] => {
    if (qrcode === undefined) return [];
    const found = {
      rule: 'social-media-image',
      file: place.file,
      at: { key: ['socialMedia', index, 'qrcode'] },
    };
    const fault = findTypeFault(qrcode, 'image');
    if (fault) return [{ ...found, ...fault }];
    if (findQrcode(content.attachments, fileOf(qrcode))) return [];
    const hint = `把图片放到 ${place.folder} 里（与 agency.yaml 并排）一起提交，名称的大小写要一样；没有就删去这一行。`;
    return [{ ...found, message: `找不到二维码图片“${qrcode}”`, hint }];
  });
}

const FILE = 'agencies/jyj/agency.yaml';
const accountsOf = (qrcode: string) =>
  `socialMedia:\n  - platform: 微信公众号\n    name: 示例教育\n    qrcode: ${qrcode}\n`;
const agencyWith = (qrcode: string) =>
  `name: 示例市教育局\nshortName: 市教育局\nkind: 政府部门\n${accountsOf(qrcode)}`;

export const socialMediaImage: Rule = {
  id: 'social-media-image',
  severity: 'error',
  scope: 'portal',
  summary: '政务新媒体的二维码图片要在',
  why: '图片没有一起提交，读者就看不到二维码。',
  examples: {
    valid: [
      {
        name: '图片在机构的文件夹里',
        files: { [FILE]: agencyWith('weixin.png'), 'agencies/jyj/weixin.png': '一' },
      },
      {
        name: '网站的新媒体写图片的完整路径',
        files: {
          'portal.yaml': EXAMPLE_PORTAL + accountsOf('agencies/sfb/weixin.png'),
          'agencies/sfb/weixin.png': '一',
        },
      },
    ],
    invalid: [
      { name: '图片没有提交', files: { [FILE]: agencyWith('weixin.png') }, at: `${FILE}:7:5` },
      {
        name: '文档旁边的图片，可能还没有发布',
        files: { [FILE]: agencyWith('policies/draft.png'), 'agencies/jyj/policies/draft.png': '一' },
        at: `${FILE}:7:5`,
      },
      { name: '不是图片', files: { [FILE]: agencyWith('weixin.pdf') }, at: `${FILE}:7:5` },
      {
        name: '网站的图片没有提交',
        files: { 'portal.yaml': EXAMPLE_PORTAL + accountsOf('weixin.png') },
        at: 'portal.yaml:10:5',
      },
    ],
  },
  run({ content }) {
    return [
      ...judge(
        content.settings?.socialMedia ?? [],
        content,
        { file: 'portal.yaml', folder: 'agencies/<单位>/，并写完整的路径' },
        (written) => written,
      ),
      ...content.agencies.flatMap(({ id, file, fields }) =>
        judge(fields?.socialMedia ?? [], content, { file, folder: `agencies/${id}/` }, (written) =>
          agencyQrcodeFile(id, written),
        ),
      ),
    ];
  },
};
