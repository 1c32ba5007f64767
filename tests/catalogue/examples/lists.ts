/** Lists, and what leads to them. */
import CorrectionList from '../../../src/components/CorrectionList.astro';
import ListEntry from '../../../src/components/ListEntry.astro';
import ListLinks from '../../../src/components/ListLinks.astro';
import Paging from '../../../src/components/Paging.astro';
import TextList from '../../../src/components/TextList.astro';
import WayIn from '../../../src/components/WayIn.astro';
import { paged } from '../../../src/components/paging.ts';
import { reportList, testimonyList } from '../../../src/components/text-lists.ts';
import { archive, LONG_TEXT, NAMES } from '../awkward.ts';
import { examplesOf } from '../examples-of.ts';

const links = Object.values(NAMES).map((label) => ({ href: '/names/', label, hreflang: 'ug' }));
const pages = paged(Array.from({ length: 140 }), '/places/');

export default {
  CorrectionList: examplesOf(CorrectionList, {
    none: { archive: { ...archive, testimonies: [], reports: [] } },
    some: { archive },
  }),
  ListEntry: examplesOf(ListEntry, {
    'a name alone': { slots: { default: `<a href="/p/p1x57t90k/">${NAMES.plain}</a>` } },
    'everything, long': {
      slots: {
        gutter: 'between 3 November 2016 and 4 December 2018',
        default: `<a href="/p/p1x57t90k/">${NAMES.unbroken}</a>`,
        more: LONG_TEXT,
      },
    },
    'right to left': {
      slots: { default: `<bdi lang="ug" dir="rtl">${NAMES.rightToLeft}</bdi>`, more: NAMES.mixed },
    },
  }),
  ListLinks: examplesOf(ListLinks, {
    none: { heading: 'Lists', links: [] },
    'long words': { heading: NAMES.unbroken, links },
  }),
  Paging: examplesOf(Paging, {
    ...Object.fromEntries(pages.map((list) => [`page ${String(list.page)} of 3`, { list }])),
    ...Object.fromEntries(paged([], '/places/').map((list) => ['nothing', { list }])),
  }),
  TextList: examplesOf(TextList, {
    none: { entries: [] },
    'testimonies, some only listed': { entries: testimonyList(archive) },
    reports: { entries: reportList(archive) },
  }),
  WayIn: examplesOf(WayIn, {
    'without a link': { heading: 'Records', text: 'All of them.', links: [] },
    'long words': {
      heading: NAMES.unbroken,
      text: LONG_TEXT,
      links,
    },
  }),
};
