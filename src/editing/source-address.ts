/** By which address a source is known again. */

/**
 * The same address is the same page, with or without its scheme, `www.` and a slash at the end.
 *
 * @example addressKey('https://www.example.org/A/') // 'example.org/a'
 */
export function addressKey(url: string | undefined): string | undefined {
  return url
    ?.replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[/#]+$/, '')
    .toLowerCase();
}

/** The address that a source's file gives, right or wrong. */
export function addressIn(text: string): string | undefined {
  return /^URL:[ \t]*(["']?)(\S+)\1[ \t]*$/m.exec(text)?.[2];
}
