import { reportText } from '../checks/reporters/text.ts';
import type { CheckedContent } from './checked-content.ts';
import { sourceReader } from './report.ts';

/** A message to Vite's client in the browser that opens its error overlay. */
export interface OverlayPayload {
  readonly type: 'error';
  readonly err: {
    readonly name: string;
    readonly message: string;
    readonly stack: string;
    readonly frame: string;
    readonly loc?: { readonly file: string; readonly line: number; readonly column: number };
  };
}

/** What the browser shows over the page while the content has mistakes: all of them, the first one's place on top. */
export function overlayPayload(checked: CheckedContent): OverlayPayload {
  const first = checked.diagnostics.find(({ severity }) => severity === 'error');
  const text = reportText(checked.diagnostics, { sources: sourceReader(checked), color: false });
  return {
    type: 'error',
    err: {
      name: '内容有误',
      message: first ? `${first.file}:${first.line}:${first.column}\n${first.message}\n${first.hint}` : '',
      stack: '',
      frame: text,
      ...(first && { loc: { file: first.file, line: first.line, column: first.column } }),
    },
  };
}
