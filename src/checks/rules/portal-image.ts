import {
  findPortalImageFault,
  PORTAL_IMAGE_FILES,
  SMALLEST_CARD,
  SMALLEST_ICON,
} from '../../portal/portal-images.ts';
import { FILE_START, type Finding } from '../../schema/diagnostic.ts';
import { pictureHead } from '../example-pictures.ts';
import type { Rule } from '../rule.ts';

const HINTS = {
  icon: `用正方形的 PNG 图片，边长 ${SMALLEST_ICON} 像素以上，最好 512 像素。`,
  card: `用 1200×630 像素的图片，至少 ${SMALLEST_CARD.width}×${SMALLEST_CARD.height}。`,
} as const;
const NAMES = { icon: '网站图标', card: '分享卡片' } as const;
const FAULTS = {
  unreadable: '打不开：文件不完整，或者不是图片',
  small: '太小',
  shape: '长宽比不对',
} as const;

export const portalImage: Rule = {
  id: 'portal-image',
  severity: 'error',
  scope: 'file',
  summary: '网站图标和分享卡片的尺寸要合适',
  why: '太小或比例不对的图标和卡片，手机和社交软件不显示，或裁得不成样子。',
  examples: {
    valid: [
      {
        name: '图标和卡片',
        files: { 'icons/icon.png': pictureHead(512, 512), 'icons/card.png': pictureHead(1200, 630) },
      },
    ],
    invalid: [
      {
        name: '图标太小',
        files: { 'icons/icon.png': pictureHead(32, 32) },
        at: 'icons/icon.png:1:1',
      },
      {
        name: '图标不是正方形',
        files: { 'icons/icon.png': pictureHead(512, 300) },
        at: 'icons/icon.png:1:1',
      },
      { name: '卡片打不开', files: { 'icons/card.jpg': '一' }, at: 'icons/card.jpg:1:1' },
      {
        name: '卡片是竖的',
        files: { 'icons/card.png': pictureHead(630, 1200) },
        at: 'icons/card.png:1:1',
      },
    ],
  },
  run({ content }) {
    return (['icon', 'card'] as const).flatMap((kind) =>
      PORTAL_IMAGE_FILES[kind].flatMap((file): Finding[] => {
        const record = content.attachments.get(file);
        const fault = record && findPortalImageFault(kind, record);
        if (!fault) return [];
        const message = `${NAMES[kind]}“${file}”${FAULTS[fault]}`;
        return [{ rule: 'portal-image', file, at: FILE_START, message, hint: HINTS[kind] }];
      }),
    );
  },
};
