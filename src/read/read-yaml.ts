/**
 * YAML as editors write it here: maps, lists and text, every scalar as the text that was typed. What YAML would lose or
 * change without a word is a mistake.
 */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Node,
  type Pair,
  type Scalar,
} from 'yaml';
import type { Mistakes } from './mistakes.ts';
import { reportSyntax } from './yaml-syntax.ts';
import { isNothing, YamlTree, type YamlMap, type YamlValue } from './yaml-tree.ts';

/** The deepest nesting that any record needs is six. */
const DEEPEST = 20;

/**
 * Parses a block of YAML that begins at an offset of the file. Undefined where it is no map or cannot be parsed; every
 * reason is among the mistakes. An empty value is a mistake and left out of the values.
 */
export function readYaml(block: string, offset: number, mistakes: Mistakes): YamlTree | undefined {
  let document;
  try {
    document = parseDocument<Node>(block, {
      version: '1.2',
      schema: 'failsafe',
      strict: true,
      uniqueKeys: true,
      stringKeys: true,
      merge: false,
      prettyErrors: false,
    });
  } catch (error) {
    // The parser follows nesting by recursion.
    if (!(error instanceof RangeError)) throw error;
    mistakes.add('yaml-too-deep', offset, 1, { limit: String(DEEPEST) });
    return undefined;
  }
  if (!reportSyntax([...document.errors, ...document.warnings], block, offset, mistakes))
    return undefined;
  const root = document.contents;
  if (!isMap(root)) {
    mistakes.add('not-a-map', offset, block.split('\n', 1)[0]?.length ?? 1);
    return undefined;
  }
  const reader = new ValueReader(block, offset, mistakes);
  const value = reader.read(root, 0) as YamlMap;
  return reader.refused ? undefined : new YamlTree(value, root, offset);
}

/** Turns nodes into plain values and looks at what each one hides. */
class ValueReader {
  /** Whether something stood there whose value nobody can know. */
  refused = false;
  readonly #block: string;
  readonly #offset: number;
  readonly #mistakes: Mistakes;

  constructor(block: string, offset: number, mistakes: Mistakes) {
    this.#block = block;
    this.#offset = offset;
    this.#mistakes = mistakes;
  }

  read(node: Node | null, depth: number): YamlValue | undefined {
    if (node === null) return undefined;
    if (depth > DEEPEST || isAlias(node)) {
      this.#refuse(isAlias(node) ? 'yaml-alias' : 'yaml-too-deep', node, {
        limit: String(DEEPEST),
      });
      return undefined;
    }
    if (node.anchor !== undefined) this.#refuseBefore('yaml-anchor', node, '&');
    if (node.tag !== undefined) this.#refuseBefore('yaml-tag', node, '!');
    if (isScalar(node)) return this.#readScalar(node);
    if (isSeq(node)) return node.items.flatMap((item) => this.read(item as Node, depth + 1) ?? []);
    if (isMap(node)) return this.#readMap(node.items as Pair<Node, Node | null>[], depth);
    return undefined;
  }

  #readMap(pairs: Pair<Node, Node | null>[], depth: number): YamlMap {
    const map: YamlMap = {};
    for (const { key, value } of pairs) {
      this.read(key, depth + 1);
      const name = isScalar(key) ? String(key.value) : '';
      if (name === '__proto__') {
        this.#refuse('unknown-key', key, {
          written: name,
          where: 'any record',
          known: 'those in docs/records.md',
        });
        continue;
      }
      // `{ text: A guard, as she tells it }`: YAML makes a key without a value of what follows the comma.
      if (value === null && key.range) this.#add('words-after-comma', key.range[0], name.length);
      const read = this.read(value, depth + 1);
      if (read !== undefined) map[name] = read;
    }
    return map;
  }

  #readScalar(node: Scalar): string | undefined {
    const value = String(node.value);
    if (node.type !== 'PLAIN') return value;
    const [start, end] = node.range ?? [0, 0];
    if (isNothing(node)) {
      this.#add(
        'empty-value',
        start > 0 && start === end ? this.#lastWrittenBefore(start) : start,
        1,
      );
      return undefined;
    }
    if (node.comment !== undefined && node.comment !== null) {
      const hash = this.#block.indexOf('#', end);
      const lineEnd = this.#block.indexOf('\n', end);
      if (hash !== -1 && hash < lineEnd) this.#add('text-after-hash', hash, lineEnd - hash);
    }
    const dash = /\n[ \t]*- /.exec(this.#block.slice(start, end));
    if (dash) this.#add('dash-in-text', start + dash.index + dash[0].length - 2, 1);
    if (/^(?:“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|‘[^‘’]*’)$/.test(value))
      this.#add('curly-quotes', start, end - start);
    return value;
  }

  /** An empty value has no place of its own: the colon or dash before it is shown. */
  #lastWrittenBefore(offset: number): number {
    let at = offset - 1;
    while (at > 0 && /\s/.test(this.#block[at] ?? '')) at -= 1;
    return at;
  }

  /** Refuses what was written before a node: it begins with a mark and ends at a blank. */
  #refuseBefore(code: string, node: Node, mark: string): void {
    const start = Math.max(0, this.#block.lastIndexOf(mark, node.range?.[0] ?? 0));
    this.#add(code, start, /^\S+/.exec(this.#block.slice(start))?.[0].length ?? 1);
    this.refused = true;
  }

  #add(code: string, offset: number, length: number): void {
    this.#mistakes.add(code, this.#offset + offset, Math.max(1, length));
  }

  #refuse(code: string, node: Node, values: Record<string, string> = {}): void {
    const [start, end] = node.range ?? [0, 1];
    this.#mistakes.add(code, this.#offset + start, Math.max(1, end - start), values);
    this.refused = true;
  }
}
