const DATE = /^\d{4}-\d{2}(?:-\d{2})?$/;
/** Begins with a letter or a Chinese quote, and has nothing in it that YAML could take for a sign of its own. */
const PLAIN = /^[\p{L}《“][^:#\p{Cc}\p{Zl}\p{Zp}\uFEFF]*$/u;
/** Words that YAML reads as something other than text. */
const KEYWORD = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** A text as a YAML value on one line: as it is where YAML reads it as text, else in double quotes. */
export function yamlText(text: string): string {
  if (DATE.test(text)) return text;
  return PLAIN.test(text) && !KEYWORD.test(text) && text === text.trim() ? text : JSON.stringify(text);
}
