import type { Topic } from '#src/domain/classification.ts';
import ar from './words/ar.json' with { type: 'json' };
import de from './words/de.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import es from './words/es.json' with { type: 'json' };
import fr from './words/fr.json' with { type: 'json' };
import hi from './words/hi.json' with { type: 'json' };
import ja from './words/ja.json' with { type: 'json' };
import ko from './words/ko.json' with { type: 'json' };
import pt from './words/pt.json' with { type: 'json' };
import ru from './words/ru.json' with { type: 'json' };
import th from './words/th.json' with { type: 'json' };
import zh from './words/zh.json' with { type: 'json' };

/** What the invented texts are about: measures, each in two kinds, the most frequent first. */
export const syntheticTopics = [
  'urban-heat',
  'public-transport',
  'flooding-and-stormwater',
  'cycling-and-walking',
  'renewable-energy',
  'waste-prevention-and-recycling',
  'parks-and-urban-forest',
  'buildings',
  'drought-and-water-supply',
  'air-quality',
  'housing',
  'schools-and-youth',
  'organic-waste',
  'early-warning',
  'urban-agriculture',
  'coasts',
] as const satisfies readonly Topic[];
type SyntheticTopic = (typeof syntheticTopics)[number];

/**
 * Pieces of text in one language. In titles and sentences `{m}` is a measure (`{M}`: with a capital), `{s}` where, `{a}`
 * what for, `{q}` a quarter, `{c}` the city, `{n}` a number and `{y}` a year.
 */
export interface Words {
  measures: Readonly<Record<SyntheticTopic, readonly string[]>>;
  settings: readonly string[];
  aims: readonly string[];
  titles: readonly string[];
  sentences: readonly string[];
  indicators: readonly string[];
  /** Names of quarters and cities are made of these. */
  syllables: readonly string[];
}

export const words = { ar, de, en, es, fr, hi, ja, ko, pt, ru, th, zh } satisfies Record<string, Words>;
export type SyntheticLanguage = keyof typeof words;

/** Languages whose texts are counted in characters, because no spaces set words apart. */
export const withoutSpaces: readonly SyntheticLanguage[] = ['ja', 'th', 'zh'];
