/** Long lists are cut into pages, so that no page grows with the archive. */

import { PAGE_LENGTH, pagePath } from '../record/list-page.ts';

export interface PagedList<T> {
  entries: T[];
  /** From 1. */
  page: number;
  pages: number;
  path: string;
  /** Of all pages, in order: none is further away than another. */
  paths: readonly string[];
  previous: string | undefined;
  next: string | undefined;
}

/** A list cut into pages. An empty list has one page that says so. */
export function paged<T>(entries: readonly T[], base: string): PagedList<T>[] {
  const pages = Math.max(1, Math.ceil(entries.length / PAGE_LENGTH));
  const paths = Array.from({ length: pages }, (_, index) => pagePath(base, index + 1));
  return paths.map((path, index) => ({
    entries: entries.slice(index * PAGE_LENGTH, (index + 1) * PAGE_LENGTH),
    page: index + 1,
    pages,
    path,
    paths,
    previous: paths[index - 1],
    next: paths[index + 1],
  }));
}

/** A list on one page, for what does not grow with the archive. */
export function wholeList<T>(entries: T[], path: string): PagedList<T> {
  return { entries, page: 1, pages: 1, path, paths: [path], previous: undefined, next: undefined };
}

/**
 * What Astro's `getStaticPaths` wants for a list at `…/[...page].astro`.
 *
 * @example pagedRoutes(list, '/places/')[1]?.params // { page: '2' }
 */
export function pagedRoutes<T>(
  entries: readonly T[],
  base: string,
): { params: { page: string | undefined }; props: { list: PagedList<T> } }[] {
  return paged(entries, base).map((list) => ({
    params: { page: list.page === 1 ? undefined : String(list.page) },
    props: { list },
  }));
}
