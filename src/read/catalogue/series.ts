/** Figures and the tables of series. */
import type { Message } from '../messages.ts';

export const SERIES_MESSAGES = {
  'value-or-range': {
    says: 'a figure has a `value`, or `low` and `high`',
    help: 'keep one or the other; “over” is `low`, “nearly” is `high`',
  },
  'range-backwards': { says: '`high` is lower than `low`', help: 'exchange them' },
  'value-outside-range': {
    says: 'the value does not lie between `low` and `high`',
    help: 'look it up in the source; the best figure lies inside of its own range',
  },
  'row-without-number': {
    says: 'this row has no number',
    help: 'fill `value`, or `low` and `high`; a time without a figure has no row',
  },
  'row-needs-note': {
    says: 'a figure that is derived or uncertain needs a note',
    help: 'say in `note` how it was worked out, or what does not agree',
  },
  'csv-header': {
    says: 'the first line must name the columns of a series in their order',
    help: 'write it as {known}',
  },
  'csv-no-rows': {
    says: 'the table has no rows',
    help: 'add a row for each number, or delete both files',
  },
  'csv-cell-count': {
    says: 'this row has {found} cells, and the table has {expected} columns',
    help: 'put text with a comma into double quotes, and leave nothing between two commas for an empty cell',
  },
  'csv-cell-empty': { says: '`{field}` is empty', help: 'fill the cell' },
  'csv-empty-line': { says: 'this line is empty', help: 'delete it' },
  'csv-row-twice': {
    says: 'another row has the same {known}',
    help: 'one row holds one number: delete one of them, or say in `of` what differs',
  },
  'csv-stray-quote': {
    says: 'a quote stands inside of a cell without quotes around it',
    help: 'put the whole cell into double quotes, and write a quote inside twice',
  },
  'csv-text-after-quote': {
    says: 'something follows after the closing quote of this cell',
    help: 'write a quote inside of a cell twice',
  },
  'csv-unclosed-quote': {
    says: 'this quote is never closed in its line',
    help: 'close it; a cell holds no line break',
  },
  'series-half': {
    says: 'a series is two files, and {what} has none',
    help: 'get the file back from git, or write it',
  },
  'break-without-measure': {
    says: 'no row of the table has this measure',
    help: 'the measures are: {known}',
  },
  'source-or-series': {
    says: 'evidence is a `source` or a `series`, and not both',
    help: 'write two entries',
  },
} as const satisfies Record<string, Message>;
