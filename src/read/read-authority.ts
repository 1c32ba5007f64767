/** One person, organisation, place or source. */
import type { z } from 'astro/zod';
import { AUTHORITY_SCHEMAS, type Authority, type AuthorityTypes } from '../record/authority.ts';
import { KINDS, type AuthorityKind } from '../record/identifier.ts';
import type { Mistakes } from './mistakes.ts';
import { decode, openBlock, validate } from './opened-file.ts';
import { privateRulesFor } from './private-keys.ts';
import type { AuthorityFile, Ledger } from './archive.ts';
import type { ReadingContext, UnitResult } from './reading.ts';
import { reportReferences } from './references.ts';
import type { YamlText } from './yaml-tree.ts';

type AuthoritySchema = z.ZodType<Authority> & { shape: Record<string, z.ZodType> };

export function readAuthority(
  kind: AuthorityKind,
  id: string,
  ledger: Ledger | undefined,
  context: ReadingContext,
  result: UnitResult,
): AuthorityFile | undefined {
  const opened = decode(`${KINDS[kind].folder}/${id}.yml`, context, result.problems);
  result.files += 1;
  if (opened === undefined) return undefined;
  const { mistakes, source } = opened;
  const rules = {
    private: privateRulesFor(kind === 'place' ? 'place' : 'other', context.privateKeys),
  };
  if (ledger?.account.state.name === 'erased') mistakes.add('record-erased', 0, 1, { id });
  const tree = openBlock(source.text, 0, mistakes, rules);
  let record: Authority | undefined;
  if (tree !== undefined) {
    const schema = AUTHORITY_SCHEMAS[kind] as unknown as AuthoritySchema;
    const validated = validate(schema, tree, mistakes, kind, id);
    ({ record } = validated);
    if (kind === 'person') result.names.push(...namesIn(validated.partial));
    result.namedClaims.push(...reportReferences(schema, tree, mistakes, id, context));
    if (kind === 'place') reportExactPosition(tree.texts(), mistakes);
  }
  result.problems.push(...mistakes.toProblems());
  return record && { id, kind, file: source.file, record };
}

/** Every form of a name, as far as the file is right. */
function namesIn(record: Partial<Authority>): string[] {
  const named = record as Partial<AuthorityTypes['person']>;
  return [named.name ?? [], (named.names ?? []).map(({ text }) => text)].flat();
}

/** A dot on a map must not lead to a door: two decimals are about a kilometre. */
function reportExactPosition(texts: Iterable<YamlText>, mistakes: Mistakes): void {
  for (const { key, value, offset, length } of texts)
    if ((key === 'latitude' || key === 'longitude') && /\.\d{3,}/.test(value))
      mistakes.addHidden('private-coordinates', offset, length, {});
}
