/** The filters beside the hits: one group of checkboxes for each facet, with what each would leave. */
import type { FacetCounts, Filters, ValueCount } from '../search/browser/filters.ts';
import { KIND_ORDER, type Facet } from '../search/facets.ts';
import { make } from './search-hit.ts';
import type { Say, SearchStringKey } from './search-strings.ts';

/** More values than these wait behind a summary. */
const AT_ONCE = 6;

/** What names the values of a facet, for one page. */
export interface FacetTools {
  say: Say;
  /** What the languages of the archive are called: a browser need not know them in the language of the page. */
  languages: Readonly<Record<string, string>>;
  number: (value: number) => string;
  compare: (a: string, b: string) => number;
}

/** The label of a value. What nothing in the archive has is not called by its name: an address must not put words here. */
function labelOf(
  facet: Facet,
  { value, name, unknown }: Pick<ValueCount, 'value' | 'name' | 'unknown'>,
  { say, languages }: FacetTools,
): string {
  if (unknown === true) return say('search.unknown_value');
  if (facet === 'language') return languages[value] ?? value;
  if (facet === 'kind') return say(`kind.${value}` as SearchStringKey);
  if (facet === 'act' || facet === 'verification')
    return say(`vocabulary.${facet}.${value}` as SearchStringKey);
  return name ?? value;
}

/** Kinds as the archive orders them, the latest year first, the most frequent of anything else. */
function inOrder(facet: Facet, values: readonly ValueCount[], tools: FacetTools): ValueCount[] {
  const label = (value: ValueCount) => labelOf(facet, value, tools);
  const kinds: readonly string[] = KIND_ORDER;
  return [...values].sort((a, b) => {
    if (facet === 'kind') return kinds.indexOf(a.value) - kinds.indexOf(b.value);
    if (facet === 'year') return Number(b.value) - Number(a.value);
    return b.documents - a.documents || tools.compare(label(a), label(b));
  });
}

function valueElement(facet: Facet, value: ValueCount, tools: FacetTools): HTMLElement {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.name = facet;
  box.value = value.value;
  box.checked = value.chosen;
  const label = make(
    'label',
    'facet-value',
    box,
    make('bdi', 'facet-name', labelOf(facet, value, tools)),
    ' ',
    make('span', 'facet-count', tools.number(value.documents)),
  );
  return make('li', '', label);
}

function facetElement({ facet, values }: FacetCounts, tools: FacetTools): HTMLElement {
  const ordered = inOrder(facet, values, tools);
  const first = ordered.filter(({ chosen }, index) => chosen || index < AT_ONCE);
  const more = ordered.filter((value) => !first.includes(value));
  const list = (some: readonly ValueCount[]) =>
    make('ul', 'facet-values', ...some.map((value) => valueElement(facet, value, tools)));
  const group = make(
    'fieldset',
    'facet',
    make('legend', '', tools.say(`search.facet.${facet}`)),
    list(first),
  );
  if (more.length > 0) {
    const summary = make('summary', '', tools.say('search.more_values', { count: more.length }));
    const details = make('details', 'facet-more', summary, list(more));
    details.dataset['facet'] = facet;
    group.append(details);
  }
  return group;
}

/** Puts the filters into `place` anew. What had the focus there, and what was open, stays so. */
export function showFacets(
  place: HTMLElement,
  facets: readonly FacetCounts[],
  tools: FacetTools,
): void {
  const focused = document.activeElement;
  const { name = '', value = '' } = focused instanceof HTMLInputElement ? focused : {};
  const hadFocus = focused !== null && place.contains(focused);
  const open = [...place.querySelectorAll<HTMLDetailsElement>('details[open]')].map(
    (details) => details.dataset['facet'],
  );
  place.replaceChildren(
    ...facets
      .filter(({ values }) => values.length > 0)
      .map((counts) => facetElement(counts, tools)),
  );
  for (const details of place.querySelectorAll('details'))
    details.open = open.includes(details.dataset['facet']);
  if (!hadFocus) return;
  const again = [...place.querySelectorAll('input')].find(
    (box) => box.name === name && box.value === value,
  );
  (again ?? place.querySelector('input'))?.focus();
}

/** The filters that are ticked in `place`. */
export function filtersIn(place: HTMLElement): Filters {
  const filters: Partial<Record<string, string[]>> = {};
  for (const { name, value } of place.querySelectorAll<HTMLInputElement>('input:checked'))
    (filters[name] ??= []).push(value);
  return filters;
}
