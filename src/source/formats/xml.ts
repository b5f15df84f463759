import { SaxesParser } from 'saxes';
import { UnreadableText } from './unreadable-text.ts';

/** What is told of an XML text while it is read. Names are without their prefixes. */
export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Depth of elements that no office file has. */
const DEEPEST = 500;

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/** Reads XML out of a file. Entities of its own are not expanded. @throws UnreadableText where it is no XML */
export function readXml(bytes: Uint8Array, listener: XmlListener): void {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('error', () => {
    throw new UnreadableText('文件已损坏');
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) throw new UnreadableText('层次过多');
    listener.open?.(localName(name), attributes as Record<string, string>);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    listener.close?.(localName(name));
  });
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  parser.write(new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes)).close();
}
