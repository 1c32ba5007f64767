/** What the parts of one rendering share: the body, the options, what was found and numbered so far. */
import type { MdastNode } from 'satteri';
import type { Citation } from './block.ts';
import { forbiddenCharacterOf } from './characters.ts';
import { findingOf, type FindingCode, type TextFinding } from './finding-codes.ts';

export interface RenderOptions {
  /** Image files of the record with their alternatives in words; images not listed are refused. */
  media?: ReadonlyMap<string, { alt: string }> | undefined;
  /** Whether mail addresses may be linked, as on interface pages. */
  mail?: boolean | undefined;
  /** Identifiers of the sources that may be cited; any well-formed one where nothing is given. */
  sources?: ReadonlySet<string> | undefined;
}

export type NodeOf<T extends MdastNode['type']> = Extract<MdastNode, { type: T }>;
/** A place in the body, in UTF-16 units. */
export interface Range {
  start: number;
  end: number;
}

export function rangeOf(node: MdastNode): Range {
  const start = node.position?.start.offset ?? 0;
  return { start, end: node.position?.end.offset ?? start };
}

/** A link that an editor wrote, with its place in the body. */
export interface WrittenLink {
  href: string;
  offset: number;
  length: number;
}

export class Rendering {
  readonly findings: TextFinding[] = [];
  readonly links: WrittenLink[] = [];
  readonly definitions = new Map<string, NodeOf<'definition'>>();
  readonly notes = new Map<string, NodeOf<'footnoteDefinition'>>();
  readonly usedDefinitions = new Set<string>();
  /** Labels of notes in the order of their first mark. */
  readonly noteMarks = new Map<string, { letter: string; marks: number }>();
  /** Source → its number in this text. */
  readonly sourceNumbers = new Map<string, number>();
  readonly ids = new Set<string>();
  /** Depth of the heading before; the page's title is the first. */
  headingDepth = 1;

  readonly body: string;
  readonly options: RenderOptions;

  constructor(body: string, options: RenderOptions) {
    this.body = body;
    this.options = options;
  }

  report(code: FindingCode, place: MdastNode | Range, values?: Record<string, string>): void {
    const { start, end } = 'type' in place ? rangeOf(place) : place;
    this.findings.push(findingOf(code, start, end - start, values));
  }

  /** A node as the editor wrote it. */
  written(node: MdastNode): string {
    const { start, end } = rangeOf(node);
    return this.body.slice(start, end);
  }

  /**
   * Finds forbidden characters that an entity stood for (`&#x202E;`). Those that stand in the body as they are were
   * found there.
   */
  checkDecoded(value: string, node: MdastNode): void {
    const codepoint = forbiddenCharacterOf(value);
    if (codepoint !== undefined && forbiddenCharacterOf(this.written(node)) === undefined)
      this.report('forbidden-character', node, { codepoint });
  }

  /** A citation with the number of its source. */
  cite(source: string, locator: string | undefined): Omit<Citation, 'at'> {
    const number = this.sourceNumbers.get(source) ?? this.sourceNumbers.size + 1;
    this.sourceNumbers.set(source, number);
    return locator === undefined ? { source, number } : { source, locator, number };
  }

  /** An id that no other element of this text has. */
  claimId(wanted: string): string {
    let id = wanted;
    for (let count = 2; this.ids.has(id); count += 1) id = `${wanted}-${count}`;
    this.ids.add(id);
    return id;
  }
}
