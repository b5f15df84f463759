import { type Bucket, bucketName, bucketOf, hashOfTerm, readBucket } from './buckets.ts';
import { DamagedIndex, sealOf } from './bytes.ts';
import { CARDS_PER_PACK, type CardText, packName, packOf, readPack } from './cards.ts';
import { CHECKS_NAME, type Checks, isOfEdition, readChecks } from './checks.ts';
import { countChecked, DIRECTORY_NAME, type Directory, placeOfBucket, readDirectory } from './directory.ts';
import type { ListKind } from './postings.ts';
import type { LoadFile } from './question.ts';
import { readTable, TABLE_NAME, type Table, tableSizes } from './table.ts';

/** The index's files, each loaded and read once, when it is first needed. What could not be had is asked for again. */
export class OpenIndex {
  readonly #load: LoadFile;
  readonly #files = new Map<string, Promise<unknown>>();

  constructor(load: LoadFile) {
    this.#load = load;
  }

  #file<Content>(name: string, read: (bytes: Uint8Array) => Content | Promise<Content>): Promise<Content> {
    const known = this.#files.get(name) as Promise<Content> | undefined;
    if (known) return known;
    const loading = this.#load(name, false).then(read);
    this.#files.set(name, loading);
    loading.catch(() => this.#files.delete(name));
    return loading;
  }

  directory(): Promise<Directory> {
    return this.#file(DIRECTORY_NAME, readDirectory);
  }

  /** A file that is of the directory's edition: what a cache has kept of an older one is loaded anew. */
  #fileOfEdition<Content>(
    name: string,
    isRight: (bytes: Uint8Array) => Promise<boolean>,
    read: (bytes: Uint8Array) => Content | Promise<Content>,
  ): Promise<Content> {
    return this.#file(name, async (bytes) => {
      if (await isRight(bytes)) return read(bytes);
      const fresh = await this.#load(name, true);
      if (await isRight(fresh)) return read(fresh);
      throw new DamagedIndex(`${name} is of another edition`);
    });
  }

  /** Asked for beside the directory, without which it cannot be read. */
  table(): Promise<Table> {
    const directory = this.directory();
    return this.#fileOfEdition(
      TABLE_NAME,
      async (bytes) => sealOf(bytes) === (await directory).seals.table,
      async (bytes) => readTable(bytes, tableSizes(await directory)),
    );
  }

  #checks(): Promise<Checks> {
    const directory = this.directory();
    return this.#fileOfEdition(
      CHECKS_NAME,
      async (bytes) => sealOf(bytes) === (await directory).seals.checks,
      async (bytes) => readChecks(bytes, countChecked(await directory)),
    );
  }

  /** @param place among the files that are checked */
  #checkedFile<Content>(
    name: string,
    place: number,
    read: (name: string, bytes: Uint8Array) => Content,
  ): Promise<Content> {
    const checks = this.#checks();
    return this.#fileOfEdition(
      name,
      async (bytes) => isOfEdition((await checks)[place], bytes),
      (bytes) => read(name, bytes),
    );
  }

  /** Loads what every question needs, all at once. */
  async prepare(): Promise<void> {
    await Promise.all([this.directory(), this.table(), this.#checks()]);
  }

  async cardText(document: number): Promise<CardText> {
    const pack = packOf(document);
    const cards = await this.#checkedFile(packName(pack), pack, readPack);
    const card = cards[document % CARDS_PER_PACK];
    if (!card) throw new DamagedIndex(`document ${document} has no card`);
    return card;
  }

  /** The lists of the buckets in which terms would be, by term. */
  async buckets(kind: ListKind, terms: readonly string[]): Promise<ReadonlyMap<string, Bucket[ListKind]>> {
    const checks = this.#checks();
    const directory = await this.directory();
    const count = directory.buckets;
    const loading = terms.map(async (term) => {
      const bucket = bucketOf(hashOfTerm(kind, term), count);
      const place = placeOfBucket(directory, bucket);
      const lists = await this.#checkedFile(bucketName(bucket, count), place, readBucket);
      return [term, lists[kind]] as const;
    });
    const [buckets] = await Promise.all([Promise.all(loading), checks]);
    return new Map(buckets);
  }
}
