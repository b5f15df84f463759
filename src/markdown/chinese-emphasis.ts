import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import type { Processor } from 'unified';

/**
 * remark plugin: emphasis beside Chinese punctuation. CommonMark asks for a blank there, which Chinese does not
 * write: `**注意：**请` would keep its asterisks.
 */
export function remarkChineseEmphasis(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(cjkFriendlyExtension());
}
