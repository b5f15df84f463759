import { DISPLAY_MODES, type DisplayMode } from '../browser/display-modes.ts';

/** A way in which a page is looked at. */
export interface Look {
  /** As a reader of the sheet knows it. */
  readonly label: string;
  readonly mode: DisplayMode;
  /** Whether it is printed, on paper of its own size, instead of shown on a screen of some width. */
  readonly isPrinted: boolean;
}

export const LOOKS = {
  light: { label: '浅色 light', mode: DISPLAY_MODES.light, isPrinted: false },
  dark: { label: '深色 dark', mode: DISPLAY_MODES.dark, isPrinted: false },
  elder: { label: '长者模式 elder', mode: DISPLAY_MODES.elder, isPrinted: false },
  forced: { label: '强制颜色 forced colours', mode: DISPLAY_MODES.forced, isPrinted: false },
  print: { label: '打印 print', mode: DISPLAY_MODES.light, isPrinted: true },
} as const satisfies Record<string, Look>;

export type LookName = keyof typeof LOOKS;
