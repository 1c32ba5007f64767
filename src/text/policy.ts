/**
 * What HTML a text may become. The table is the policy; `element()` is the only way in which this room writes a tag,
 * and it writes nothing that the table does not name. What an editor types never chooses a tag or an attribute name.
 */

/** Element → its attributes. */
export const ELEMENTS: Readonly<Record<string, readonly Attribute[]>> = {
  p: [],
  h2: ['id'],
  h3: ['id'],
  h4: ['id'],
  h5: ['id'],
  h6: ['id'],
  ul: [],
  ol: ['start', 'type', 'class'],
  li: ['id'],
  blockquote: [],
  pre: [],
  code: [],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  th: ['scope', 'class'],
  td: ['class'],
  hr: [],
  br: [],
  em: [],
  strong: [],
  del: [],
  sup: ['class'],
  a: ['id', 'class', 'href', 'rel', 'role'],
  // `lang` and `dir` say that the word for a redaction is the archive's own, whatever the text around it is.
  span: ['class', 'lang', 'dir'],
};

type Attribute =
  'id' | 'class' | 'href' | 'rel' | 'role' | 'start' | 'type' | 'scope' | 'lang' | 'dir';

const CLASSES = [
  'align-center',
  'align-end',
  'align-start',
  'citation',
  'image-text',
  'note-back',
  'note-mark',
  'notes',
  'nowrap',
  'redacted',
];

/**
 * Attribute → what its value may be. Ids carry a prefix, so that no heading shadows a property of `document` or an id of
 * the page. An address is a place on this site or one of these schemes; `//host` is neither.
 */
export const VALUES: Readonly<Record<Attribute, RegExp>> = {
  id: /^(?:heading|note|note-ref)-[\p{L}\p{M}\p{N}-]+$/u,
  class: new RegExp(`^(?:${CLASSES.join('|')})$`),
  href: /^(?:https?:\/\/[^/\s]|mailto:[^\s?]+$|\/(?![/\\])|#)\S*$/,
  rel: /^noreferrer noopener$/,
  role: /^doc-(?:noteref|backlink)$/,
  start: /^\d{1,9}$/,
  type: /^a$/,
  scope: /^col$/,
  lang: /^en$/,
  dir: /^ltr$/,
};

const VOID = new Set(['br', 'hr']);

/** Text as HTML. */
export function escapeText(unsafeText: string): string {
  return unsafeText.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * The opening tag of an element.
 *
 * @throws TypeError when the table does not allow it: a mistake in this room, never in a text.
 * @example openTag('a', { href: '/method/' }) // '<a href="/method/">'
 */
export function openTag(name: string, attributes: Partial<Record<Attribute, string>> = {}): string {
  const allowed = Object.hasOwn(ELEMENTS, name) ? ELEMENTS[name] : undefined;
  if (allowed === undefined) throw new TypeError(`<${name}> is not allowed`);
  let tag = `<${name}`;
  for (const attribute of Object.keys(attributes) as Attribute[]) {
    const value = attributes[attribute];
    if (value === undefined) continue;
    if (!allowed.includes(attribute) || !VALUES[attribute].test(value))
      throw new TypeError(`<${name} ${attribute}="${value}"> is not allowed`);
    tag += ` ${attribute}="${escapeText(value).replaceAll('"', '&quot;')}"`;
  }
  return `${tag}>`;
}

/**
 * A whole element. `html` is what this module wrote before.
 *
 * @throws TypeError as `openTag()` does.
 * @example element('em', {}, escapeText('no')) // '<em>no</em>'
 */
export function element(
  name: string,
  attributes: Partial<Record<Attribute, string>> = {},
  html = '',
): string {
  return VOID.has(name)
    ? openTag(name, attributes)
    : `${openTag(name, attributes)}${html}</${name}>`;
}
