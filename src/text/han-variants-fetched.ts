/** What `han-variants.ts` does, in a browser: it knows what it was told of the table, and nothing before that. */

const simplifiedOf = new Map<string, string>();

/** @param pairs what variantsFor() made of the texts that are searched */
export function learnVariants(pairs: string): void {
  const characters = Array.from(pairs);
  for (const [index, traditional] of characters.entries()) {
    const simple = characters[index + 1];
    if (index % 2 === 0 && simple !== undefined) simplifiedOf.set(traditional, simple);
  }
}

/** The simplified form of a character; the character itself where none is known. */
export function simplified(character: string): string {
  return simplifiedOf.get(character) ?? character;
}
