/** One collection, with its introduction rendered for its mistakes. */
import { collectionSchema, type Collection } from '../record/collection.ts';
import { KINDS } from '../record/identifier.ts';
import type { Ledger, LivingFile } from './archive.ts';
import { entriesOf } from './body.ts';
import { reportMarkdown } from './markdown-field.ts';
import type { Mistakes } from './mistakes.ts';
import { decode, openBlock, validate } from './opened-file.ts';
import { privateRulesFor } from './private-keys.ts';
import type { ReadingContext, UnitResult } from './reading.ts';
import { reportReferences } from './references.ts';
import type { YamlTree } from './yaml-tree.ts';

function reportStepsTwice(tree: YamlTree, mistakes: Mistakes): void {
  const seen = new Set<string>();
  for (const [index, { record }] of entriesOf(tree.value['records']).entries()) {
    if (typeof record !== 'string') continue;
    const { offset, length } = tree.placeOf(['records', index, 'record']);
    if (seen.has(record)) mistakes.add('step-twice', offset, length, { id: record });
    seen.add(record);
  }
}

export function readCollection(
  id: string,
  ledger: Ledger | undefined,
  context: ReadingContext,
  result: UnitResult,
): LivingFile<'collection'> | undefined {
  const opened = decode(`${KINDS.collection.folder}/${id}.yml`, context, result.problems);
  result.files += 1;
  if (opened === undefined) return undefined;
  const { mistakes, source } = opened;
  if (ledger?.account.state.name === 'erased') mistakes.add('record-erased', 0, 1, { id });
  const tree = openBlock(source.text, 0, mistakes, {
    private: privateRulesFor('other', context.privateKeys),
  });
  let record: Collection | undefined;
  if (tree !== undefined) {
    ({ record } = validate(collectionSchema, tree, mistakes, 'collection', id));
    result.namedClaims.push(...reportReferences(collectionSchema, tree, mistakes, id, context));
    reportStepsTwice(tree, mistakes);
    // What is shown is rendered when it is disclosed; its findings are errors there too.
    if (context.depth !== 'released') reportMarkdown(tree, 'introduction', mistakes, context);
  }
  result.problems.push(...mistakes.toProblems());
  return record && { id, kind: 'collection', file: source.file, record };
}
