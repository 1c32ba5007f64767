/** What may be found of the glossary and the timeline: each entry for itself, where it stands on its page. */
import type {
  PublicArchive,
  PublicEvent,
  PublicGlossaryEntry,
} from '../disclose/public-archive.ts';
import { DEFAULT_LOCALE, languageName } from '../i18n/locales.ts';
import { stringsFor } from '../i18n/strings.ts';
import type { FiledDocument } from './document.ts';
import { filingOf } from './filing.ts';
import { dateFact } from './text-parts.ts';
import { namedWords, passagesIn, saidFact, wordsIn } from './wording.ts';

/** The page of an entry, and its place there. */
function addressOf(href: string): { href: string; anchor: string } {
  const [page = '', anchor = ''] = href.split('#');
  return { href: page, anchor };
}

function termDocument(entry: PublicGlossaryEntry): FiledDocument {
  const { term, lang, forms = [], meaning, href } = entry;
  return {
    kind: 'term',
    ...addressOf(href),
    names: [
      { ...wordsIn(lang, term), role: 'title' },
      ...forms.map((form) => ({ ...wordsIn(form.lang, form.text), role: 'form' as const })),
    ],
    passages: passagesIn(DEFAULT_LOCALE, undefined, meaning),
    facts: [
      saidFact((locale) => stringsFor(locale)('nav.glossary')),
      saidFact((locale) => languageName(lang, locale)),
    ],
    contentNotes: [],
    filing: filingOf({ language: DEFAULT_LOCALE }),
  };
}

function eventDocument(event: PublicEvent): FiledDocument {
  const { title, what, on, people, places, organisations, references, href } = event;
  const labels = [...people, ...places].flatMap((id) => references.get(id)?.label ?? []);
  return {
    kind: 'event',
    ...addressOf(href),
    names: [{ ...wordsIn(DEFAULT_LOCALE, title), role: 'title' }],
    passages: passagesIn(DEFAULT_LOCALE, undefined, what),
    facts: [dateFact(on), ...labels.map(namedWords)],
    contentNotes: [],
    filing: filingOf({ references, places, organisations, date: on, language: DEFAULT_LOCALE }),
  };
}

/** One document for each entry that is shown. */
export function entryDocuments({ glossary, events }: PublicArchive): FiledDocument[] {
  return [...glossary.map(termDocument), ...events.map(eventDocument)];
}
