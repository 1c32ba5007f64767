/**
 * docs/editing/words.md: every word of every closed list, with what readers see in its place and what it means. The
 * meanings are those of docs/records.md, so that no word is explained twice and none is forgotten.
 */
import * as vocabulary from '../record/vocabulary.ts';
import { everyField, fieldOfWords } from './word-meanings.ts';

/** A closed list: the name of its labels in the interface strings, and its words. */
interface WordList {
  title: string;
  label: string;
  words: readonly string[];
}

const list = (title: string, label: string, words: readonly string[]): WordList => ({
  title,
  label,
  words,
});

/** In the order in which an editor meets them. */
export const WORD_LISTS: readonly WordList[] = [
  list('How far a text is', 'status', vocabulary.STATUSES),
  list('On what ground it may be shown', 'agreement_basis', vocabulary.AGREEMENT_BASES),
  list('What was agreed to', 'use', vocabulary.USES),
  list('How much is shown today', 'access_level', vocabulary.ACCESS_LEVELS),
  list('What readers are warned of', 'content_note', vocabulary.CONTENT_NOTES),
  list('What kind of testimony it is', 'form', vocabulary.FORMS),
  list('How a narrator appears', 'narrator_mode', vocabulary.NARRATOR_MODES),
  list('How the narrators know', 'knowledge_basis', vocabulary.KNOWLEDGE_BASES),
  list('Who helped to make the text', 'contributor_role', vocabulary.CONTRIBUTOR_ROLES),
  list('What was done', 'act', vocabulary.ACTS),
  list('How it was checked', 'verification', vocabulary.VERIFICATION_LEVELS),
  list('What a person is in a text', 'person_role', vocabulary.PERSON_ROLES),
  list('What a place is in a text', 'place_role', vocabulary.PLACE_ROLES),
  list('What an organisation is in a text', 'organisation_role', vocabulary.ORGANISATION_ROLES),
  list('What a source is for', 'source_use', vocabulary.SOURCE_USES),
  list('What kind of document a report is about', 'report_type', vocabulary.REPORT_TYPES),
  list('How a claim stands beside other sources', 'assessment', vocabulary.ASSESSMENTS),
  list('How a claim stands to other records', 'relation', vocabulary.RELATION_KINDS),
  list('What kind of name it is', 'name_kind', vocabulary.NAME_KINDS),
  list('In which catalogue somebody is found', 'identifier_scheme', vocabulary.IDENTIFIER_SCHEMES),
  list('What was last heard of somebody', 'last_known', vocabulary.LAST_KNOWN),
  list('How large a place is', 'precision', vocabulary.PRECISIONS),
  list('What kind of source it is', 'source_type', vocabulary.SOURCE_TYPES),
  list('What a source is worth', 'reliability', vocabulary.RELIABILITIES),
  list('Whose side a source stands on', 'stance', vocabulary.STANCES),
  list('What was read of a source', 'reading', vocabulary.READINGS),
  list('Where a figure is from', 'row_kind', vocabulary.ROW_KINDS),
  list('How certain a figure or an event is', 'certainty', vocabulary.CERTAINTIES),
  list('Who can read the repository', 'repository', vocabulary.REPOSITORIES),
  list('What the ledger says was done', 'ledger_operation', vocabulary.LEDGER_OPERATIONS),
];

const HEAD = `# What the words mean

Many fields take one of a few words. This page lists them all: the word that you write, what readers see in its place, and what it
means. \`npm run schemas\` makes it from the program and from [records.md](../records.md): change it there.
`;

const cell = (text: string) =>
  text.replaceAll('|', String.raw`\|`).replaceAll('](#', '](../records.md#');

/**
 * The page as Markdown. `sections` are those of docs/records.md, `labelOf` gives the interface string of a key such as
 * `vocabulary.status.draft`.
 *
 * @throws RangeError where docs/records.md does not explain a list with exactly its words
 */
export function wordsPage(
  sections: ReadonlyMap<string, string[]>,
  labelOf: (key: string) => string,
): string {
  const fields = everyField(sections);
  const parts = WORD_LISTS.map(({ title, label, words }) => {
    const field = fieldOfWords(fields, words);
    if (field === undefined) throw new RangeError(`docs/records.md does not explain: ${title}`);
    const rows = words.map((word) => {
      const says = field.children.find((child) => child.name === word)?.says ?? '';
      return `| \`${word}\` | ${cell(labelOf(`vocabulary.${label}.${word}`))} | ${cell(says)} |`;
    });
    return [
      `## ${title}`,
      '',
      `In the field \`${field.name}\`.`,
      '',
      '| you write | readers see | it means |',
      '| --- | --- | --- |',
      ...rows,
      '',
    ].join('\n');
  });
  return [HEAD, ...parts].join('\n');
}
