/** The frame of a page and of a record. */
import Contacts from '../../../src/components/Contacts.astro';
import DraftNotice from '../../../src/components/DraftNotice.astro';
import Fact from '../../../src/components/Fact.astro';
import Facts from '../../../src/components/Facts.astro';
import LanguageSwitch from '../../../src/components/LanguageSwitch.astro';
import LeaveThisPage from '../../../src/components/LeaveThisPage.astro';
import Part from '../../../src/components/Part.astro';
import Record from '../../../src/components/Record.astro';
import RecordKind from '../../../src/components/RecordKind.astro';
import RecordFooter from '../../../src/components/RecordFooter.astro';
import SearchField from '../../../src/components/SearchField.astro';
import SearchFilters from '../../../src/components/SearchFilters.astro';
import SearchForm from '../../../src/components/SearchForm.astro';
import SearchHits from '../../../src/components/SearchHits.astro';
import SearchRoom from '../../../src/components/SearchRoom.astro';
import SiteFooter from '../../../src/components/SiteFooter.astro';
import SiteHeader from '../../../src/components/SiteHeader.astro';
import SupportList from '../../../src/components/SupportList.astro';
import { archive, bareSettings, fullSettings, LONG_TEXT, NAMES } from '../awkward.ts';
import { LOCALE_TAGS } from '../../../src/i18n/locales.ts';
import { examplesOf } from '../examples-of.ts';

const editions = ['en', 'fr', 'ug-Arab', 'zh-Hans', 'ar'].map((lang) => ({
  lang,
  path: `/t/t11h3rmb7/${lang.toLowerCase()}/`,
}));

export default {
  Contacts: examplesOf(Contacts, {
    none: { settings: bareSettings },
    some: { settings: fullSettings },
    'a long address': {
      settings: {
        ...fullSettings,
        contacts: [{ purpose: 'removal', address: `${NAMES.unbroken}@archive.example` }],
      },
    },
  }),
  DraftNotice: examplesOf(DraftNotice, { plain: {} }),
  Fact: examplesOf(Fact, {
    plain: { label: 'Recorded', slots: { default: '2019' } },
    long: { label: NAMES.unbroken, slots: { default: NAMES.unbroken } },
  }),
  Facts: examplesOf(Facts, {
    some: { slots: { default: '<div><dt>Recorded</dt><dd>2019</dd></div>' } },
  }),
  LanguageSwitch: examplesOf(LanguageSwitch, {
    'one language': { settings: bareSettings, path: '/places/' },
    'a page in every language': { settings: fullSettings, path: '/places/' },
    'a page in one language': { settings: fullSettings, path: undefined },
  }),
  LeaveThisPage: examplesOf(LeaveThisPage, { plain: { address: 'https://weather.example/' } }),
  Part: examplesOf(Part, {
    'with an address of its own': {
      heading: 'Method',
      id: 'method',
      slots: { default: LONG_TEXT },
    },
    'a long heading': { heading: NAMES.unbroken, slots: { default: `<p>${NAMES.unbroken}</p>` } },
  }),
  Record: examplesOf(Record, {
    plain: { title: NAMES.plain },
    'a title that does not break': { title: NAMES.unbroken },
    'a long title': { title: LONG_TEXT.slice(0, 120), long: true },
    'right to left': { title: NAMES.rightToLeft, lang: 'ug' },
    'right to left, unbroken': { title: NAMES.rightToLeftUnbroken, lang: 'ug' },
    'everything that it holds': {
      title: NAMES.mixed,
      slots: {
        kind: '<p>Testimony</p>',
        before: '<p>A notice.</p>',
        head: '<p>Under the title.</p>',
        default: `<p>${LONG_TEXT}</p>`,
      },
    },
  }),
  RecordKind: examplesOf(RecordKind, {
    plain: { kind: 'Testimony' },
    'in many languages': { kind: 'Report', detail: 'News article', others: editions },
  }),
  RecordFooter: examplesOf(RecordFooter, {
    'of a text': { id: 't11h3rmb7' },
    'of a living record': { id: 'p1x57t90k', changed: '2026-03-04' },
  }),
  SearchField: examplesOf(SearchField, {
    'in the header': { place: 'header' },
    'on the front page': { place: 'home' },
  }),
  SearchFilters: examplesOf(SearchFilters, { 'before a question': {} }),
  SearchForm: examplesOf(SearchForm, { 'before there is a script': {} }),
  SearchHits: examplesOf(SearchHits, { 'before a question': {} }),
  SearchRoom: examplesOf(SearchRoom, { 'before a question': { archive } }),
  SiteFooter: examplesOf(SiteFooter, {
    'in every language, with a line': {
      settings: fullSettings,
      shared: '/places/',
      slots: { default: '<p>t11h3rmb7</p>' },
    },
    'in one language': { settings: bareSettings, shared: undefined },
  }),
  SupportList: examplesOf(SupportList, {
    none: { settings: { ...fullSettings, support: {} } },
    'long names, in every direction': {
      settings: {
        ...fullSettings,
        support: Object.fromEntries(
          LOCALE_TAGS.map((locale) => [
            locale,
            Object.values(NAMES).map((name) => ({
              name,
              address: 'https://lamp-line.example/',
              offers: LONG_TEXT,
            })),
          ]),
        ),
      },
    },
  }),
  SiteHeader: examplesOf(SiteHeader, {
    'with everything': { settings: fullSettings, search: true, shared: '/places/' },
    'a short name beside its native one': {
      settings: { ...fullSettings, name: 'Guwah' },
      search: true,
      shared: undefined,
    },
    'with nothing but a long name': { settings: bareSettings, search: false, shared: undefined },
  }),
};
