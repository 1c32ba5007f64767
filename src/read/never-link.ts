/** Hosts that print private details: no address in the archive leads there, however it is spelled. */
import type { Mistakes } from './mistakes.ts';

/** The hosts of `never_link`, ready to be looked for. */
export interface NeverLink {
  hosts: readonly string[];
  pattern: RegExp | undefined;
}

export function neverLinkOf(hosts: readonly string[]): NeverLink {
  const names = hosts.map((host) => host.replaceAll('.', String.raw`\.`)).join('|');
  return {
    hosts,
    pattern:
      hosts.length === 0
        ? undefined
        : new RegExp(
            String.raw`(?<![\p{L}\p{N}-])(?:${names})(?![\p{L}\p{N}-]|\.[\p{L}\p{N}])`,
            'giu',
          ),
  };
}

/**
 * Whether an address leads to one of the hosts or to a host under it, after everything that browsers do to a host's name.
 *
 * @example isNeverLinked('https://www.EXAMPLE。org/', neverLinkOf(['example.org'])) // true
 */
export function isNeverLinked(unsafeAddress: string, { hosts }: NeverLink): boolean {
  if (!URL.canParse(unsafeAddress)) return false;
  const hostname = new URL(unsafeAddress).hostname.replace(/\.$/, '');
  return hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}

const ADDRESS = /https?:\/\/[^\s<>"')\]]+/gi;

/** Reports every mention of a host in the raw file: as a bare name, or disguised in an address. */
export function reportNeverLink(mistakes: Mistakes, neverLink: NeverLink): void {
  const { text } = mistakes.source;
  if (neverLink.pattern === undefined) return;
  const reported = new Set<number>();
  for (const { 0: name, index } of text.matchAll(neverLink.pattern)) {
    mistakes.addHidden('never-link', index, name.length, {});
    reported.add(mistakes.source.placeOf(index).line);
  }
  // A host without its plain spelling is rare, and so are the addresses that could hide one.
  for (const { 0: address, index } of text.matchAll(ADDRESS))
    if (isNeverLinked(address, neverLink) && !reported.has(mistakes.source.placeOf(index).line))
      mistakes.addHidden('never-link', index, address.length, {});
}
