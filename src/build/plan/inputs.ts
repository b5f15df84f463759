/** What a planned file is made of, by kinds of reasons for which it may have to be made again; each a digest. */
export interface Inputs {
  /** Code, templates and packages. */
  readonly code: string;
  /** The portal's settings: what every page shows. */
  readonly site?: string | undefined;
  /** The columns and agencies around it. */
  readonly place?: string | undefined;
  /** The document or file that it shows. */
  readonly own?: string | undefined;
  /** Documents that it lists or tells of. */
  readonly shown?: string | undefined;
  /** The portal's day. */
  readonly day?: string | undefined;
}

const KINDS = ['code', 'site', 'place', 'own', 'shown', 'day'] as const satisfies (keyof Inputs)[];

/** The kinds that differ; none and an empty digest are the same. */
export function differences(before: Inputs, now: Inputs): (keyof Inputs)[] {
  return KINDS.filter((kind) => (before[kind] ?? '') !== (now[kind] ?? ''));
}

/** Inputs as one text, to be kept. Digests and days have no spaces. */
export function inputsText({ code, site = '', place = '', own = '', shown = '', day = '' }: Inputs): string {
  return `${code} ${site} ${place} ${own} ${shown} ${day}`;
}

/** The inputs of such a text. */
export function readInputs(text: string): Inputs {
  const [code = '', site, place, own, shown, day] = text.split(' ');
  return { code, site, place, own, shown, day };
}
