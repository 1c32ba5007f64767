/** In which role a text names somebody or something, as a label. */
import {
  CONTRIBUTOR_ROLES,
  ORGANISATION_ROLES,
  PERSON_ROLES,
  PLACE_ROLES,
  SOURCE_USES,
} from '../record/vocabulary.ts';
import type { StringKey } from '../i18n/strings.ts';

/** Roles that are no vocabulary's value: they follow from where in a record a name stands. */
const OF_PLACE = {
  narrator: 'role.narrator',
  source: 'role.source',
  claim: 'role.claim',
  response: 'role.response',
  document: 'role.document',
} as const satisfies Record<string, StringKey>;

const KEYS = new Map<string, StringKey>([
  ...CONTRIBUTOR_ROLES.map((role): [string, StringKey] => [
    role,
    `vocabulary.contributor_role.${role}`,
  ]),
  ...PERSON_ROLES.map((role): [string, StringKey] => [role, `vocabulary.person_role.${role}`]),
  ...PLACE_ROLES.map((role): [string, StringKey] => [role, `vocabulary.place_role.${role}`]),
  ...ORGANISATION_ROLES.map((role): [string, StringKey] => [
    role,
    `vocabulary.organisation_role.${role}`,
  ]),
  ...SOURCE_USES.map((use): [string, StringKey] => [use, `vocabulary.source_use.${use}`]),
  ...Object.entries(OF_PLACE),
]);

/**
 * The string that names a role.
 *
 * @throws RangeError for a role that has no label: a page must not show a word of the code
 * @example roleKey('forced_labour') // 'vocabulary.place_role.forced_labour'
 */
export function roleKey(role: string): StringKey {
  const key = KEYS.get(role);
  if (key === undefined) throw new RangeError(`the role “${role}” has no label`);
  return key;
}

/** The strings of several roles, the narrator's first. A mere mention beside another role says nothing and is left out. */
export function roleLabels(roles: readonly string[]): StringKey[] {
  const telling = roles.filter((role) => role !== 'mentioned');
  const ordered = (telling.length > 0 ? telling : roles).toSorted(
    (a, b) => Number(b === 'narrator') - Number(a === 'narrator'),
  );
  return [...new Set(ordered.map(roleKey))];
}

/**
 * One entry for each identifier, with all its roles, in the order of first mention.
 *
 * @example rolesOf([{ id: 'p1…', role: 'mentioned' }, { id: 'p1…', role: 'witness' }]) // [{ id: 'p1…', roles: […witness] }]
 */
export function rolesOf(
  named: readonly { id: string; role: string }[],
): { id: string; roles: StringKey[] }[] {
  const byId = new Map<string, Set<string>>();
  for (const { id, role } of named) byId.set(id, (byId.get(id) ?? new Set()).add(role));
  return [...byId].map(([id, roles]) => ({ id, roles: roleLabels([...roles]) }));
}
