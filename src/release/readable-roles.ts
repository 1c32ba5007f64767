/** In whose name a verb acts that must work while archive.yml is broken. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

const ROLE = /^[a-z_]{1,40}$/;

/**
 * The roles that archive.yml names, as far as it can be read: `editor` where it names none.
 *
 * @param content the folder `content/`
 * @example rolesAsFarAsReadable('content') // ['editor', 'safety_lead']
 */
export function rolesAsFarAsReadable(content: string): string[] {
  let unsafeSettings: unknown;
  try {
    const text = readFileSync(join(content, 'archive.yml'), 'utf8');
    unsafeSettings = parseDocument(text, { schema: 'failsafe', logLevel: 'silent' }).toJS();
  } catch {
    unsafeSettings = undefined;
  }
  const unsafeRoles =
    typeof unsafeSettings === 'object' && unsafeSettings !== null && 'roles' in unsafeSettings
      ? unsafeSettings.roles
      : [];
  const roles = (Array.isArray(unsafeRoles) ? (unsafeRoles as unknown[]) : []).filter(
    (role): role is string => typeof role === 'string' && ROLE.test(role),
  );
  return roles.length > 0 ? roles : ['editor'];
}
