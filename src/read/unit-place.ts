/** Which files on disk belong to a unit. */
import { isIdentifier, KINDS, kindOf } from '../record/identifier.ts';
import type { Unit } from './walk.ts';

/**
 * Where the files of a unit stand: their paths below `content/` are this, with an ending or with files below it.
 *
 * @example placeOf({ of: 'text', kind: 'testimony', id: 't1x6np1wb', hasLedger: true }) // 'testimonies/t1x6np1wb'
 */
export function placeOf(unit: Unit): string {
  switch (unit.of) {
    case 'text':
    case 'authority':
      return `${KINDS[unit.kind].folder}/${unit.id}`;
    case 'series':
    case 'collection':
      return `${KINDS[unit.of].folder}/${unit.id}`;
    case 'ledger':
      return `ledger/${unit.id}`;
    case 'page':
      return `pages/${unit.lang}/${unit.name}`;
    case 'glossary':
    case 'events':
      return unit.of;
  }
}

/**
 * Where the files of a record stand, in the same way.
 *
 * @example placeOfRecord('p1n8wxhvd') // 'people/p1n8wxhvd'
 */
export const placeOfRecord = (id: string): string => `${KINDS[kindOf(id)].folder}/${id}`;

/**
 * The places of units that a path below `content/` may belong to: a ledger belongs to its record, where that has files.
 *
 * @example placesFor('people/p1n8wxhvd.yml') // ['people/p1n8wxhvd']
 */
export function placesFor(path: string): string[] {
  const [folder = '', name, page = ''] = path.split('/');
  const stem = (file: string) => file.replace(/\.(?:yml|csv|jsonl|md)$/, '');
  if (name === undefined) return [stem(folder)];
  if (folder === 'pages') return [`pages/${name}/${stem(page)}`];
  const id = stem(name);
  if (folder !== 'ledger' || !isIdentifier(id)) return [`${folder}/${id}`];
  return [`ledger/${id}`, placeOfRecord(id)];
}

/** How the files of a unit end, beside its ledger; the files of a text may be called anything. */
const ENDINGS: Readonly<Record<Exclude<Unit['of'], 'text' | 'ledger'>, RegExp>> = {
  authority: /\.yml$/,
  collection: /\.yml$/,
  series: /\.(?:yml|csv)$/,
  page: /\.md$/,
  glossary: /\.yml$/,
  events: /\.yml$/,
};

/** Whether a path that stands at a unit's place is one of the files that the unit is read from. */
export function isFileOf(unit: Unit, path: string): boolean {
  if (path.startsWith('ledger/'))
    return (
      path.endsWith('.jsonl') && (unit.of === 'ledger' || ('hasLedger' in unit && unit.hasLedger))
    );
  return unit.of === 'text' || (unit.of !== 'ledger' && ENDINGS[unit.of].test(path));
}
