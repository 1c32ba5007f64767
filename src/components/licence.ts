/** Where the words of a licence or of a rights statement stand. */

const STATEMENTS: Readonly<Record<string, string>> = {
  InC: 'In Copyright',
  'InC-OW-EU': 'In Copyright – EU Orphan Work',
  'InC-EDU': 'In Copyright – Educational Use Permitted',
  'InC-NC': 'In Copyright – Non-Commercial Use Permitted',
  'InC-RUU': 'In Copyright – Rights-holder(s) Unlocatable or Unidentifiable',
  'NoC-CR': 'No Copyright – Contractual Restrictions',
  'NoC-NC': 'No Copyright – Non-Commercial Use Only',
  'NoC-OKLR': 'No Copyright – Other Known Legal Restrictions',
  'NoC-US': 'No Copyright – United States',
  CNE: 'Copyright Not Evaluated',
  UND: 'Copyright Undetermined',
  NKC: 'No Known Copyright',
};

/**
 * The name of a licence and the address of its words. Creative Commons licences lead to their own deeds, other SPDX
 * identifiers to the list of SPDX, rights statements to themselves.
 *
 * @example licenceOf('CC-BY-4.0') // { label: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/' }
 */
export function licenceOf(licence: string): { label: string; href: string } {
  const statement = /\/vocab\/([A-Za-z-]+)\/1\.0\/$/.exec(licence)?.[1];
  if (statement !== undefined) return { label: STATEMENTS[statement] ?? statement, href: licence };
  const commons = /^CC-(BY(?:-[A-Z]+)*)-(\d\.\d)$/.exec(licence);
  if (commons !== null) {
    const [, terms = '', version = ''] = commons;
    return {
      label: `CC ${terms} ${version}`,
      href: `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`,
    };
  }
  if (licence === 'CC0-1.0')
    return { label: 'CC0 1.0', href: 'https://creativecommons.org/publicdomain/zero/1.0/' };
  return { label: licence, href: `https://spdx.org/licenses/${licence}.html` };
}
