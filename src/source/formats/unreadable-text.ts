/** Why the text of a file cannot be read, in Chinese: `已加密`. */
export class UnreadableText extends Error {
  override name = 'UnreadableText';
}
