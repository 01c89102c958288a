import MiniSearch, { type Options } from 'minisearch';

/** An index as a device keeps it. Numbers lie in a row, because a browser takes such a row over as it is. */
export interface PackedIndex {
  /** What is indexed. */
  ids: string[];
  terms: string[];
  /** Mean number of words of each field. */
  averages: number[];
  /**
   * How many documents, the next short id, how many were discarded; then of each id its short id and a length for every
   * field, increased by one, with 0 where there is none; then of each term the number of its fields, and of each the field,
   * the number of its documents, and for every document the short id and how often the term is there.
   */
  numbers: Uint32Array;
}

/**
 * MiniSearch with a packing of its own: what the library writes as JSON takes a browser more than twice as long until it
 * can answer, and a member waits for it on every visit. Reaches into what the library keeps for classes that extend it.
 */
export class PackableIndex<T> extends MiniSearch<T> {
  pack(): PackedIndex {
    const fields = Object.keys(this._fieldIds).length;
    const numbers = [this._documentCount, this._nextId, this._dirtCount];
    const ids: string[] = [];
    for (const [shortId, id] of this._documentIds) {
      ids.push(String(id));
      numbers.push(shortId);
      const lengths = this._fieldLength.get(shortId) ?? [];
      for (let field = 0; field < fields; field += 1) numbers.push((lengths[field] ?? -1) + 1);
    }
    const terms: string[] = [];
    for (const [term, ofFields] of this._index) {
      terms.push(term);
      numbers.push(ofFields.size);
      for (const [field, frequencies] of ofFields) {
        numbers.push(field, frequencies.size);
        for (const [shortId, frequency] of frequencies) numbers.push(shortId, frequency);
      }
    }
    return { ids, terms, averages: [...this._avgFieldLength], numbers: Uint32Array.from(numbers) };
  }

  /** An index with these options as it was packed. Throws where the row of numbers is another's. */
  static unpack<T>({ ids, terms, averages, numbers }: PackedIndex, options: Options<T>): PackableIndex<T> {
    const index = new PackableIndex(options);
    let at = 0;
    const next = (): number => {
      const value = numbers[at];
      if (value === undefined) throw new Error('the packed index ends too early');
      at += 1;
      return value;
    };
    index._documentCount = next();
    index._nextId = next();
    index._dirtCount = next();
    index._avgFieldLength = averages;
    const fields = Object.keys(index._fieldIds).length;
    for (const id of ids) {
      const shortId = next();
      index._documentIds.set(shortId, id);
      index._idToShortId.set(id, shortId);
      const lengths: number[] = [];
      for (let field = 0; field < fields; field += 1) {
        const length = next();
        if (length > 0) lengths[field] = length - 1;
      }
      index._fieldLength.set(shortId, lengths);
    }
    for (const term of terms) {
      const ofFields = new Map<number, Map<number, number>>();
      for (let left = next(); left > 0; left -= 1) {
        const field = next();
        const frequencies = new Map<number, number>();
        for (let documents = next(); documents > 0; documents -= 1) frequencies.set(next(), next());
        ofFields.set(field, frequencies);
      }
      index._index.set(term, ofFields);
    }
    if (at !== numbers.length) throw new Error('the packed index goes on');
    return index;
  }
}
