/** Made by `cut-fonts.ts` while a site is built. */
declare module 'virtual:first-fonts' {
  /** Addresses of the fonts that a page needs for most of its words in a script. */
  export const firstFonts: readonly { script: 'Latin' | 'Arabic'; href: string }[];
}
