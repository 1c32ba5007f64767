/** Cells that do not go into a record, by the rule that keeps them out. Each is told: nothing is lost in silence. */
export const DROP_RULES = {
  empty: 'nothing stands in the cell',
  key: 'tells the rows of this table apart, and stays in it',
  'arrives-as-draft': 'whatever is written here, a record arrives as a draft',
  'agreement-pending': 'nobody agrees by a table: an editor writes the agreement into the record',
  'pictures-apart': 'a picture is added to a record by `npm run add IMAGE ID`',
  'written-by-us': 'the program writes this itself',
  'left-out': 'you left this column out',
} as const satisfies Record<string, string>;

export type DropRule = keyof typeof DROP_RULES;

/** Fields of a record that a table cannot set, by the first word of the column. */
export const DROPPED_FIELDS: ReadonlyMap<string, DropRule> = new Map([
  ['schema', 'written-by-us'],
  ['status', 'arrives-as-draft'],
  ['agreement', 'agreement-pending'],
  ['media', 'pictures-apart'],
]);

/** Fields that never leave the archive in a table, since they are never public, and what a reader of tables knows. */
export const NOT_EXPORTED: ReadonlySet<string> = new Set(['schema', 'agreement.reason']);
