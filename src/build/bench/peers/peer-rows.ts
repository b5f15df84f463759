import type { MetadataRow } from '../../../site/views/metadata.ts';
import type { PeerRow } from './peer-shapes.ts';

/** A row of a table of labels, with the addresses that its links have with the peers. */
export function peerRow(
  { label, values, isLong }: MetadataRow,
  addresses: ReadonlyMap<string, string>,
): PeerRow {
  const [value] = values;
  return {
    label,
    text: values.map(({ text, tail = '' }) => text + tail).join('、'),
    url: addresses.get(value?.href ?? '') ?? value?.href ?? '',
    time: value?.isTime ? value.text : '',
    long: isLong,
  };
}
