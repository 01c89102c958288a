import type access from './en/access.json';
import type accounts from './en/accounts.json';
import type attendance from './en/attendance.json';
import type caseLife from './en/caseLife.json';
import type common from './en/common.json';
import type compare from './en/compare.json';
import type coverage from './en/coverage.json';
import type difference from './en/difference.json';
import type editor from './en/editor.json';
import type eventDesk from './en/eventDesk.json';
import type eventSearch from './en/eventSearch.json';
import type events from './en/events.json';
import type eventUpdates from './en/eventUpdates.json';
import type home from './en/home.json';
import type landing from './en/landing.json';
import type library from './en/library.json';
import type map from './en/map.json';
import type membership from './en/membership.json';
import type moderation from './en/moderation.json';
import type offline from './en/offline.json';
import type programme from './en/programme.json';
import type questions from './en/questions.json';
import type readingLists from './en/readingLists.json';
import type review from './en/review.json';
import type savedSearches from './en/savedSearches.json';
import type sharing from './en/sharing.json';
import type translation from './en/translation.json';
import type vocabulary from './en/vocabulary.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    returnNull: false;
    resources: {
      access: typeof access;
      accounts: typeof accounts;
      attendance: typeof attendance;
      caseLife: typeof caseLife;
      common: typeof common;
      compare: typeof compare;
      coverage: typeof coverage;
      difference: typeof difference;
      editor: typeof editor;
      eventDesk: typeof eventDesk;
      eventSearch: typeof eventSearch;
      eventUpdates: typeof eventUpdates;
      events: typeof events;
      home: typeof home;
      landing: typeof landing;
      library: typeof library;
      map: typeof map;
      membership: typeof membership;
      moderation: typeof moderation;
      offline: typeof offline;
      programme: typeof programme;
      questions: typeof questions;
      readingLists: typeof readingLists;
      review: typeof review;
      savedSearches: typeof savedSearches;
      sharing: typeof sharing;
      translation: typeof translation;
      vocabulary: typeof vocabulary;
    };
  }
}
