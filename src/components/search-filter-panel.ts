/** Filters and order beside the hits: always open in the margin, behind one line on a phone. */
import { askedNow, type SearchState } from '../search/browser/address.ts';
import {
  hasFilters,
  ORDERS,
  type FacetCounts,
  type Filters,
  type Order,
} from '../search/browser/filters.ts';
import { stateLink } from './search-answer.ts';
import { filtersIn, showFacets, type FacetTools } from './search-facets.ts';

interface Options {
  part: (name: string) => HTMLElement;
  tools: FacetTools;
  /** A reader has ticked a filter, or chosen an order. */
  onChange: (filters: Filters, order: Order) => void;
}

export class FilterPanel {
  readonly #panel: HTMLElement;
  readonly #facets: HTMLElement;
  readonly #unfilter: HTMLElement;
  readonly #label: HTMLElement;
  readonly #order: HTMLSelectElement;
  readonly #tools: FacetTools;

  constructor({ part, tools, onChange }: Options) {
    this.#panel = part('narrow');
    this.#facets = part('facets');
    this.#unfilter = part('unfilter');
    this.#label = part('filters-label');
    this.#order = part('order') as HTMLSelectElement;
    this.#tools = tools;
    this.#panel.addEventListener('change', () => {
      const order = ORDERS.find((one) => one === this.#order.value) ?? 'best';
      onChange(filtersIn(this.#facets), order);
    });
    const details = part('filters') as HTMLDetailsElement;
    const wide = matchMedia('(min-width: 56em)');
    details.open = wide.matches;
    wide.addEventListener('change', () => {
      details.open = wide.matches;
    });
  }

  show(
    facets: readonly FacetCounts[],
    total: number,
    { query, filters, order }: SearchState,
  ): void {
    const { say } = this.#tools;
    showFacets(this.#facets, facets, this.#tools);
    this.#order.value = order;
    this.#label.textContent = say('search.filter', { count: total });
    this.#unfilter.replaceChildren(
      ...(hasFilters(filters) ? [stateLink(askedNow(query), say('search.unfilter'))] : []),
    );
    this.#panel.hidden = facets.every(({ values }) => values.length === 0);
  }

  hide(): void {
    this.#panel.hidden = true;
  }
}
