/** Markdown in a field of YAML: rendered for its mistakes, each told where it stands in the file. */
import { renderText } from '../text/markdown.ts';
import type { Mistakes } from './mistakes.ts';
import type { ReadingContext } from './reading.ts';
import { reportRendered } from './rendered.ts';
import type { Range, YamlTree } from './yaml-tree.ts';

/** Reports what is wrong in the Markdown of a field at the top of a file. What is no text is the schema's to refuse. */
export function reportMarkdown(
  tree: YamlTree,
  field: string,
  mistakes: Mistakes,
  context: ReadingContext,
): void {
  const value = tree.value[field];
  if (typeof value !== 'string') return;
  const range = tree.placeOf([field]);
  const written = mistakes.source.text.slice(range.offset, range.offset + range.length);
  const isLiteral = written.startsWith('|');
  // YAML joins the lines of every other kind of text, and with them paragraphs and lists.
  if (!isLiteral && written.trim().includes('\n')) {
    const { offset, length } = tree.keyPlaceOf([field]);
    mistakes.add('markdown-not-literal', offset, length, { field });
    return;
  }
  const placeOf = isLiteral ? placeInLiteral(written, range) : placeInLine(written, range);
  reportRendered(
    renderText(value, { sources: context.sources }),
    { place: range, offsetOf: (offset) => placeOf(offset, value) },
    mistakes,
    context,
  );
}

type PlaceOf = (offset: number, value: string) => number;

/** Lines of a literal block stand one for one in the file, each indented alike. */
function placeInLiteral(written: string, { offset: start }: Range): PlaceOf {
  const lines = written.split('\n');
  const [header = '', ...body] = lines;
  const indents = body.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const indent = Math.min(...indents, written.length);
  const starts: number[] = [];
  let at = start + header.length + 1;
  for (const line of body) {
    starts.push(at + Math.min(indent, line.length));
    at += line.length + 1;
  }
  return (offset, value) => {
    const before = value.slice(0, offset).split('\n');
    return (starts[before.length - 1] ?? start) + (before.at(-1)?.length ?? 0);
  };
}

/** On one line, quotes come before the text; an escape moves what follows it by a little. */
function placeInLine(written: string, { offset: start, length }: Range): PlaceOf {
  const quote = /^["']/.test(written) ? 1 : 0;
  return (offset) => Math.min(start + quote + offset, start + length - 1);
}
