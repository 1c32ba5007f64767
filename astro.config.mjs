import { defineConfig } from 'astro/config';
import { fontCuts } from './src/styles/cut-fonts.ts';

export default defineConfig({
  // One spelling of each address, the one that the ledger issued.
  trailingSlash: 'always',
  build: {
    // A folder with an index for each address: any host serves it, and a mirror on a disk too.
    format: 'directory',
    // The policy of the site refuses styles inside of a page.
    inlineStylesheets: 'never',
  },
  // The default glues words together across lines (“inAleppoby”).
  compressHTML: true,
  // Two pages for one address would lose one of them in silence.
  prerenderConflictBehavior: 'error',
  // Highlighting writes styles inside of a page. The words are rendered by src/text in any case.
  markdown: { syntaxHighlight: false },
  // It asks the network for news and adds scripts to the editors' pages.
  devToolbar: { enabled: false },
  vite: {
    plugins: [fontCuts()],
    build: {
      // What Safari reads from 15.4 on, as in a phone of 2015, and Chrome and Firefox of early 2022: the first that have
      // layers of styles. For scripts this names the language; that no later function is called is tested.
      target: 'es2022',
      cssTarget: ['safari15.4', 'chrome99', 'firefox97'],
      // The policy of the site refuses data: addresses, and scripts inside of a page.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // One file of styles for all pages, fetched once, in which the order of the layers stands before any layer.
      cssCodeSplit: false,
    },
  },
});
