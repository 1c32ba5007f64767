/** A body rendered for its mistakes. */
import type { RenderedText } from '../text/block.ts';
import { renderText } from '../text/markdown.ts';
import type { OpenedFile } from './opened-file.ts';
import type { ReadingContext } from './reading.ts';
import { reportRendered } from './rendered.ts';
import type { YamlMap, YamlTree, YamlValue } from './yaml-tree.ts';

/** Renders the body of a file and reports what is wrong in it. */
export function readBody(
  { front, mistakes, tree }: OpenedFile,
  context: ReadingContext,
  options: { mail?: boolean } = {},
): RenderedText {
  const rendered = renderText(front.body, {
    ...options,
    media: imagesOf(tree),
    sources: context.sources,
  });
  const body = {
    place: { offset: front.bodyOffset, length: front.body.length },
    offsetOf: (offset: number) => front.bodyOffset + offset,
    free: options.mail === true ? ['private-email'] : [],
  };
  reportRendered(rendered, body, mistakes, context);
  return rendered.text;
}

/** The images that a record lists, with their alternatives, as far as both are written. */
function imagesOf(tree: YamlTree | undefined): Map<string, { alt: string }> {
  const images = new Map<string, { alt: string }>();
  for (const entry of entriesOf(tree?.value['media'])) {
    const { file, alt } = entry;
    if (typeof file === 'string') images.set(file, { alt: typeof alt === 'string' ? alt : '' });
  }
  return images;
}

/** The entries of a list as groups of fields, in their places; what is none is an empty one. */
export function entriesOf(value: YamlValue | undefined): YamlMap[] {
  if (!Array.isArray(value)) return [];
  return value.map((entry) => (typeof entry === 'object' && !Array.isArray(entry) ? entry : {}));
}
