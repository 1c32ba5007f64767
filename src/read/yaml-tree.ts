/** A parsed block of YAML: its values as plain data, and where in the file each of them stands. */
import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLSeq } from 'yaml';

export type YamlPath = readonly PropertyKey[];

/** The last name on a path: `role` of `people.3.role`; the list for an entry of it. */
export function nameOf(path: YamlPath): string {
  return path.findLast((step) => typeof step === 'string') ?? '';
}

export interface YamlMap {
  [key: string]: YamlValue;
}
export type YamlValue = string | YamlValue[] | YamlMap;

/** Where something stands in the file. */
export interface Range {
  offset: number;
  length: number;
}

/** One scalar with the key that it stands under, for checks of words. */
export interface YamlText extends Range {
  key: string;
  value: string;
}

/** Plain scalars that core YAML reads as nothing. */
const NOTHING = new Set(['', '~', 'null', 'Null', 'NULL']);

/** Whether nothing was written at a node. The values leave it out, so a place in a list is counted without it. */
export function isNothing(node: Node | null | undefined): boolean {
  if (node === null || node === undefined) return true;
  return isScalar(node) && node.type === 'PLAIN' && NOTHING.has(String(node.value));
}

/** A parsed block with its values as plain data, and the place of each. */
export class YamlTree {
  readonly value: YamlMap;
  readonly #root: Node;
  readonly #offset: number;
  readonly #items = new Map<YAMLSeq, readonly Node[]>();

  constructor(value: YamlMap, root: Node, offset: number) {
    this.value = value;
    this.#root = root;
    this.#offset = offset;
  }

  #pairAt(path: YamlPath): { key: Node | undefined; node: Node | undefined } | undefined {
    let found: { key: Node | undefined; node: Node | undefined } = {
      key: undefined,
      node: this.#root,
    };
    for (const step of path) {
      const { node } = found;
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
        if (pair === undefined) return undefined;
        found = { key: pair.key as Node, node: (pair.value ?? undefined) as Node | undefined };
      } else if (isSeq(node)) {
        const item = this.#itemsOf(node)[Number(step)];
        if (item === undefined) return undefined;
        found = { key: undefined, node: item };
      } else return undefined;
    }
    return found;
  }

  /** The entries of a list that have a value; kept, because places are asked for entry by entry. */
  #itemsOf(list: YAMLSeq): readonly Node[] {
    let items = this.#items.get(list);
    if (items === undefined) {
      items = (list.items as Node[]).filter((item) => !isNothing(item));
      this.#items.set(list, items);
    }
    return items;
  }

  /** Whether a key was written at all, even without a value. */
  has(path: YamlPath): boolean {
    return this.#pairAt(path) !== undefined;
  }

  /** Where a value stands; where the path leads nowhere, its nearest parent. */
  placeOf(path: YamlPath): Range {
    for (let length = path.length; length > 0; length -= 1) {
      const node = this.#pairAt(path.slice(0, length))?.node;
      if (node?.range) return this.#rangeOf(node);
    }
    return { offset: this.#offset, length: 1 };
  }

  /** Where a key stands; for an entry of a list, the entry. */
  keyPlaceOf(path: YamlPath): Range {
    for (let length = path.length; length > 0; length -= 1) {
      const found = this.#pairAt(path.slice(0, length));
      const node = found?.key ?? found?.node;
      if (node?.range) return this.#rangeOf(node);
    }
    return { offset: this.#offset, length: 1 };
  }

  /** Every scalar value, with the key that it stands under. */
  *texts(): Generator<YamlText> {
    yield* this.#textsIn(this.#root, '');
  }

  *#textsIn(node: Node | null | undefined, key: string): Generator<YamlText> {
    if (isScalar(node)) yield { key, value: String(node.value), ...this.#rangeOf(node) };
    else if (isMap(node))
      for (const pair of node.items as Pair<Node, Node | null>[])
        yield* this.#textsIn(pair.value, isScalar(pair.key) ? String(pair.key.value) : '');
    else if (isSeq(node)) for (const item of node.items) yield* this.#textsIn(item as Node, key);
  }

  /** Every key at any depth. */
  *keys(): Generator<Range & { key: string }> {
    const waiting: (Node | null | undefined)[] = [this.#root];
    for (let node = waiting.pop(); waiting.length > 0 || node; node = waiting.pop())
      if (isMap(node))
        for (const pair of node.items as Pair<Node, Node | null>[]) {
          if (isScalar(pair.key)) yield { key: String(pair.key.value), ...this.#rangeOf(pair.key) };
          waiting.push(pair.value);
        }
      else if (isSeq(node)) waiting.push(...(node.items as Node[]));
  }

  #rangeOf(node: Node): Range {
    const [start, end] = node.range ?? [0, 1];
    return { offset: this.#offset + start, length: Math.max(1, end - start) };
  }
}
